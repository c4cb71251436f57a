"""Pairs that are passed over tell nothing: the rivalries are those of judging each with each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from generated_claims import World, since

from checker.judging.claims import Claims
from checker.judging.close_pairs import Close
from checker.judging.context import RuleContext
from checker.judging.holdings import Holding
from checker.judging.rivalry import Judgement, rivalries, rows_of, steps
from checker.model.claim import Claim, Tense
from checker.model.message import Message
from checker.vocabulary import load_vocabulary

#: A key, a judgement, the ids of its claims and its steps.
Told = tuple[tuple[str, ...], str, list[str], tuple[Message, ...]]


def each_with_each(held: Sequence[Holding]) -> Close:
    return [set(range(at + 1, len(held))) for at in range(len(held))]


def told(claims: Claims) -> list[Told]:
    """Return all that observations are made of, for each key and judgement."""
    context = claims.context
    found = [(group, list(rivalries(group, context))) for group in claims.groups("office")]
    return [
        (group.key, judgement.value, list(rows_of(rivals)), steps(rivals, context))
        for group, all_rivals in found
        for judgement in Judgement
        for rivals in [[r for r in all_rivals if r.judgement is judgement]]
    ]


def as_told_now(claim: Claim, at: int) -> Claim:
    """Return two claims of three as told in the present, with a start alone."""
    return replace(claim, tense=Tense.PRESENT, valid=since(1990 + at % 30)) if at % 3 else claim


@pytest.mark.parametrize("present", [False, True])
def test_nothing_is_lost(monkeypatch: pytest.MonkeyPatch, *, present: bool) -> None:
    world = World(400)
    offices = [claim for claim in world.claims() if claim.extractor == "office"]
    context = RuleContext(
        as_of=date(2026, 1, 1),
        vocabulary=load_vocabulary(),
        documents=world.documents(),
        datings=world.datings(),
        copies={},
        variants=(),
    )
    made = [as_told_now(c, at) if present else c for at, c in enumerate(offices)]
    claims = Claims.of(made, context)

    few = told(claims)
    monkeypatch.setattr("checker.judging.rivalry.close_pairs", each_with_each)

    assert any(inference for *_, inference in few)
    assert few == told(claims)
