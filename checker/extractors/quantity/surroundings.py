"""Whose measure a figure can be where its clause does not say: places, events and topics."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.descriptions import Description
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import happening
from checker.extractors.quantity.reading import Reading
from checker.extractors.quantity.unnamed import happened
from checker.extractors.quantity.words import Measure
from checker.pipelines.passage import NameKind

if TYPE_CHECKING:
    from checker.extractors.quantity.subject import Phrases

PLACES = ("country", "territory", "former country", "city", "region")
ANY = frozenset({"thing", "place", "organisation", "event", "person"})
#: Passages at the start of a text in which it says what it is about.
OPENING = 3
#: Sort of the bodies whose figures a text tells without naming them again.
COMPANY = "company"


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """Whose measure it is, with whom it is shared, and who says so."""

    entity: Entity
    at: int  #: token of the words that name it; -1 where they stand elsewhere
    counterpart: str = ""
    told_by: int = -1  #: the verb of saying whose subject gives the figure
    titled: bool = False  #: the figure hangs on the name itself, not on a verb


def grounded(around: Discourse) -> Discourse:
    """Return the discourse with its place only where the text treats it as one."""
    place = around.place
    if (
        place is not None
        and not place.sort
        and not place.known
        and not _is_place(place.name, around)
    ):
        place = None
    place = place or _defined_place(around)
    return replace(around, place=place, country=around.country or _first_country(around))


def _first_country(around: Discourse) -> Entity | None:
    """Return the country that a text names first, if it names none more often."""
    named = [
        n.entry
        for p in around.read.passages[:OPENING]
        for n in p.names
        if n.sort == "country" and n.kind in (NameKind.PLACE, NameKind.DEMONYM)
    ]
    if not named or max(around.unlisted.values(), default=0) >= named.count(named[0]):
        return None
    if any(named.count(other) > named.count(named[0]) for other in set(named)):
        return None
    return Entity(name=named[0], kind=NameKind.PLACE, sort="country", known=True)


def _is_place(name: str, around: Discourse) -> bool:
    """Say whether any mention of a name is taken for a place."""
    return any(
        n.kind is NameKind.PLACE for p in around.read.passages for n in p.names if n.text == name
    )


def _defined_place(around: Discourse) -> Entity | None:
    """Return the place that a text opens by defining: `X is a town on the Y`."""
    for passage in around.read.passages[:OPENING]:
        for name in passage.names:
            if name.start or name.entry or name.end + 1 >= len(passage.doc):
                continue
            copula, rest = passage.doc[name.end], passage.doc[name.end + 1 : name.end + 6]
            nouns = (t for t in rest if t.pos_ == "NOUN")
            told = next((around.description(t, passage.language) for t in nouns), None)
            if copula.pos_ == "AUX" and isinstance(told, Description) and told.of == "place":
                return Entity(name=name.text, kind=NameKind.PLACE, sort=told.sort)
    return None


def surrounding(reading: Reading, figure: Figure, phrases: "Phrases") -> Owner | None:
    """Return the owner that the surroundings give: a place of the sentence, an event, the topic."""
    owners = frozenset(o for m in reading.measures for o in m.owners)
    within = located(figure, phrases) if "place" in owners else None
    if within is not None:
        return within
    event = _last_event(figure) if "event" in owners else None
    if event is not None:
        return Owner(entity=event, at=-1)
    if "organisation" in owners:
        body = _only_organisation(figure, phrases)
        if body is not None:
            return Owner(entity=body, at=-1)
        body = _told_before(figure, phrases)
        if body is not None:
            return Owner(entity=body, at=-1)
    topic = phrases.around.topic_at(figure.passage) if "place" in owners else None
    struck = happening(figure) if topic is None and "event" in owners else ""
    if struck:
        return Owner(entity=happened(struck, phrases.around), at=-1)
    return Owner(entity=topic, at=-1) if topic is not None else None


def located(figure: Figure, phrases: "Phrases") -> Owner | None:
    """Return the place in which the sentence says that it is: `in Ghana`."""
    doc = figure.doc
    for name in figure.passage.names:
        if (
            not doc[figure.start].sent.start < name.start < figure.right
            or name.kind is not NameKind.PLACE
        ):
            continue
        before = name.start - 1
        if doc[before].pos_ == "DET":
            before -= 1
        if figure.words.has("in", doc[max(before, 0)]):
            entity = phrases.entity_at(name.start)
            if entity is not None:
                return Owner(entity=entity, at=name.start)
    return None


def _last_event(figure: Figure) -> Entity | None:
    """Return the last event named before the figure in its passage."""
    named = [n for n in figure.passage.names if n.start < figure.start]
    for name in reversed(named):
        if figure.words.is_event(name.sort):
            return entity_of(name)
    return None


def _only_organisation(figure: Figure, phrases: "Phrases") -> Entity | None:
    """Return the one organisation that the sentence names or describes before the figure."""
    found: dict[str, Entity] = {}
    for at in range(figure.doc[figure.start].sent.start, figure.start):
        name = figure.passage.name_at(at)
        if name is not None and (name.kind is not NameKind.ORGANISATION or name.start != at):
            continue
        told = phrases.around.description(figure.doc[at], figure.passage.language)
        if name is None and (told is None or told.of != "organisation"):
            continue
        entity = phrases.entity_at(at)
        if entity is not None:
            found[entity.name] = entity
    return next(iter(found.values())) if len(found) == 1 else None


def _told_before(figure: Figure, phrases: "Phrases") -> Entity | None:
    """Return the body that the sentence before spoke of, else the company the text is about."""
    around = phrases.around
    told = phrases.pronoun(int(figure.doc[figure.start].sent.start))
    if told is not None and told.kind is NameKind.ORGANISATION:
        return told
    if around.place is not None or around.sections.get(figure.passage.segment.section):
        return None
    body = around.organisation
    return body if body is not None and body.sort == COMPANY else None


def suits(entity: Entity, measures: tuple[Measure, ...], around: Discourse) -> bool:
    """Say whether an entity can have one of the measures; what is not known suits all."""
    if not measures or not (entity.known or entity.sort):
        return True
    owners = frozenset(o for m in measures for o in m.owners)
    return not owners or bool(classes(entity, around) & owners)


def classes(entity: Entity, around: Discourse) -> frozenset[str]:
    """Return what an entity can be, in the words of the packs; all where nothing is known."""
    if entity.territory and entity.is_country:
        return frozenset({"place", "organisation"})
    if entity.sort in PLACES or (entity.kind is NameKind.PLACE and entity.known):
        return frozenset({"place"})
    kind = around.vocabulary.pack("organisations/kinds").get(entity.sort, {}).get("class", "")
    known = {
        "event": frozenset({"event", "thing"}),
        "place": frozenset({"place", "thing"}),
        "facility": frozenset({"thing", "organisation"}),
        "work": frozenset({"thing", "organisation"}),
        "organisation": frozenset({"organisation"}),
    }
    if kind in known:
        return known[kind]
    if entity.kind is NameKind.ORGANISATION and entity.known:
        return frozenset({"organisation"})
    return frozenset({"place", "thing"}) if entity.kind is NameKind.PLACE else ANY
