"""Disasters by the place that they struck: `an earthquake struck the port of X on Monday`."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.described import kind_at
from checker.extractors.event.forms import clause_forms, lemma_of
from checker.extractors.event.named import Thing
from checker.extractors.event.noun import Noted
from checker.extractors.event.time import in_year, time_of
from checker.extractors.event.told import event_told
from checker.extractors.event.words import EventWords, event_words, happenings
from checker.extractors.timing import time_right_after
from checker.model.claim import Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.grammar import (
    RELATIVE,
    SUBJECT,
    Clause,
    clause_of_verb,
    clauses,
    noun_modifiers,
)
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def disasters(passage: Passage, around: Discourse) -> Iterator[Noted]:
    """Yield the disasters that clauses tell of a named place, with their times."""
    words = event_words(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        subject, kind = _disaster_of(clause, passage, around)
        struck = None
        if subject is not None:
            struck = _struck(clause, passage, around, words) or _told_before(
                clause, subject, passage, around, words
            )
        else:
            subject, kind, struck = _at_scene(clause, passage, around, words)
        if subject is None or struck is None or _is_told_of_thing(clause, struck, passage, around):
            continue
        told = event_told(clause, cues_of(passage, around.vocabulary), words)
        if told is None or not told.is_plain or told.tense is not Tense.PAST:
            continue
        time = _time_of(clause, subject, passage, words)
        if time is not None:
            yield _noted(clause, subject, kind, struck, time, passage, around)


def _noted(  # noqa: PLR0913, PLR0917 - the parts of a disaster
    clause: Clause,
    subject: "Token",
    kind: str,
    struck: Name,
    time: TimeMention,
    passage: Passage,
    around: Discourse,
) -> Noted:
    """Return a disaster, under its own name or that of the place that it struck."""
    words = event_words(around.vocabulary, passage.language)
    name = passage.name_at(subject)
    lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
    hits = lemma in words.strikes or lemma in {s.split()[0] for s in words.lands}
    label = words.struck if hits and kind in words.natural else words.befell
    table = happenings(around.vocabulary, passage.language)
    happening = next(h for h in table if h.predicate in label)
    end = struck.end
    while end < len(passage.doc) and passage.doc[end].pos_ == "NOUN" and end > subject.i:
        end += 1  # `the X chemical plant`
    first, last = sorted((subject.i, end - 1))
    first = min(first, subject.left_edge.i if name is not None else first)
    called = f"{struck.entry or struck.text} {kind}" if name is None else name.text
    if name is None and subject.pos_ == "PROPN":  # `tropical storm X`
        called = passage.doc[subject.left_edge.i : subject.i + 1].text
    entity = Entity(name=called, kind=NameKind.THING)
    described = passage.doc[first : last + 1].text
    thing = Thing(entity=entity, start=struck.start, end=struck.end, described=described)
    return Noted(happening=happening, noun=subject, thing=thing, other=None, time=time)


def _disaster_of(clause: Clause, passage: Passage, around: Discourse) -> tuple["Token | None", str]:
    """Return the subject of a clause that is a disaster, and its kind.

    Parsers may take a measure before it for the subject, or the place before a dash.
    """
    subject = clause.subject
    if subject is None:
        return None, ""
    kinds = _kinds(around.vocabulary, passage.language)
    found = [subject, *(c for c in clause.children if c.dep_ in SUBJECT and c.i != subject.i)]
    found += [c for c in subject.children if c.dep_ == "appos" and c.i < clause.verb.i]
    for token in found:
        name = passage.name_at(token)
        inside = [token] if name is None else list(passage.doc[name.start : name.end])
        inside += [c for c in (*token.children, token.head) if c.dep_ in ("compound", "nsubj")]
        kind = next((kinds[t.lower_] for t in inside if t.lower_ in kinds), "")
        if kind:
            return token, kind
    return None, ""


def _at_scene(
    clause: Clause, passage: Passage, around: Discourse, words: EventWords
) -> tuple["Token | None", str, Name | None]:
    """Return the disaster, its kind and its place: `X was the scene of a fire`."""
    scene = clause.complement
    if scene is None or clause.subject is None or scene.lemma_.lower() not in words.scenes:
        return None, "", None
    kinds = _kinds(around.vocabulary, passage.language)
    for _, noun in noun_modifiers(scene):
        if noun.lower_ in kinds:
            return noun, kinds[noun.lower_], _place(clause.subject, passage)
    return None, "", None


def _time_of(
    clause: Clause, subject: "Token", passage: Passage, words: EventWords
) -> TimeMention | None:
    """Return the time of a disaster: of its clause, of the one above, or beside its noun."""
    time = time_of(clause, passage, words)
    if time is None and clause.head.dep_ == "advcl" and clause.head.head.pos_ == "VERB":
        time = time_of(clause_of_verb(clause.head.head), passage, words)
    if time is None:
        time = time_right_after(passage, subject.i + 1, words.at | words.of_day)
    return in_year(time, subject.left_edge.i, subject.right_edge.i + 1, passage) if time else None


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
    lands = clause_forms(clause, around.vocabulary, passage.language).keys() & words.lands
    if lemma in words.strikes and not lands:
        for token in clause.objects:
            return _place(token, passage)
    if lemma in words.strikes | words.breaks_out or lands:
        for preposition, noun in _obliques(clause):
            place = _place(noun, passage) if preposition in words.placing | words.reaches else None
            if place is not None:
                return place
    return None


def _obliques(clause: Clause) -> Iterator[tuple[str, "Token"]]:
    """Yield the phrases of a clause, and those that parsers hang on its object."""
    yield from clause.obliques
    for token in clause.objects:
        yield from noun_modifiers(token)


def _told_before(
    clause: Clause, subject: "Token", passage: Passage, around: Discourse, words: EventWords
) -> Name | None:
    """Return the place that a disaster's noun phrase tells: `the quake that hit X occurred`."""
    lemma = lemma_of(clause.verb, around.vocabulary, passage.language)
    if lemma not in words.took_place:
        return None
    for child in subject.children:
        if child.dep_ in RELATIVE and child.pos_ == "VERB":
            return _struck(clause_of_verb(child), passage, around, words)
    for preposition, noun in noun_modifiers(subject):
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
    beside = next((c for c in token.children if c.dep_ == "compound" and passage.name_at(c)), None)
    parts = (t for t in (token, inside, beside) if t is not None)
    name = next((n for t in parts if (n := passage.name_at(t)) is not None), None)
    after = token.i + 2
    if name is None and after < token.sent.end and passage.doc[after - 1].pos_ == "ADP":
        name = passage.name_at(after)  # torn from its noun by the parser
    if name is None or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return None
    person = name.kind is NameKind.PERSON and passage.name_at(token) is name
    return None if person else name
