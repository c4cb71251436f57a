"""What a text is about: its country, its place, and the named things that it speaks of."""

from collections import Counter

from checker.extractors.descriptions import (
    NAMED,
    Description,
    apposed_as,
    defined_as,
    descriptions,
    head_words,
)
from checker.extractors.entity import Entity, entity_of
from checker.extractors.topic_country import HEADLINE_WEIGHT, TOPIC_LEAD
from checker.model.document import Segment, SegmentKind
from checker.model.names import fold
from checker.pipelines.passage import Name, NameKind, Passage, ReadDocument
from checker.vocabulary import Vocabulary

__all__ = ["Description", "descriptions", "lead", "organisation_of", "place_of", "things_of"]

#: Headline and paragraphs that say what a text is about.
LEAD = 3
#: Kinds of names that no common noun for a body or a thing stands for.
NO_THINGS = (NameKind.PERSON, NameKind.OFFICE, NameKind.DEMONYM, NameKind.PLACE)


def lead(read: ReadDocument) -> list[Segment]:
    """Return headline and first paragraphs of a text."""
    told = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH)
    return [p.segment for p in read.passages if p.segment.kind in told][:LEAD]


def organisation_of(read: ReadDocument) -> Entity | None:
    """Return the body (company, club, party ...) named most, if it stands out."""
    weight: Counter[str] = Counter()
    entities: dict[str, Entity] = {}
    for passage in read.passages:
        factor = HEADLINE_WEIGHT if passage.segment.kind is SegmentKind.HEADLINE else 1
        for name in passage.names:
            if name.kind is NameKind.ORGANISATION and name.sort and name.sort != "ministry":
                entity = entity_of(name)
                weight[entity.name] += factor
                entities.setdefault(entity.name, entity)
    ranked = weight.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < TOPIC_LEAD * ranked[1][1]):
        return None
    return entities[ranked[0][0]]


def place_of(read: ReadDocument, vocabulary: Vocabulary) -> Entity | None:
    """Return the place that the text defines or that its offices belong to: `X is a town`."""
    counts: Counter[str] = Counter()
    for passage in read.passages:
        table = descriptions(vocabulary, passage.language)
        for name in passage.names:
            if name.kind in (NameKind.PERSON, NameKind.OFFICE, NameKind.DEMONYM) or name.sort in (
                "country",
                "territory",
                "region",
                "metonym",
            ):
                continue
            counts[fold(name.text)] += 1
            defined = defined_as(name, passage, table)
            if defined is not None and defined.of == "place":
                return Entity(name=name.entry or name.text, kind=NameKind.PLACE, sort=defined.sort)
    return _place_in_headline(read, counts)


def _place_in_headline(read: ReadDocument, counts: Counter[str]) -> Entity | None:
    """Return the one unlisted name of the headline that the text goes on naming."""
    headline = next((p for p in read.passages if p.segment.kind is SegmentKind.HEADLINE), None)
    if headline is None:
        return None
    told = {
        fold(name.text)
        for passage in read.passages
        for name in passage.names
        if passage is not headline
        and name.kind in (NameKind.PLACE, NameKind.UNKNOWN)
        and not name.entry
    }
    words = [
        w for n in headline.names if not n.entry for w in (fold(n.text), *fold(n.text).split())
    ]
    found = sorted({w for w in words if w in told and counts[w] > 1})
    if len(found) != 1:
        return None
    for passage in read.passages:
        for name in passage.names:
            if fold(name.text) == found[0] and not name.text.isupper():
                return Entity(name=name.text, kind=NameKind.PLACE)
    return None


def things_of(
    read: ReadDocument, vocabulary: Vocabulary
) -> dict[str, tuple[tuple[int, int, Entity], ...]]:
    """Return the named things of a text by kind, each mention with its place in the text.

    A thing is of the kind that its name, the noun before it or the text's own words tell.
    """
    told = _told_sorts(read, vocabulary)
    found: dict[str, list[tuple[int, int, Entity]]] = {}
    for passage in read.passages:
        for name in passage.names:
            bare = name.text.lower() in head_words(vocabulary) and not name.entry
            if name.kind in NO_THINGS or bare:
                continue
            place = (passage.segment.span.start, name.start, entity_of(name))
            for sort in sorted({name.sort, *told.get(name.core, ())} - {""}):
                found.setdefault(sort, []).append(place)
    return {sort: tuple(places) for sort, places in found.items()}


def _told_sorts(read: ReadDocument, vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return name -> the kinds that its words and the words around its mentions tell."""
    heads = head_words(vocabulary)
    told: dict[str, set[str]] = {}
    for passage in read.passages:
        table = descriptions(vocabulary, passage.language)
        for name in passage.names:
            if name.kind in NO_THINGS:
                continue
            sorts = told.setdefault(name.core, set())
            around = (
                _noun_before(name, passage, table),
                defined_as(name, passage, table),
                apposed_as(name, passage, table),
            )
            sorts.update(d.sort for d in around if d is not None and d.of in NAMED)
            if not name.entry:
                words = name.core.split() or [""]
                ends = [word.lower() for word in (words[0], words[-1])[: len(words)]]
                sorts.update(heads[word] for word in ends if word in heads)
    return {name: frozenset(sorts) for name, sorts in told.items()}


def _noun_before(name: Name, passage: Passage, table: dict[str, Description]) -> Description | None:
    """Return what the noun right before a name says it is: `the football club, Rovers`."""
    at = name.start - 1
    if at >= 0 and passage.doc[at].text == ",":
        at -= 1
    return table.get(passage.doc[at].lower_) if at >= 0 else None
