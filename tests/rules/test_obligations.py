"""What every rule owes, each one a test over all rules and all their cases."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from rules.world import CASES, World, cases_of, findings, world

from checker.model.finding import Kind, Role
from checker.rules.apply import apply_rules
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule
from checker.tables.columns import COLUMNS

HEADINGS = ("What it finds", "Why it matters", "How to settle it", "Known limits", "Source")

#: Conflicts that one statement has with itself.
WITHIN_ONE_STATEMENT = {"NUM302", "NUM304", "NUM305", "TIM204", "TIM207"}

FEWEST = 2


def listed() -> Iterator[Any]:
    """Yield each rule with the number of each of its cases that it finds something in."""
    for rule in RULES:
        for at, case in enumerate(cases_of(rule.name)["cases"]):
            if case["finds"]:
                yield pytest.param(rule, at, id=f"{rule.id}-{case['name']}")


@pytest.fixture
def made(rule: Rule, case: int) -> World:
    """Return the world of a case."""
    return world_of(rule.name, case)


@cache
def world_of(name: str, case: int) -> World:
    """Return the world of a rule's case, made once for all tests."""
    return world(cases_of(name)["cases"][case])


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_leaves_the_claims_as_they_were(rule: Rule, made: World) -> None:
    before = deepcopy(made.claims.told)

    findings(rule, made)

    assert made.claims.told == before


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_finds_the_same_in_any_order(rule: Rule, made: World) -> None:
    backwards = replace(made.claims, told=made.claims.told[::-1])
    turned = World(claims=backwards, context=made.context)

    assert findings(rule, turned) == findings(rule, made)


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_evidence_is_in_the_text_and_enough(rule: Rule, made: World) -> None:
    for finding in findings(rule, made):
        few = finding.kind is not Kind.CONFLICT or rule.id in WITHIN_ONE_STATEMENT
        assert len(finding.evidence) >= (1 if few else FEWEST)
        for piece in finding.evidence:
            text = made.context.documents[piece.source_id].text
            assert text[piece.span.start : piece.span.end] == piece.quote


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_message_is_a_sentence_that_names_its_sources(rule: Rule, made: World) -> None:
    for finding in findings(rule, made):
        assert finding.message.endswith(".")
        accused = {e.source_id for e in finding.evidence if e.role is not Role.CONTEXT}
        for source_id in accused:
            assert made.context.documents[source_id].source.title in finding.message


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_steps_and_remedy_are_told(rule: Rule, made: World) -> None:
    for finding in findings(rule, made):
        if finding.kind is not Kind.QUALITY:
            assert len(finding.inference) >= FEWEST
            assert all(step.endswith(".") for step in finding.inference)
        assert finding.suggestion or rule.id == "SRC605"


@pytest.mark.parametrize(("rule", "case"), list(listed()))
def test_all_rules_together_give_one_finding_per_key(rule: Rule, made: World) -> None:
    found, runs = apply_rules(made.claims, made.context)

    assert rule.id in {run.rule_id for run in runs if run.ran}
    assert len({f.fingerprint for f in found}) == len(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explanation_has_all_headings(rule: Rule) -> None:
    lines = rule.explanation.splitlines()

    assert [line for line in lines if line in HEADINGS] == list(HEADINGS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_cases_flag_and_spare(rule: Rule) -> None:
    data = cases_of(rule.name)
    clean = [case["name"] for case in data["cases"] if not case["finds"]]

    assert data["rule"] == rule.id
    assert len(data["cases"]) - len(clean) >= FEWEST
    assert len(clean) >= FEWEST
    assert any(name.startswith("near miss") for name in clean)


def test_cases_are_of_rules() -> None:
    assert sorted(p.stem for p in CASES.glob("*.yaml")) == sorted(
        rule.name.replace("-", "_") for rule in RULES
    )


def test_rule_without_its_columns_is_skipped_with_a_reason() -> None:
    made = world(cases_of("numeric-disagreement")["cases"][0])

    without = replace(made.claims, columns=set(COLUMNS) - {"tense"})
    _, runs = apply_rules(without, made.context)

    skipped = {run.rule_id: run.skipped_because for run in runs if not run.ran}
    assert "TIM202" in skipped
    assert "tense" in skipped["TIM202"]
