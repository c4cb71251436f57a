"""What a clause speaks of, as the text has it, where its figure leads to nothing that is known."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, suits
from checker.extractors.quantity.unnamed import thing, told
from checker.extractors.quantity.words import Measure
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Kinds of names that something can be measured of.
MEASURED = (NameKind.PLACE, NameKind.ORGANISATION, NameKind.THING, NameKind.UNKNOWN)
#: Parts of speech that may stand before the head of a noun phrase.
BEFORE = ("DET", "ADJ", "ADV", "PRON", "NUM", "PUNCT", "CCONJ", "SCONJ", "SPACE")


def spoken_of(reading: Reading, figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return the subject of a figure's clause, or the place where there are so many.

    A subject that is itself a measure (`admission costs 8 euros`) is one of what the sentence
    before spoke of.
    """
    if reading.how is How.TOLD:
        owner = _there(figure, phrases)
        return (reading, owner) if owner is not None else None
    at = _subject(reading, figure)
    at = -1 if at in phrases.figured or at in phrases.timed else at
    measures = phrases.words.nouns.get(figure.doc[at].lower_, ()) if at >= 0 else ()
    if measures:
        return _of_measure(at, fits(measures, figure.dimension), reading, phrases)
    if at >= 0 and figure.passage.name_at(at) is not None:
        owner = _named(at, reading, figure, phrases)
        return (reading, owner) if owner is not None else None
    entity = _told(at, phrases) if at >= 0 else None
    return (reading, Owner(entity=entity, at=at)) if entity is not None else None


def _told(at: int, phrases: Phrases) -> Entity | None:
    """Return the thing that the noun phrase at a token tells of."""
    return told(at, phrases.passage, phrases.around, phrases.words)


def _of_measure(
    at: int, measures: tuple[Measure, ...], reading: Reading, phrases: Phrases
) -> tuple[Reading, Owner] | None:
    """Return what a subject measures that is no thing, of what was spoken of before."""
    if measures:
        of = reading.of if "count" in measures[0].dimensions else ""
        reading = replace(reading, predicate=measures[0].id, measures=measures, told_as="", of=of)
    before = phrases.pronoun(int(phrases.passage.doc[at].sent.start))
    if before is not None and measures and suits(before, measures, phrases.around):
        return reading, Owner(entity=before, at=-1)
    if at == 0 or phrases.passage.doc[at - 1].pos_ not in ("NOUN", "ADJ"):
        return None
    whole = thing(at, phrases.passage, phrases.around, phrases.words)  # `coffee exports`
    return reading, Owner(entity=whole, at=at)


def _subject(reading: Reading, figure: Figure) -> int:
    """Return the head of the subject of a figure's clause, by grammar or by its place."""
    doc, verb = figure.doc, reading.verb if reading.verb >= 0 else figure.verb
    if 0 <= verb < figure.start:
        subject = clause_of_verb(doc[verb]).subject
        if subject is not None and figure.left <= subject.i < verb and _is_nominal(subject):
            return int(subject.i)
    for at in range(figure.left, figure.start):
        if _is_nominal(doc[at]):
            return at
        if doc[at].pos_ not in BEFORE:
            return -1
    return -1


def _is_nominal(token: "Token") -> bool:
    """Say whether a token is a noun or a name."""
    return token.pos_ in ("NOUN", "PROPN")


def _named(at: int, reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the owner of a name; what its head word makes of an unlisted one is only a guess."""
    name = figure.passage.name_at(at)
    if name is None or (name.kind not in MEASURED and name.kind is not NameKind.PERSON):
        return None
    entity = _with_noun(entity_of(name), name.end, figure)
    if suits(entity, reading.measures, phrases.around):
        return Owner(entity=entity, at=name.start)
    guessed = guess_withdrawn(entity)
    return Owner(entity=guessed, at=name.start) if guessed is not None else None


def _with_noun(entity: Entity, at: int, figure: Figure) -> Entity:
    """Return a name with the common nouns that go on with it: `the Rennick tunnel`."""
    doc, end = figure.doc, at
    while end < figure.start and doc[end].pos_ == "NOUN" and doc[end].dep_ != "appos":
        end += 1
    if end == at or entity.known:
        return entity
    full = f"{entity.name} {doc[at:end].text}"
    return replace(entity, name=full, kind=NameKind.UNKNOWN, sort="")


def guess_withdrawn(entity: Entity) -> Entity | None:
    """Return an unlisted thing without the kind that its head word suggests; None for others."""
    if entity.known or entity.kind is NameKind.PERSON or entity.is_country:
        return None
    return replace(entity, kind=NameKind.UNKNOWN, sort="")


def _there(figure: Figure, phrases: Phrases) -> Owner | None:
    """Return where there are so many: `were recorded in the district`, `em Vila Nova 40 casos`."""
    doc = figure.doc
    for at in range(figure.left, figure.right - 1):
        if doc[at].pos_ != "ADP" or not figure.words.has("in", doc[at]) or at in phrases.timed:
            continue
        head = at + 1
        while head < figure.right and doc[head].pos_ in ("DET", "ADJ", "ADP"):
            head += 1
        if head >= figure.right or head in phrases.timed or head in phrases.figured:
            continue
        name = figure.passage.name_at(head)
        if name is not None and name.kind in MEASURED:
            entity = replace(entity_of(name), kind=NameKind.PLACE)
            return Owner(entity=entity, at=name.start)
        if doc[head].pos_ == "NOUN" and not is_verb(doc[head]):
            entity_ = told(head, phrases.passage, phrases.around, phrases.words)
            return Owner(entity=entity_, at=head) if entity_ is not None else None
    return None
