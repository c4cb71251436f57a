"""What a text is about: its country, its place, and the named things that it speaks of."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.extractors.entity import Entity, entity_of
from checker.model.document import Segment, SegmentKind
from checker.model.names import fold
from checker.pipelines.passage import Name, NameKind, Passage, ReadDocument
from checker.vocabulary import Vocabulary

#: How much more a mention in the headline or as the first name says of what a text is about.
HEADLINE_WEIGHT = 3
#: Headline and paragraphs that say what a text is about.
LEAD = 3
#: How many times the mentions of the next country those of the country a text is about must be.
TOPIC_LEAD = 1.25


@dataclass(frozen=True, kw_only=True, slots=True)
class Description:
    """What a common noun can stand for."""

    noun: str
    of: str  #: country | place | organisation | thing
    sort: str
    level: str = ""


def lead(read: ReadDocument) -> list[Segment]:
    """Return headline and first paragraphs of a text."""
    told = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH)
    return [p.segment for p in read.passages if p.segment.kind in told][:LEAD]


def country_of(read: ReadDocument, vocabulary: Vocabulary) -> Entity | None:
    """Return the country named most, if it stands out."""
    places = vocabulary.family("places")
    weight: Counter[str] = Counter()
    for passage in read.passages:
        factor = HEADLINE_WEIGHT if passage.segment.kind is SegmentKind.HEADLINE else 1
        for name in passage.names:
            entry: Any = places.get(name.entry, {})
            if name.sort in ("country", "territory"):
                weight[name.entry or name.text] += factor
            elif name.sort == "city" and "country" in entry:
                weight[entry["country"]] += factor
            elif name.sort == "metonym" and "stands_for" in entry:
                weight[entry["stands_for"]] += factor
    ranked = sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < TOPIC_LEAD * ranked[1][1]):
        return None
    best = ranked[0][0]
    return Entity(name=best, kind=NameKind.PLACE, sort="country", known=best in places)


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
            defined = _defined_as(name, passage, table)
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


def _defined_as(name: Name, passage: Passage, table: dict[str, Description]) -> Description | None:
    """Return what a sentence that begins with the name says it is: `X is a town on the Y`."""
    doc = passage.doc
    if name.end + 2 >= len(doc) or not doc[name.start].is_sent_start:
        return None
    if doc[name.end].pos_ != "AUX":
        return None
    for token in doc[name.end + 1 : name.end + 6]:
        if token.pos_ == "VERB":
            return None
        if token.pos_ in ("NOUN", "PROPN"):
            return table.get(token.lower_)
    return None


def things_of(
    read: ReadDocument, vocabulary: Vocabulary
) -> dict[str, tuple[tuple[int, int, Entity], ...]]:
    """Return the named things of a text by kind: by their own name, or by the noun before it."""
    found: dict[str, list[tuple[int, int, Entity]]] = {}
    for passage in read.passages:
        table = descriptions(vocabulary, passage.language)
        for name in passage.names:
            if name.kind in (NameKind.PERSON, NameKind.OFFICE, NameKind.DEMONYM, NameKind.PLACE):
                continue
            told = _noun_before(name, passage, table)
            for sort in {name.sort, told.sort if told is not None else ""} - {""}:
                place = (passage.segment.span.start, name.start, entity_of(name))
                found.setdefault(sort, []).append(place)
    return {sort: tuple(places) for sort, places in found.items()}


def _noun_before(name: Name, passage: Passage, table: dict[str, Description]) -> Description | None:
    """Return what the noun right before a name says it is: `the football club, Rovers`."""
    at = name.start - 1
    if at >= 0 and passage.doc[at].text == ",":
        at -= 1
    return table.get(passage.doc[at].lower_) if at >= 0 else None


@cache
def descriptions(vocabulary: Vocabulary, language: str) -> dict[str, Description]:
    """Return the common nouns of a language that can stand for something named."""
    table: dict[str, Description] = {}
    for sort, entry in vocabulary.pack("organisations/kinds").items():
        of = "organisation" if entry["class"] == "organisation" else "thing"
        for word in entry.get(language, ()):
            table[word.lower()] = Description(noun=word.lower(), of=of, sort=sort)
    for sort, entry in vocabulary.pack("discourse/descriptions").items():
        for word in entry.get(language, ()):
            table[word.lower()] = Description(
                noun=word.lower(), of=entry["class"], sort=sort, level=entry.get("level", "")
            )
    return table
