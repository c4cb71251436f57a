"""The findings as GitLab Code Quality: one entry each, at the place where an editor starts."""

from typing import Any

from checker.model.decision import Standing
from checker.model.finding import Finding, Severity
from checker.model.outcome import Outcome
from checker.reporting.cited import cited
from checker.reporting.json_text import json_text
from checker.reporting.places import Places, places
from checker.reporting.visible import one_line

#: GitLab's words for severities; what is acknowledged stays in sight as the mildest.
SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "minor"}
ACKNOWLEDGED = "info"


def render(outcome: Outcome) -> str:
    """Return the entries as a JSON list; settled findings are not among them."""
    where = places(outcome)
    told = [
        _entry(finding, outcome, where)
        for finding in outcome.findings
        if outcome.standing(finding) is not Standing.SETTLED
    ]
    return json_text(told)


def _entry(finding: Finding, outcome: Outcome, where: Places) -> dict[str, Any]:
    """Return one finding; GitLab knows it again by its fingerprint."""
    first = cited(finding, outcome, where)[0]
    return {
        "description": f"{finding.rule_id} {one_line(finding.message, 1000)}",
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITIES[finding.severity] if outcome.asks(finding) else ACKNOWLEDGED,
        "location": {"path": first.path, "lines": {"begin": first.line, "end": first.end_line}},
    }
