"""Places that a body moves to: `X moved its head office to Y in 2024`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.attribute.clause import Fact, value_at
from checker.extractors.attribute.words import Attribute, attributes
from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import lemma_of
from checker.extractors.event.guess import unguessed
from checker.extractors.event.named import Thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.told import event_told
from checker.extractors.event.words import EventWords, event_words, fits
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, noun_modifiers, possessor
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def told_by_moves(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Fact]:
    """Yield the places of seats that verbs of moving tell."""
    words = event_words(around.vocabulary, passage.language)
    seats = [
        a
        for a in attributes(around.vocabulary, passage.language)
        if a.objects == {"place"} and a.nouns and "organisation" in a.owners
    ]
    for clause in clauses(passage.doc):
        if lemma_of(clause.verb, around.vocabulary, passage.language) not in words.moves:
            continue
        told = event_told(clause, cues, words)
        for attribute in seats if told is not None else ():
            seat = _seat(clause, attribute, passage)
            holder = _holder(seat, clause, passage, around) if seat is not None else None
            place = _whither(clause, words)
            value = value_at(place, attribute, passage, around) if place is not None else None
            if holder is None or value is None or told is None:
                continue
            if fits(holder.entity, attribute.owners, frozenset(), around.vocabulary):
                yield Fact(
                    attribute=attribute, thing=holder, value=value, at=clause.verb.i,
                    clause=clause, told=told, since=True,
                )  # fmt: skip


def _seat(clause: Clause, attribute: Attribute, passage: Passage) -> "Token | None":
    """Return the noun of the seat that moves or is moved."""
    parts: list[Token] = [*clause.objects, *([clause.subject] if clause.subject else [])]
    for token in parts:
        before = passage.doc[token.i - 1].lower_ if token.i else ""
        if {token.lemma_.lower(), token.lower_, f"{before} {token.lower_}"} & attribute.nouns:
            return token
    return None


def _holder(seat: "Token", clause: Clause, passage: Passage, around: Discourse) -> Thing | None:
    """Return whose seat it is: what it is of, or the subject that moves its own.

    What stands with the seat and right before `to` is where it was: `the seat from X to Y`.
    """
    owner = possessor(seat)
    inner: Token | None = owner if owner is not None and owner.pos_ != "PRON" else None
    if inner is None:
        words = event_words(around.vocabulary, passage.language)
        of = {"of", *around.vocabulary.pack(f"cues/{passage.language}").get("of", ())}
        for preposition, noun in noun_modifiers(seat):
            name = passage.name_at(noun)
            if name is None or preposition not in of:
                continue
            left = clause.subject is not None and clause.subject.i != seat.i
            if not (left and passage.doc[name.end].lower_ in words.whither):
                inner = noun
                break
    if inner is None and clause.subject is not None and clause.subject.i != seat.i:
        inner = clause.subject
    found = thing_at(inner, passage, around) if inner is not None else None
    if found is None:
        return None
    return unguessed(found, frozenset({"organisation"}), around, passage.language)


def _whither(clause: Clause, words: EventWords) -> "Token | None":
    """Return the place after `to`, if it hangs on `from X`."""
    for preposition, noun in clause.obliques:
        if preposition in words.whither:
            return noun
    return None
