"""Disasters by the place that they struck: `an earthquake struck the port of X on Monday`."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.described import kind_at
from checker.extractors.event.noun import Noted
from checker.extractors.event.thing import Thing
from checker.extractors.event.time import time_of
from checker.extractors.event.told import event_told
from checker.extractors.event.words import EventWords, event_words, happenings, lemma_of
from checker.model.claim import Tense
from checker.pipelines.grammar import (
    RELATIVE,
    Clause,
    clause_of_verb,
    clauses,
    noun_modifiers,
)
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token


def disasters(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield the disasters that clauses tell of a named place, with their times."""
    words = event_words(around.vocabulary, passage.language)
    kinds = _kinds(around.vocabulary, passage.language)
    table = happenings(around.vocabulary, passage.language)
    for clause in clauses(iter(passage.doc)):
        subject = clause.subject
        name = passage.name_at(subject) if subject is not None else None
        inside = (subject,) if name is None else passage.doc[name.start : name.end]
        kind = next((kinds[t.lower_] for t in inside if t and t.lower_ in kinds), "")
        if subject is None or not kind:
            continue
        lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
        label = words.struck if lemma in words.strikes else words.befell
        happening = next(h for h in table if h.predicate in label)
        struck = _struck(clause, passage, around, words) or _told_before(
            clause, passage, around, words
        )
        told = event_told(clause, cues_of(passage, around.vocabulary), words)
        if struck is None or _is_told_of_thing(clause, struck, passage, around):
            continue
        if told is None or not told.is_plain or told.tense is not Tense.PAST:
            continue
        time = time_of(clause, passage, words)
        if time is not None:
            described = passage.doc[subject.i : struck.end].text
            called = f"{struck.entry or struck.text} {kind}" if name is None else name.text
            entity = Entity(name=called, kind=NameKind.THING)
            thing = Thing(entity=entity, start=struck.start, end=struck.end, described=described)
            yield Noted(happening=happening, noun=subject, thing=thing, other=None, time=time)


@cache
def _kinds(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words of a language for disasters -> the kind."""
    return {
        word: kind
        for kind, words in vocabulary.pack("measuring/happenings").items()
        for word in words.get(language, ())
    }


def _struck(clause: Clause, passage: Passage, around: Discourse, words: EventWords) -> Name | None:
    """Return the place that a disaster struck, or in which it broke out."""
    lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
    if lemma in words.strikes:
        for token in clause.objects:
            return _place(token, passage)
    if lemma in words.strikes | words.breaks_out:
        for preposition, noun in clause.obliques():
            place = _place(noun, passage) if preposition in words.placing else None
            if place is not None:
                return place
    return None


def _told_before(
    clause: Clause, passage: Passage, around: Discourse, words: EventWords
) -> Name | None:
    """Return the place that a disaster's noun phrase tells: `the quake that hit X occurred`."""
    lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
    if lemma not in words.took_place or clause.subject is None:
        return None
    for child in clause.subject.children:
        if child.dep_ in RELATIVE and child.pos_ == "VERB":
            return _struck(clause_of_verb(child), passage, around, words)
    for preposition, noun in noun_modifiers(clause.subject):
        if preposition in words.placing:
            return _place(noun, passage)
    return None


def _is_told_of_thing(clause: Clause, struck: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether the verb tells what befell a building: `a fire destroyed the church of X`."""
    lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
    table = happenings(around.vocabulary, passage.language)
    if not any(lemma in h.verbs and "thing" in h.owners for h in table):
        return False
    return struck.kind is NameKind.THING or any(
        kind_at(token, passage, around)[0] for token in clause.objects
    )


def _place(token: "Token", passage: Passage) -> Name | None:
    """Return the place that a noun phrase names: `X`, `the port of X`."""
    inside = next((n for _, n in noun_modifiers(token)), None)
    name = passage.name_at(token) or (passage.name_at(inside) if inside is not None else None)
    after = token.i + 2
    if name is None and after < token.sent.end and passage.doc[after - 1].pos_ == "ADP":
        name = passage.name_at(after)  # torn from its noun by the parser
    if name is None or name.kind not in (NameKind.PLACE, NameKind.THING, NameKind.UNKNOWN):
        return None
    return name
