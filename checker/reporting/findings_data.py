"""The findings of a large report as data for the script, which shows a page of them at a time."""

from collections.abc import Iterable
from typing import Any

from checker.reporting.listed import Listed
from checker.reporting.visible import visible


def findings_data(lines: Iterable[Listed]) -> dict[str, Any]:
    """Return the lines as lists: id, page, severity, kind, group, and so on as the script has it.

    A page of the folder holds many findings, so its name is told once.
    """
    pages: dict[str, int] = {}
    rows = []
    for line in lines:
        finding = line.finding
        page = line.href.partition("#")[0]
        rows.append(
            [
                line.anchor,
                pages.setdefault(page, len(pages)),
                finding.severity.value,
                finding.severity.rank,
                finding.kind.value,
                line.group,
                "new" if line.is_new else "",
                visible(finding.message),
                visible(finding.subject),
                visible(finding.predicate),
                visible(finding.verdict.replace("-", " ")),
                finding.rule_id,
                line.sources,
            ]
        )
    return {"rows": rows, "pages": list(pages)}
