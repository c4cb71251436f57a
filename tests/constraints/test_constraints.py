"""Every kind of constraint against its cases, as a rule like any other."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rules.world import World, findings, world

from checker.constraints.as_rule import as_rule
from checker.constraints.catalogue import CONSTRAINTS
from checker.constraints.own_rule import OwnRule
from checker.model.finding import Kind, Role, Severity
from checker.vocabulary.yaml12 import parse

CASES = Path(__file__).parent / "cases"
#: Modules of the room that are a kind of constraint.
ROOM = Path(__file__).parents[2] / "checker" / "constraints"


def listed() -> Iterator[Any]:
    """Yield each case of each kind."""
    for path in sorted(CASES.glob("*.yaml")):
        for case in parse(path.read_text("utf-8")):
            yield pytest.param(case, id=f"{path.stem}-{case['name']}")


def own(case: Mapping[str, Any], **others: Any) -> OwnRule:
    """Return the rule of a case."""
    ((name, wanted),) = case["constraint"].items()
    fields: dict[str, Any] = {
        "id": "OWN001",
        "name": "own",
        "title": "Own",
        "path": "claims/rules/own.yaml",
        "line": 1,
        "severity": Severity.ERROR,
        "kind": Kind.CONFLICT,
        "message": "{subject}: {values}; {expected}",
        "explanation": "Because.",
        "suggestion": "",
        "subjects": (),
        "named": (),
        "examples": (),
        **others,
    }
    return OwnRule(constraint=name, wanted=wanted, **fields)


@pytest.mark.parametrize("case", list(listed()))
def test_case(case: Mapping[str, Any]) -> None:
    rule, made = as_rule(own(case)), world(case)

    found = findings(rule, made)

    assert [f.subject for f in found] == [w["subject"] for w in case["finds"]]
    for finding, wish in zip(found, case["finds"], strict=True):
        told = {
            "verdict": finding.verdict,
            "evidence": sorted(e.claim_id for e in finding.evidence if e.role is not Role.CONTEXT),
            "context": sorted(e.claim_id for e in finding.evidence if e.role is Role.CONTEXT),
        }
        assert {k: told[k] for k in wish if k in told} == {k: wish[k] for k in wish if k in told}
        assert [words for words in wish.get("says", ()) if words not in finding.message] == []
        assert all(step.endswith(".") for step in finding.inference)
        assert finding.message.endswith(".")
        assert finding.suggestion


@pytest.mark.parametrize("case", [p for p in listed() if p.values[0]["finds"]])
def test_the_order_of_rows_does_not_matter(case: Mapping[str, Any]) -> None:
    rule, made = as_rule(own(case)), world(case)
    turned = World(claims=replace(made.claims, told=made.claims.told[::-1]), context=made.context)

    assert findings(rule, turned) == findings(rule, made)


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ({"subjects": ("Ardal Museum",)}, 1),
        ({"subjects": ("Tolm Museum",)}, 0),
        ({"named": ("museu", "museum")}, 1),
        ({"named": ("muse", "hall")}, 0),
    ],
)
def test_a_rule_is_about_whom_it_says(about: Mapping[str, Any], found: int) -> None:
    case = parse((CASES / "before.yaml").read_text("utf-8"))[0]

    assert len(findings(as_rule(own(case, **about)), world(case))) == found


def test_what_a_copy_repeats_is_said_once() -> None:
    case = parse((CASES / "single_valued.yaml").read_text("utf-8"))[0]
    repeated = {**case["claims"][1], "id": "d", "source": "reprint"}
    made = {**case, "claims": [*case["claims"], repeated], "copies": {"reprint": "almanac"}}

    (found,) = findings(as_rule(own(case)), world(made))

    assert "reprint" not in {e.source_id for e in found.evidence}


def test_each_kind_is_in_its_file_and_has_cases() -> None:
    written = {p.stem for p in ROOM.glob("*.py") if "\nCONSTRAINT = " in p.read_text("utf-8")}
    flagged = {p.stem: parse(p.read_text("utf-8")) for p in CASES.glob("*.yaml")}

    assert set(CONSTRAINTS) == written == set(flagged)
    for name, cases in flagged.items():
        assert any(case["finds"] for case in cases), name
        assert any(c["name"].startswith("near miss") and not c["finds"] for c in cases), name
