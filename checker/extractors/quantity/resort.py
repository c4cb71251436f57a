"""Whose a figure is where nothing is named: what the clause tells of, kept by its own source."""

from typing import TYPE_CHECKING

from checker.extractors.entity import Entity
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, suits
from checker.extractors.quantity.unnamed import thing, told
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Kinds of names that could have a figure; where one stands in the sentence, nothing is guessed.
OWNING = (NameKind.PLACE, NameKind.ORGANISATION, NameKind.DEMONYM, NameKind.THING)


def resort(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what a figure is told of where its clause leads to nothing named."""
    if any("event" in m.owners for m in reading.measures):
        at = _happening(reading, figure)
        entity = _told(at, phrases)
        if entity is not None:
            return Owner(entity=entity, at=at)
    if reading.how is How.ACTED and figure.verb < 0:
        return _acted_upon(reading, figure, phrases)
    led = figure.doc[max(_lead(reading, figure) - 1, 0)].pos_ == "ADP"
    if reading.how in (How.NOUN, How.NOUN_AFTER) and not (led and reading.how is How.NOUN):
        return _watched(reading, figure, phrases) or _measured(reading, figure, phrases)
    at = _first_noun(figure)
    entity = _told(at, phrases)
    return Owner(entity=entity, at=at) if entity is not None else None


def _lead(reading: Reading, figure: Figure) -> int:
    """Return the first token of the noun phrase that names a measure."""
    at = reading.cue[0]
    while at > figure.left and figure.doc[at - 1].pos_ in ("DET", "ADJ", "NUM"):
        at -= 1
    return at


def _acted_upon(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what the counted ones act upon, or they themselves: `two thirds of adults smoke`."""
    doc = figure.doc
    for at in range(reading.verb + 1, figure.right):
        if doc[at].text == ",":
            break
        if doc[at].pos_ == "NOUN" and at not in phrases.figured:
            entity = _told(at, phrases)
            return Owner(entity=entity, at=at) if entity is not None else None
    noun = reading.stop - 1
    entity = _told(noun, phrases) if figure.end <= noun < reading.verb else None
    return Owner(entity=entity, at=noun) if entity is not None else None


def _watched(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what a crowd of so many saw: `a crowd of 9,000 watched Rovers win`."""
    verb = figure.verb_after
    if reading.how is not How.NOUN or figure.verb >= 0 or verb < 0:
        return None
    for at in range(verb + 1, figure.right):
        entity = phrases.entity_at(at) if figure.doc[at].pos_ in ("NOUN", "PROPN") else None
        if entity is not None and suits(entity, reading.measures, phrases.around):
            return Owner(entity=entity, at=at)
    return None


def _told(at: int, phrases: Phrases) -> Entity | None:
    """Return what a noun tells of; None for no token."""
    return told(at, phrases.passage, phrases.around, phrases.words) if at >= 0 else None


def _happening(reading: Reading, figure: Figure) -> int:
    """Return what struck, -1 for none: `... when a coach overturned`, `in a pile-up`."""
    doc = figure.doc
    for at in range(max(reading.stop, reading.verb + 1, figure.end), figure.right):
        if is_verb(doc[at]) and doc[at].pos_ == "VERB":
            subject = clause_of_verb(doc[at]).subject
            if subject is not None and figure.end <= subject.i < at and subject.pos_ == "NOUN":
                return int(subject.i)
        inside = figure.words.has("in", doc[at]) and doc[at].pos_ == "ADP"
        if inside:
            noun = next((t for t in doc[at + 1 : at + 5] if t.pos_ in ("NOUN", "PROPN")), None)
            if noun is not None and _is_single(noun) and figure.passage.name_at(noun.i) is None:
                return int(noun.i)
    return -1


def _is_single(noun: "Token") -> bool:
    """Say whether a noun is of one thing."""
    return noun.pos_ == "NOUN" and noun.morph.get("Number", []) != ["Plur"]


def _measured(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the measured matter itself, in a sentence that names nothing: `turnout was 61 %`."""
    sentence = figure.doc[figure.start].sent
    comma = next(
        (t.i for t in figure.doc[figure.end : figure.right] if t.text == ","), figure.right
    )
    named = [n for n in figure.passage.names_in(sentence) if n.start < comma]
    if any(n.kind in OWNING and not n.start <= reading.cue[1] - 1 < n.end for n in named):
        return None
    noun = reading.cue[1] - 1
    entity = thing(noun, phrases.passage, phrases.around, phrases.words)
    return Owner(entity=entity, at=noun)


def _first_noun(figure: Figure) -> int:
    """Return the first noun of the figure's stretch that no preposition leads, -1 for none."""
    doc = figure.doc
    for at in range(figure.left, figure.start):
        if doc[at].pos_ == "ADP" or figure.passage.name_at(at) is not None:
            return -1
        if doc[at].pos_ == "NOUN":
            return at
    return -1
