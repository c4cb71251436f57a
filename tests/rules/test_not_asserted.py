"""What a source does not itself assert accuses nobody: each claim of a finding, told otherwise."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from rules.world import cases_of, findings, world

from checker.model.finding import Role
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule

#: How a claim may be told otherwise.
WAYS: Mapping[str, Mapping[str, str]] = {
    "possible": {"modality": "possible"},
    "denied": {"polarity": "negated"},
    "by a speaker": {"speaker": "A minister"},
    "damaged": {"damage": "garbled"},
}
#: The rules that accuse a claim all the same, or `RULE:ID` where they do for one role of theirs.
#: Two figures of one text do not come out whoever says them and however firmly; a denial, and what
#: was said to be over, are themselves told; names and days stand where the words beside are broken.
ALL_THE_SAME: Mapping[str, frozenset[str]] = {
    "possible": frozenset({"wrong-conversion"}),
    "denied": frozenset(
        {
            "broken-exception:one",
            "lapsed-plan:not",
            "superseded-value:b",
            "told-and-denied:b",
            "wrong-conversion",
        }
    ),
    "by a speaker": frozenset(
        {
            "conflicting-event-dates",
            "corrected-later",
            "expired-by-its-own-words",
            "figure-out-of-range",
            "incoherent-sequence",
            "lapsed-plan",
            "numeric-disagreement",
            "stale-statistic",
            "undated-statistic",
            "wrong-conversion",
        }
    ),
    "damaged": frozenset(
        {
            "broken-exception",
            "conflicting-event-dates",
            "corrected-later",
            "expired-by-its-own-words:b",
            "incoherent-sequence",
            "lapsed-plan:not",
            "name-variant",
            "single-value-conflict",
            "succession",
            "superseded-value",
        }
    ),
}


def listed() -> Iterator[Any]:
    """Yield each rule whose cases have claims, with each way in which it spares them."""
    for rule in RULES:
        if any(case["finds"] and case.get("claims") for case in cases_of(rule.name)["cases"]):
            for way in WAYS:
                if rule.name not in ALL_THE_SAME[way]:
                    yield pytest.param(rule, way, id=f"{rule.name}-{way}")


@pytest.mark.parametrize(("rule", "way"), list(listed()))
def test_a_claim_told_otherwise_accuses_nobody(rule: Rule, way: str) -> None:
    for case in cases_of(rule.name)["cases"]:
        for claim_id in accused(rule, case):
            told = [c | WAYS[way] if c["id"] == claim_id else c for c in case["claims"]]

            still = accused(rule, {**case, "claims": told})

            known = f"{rule.name}:{claim_id}" in ALL_THE_SAME[way]
            assert claim_id not in still or known, case["name"]


def accused(rule: Rule, case: Mapping[str, Any]) -> set[str]:
    """Return the claims that a rule accuses in a case."""
    if not (case["finds"] and case.get("claims")):
        return set()
    found = [piece for finding in findings(rule, world(case)) for piece in finding.evidence]
    return {e.claim_id for e in found if e.role is not Role.CONTEXT and e.claim_id}
