"""What will lapse, against cases; and that it is what the rules will report from that day on."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from rules.world import world

from checker.judging.falls_due import falls_due
from checker.model.due import Due
from checker.model.finding import Role
from checker.rules.apply import apply_rules
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases" / "falls_due.yaml"
#: The rules that look back at what this looks ahead to.
LOOKING_BACK = {"TIM202", "TIM203", "TIM206"}


def listed() -> Iterator[Any]:
    """Yield each case."""
    for case in parse(CASES.read_text("utf-8")):
        yield pytest.param(case, id=case["name"])


def _is_told_as_present(case: Any) -> bool:
    """Say whether a rule looks back at what falls due: a bare end ("expires in") has none."""
    data = case.values[0]
    return bool(data["due"]) and ("claims" in data or "currently" in str(data["sources"]))


def found_in(case: Mapping[str, Any]) -> tuple[Due, ...]:
    """Return what falls due in a case."""
    made = world(case)
    return falls_due(made.claims, made.context)


@pytest.mark.parametrize("case", list(listed()))
def test_case(case: Mapping[str, Any]) -> None:
    found = found_in(case)

    assert len(found) == len(case["due"])
    for due, wish in zip(found, case["due"], strict=True):
        told = {
            "id": due.claim_id,
            "day": due.day.isoformat(),
            "kind": due.kind.value,
            "what": due.what,
            "until": due.until,
        }
        assert {key: told[key] for key in wish} == {key: str(wish[key]) for key in wish}


@pytest.mark.parametrize("case", [p for p in listed() if _is_told_as_present(p)])
def test_what_falls_due_is_reported_from_that_day_on(case: Mapping[str, Any]) -> None:
    standing = {c["source"]: {"kind": "encyclopedia"} for c in case.get("claims", ())}
    given = {n: {**(s or {}), "kind": "encyclopedia"} for n, s in case.get("sources", {}).items()}
    case = {**case, "sources": standing | given}

    for due in found_in(case):
        reported = []
        for day in (due.day - timedelta(days=1), due.day):
            made = world({**case, "as_of": day.isoformat()})
            findings, _ = apply_rules(made.claims, made.context)
            told = [f for f in findings if f.rule_id in LOOKING_BACK]
            accused = [e for f in told for e in f.evidence if e.role is Role.SUPERSEDED]
            quotes = [e.quote for e in accused]
            reported.append(due.quote in quotes)
        assert reported == [False, True], due.what


def test_the_ids_are_of_claims_or_of_words() -> None:
    case = next(c for c in parse(CASES.read_text("utf-8")) if "no claim was read" in c["name"])
    (one,), (again,) = found_in(case), found_in({**case, "as_of": "2026-09-01"})

    assert one.due_id == again.due_id
    assert one.due_id.startswith("s-")
    assert one.claim_id == ""
