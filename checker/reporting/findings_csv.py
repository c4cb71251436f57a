"""The findings as CSV for spreadsheets: one row for each quote, so that rows can be sorted.

No cell can be taken for a formula, none breaks over lines (a log could take such a line for a
command), and the byte order mark tells a spreadsheet that it is UTF-8.
"""

import csv
import io
import re
from collections.abc import Iterator

from checker.model.finding import Finding
from checker.model.outcome import Outcome
from checker.reporting.cited import Cited, cited
from checker.reporting.places import places
from checker.reporting.visible import flat

#: What a spreadsheet takes for the start of a formula, in narrow and in full width (OWASP).
FORMULA = re.compile("[=+\\-@|%\uff1d\uff0b\uff0d\uff20]")

OF_FINDING = (
    "fingerprint",
    "severity",
    "standing",
    "baseline",
    "rule_id",
    "rule",
    "kind",
    "verdict",
    "subject",
    "predicate",
    "message",
    "suggestion",
    "decision",
)
OF_QUOTE = ("role", "path", "line", "column", "start", "end", "quote", "value", "time", "claim_id")


def render(outcome: Outcome) -> str:
    """Return the table, every cell quoted, rows ending as RFC 4180 has it."""
    where = places(outcome)
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*OF_FINDING, *OF_QUOTE])
    for finding in outcome.findings:
        told = [*map(_harmless, _told(finding, outcome))]
        for cite in cited(finding, outcome, where):
            writer.writerow([*told, *map(_harmless, _quoted(cite))])
    return "\ufeff" + made.getvalue()


def _told(finding: Finding, outcome: Outcome) -> Iterator[str]:
    """Yield the cells that all rows of a finding share."""
    ruling = outcome.rulings.get(finding.fingerprint)
    yield finding.fingerprint
    yield finding.severity.value
    yield outcome.standing(finding).value
    yield "" if outcome.known is None else "unchanged" if outcome.is_known(finding) else "new"
    yield from (finding.rule_id, finding.rule, finding.kind.value, finding.verdict)
    yield from (finding.subject, finding.predicate, finding.message, finding.suggestion)
    yield ruling.decision.path if ruling and ruling.decision else ""


def _quoted(cite: Cited) -> Iterator[str]:
    """Yield the cells of one quote."""
    evidence = cite.evidence
    yield evidence.role.value if evidence else ""
    yield from (cite.path, str(cite.line), str(cite.column))
    if evidence is None:
        yield from [""] * 6
        return
    yield from (str(evidence.span.start), str(evidence.span.end), evidence.quote)
    yield from (evidence.value, evidence.valid_time, evidence.claim_id)


def _harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not compute."""
    shown = flat(cell)
    return f"'{shown}" if FORMULA.match(shown) else shown
