"""Which words tell which event: the packs of predicates, compiled by language."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from checker.extractors.entity import Entity
from checker.extractors.event.nouns import class_of
from checker.pipelines.passage import NameKind
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Happening:
    """A kind of event: its words in one language, and what it can befall."""

    predicate: str
    verbs: frozenset[str]  #: what is done to the thing
    acted: frozenset[str]  #: what the thing does itself
    nouns: frozenset[str]
    bare: frozenset[str]  #: sorts whose name with a date in brackets means it
    owners: frozenset[str]
    sorts: frozenset[str]
    gives: str  #: date | thing | text
    objects: frozenset[str]
    object_sorts: frozenset[str]
    single: bool  #: it happens once
    first: bool  #: told only with `first` or `since`
    restricts: bool
    unfit: frozenset[str]  #: sorts that it never befalls
    told_with: frozenset[str]  #: prepositions before what is told beside its date
    trusts: bool  #: what has no known sort is taken on trust, whatever the words do
    any_noun: bool  #: any noun can tell a thing without a name that it befalls
    one_noun: bool  #: the same of a passive, and of one thing alone
    yearly: bool  #: what comes again is another thing each year


@dataclass(frozen=True, kw_only=True, slots=True)
class EventWords:
    """Words around events, in lower case; verbs as lemmas."""

    about: frozenset[str]
    already: frozenset[str]
    articles: frozenset[str]
    as_: frozenset[str]
    at: frozenset[str]
    backshifted: frozenset[str]
    befell: frozenset[str]
    between: frozenset[str]
    breaks_out: frozenset[str]
    called_off: frozenset[str]
    causes: frozenset[str]
    cleft: frozenset[str]
    day_parts: frozenset[str]
    editions: frozenset[str]
    by: frozenset[str]
    came_after: frozenset[str]
    came_to: frozenset[str]
    effects: frozenset[str]
    ends: frozenset[str]
    ends_up: frozenset[str]
    first: frozenset[str]
    has: frozenset[str]
    have: frozenset[str]
    hearsay: frozenset[str]
    idle: frozenset[str]
    lies: frozenset[str]
    lands: frozenset[str]
    lasting: frozenset[str]
    lasts: frozenset[str]
    light: frozenset[str]
    meanwhile: frozenset[str]
    moves: frozenset[str]
    namings: frozenset[str]
    natural: frozenset[str]
    never: frozenset[str]
    not_until: frozenset[str]
    not_yet: frozenset[str]
    of_day: frozenset[str]
    open_to: frozenset[str]
    placing: frozenset[str]
    planned: frozenset[str]
    reaches: frozenset[str]
    reflexive: frozenset[str]
    repeatedly: frozenset[str]
    respectively: frozenset[str]
    restricting: frozenset[str]
    results: frozenset[str]
    scenes: frozenset[str]
    parts: frozenset[str]
    seats: frozenset[str]
    since: frozenset[str]
    strikes: frozenset[str]
    struck: frozenset[str]
    territories: frozenset[str]
    took_place: frozenset[str]
    undergoes: frozenset[str]
    whither: frozenset[str]
    works: frozenset[str]


@cache
def event_words(vocabulary: Vocabulary, language: str) -> EventWords:
    """Return the words around events of a language; all empty where it has none."""
    pack = vocabulary.pack("events/words").get(language, {})
    return EventWords(
        **{f.name: frozenset(pack.get(f.name.rstrip("_"), ())) for f in fields(EventWords)}
    )


@cache
def happenings(vocabulary: Vocabulary, language: str) -> tuple[Happening, ...]:
    """Return the kinds of events of a language, in the order of the packs."""
    entries = vocabulary.family("predicates").items()
    return tuple(_happening(k, d, language) for k, d in entries if d["template"] == "event")


def _happening(predicate: str, data: dict[str, Any], language: str) -> Happening:
    """Return one kind of event as its pack tells it."""

    def words(key: str) -> frozenset[str]:
        return frozenset(data.get(key, {}).get(language, ()))

    return Happening(
        predicate=predicate,
        verbs=words("verbs"),
        acted=words("acted"),
        nouns=words("words"),
        bare=frozenset(data.get("bare", ())),
        owners=frozenset(data.get("owners", ())),
        sorts=frozenset(data.get("sorts", ())),
        gives=data.get("gives", "date"),
        objects=frozenset(data.get("objects", ())),
        object_sorts=frozenset(data.get("object_sorts", ())),
        single=data.get("single_valued", True),
        first=data.get("needs") == "first",
        restricts=data.get("restricts", False),
        unfit=frozenset(data.get("unfit", ())),
        told_with=words("told_with"),
        trusts=data.get("trusts", False),
        any_noun=data.get("nameless") == "any",
        one_noun=data.get("nameless") == "one",
        yearly="edition" in data.get("separators", ()),
    )


def fits(
    entity: Entity,
    owners: frozenset[str],
    sorts: frozenset[str],
    vocabulary: Vocabulary,
    *,
    trusted: bool = True,
) -> bool:
    """Say whether an event can befall an entity.

    Args:
        entity: what the words lead to.
        owners: classes of things that it can befall.
        sorts: the only sorts that it can befall, where not empty.
        vocabulary: tells the class of a sort.
        trusted: an unsorted name is taken on trust, since the words act upon it.
    """
    unsorted = entity.kind is NameKind.UNKNOWN or (
        entity.kind is NameKind.THING and not entity.sort
    )
    if sorts:
        return entity.sort in sorts
    if entity.kind is NameKind.PERSON:
        return "person" in owners
    if unsorted and not entity.sort:
        return trusted and bool(owners & {"thing", "organisation"})
    return bool(_classes(entity, vocabulary) & owners)


def befits(
    entity: Entity, happening: Happening, vocabulary: Vocabulary, *, trusted: bool = True
) -> bool:
    """Say whether an event of a kind can befall an entity; see `fits`."""
    if happening.trusts:
        loose = not entity.sort and entity.kind in (NameKind.UNKNOWN, NameKind.THING)
        return loose or fits(entity, happening.owners, happening.sorts, vocabulary)
    return fits(entity, happening.owners, happening.sorts, vocabulary, trusted=trusted)


def _classes(entity: Entity, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the classes of an entity, as predicates name them."""
    if entity.kind is NameKind.PLACE:
        return frozenset({"place"})
    if entity.kind is NameKind.ORGANISATION:
        return frozenset({"organisation"})
    named = class_of(entity.sort, vocabulary)
    if named == "organisation":
        return frozenset({"organisation", "thing"})  # its words may mean the body or its house
    return frozenset({named if named in ("event", "place") else "thing"})
