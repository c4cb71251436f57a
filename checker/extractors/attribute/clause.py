"""Attributes that verbs tell: `designed by X`, `based in X`, `X owns Y`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.attribute.words import Attribute, all_verbs, attributes
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.event.forms import Forms, clause_forms
from checker.extractors.event.named import Thing
from checker.extractors.event.participle import participle_owner
from checker.extractors.event.thing import thing_at
from checker.extractors.event.told import event_told, is_bare_participle
from checker.extractors.event.words import event_words, fits
from checker.model.claim import ObjectKind
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import RELATIVE, Clause, clauses, coordinated
from checker.pipelines.passage import NameKind, Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """The value of an attribute, and the tokens `[start, end)` that tell it."""

    text: str
    kind: ObjectKind
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """An attribute of a thing, as the words tell it."""

    attribute: Attribute
    thing: Thing
    value: Value
    at: int  #: the verb or the noun
    clause: Clause | None
    told: Telling
    since: bool = False  #: it holds from the time that is told on


def told_by_verbs(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Fact]:
    """Yield the attributes that verbs tell, in the order of the verbs."""
    words = event_words(around.vocabulary, passage.language)
    verbs = all_verbs(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        forms = clause_forms(clause, around.vocabulary, passage.language)
        if verbs.isdisjoint(forms):
            continue
        for attribute in attributes(around.vocabulary, passage.language):
            said = attribute.verbs.intersection(forms)
            told = event_told(clause, cues, words) if said else None
            if told is None:
                continue
            for value, thing in _parties(max(said), clause, forms, passage, around):
                fact = _fact(attribute, thing, value, passage, around)
                if fact is not None:
                    yield Fact(
                        attribute=attribute, thing=fact[0], value=fact[1], at=clause.verb.i,
                        clause=clause, told=told,
                    )  # fmt: skip


def _parties(
    said: str,
    clause: Clause,
    forms: Forms,
    passage: Passage,
    around: Discourse,
) -> Iterator[tuple["Token", Thing | None]]:
    """Yield each value's noun with the thing that has it."""
    bare = is_bare_participle(clause)
    place = forms[said]
    if place is not None:
        yield place, _holder(clause, passage, around, bare=bare)
    elif clause.passive or bare:
        agent = clause.agent()
        if agent is not None:
            holder = _holder(clause, passage, around, bare=bare)
            yield from ((noun, holder) for noun in coordinated(agent))
    elif clause.objects and clause.subject is not None and clause.head.dep_ not in RELATIVE:
        yield clause.subject, thing_at(clause.objects[0], passage, around)


def _holder(clause: Clause, passage: Passage, around: Discourse, *, bare: bool) -> Thing | None:
    """Return the thing that has the attribute: what a participle belongs to, or the subject."""
    if bare:
        return participle_owner(clause, passage, around)[1]
    return thing_at(clause.subject, passage, around) if clause.subject is not None else None


def _fact(
    attribute: Attribute,
    thing: Thing | None,
    noun: "Token",
    passage: Passage,
    around: Discourse,
) -> tuple[Thing, Value] | None:
    """Return thing and value where both are of kinds that the attribute allows."""
    value = value_at(noun, attribute, passage, around)
    if thing is None or value is None or value.text == thing.entity.name:
        return None
    if not fits(thing.entity, attribute.owners, frozenset(), around.vocabulary):
        return None
    return thing, value


def value_at(
    noun: "Token", attribute: Attribute, passage: Passage, around: Discourse
) -> Value | None:
    """Return the value that a noun gives: a name that fits, or `the engineer X` -> X."""
    name = passage.name_at(noun)
    if name is None and noun.pos_ == "NOUN" and noun.i + 1 < noun.sent.end:
        name = passage.name_at(noun.i + 1)
        name = name if name is not None and name.start == noun.i + 1 else None
    if name is None or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return None
    entity = entity_of(name)
    if around.is_person(name):
        entity = Entity(name=name.text, kind=NameKind.PERSON, sort="person")
    if not _can_be(entity, attribute, around):
        return None
    return Value(text=entity.name, kind=ObjectKind.ENTITY, start=name.start, end=name.end)


def _can_be(entity: Entity, attribute: Attribute, around: Discourse) -> bool:
    """Say whether an entity can be a value; where one place is wanted, a whole country is none."""
    if attribute.objects == {"place"}:
        vague = attribute.single_valued and (entity.is_country or entity.sort == "region")
        unsorted = entity.kind is NameKind.THING and not entity.sort
        return (entity.kind is NameKind.PLACE and not vague) or unsorted
    return fits(entity, attribute.objects, frozenset(), around.vocabulary)
