"""What `checker explain` and `checker rules` show: the catalogue of rules, and single findings."""

import json
from pathlib import Path
from typing import Any

from checker.decisions.apply import DECISION_RULES
from checker.errors import InputError
from checker.model.outcome import RuleRun
from checker.reporting.visible import visible
from checker.rules.catalogue import RULES


def catalogue() -> tuple[RuleRun, ...]:
    """Return the rules on claims and texts, then those on decisions."""
    named = [
        RuleRun(
            rule_id=rule.id,
            name=rule.name,
            title=rule.title,
            explanation=rule.explanation,
            kind=rule.kind.value,
            ran=False,
        )
        for rule in RULES
    ]
    return (*sorted(named, key=lambda rule: rule.rule_id), *DECISION_RULES)


def last_findings(project: Path) -> list[dict[str, Any]]:
    """Return the findings of the last check; none where no check was made yet."""
    path = project / "reports" / "report.json"
    if not path.is_file():
        return []
    try:
        findings: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["findings"]
    except (ValueError, KeyError) as err:
        raise InputError(
            where=str(path), what=f"is no report of a check ({err})", remedy="Run `checker check`"
        ) from err
    return findings


def explained(finding: dict[str, Any]) -> str:
    """Return all that the report says of a finding, for a terminal."""
    lines = [
        f"{finding['severity']} {finding['rule_id']} {finding['rule']} ({finding['fingerprint']})",
        finding["message"],
        "",
    ]
    for evidence in finding["evidence"]:
        place = f"{evidence['source_id']}:{evidence['start']}-{evidence['end']}"
        when = f" [{evidence['valid_time']}]" if evidence.get("valid_time") else ""
        lines.append(f'  {evidence["role"]:13} {place}{when} "{evidence["quote"]}"')
    lines += [f"  - {step}" for step in finding.get("inference", [])]
    if finding["suggestion"]:
        lines += ["", f"To settle it: {finding['suggestion']}"]
    if finding["decision"]:
        lines += ["", f"Decided: {finding['decision']['reason']} ({finding['decision']['path']})"]
    lines += ["", f"About the rule: checker explain {finding['rule_id']}"]
    return visible("\n".join(lines))
