"""What the words of a text speak of: what its descriptions and pronouns stand for.

Nothing is guessed: where more than one reading is left, the answer is None.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.extractors.descriptions import Description, descriptions
from checker.extractors.entity import Entity, entity_of
from checker.extractors.fuller import fuller_names
from checker.extractors.topic_country import SUBJECT, country_of, unlisted_states
from checker.extractors.topics import lead, organisation_of, place_of, things_of
from checker.model.document import SegmentKind
from checker.pipelines.grammar import clauses
from checker.pipelines.passage import Name, NameKind, Passage, ReadDocument
from checker.vocabulary import Vocabulary

__all__ = ["Description", "Discourse", "discourse"]

if TYPE_CHECKING:
    from checker.extractors.office.phrase import OfficePhrase
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, eq=False)
class Discourse:
    """A document's topics, and its names in the order in which they come."""

    read: ReadDocument
    vocabulary: Vocabulary
    country: Entity | None  #: the country that the text is about
    place: Entity | None  #: the town or other place that it is about
    organisation: Entity | None  #: the company, club or other body that it is about
    sections: dict[str, Entity]  #: heading -> the named thing that it is
    person_words: frozenset[str]  #: words of the names of people
    #: kind -> things of that kind in text order: start of the segment, token, entity
    things: dict[str, tuple[tuple[int, int, Entity], ...]]
    lead_end: int  #: where the last paragraph of the lead starts in the text
    only: dict[str, Entity]  #: kind -> the thing of that kind, where the text names only one
    #: unlisted names that may be states -> how much the text speaks of them
    unlisted: Mapping[str, int] = field(default_factory=dict)
    fuller: dict[str, Entity] = field(default_factory=dict)  #: short name -> the body it stands for
    #: start of the segment -> the office phrases of a passage
    offices: dict[int, tuple["OfficePhrase", ...]] = field(default_factory=dict)
    bodies: dict[str, frozenset[Entity]] = field(default_factory=dict)  #: office -> whose, as told

    def is_person(self, name: Name) -> bool:
        """Say whether a name is a person's, if only by a surname that a full name has."""
        if name.kind is NameKind.PERSON:
            return True
        short = not name.entry and not name.sort and name.kind is not NameKind.OFFICE
        return short and name.text in self.person_words

    def offices_in(self, passage: Passage) -> tuple["OfficePhrase", ...]:
        """Return the office phrases of a passage, in order."""
        return self.offices.get(passage.segment.span.start, ())

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

    def referent(self, pronoun: "Token", passage: Passage) -> Entity | None:
        """Return what `it` or `its` stands for: the subject of the sentence before.

        Where the passage begins with the pronoun, it is what the text is about.
        """
        start = pronoun.sent.start
        if start == 0:
            return self.organisation or self.topic_at(passage)
        before = passage.doc[start - 1].sent
        for clause in clauses(before):
            subject = clause.subject
            if subject is None:
                continue
            entity = self.resolve(subject, passage)
            if entity is None and subject.pos_ == "PRON" and before.start < start:
                entity = self.referent(subject, passage) if before.start > 0 else None
            return entity if entity is not None and entity.kind is not NameKind.PERSON else None
        return None

    def _named(self, name: Name) -> Entity:
        """Return the entity of a name; a metonym leads to what it stands for."""
        entity = entity_of(name)
        if name.kind is NameKind.ORGANISATION and not name.entry and name.text in self.fuller:
            return self.fuller[name.text]
        if entity.sort == "metonym":
            stands_for = self.vocabulary.family("places")[name.entry].get("stands_for", name.entry)
            return Entity(name=stands_for, kind=NameKind.PLACE, sort="country", known=True)
        return entity

    def _meant(self, described: Description, token: "Token", passage: Passage) -> Entity | None:
        """Return the thing of a kind that a description means.

        In one paragraph it is the only one named before it; else the first of its kind that the
        text names, which is what the text is about, if it is named that early; else the only one.
        """
        named = sorted(
            {
                place
                for sort in described.sorts
                for place in self.things.get(sort, ())
                if described.can_mean(place[2].name)
            },
            key=lambda place: (*place[:2], place[2].name),
        )
        if not named:
            return None
        at = passage.segment.span.start
        first = bisect_left(named, at, key=lambda thing: thing[0])
        last = bisect_left(named, (at, token.i), key=lambda thing: thing[:2])
        here = {e.name: e for _, _, e in named[first:last]}
        if len(here) == 1:
            return next(iter(here.values()))
        if _are_peers([place for _, place, _ in named[first:last]], passage):
            return None
        if len({e.name for _, _, e in named}) == 1:
            return named[0][2]
        lead = named[0][2] if named[0][0] <= self.lead_end else None
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
    things = things_of(read, vocabulary)
    return Discourse(
        read=read,
        vocabulary=vocabulary,
        country=country_of(read, vocabulary),
        place=place_of(read, vocabulary),
        organisation=organisation_of(read),
        sections=sections,
        unlisted=unlisted_states(read, vocabulary),
        fuller=fuller_names(read, vocabulary),
        things=things,
        only={
            sort: told[0][2]
            for sort, told in things.items()
            if len({entity.name for _, _, entity in told}) == 1
        },
        lead_end=max((s.span.start for s in lead(read)), default=0),
        person_words=frozenset(
            word
            for passage in read.passages
            for name in passage.names
            if name.kind is NameKind.PERSON and " " in name.text
            for word in name.text.split()
            if word[0].isupper()
        ),
    )


def _are_peers(places: list[int], passage: Passage) -> bool:
    """Say whether names are told of alike, so that a noun after them may mean any of them.

    They are listed together, or each is the subject of a sentence and the last one of the last.
    """
    names = [name for place in places if (name := passage.name_at(place)) is not None]
    roots = {name.core: passage.doc[name.start : name.end].root for name in names}
    subjects = {core for core, root in roots.items() if root.dep_ in SUBJECT}
    joined = {
        core
        for core, root in roots.items()
        if root.dep_ == "conj" and (other := passage.name_at(root.head)) and other.core in roots
    }
    return len(subjects | joined) > 1


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
