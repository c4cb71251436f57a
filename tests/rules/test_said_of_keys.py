"""Rules run again on the keys that have changed, and say what they would say of all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from rules.world import World, cases_of, world

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.model.finding import Observation
from checker.model.outcome import Dating
from checker.rules.apply import apply_rules
from checker.rules.catalogue import RULES
from checker.rules.rule import Rule
from checker.rules.said_of_keys import Memory, said_of_keys
from checker.store.store import Store

OF_KEYS = [rule for rule in RULES if rule.of_key is not None]
CASES = [
    pytest.param(rule.name, at, id=f"{rule.id}-{case['name']}")
    for rule in OF_KEYS
    for at, case in enumerate(cases_of(rule.name)["cases"])
]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """Return a memory that is empty."""
    return Memory(store=Store(tmp_path), project="here")


class Asked:
    """A rule of one key that says something of each, and knows of which it was asked."""

    def __init__(self) -> None:
        """Begin with no key."""
        self.keys: list[tuple[str, ...]] = []
        (self.one, *_) = (rule for rule in OF_KEYS if rule.id == "NUM301")
        self.rule = replace(self.one, of_key=self.of_key, templates=())

    def of_key(self, group: Group, context: RuleContext) -> Iterator[Observation]:
        """Yield what the rule says."""
        self.keys.append(group.key)
        assert self.one.of_key is not None
        return self.one.of_key(group, context)

    def about(self, made: World, memory: Memory) -> list[tuple[str, ...]]:
        """Return the keys that it is asked of."""
        self.keys.clear()
        told = list(said_of_keys([self.rule], made.claims, made.context, memory))
        assert told == list(self.rule.check(made.claims, made.context))
        asked = self.keys[: len(self.keys) - len(list(made.claims.groups()))]
        self.keys.clear()
        return asked


@pytest.fixture
def made() -> World:
    """Return a world with keys that rules speak of."""
    return world(cases_of("numeric-disagreement")["cases"][0])


@pytest.mark.parametrize(("name", "at"), CASES)
def test_says_the_same_again(name: str, at: int, memory: Memory) -> None:
    made = world(cases_of(name)["cases"][at])
    alone = apply_rules(made.claims, made.context)

    assert apply_rules(made.claims, made.context, memory=memory) == alone
    assert apply_rules(made.claims, made.context, memory=memory) == alone


def test_is_not_asked_again_of_what_has_not_changed(made: World, memory: Memory) -> None:
    asked = Asked()

    assert asked.about(made, memory) == [group.key for group in made.claims.groups()]
    assert asked.about(made, memory) == []


def changed(made: World, **cells: Any) -> World:
    """Return a world in which the first claim has other cells."""
    first, *rest = made.claims.told
    return replace(made, claims=Claims(told=(first._replace(**cells), *rest), context=made.context))


@pytest.mark.parametrize(
    "cells",
    [
        {"quote": "otherwise"},
        {"value": 0.5},
        {"tense": "future"},
        {"attributed_to": "the mayor"},
        {"damage": "mojibake"},
        {"claim_id": "c-0000000000"},
    ],
)
def test_is_asked_again_where_a_claim_has_changed(
    made: World, cells: dict[str, Any], memory: Memory
) -> None:
    asked = Asked()
    other = changed(made, **cells)
    row = made.claims.told[0]
    of_row = [g.key for g in made.claims.groups() if row.claim_id in {r.claim_id for r in g.rows}]
    asked.about(made, memory)

    assert asked.about(other, memory) == of_row


def in_another(made: World, **parts: Any) -> World:
    """Return a world of the same claims in a context with other parts."""
    context = replace(made.context, **parts)
    return World(claims=replace(made.claims, context=context), context=context)


def test_is_asked_again_where_a_source_has_changed(made: World, memory: Memory) -> None:
    asked = Asked()
    name = made.claims.told[0].source_id
    document = made.context.documents[name]
    renamed = replace(document, source=replace(document.source, title="Another title"))
    of_source = [g.key for g in made.claims.groups() if name in g.sources]
    asked.about(made, memory)

    titled = in_another(made, documents={**made.context.documents, name: renamed})
    assert asked.about(titled, memory) == of_source
    undated = in_another(
        made,
        datings={**made.context.datings, name: Dating(edtf="", basis="unknown", certain=False)},
    )
    assert asked.about(undated, memory) == of_source


def test_is_asked_again_on_another_day(made: World, memory: Memory) -> None:
    asked = Asked()
    keys = asked.about(made, memory)

    later = in_another(made, as_of=made.context.as_of + timedelta(days=1))
    assert asked.about(later, memory) == keys


def test_is_asked_each_time_of_a_text_that_is_no_unicode(made: World, memory: Memory) -> None:
    asked = Asked()
    broken = changed(made, quote="\ud800")
    first = asked.about(broken, memory)

    assert set(asked.about(broken, memory)) <= set(first)
    assert asked.about(broken, memory)


@pytest.mark.parametrize("rule", OF_KEYS, ids=[rule.id for rule in OF_KEYS])
def test_a_rule_of_one_key_wants_no_other_source(rule: Rule) -> None:
    for case in cases_of(rule.name)["cases"]:
        made = world(case)
        assert rule.of_key is not None
        for group in made.claims.groups(*rule.templates):
            alone = list(rule.of_key(group, made.context.of_sources(group.sources)))
            assert alone == list(rule.of_key(group, made.context))
