"""Which state a word stands for: a name, a demonym, a capital, or a description of one."""

from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

STATES = ("country", "territory", "former country")


def state_of(name: Name, around: Discourse) -> Entity | None:
    """Return the state that a name stands for: its own, its capital's, its seat's.

    A name that other things have too (`Georgia`) is the state's where states are spoken of.
    """
    if not name.entry and not name.sort and name.kind is not NameKind.PERSON:
        return _by_doubtful_name(around.vocabulary).get(name.text)
    if name.kind not in (NameKind.PLACE, NameKind.DEMONYM):
        return None
    places: Any = around.vocabulary.family("places")
    entry = places.get(name.entry, {})
    if name.sort in STATES:
        return entity_of(name)
    if name.kind is NameKind.DEMONYM:
        return None
    country = entry.get("stands_for") if name.sort == "metonym" else _of_capital(name.entry, places)
    if country is None or places.get(country, {}).get("kind") not in STATES:
        return None
    return Entity(name=country, kind=NameKind.PLACE, sort="country", known=True)


@cache
def _by_doubtful_name(vocabulary: Vocabulary) -> dict[str, Entity]:
    """Return name -> state, for names that leave recognition in doubt and mean one state only."""
    found: dict[str, set[str]] = {}
    for entry, data in vocabulary.family("places").items():
        if isinstance(data, dict) and data.get("kind") in STATES:
            told = {name for names in data.get("names", {}).values() for name in names}
            for name in told & set(data.get("ambiguous", ())):
                found.setdefault(name, set()).add(entry)
    return {
        name: Entity(name=min(entries), kind=NameKind.PLACE, sort="country", known=True)
        for name, entries in found.items()
        if len(entries) == 1
    }


def _of_capital(city: str, places: Any) -> str | None:
    """Return the state whose capital a city is, None where it is none."""
    country = places.get(city, {}).get("country")
    return country if country and city in places.get(country, {}).get("capital", ()) else None


def region_of(name: Name | None, around: Discourse) -> str:
    """Return the region that a name or its adjective stands for, empty where it is none."""
    if name is None or name.sort != "region":
        return ""
    entry: Any = around.vocabulary.family("places").get(name.entry, {})
    return str(entry.get("stands_for", name.entry))


def only_state_in(region: str, around: Discourse, but: Entity | None) -> Entity | None:
    """Return the one state of a region that the document names, beside the one that it is about."""
    places: Any = around.vocabulary.family("places")
    found: dict[str, Entity] = {}
    for passage in around.read.passages:
        for name in passage.names:
            state = state_of(name, around)
            if state is None or (but is not None and state.name == but.name):
                continue
            if region in places.get(state.name, {}).get("regions", ()):
                found.setdefault(state.name, state)
    return next(iter(found.values())) if len(found) == 1 else None


def own_state(tokens: "list[Token]", passage: Passage, around: Discourse) -> Entity | None:
    """Return the one state that a run of tokens names, None where it is none or several."""
    found: dict[str, Entity] = {}
    for token in tokens:
        name = passage.name_at(token)
        state = state_of(name, around) if name is not None else None
        if state is not None:
            found.setdefault(state.name, state)
    return next(iter(found.values())) if len(found) == 1 else None
