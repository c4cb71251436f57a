"""What a text is about, and what its descriptions and pronouns stand for.

Nothing is guessed: where more than one reading is left, the answer is None.
"""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extractors.entity import Entity, entity_of
from checker.model.document import Segment, SegmentKind
from checker.model.names import fold
from checker.pipelines.passage import Name, NameKind, Passage, ReadDocument
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

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


@dataclass(frozen=True, kw_only=True, eq=False)
class Discourse:
    """A document's topics, and its names in the order in which they come."""

    read: ReadDocument
    vocabulary: Vocabulary
    country: Entity | None  #: the country that the text is about
    place: Entity | None  #: the town or other place that it is about
    sections: dict[str, Entity]  #: heading -> the named thing that it is
    person_words: frozenset[str]  #: words of the names of people
    #: kind -> things of that kind in text order: start of the segment, token, entity
    things: dict[str, tuple[tuple[int, int, Entity], ...]]
    lead_end: int  #: where the last paragraph of the lead starts in the text
    bodies: dict[str, frozenset[Entity]] = field(default_factory=dict)  #: office -> whose, as told

    def is_person(self, name: Name) -> bool:
        """Say whether a name is a person's, if only by a surname that a full name has."""
        if name.kind is NameKind.PERSON:
            return True
        short = not name.entry and not name.sort and name.kind is not NameKind.OFFICE
        return short and name.text in self.person_words

    def country_at(self, passage: Passage) -> Entity | None:
        """Return the country that is spoken of where nothing else is said."""
        section = self.sections.get(passage.segment.section)
        return section if section is not None and section.is_country else self.country

    def topic_at(self, passage: Passage) -> Entity | None:
        """Return what is spoken of where nothing else is said: section, place or country."""
        return self.sections.get(passage.segment.section) or self.place or self.country

    def description(self, token: "Token", language: str) -> Description | None:
        """Return what a common noun can stand for, None where it is no such noun."""
        table = descriptions(self.vocabulary, language)
        return table.get(token.lower_) or table.get(token.lemma_.lower())

    def resolve(self, token: "Token", passage: Passage) -> Entity | None:
        """Return the entity that a noun phrase stands for, by its head; None where unsure."""
        name = passage.name_at(token)
        if name is not None and name.kind is not NameKind.OFFICE:
            return self._named(name)
        described = self.description(token, passage.language)
        if described is None:
            return None
        apposed = _apposed_name(token, passage)
        if apposed is not None:
            return entity_of(apposed)
        if described.of == "country":
            return self.country_at(passage)
        if described.of == "place" and described.level:
            return _at_level(self.place, described)
        return self._meant(described, token, passage)

    def _named(self, name: Name) -> Entity:
        """Return the entity of a name; a metonym leads to what it stands for."""
        entity = entity_of(name)
        if entity.sort == "metonym":
            stands_for = self.vocabulary.family("places")[name.entry].get("stands_for", name.entry)
            return Entity(name=stands_for, kind=NameKind.PLACE, sort="country", known=True)
        return entity

    def _meant(self, described: Description, token: "Token", passage: Passage) -> Entity | None:
        """Return the thing of a kind that a description means.

        In one paragraph it is the only one named before it; else the first of its kind that the
        text names, which is what the text is about, if it is named that early; else the only one.
        """
        named = self.things.get(described.sort, ())
        at = passage.segment.span.start
        here = {e.name: e for start, place, e in named if start == at and place < token.i}
        if len(here) == 1:
            return next(iter(here.values()))
        every = {e.name: e for _, _, e in named}
        if len(every) == 1:
            return next(iter(every.values()))
        lead = named[0][2] if named and named[0][0] <= self.lead_end else None
        if here:
            return lead if lead is not None and lead.name in here else None
        return lead


def discourse(read: ReadDocument, vocabulary: Vocabulary) -> Discourse:
    """Return the topics of a document."""
    sections: dict[str, Entity] = {}
    for passage in read.passages:
        if passage.segment.kind is SegmentKind.HEADING and len(passage.names) == 1:
            name = passage.names[0]
            if (
                name.kind in (NameKind.PLACE, NameKind.ORGANISATION)
                and name.text == passage.doc.text
            ):
                sections[passage.segment.reading] = entity_of(name)
    return Discourse(
        read=read,
        vocabulary=vocabulary,
        country=_country(read, vocabulary),
        place=_place(read, vocabulary),
        sections=sections,
        things=_things(read, vocabulary),
        lead_end=max((s.span.start for s in _lead(read)), default=0),
        person_words=frozenset(
            word
            for passage in read.passages
            for name in passage.names
            if name.kind is NameKind.PERSON and " " in name.text
            for word in name.text.split()
            if word[0].isupper()
        ),
    )


def _lead(read: ReadDocument) -> list[Segment]:
    """Return headline and first paragraphs of a text."""
    told = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH)
    return [p.segment for p in read.passages if p.segment.kind in told][:LEAD]


def _country(read: ReadDocument, vocabulary: Vocabulary) -> Entity | None:
    """Return the country named most, if it stands out."""
    places = vocabulary.family("places")
    weight: Counter[str] = Counter()
    for passage in read.passages:
        factor = HEADLINE_WEIGHT if passage.segment.kind is SegmentKind.HEADLINE else 1
        for name in passage.names:
            entry: Any = places.get(name.entry, {})
            if name.sort in ("country", "territory"):
                weight[name.entry] += factor
            elif name.sort == "city" and "country" in entry:
                weight[entry["country"]] += factor
            elif name.sort == "metonym" and "stands_for" in entry:
                weight[entry["stands_for"]] += factor
    ranked = sorted(weight.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < TOPIC_LEAD * ranked[1][1]):
        return None
    return Entity(name=ranked[0][0], kind=NameKind.PLACE, sort="country", known=True)


def _place(read: ReadDocument, vocabulary: Vocabulary) -> Entity | None:
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
    if doc[name.end].lemma_.lower() not in ("be", "ser") or doc[name.end].pos_ != "AUX":
        return None
    for token in doc[name.end + 1 : name.end + 6]:
        if token.pos_ in ("NOUN", "PROPN"):
            return table.get(token.lower_)
    return None


def _apposed_name(token: "Token", passage: Passage) -> Name | None:
    """Return the name right after a description: `the club, Rovers` or `o clube Rovers`."""
    doc = passage.doc
    at = token.i + 1
    if at < len(doc) and doc[at].text == ",":
        at += 1
    name = passage.name_at(at) if at < len(doc) else None
    if name is None or name.start != at:
        return None
    closes = name.end >= len(doc) or doc[name.end].is_punct
    fits = name.kind in (NameKind.ORGANISATION, NameKind.THING, NameKind.UNKNOWN)
    return name if fits and (closes or at == token.i + 1) else None


def _at_level(place: Entity | None, described: Description) -> Entity | None:
    """Return the place of the text, at the level that the noun names."""
    if place is None:
        return None
    return Entity(
        name=place.name,
        kind=place.kind,
        sort=place.sort,
        known=place.known,
        territory=described.level,
    )


def _things(
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
