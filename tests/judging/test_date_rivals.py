"""Comparing kinds of claims finds the claims that comparing each with each finds, in its order."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from generated_claims import World

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.date_rivals import apart_in, date_rivals, is_dated, severity_of
from checker.judging.keys import Group
from checker.model.claim import Claim, ObjectKind, Tense, qualifiers
from checker.model.edtf import interval
from checker.model.finding import Severity
from checker.vocabulary import load_vocabulary

#: Tells a claim in one of several ways.
Told = Callable[[Claim, random.Random], Claim]
#: How claims tell one date: most alike, some roughly, few otherwise.
FOUNDED = ("1905", "1905-05", "1905-05-02", "1905~", "1907", "1910-03-01", "1906/1908")
SINCE = ("1971-03-01/..", "1971/..", "1975-06/..", "1990/..", "2001-01-01/..", "../1980", "/1972")


def event(claim: Claim, chance: random.Random) -> Claim:
    """Return a claim that tells when a thing was founded."""
    told = chance.choice(FOUNDED)
    named = qualifiers(**{"with": chance.choice(("", "", "", "Norway", "Sweden"))})
    valid = interval(told)
    return replace(claim, object=told, object_kind=ObjectKind.DATE, valid=valid, qualifiers=named)


def holding(claim: Claim, chance: random.Random) -> Claim:
    """Return a claim that tells since when, or until when, something is held."""
    return replace(claim, valid=interval(chance.choice(SINCE)), tense=Tense.PRESENT)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(
    ("predicate", "kind", "told"),
    [
        ("founded", "event", event),
        ("member of", "membership", holding),
        ("mayor", "office", holding),
    ],
)
def test_nothing_is_lost(predicate: str, kind: str, told: Told, seed: int) -> None:
    group, context = world(predicate, kind, told, seed)

    found = date_rivals(group, context)

    expected = each_with_each(group, context)
    assert found is not None or not expected
    if found is not None:
        assert [r.claim_id for r in found.rows] == list(expected)
        assert found.severity is max(expected.values(), key=lambda s: s.rank)


def world(predicate: str, kind: str, told: Told, seed: int) -> tuple[Group, RuleContext]:
    """Return one key of many claims."""
    made, chance = World(8000, seed=seed), random.Random(seed)  # noqa: S311 - no secrets
    claims = []
    for at in range(80):
        base = made._claim(at, "Lake Works", predicate, "Ola Berg", kind)  # noqa: SLF001
        speaker = chance.choice(("", "", "", "", "Kari Lund"))
        claims.append(replace(told(base, chance), claim_id=f"c-{at:010x}", attributed_to=speaker))
    context = RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=load_vocabulary(),
        documents=made.documents(),
        datings=made.datings(),
        copies={},
        variants=(),
    )
    (group,) = Claims.of(claims, context).groups()
    return group, context


def each_with_each(group: Group, context: RuleContext) -> dict[str, Severity]:
    """Return the claims that have a rival, as pairs in order come to them, and how grave."""
    dated = [r for r in group.rows if r.is_asserted and is_dated(r, group, context)]
    apart = apart_in(group, dated, context)
    found: dict[str, Severity] = {}
    for one, other in combinations(dated, 2):
        if apart(one, other):
            severity = severity_of(one, other, group)
            for row in (one, other):
                graver = severity.rank > found.get(row.claim_id, severity).rank
                found[row.claim_id] = severity if graver else found.get(row.claim_id, severity)
    return found
