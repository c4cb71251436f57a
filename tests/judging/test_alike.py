"""A few speak for very many: the findings on a huge key are those of comparing each with each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from generated_claims import World

from checker.judging import alike
from checker.judging.alike import few_of_each
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.rules.apply import apply_rules
from checker.vocabulary import load_vocabulary


def found(claims: list[Claim], world: World) -> list[Finding]:
    context = RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=load_vocabulary(),
        documents=world.documents(),
        datings=world.datings(),
        copies={},
        variants=(),
    )
    return list(apply_rules(Claims.of(claims, context), context)[0])


def figures_of_one_place(world: World) -> list[Claim]:
    return [claim for claim in world.claims() if claim.subject == "Great Land 0"]


def holders_of_one_office(world: World) -> list[Claim]:
    held = [claim for claim in world.claims() if claim.extractor == "office"]
    return [replace(claim, subject="Land", predicate="mayor") for claim in held]


@pytest.mark.parametrize("told", [figures_of_one_place, holders_of_one_office])
def test_a_huge_key_gives_the_same_findings(
    monkeypatch: pytest.MonkeyPatch, told: Callable[[World], list[Claim]]
) -> None:
    world = World(400, huge=1, share=0.5)
    claims = told(world)
    assert len(claims) > alike.MANY

    few = found(claims, world)
    monkeypatch.setattr(alike, "MANY", 10**9)
    each = found(claims, world)

    assert few
    assert [(f.rule_id, f.fingerprint, f.severity, f.verdict) for f in few] == [
        (f.rule_id, f.fingerprint, f.severity, f.verdict) for f in each
    ]


def test_the_first_and_the_last_speak_for_those_between() -> None:
    days: list[date | None] = [date(2000 + at % 50, 1, 1) for at in range(200)]
    told = [*enumerate([*days, None, None])]

    kept = few_of_each(told, lambda _: "same", lambda one: one[1])

    assert kept == [(0, date(2000, 1, 1)), (49, date(2049, 1, 1)), (200, None)]


def test_few_are_left_as_they_are() -> None:
    told = list(range(alike.MANY))

    assert few_of_each(told, lambda _: "same", lambda _: None) == told
