"""Every rule against its cases: what it finds, where, how grave, and what it leaves alone."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from rules.world import cases_of, findings, world

from checker.model.finding import Finding, Role
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule


def listed() -> Iterator[Any]:
    """Yield each rule with each of its cases."""
    for rule in RULES:
        for case in cases_of(rule.name)["cases"]:
            yield pytest.param(rule, case, id=f"{rule.id}-{case['name']}")


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_case(rule: Rule, case: Mapping[str, Any]) -> None:
    made = world(case)

    found = findings(rule, made)

    assert [told(f, w) for f, w in zip(found, wanted(case), strict=False)] == wanted(case)
    assert len(found) == len(wanted(case)), [f.message for f in found]
    for finding, wish in zip(found, case["finds"], strict=True):
        for words in wish.get("says", ()):
            assert words in finding.message


def wanted(case: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a case wants, without the words of messages."""
    return [{k: v for k, v in wish.items() if k != "says"} for wish in case["finds"]]


def told(finding: Finding, wish: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return of a finding what a case speaks of."""
    known = {
        "subject": finding.subject,
        "severity": finding.severity.value,
        "verdict": finding.verdict,
        "evidence": sorted(e.claim_id for e in finding.evidence if e.role is not Role.CONTEXT),
        "context": sorted(e.claim_id for e in finding.evidence if e.role is Role.CONTEXT),
        "quotes": [e.quote for e in finding.evidence],
    }
    return {key: known[key] for key in wish}
