"""What an event says of the name that it befell: nobody is founded, and no company is born.

Recognition guesses whether an unlisted name is a person's; the verb knows better.
"""

from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.named import Thing
from checker.extractors.event.nouns import sort_in_name
from checker.pipelines.passage import NameKind


def unguessed(
    thing: Thing,
    owners: frozenset[str],
    around: Discourse,
    language: str,
    *,
    impersonal: bool = False,
) -> Thing:
    """Return a thing, its kind mended where the event speaks against a guess.

    Args:
        thing: what the words name.
        owners: classes of things that the event can befall.
        around: tells the names of people.
        language: of the text.
        impersonal: the event can befall no person, so that not even a full name is one.
    """
    entity = thing.entity
    if entity.known or entity.sort not in ("", "person"):
        return thing
    single = " " not in entity.name
    if owners == {"person"} and not single and entity.kind is not NameKind.PLACE:
        return _as(thing, NameKind.PERSON, "person")
    if entity.kind is NameKind.PLACE and not entity.sort and "place" not in owners:
        return _as(thing, NameKind.UNKNOWN, "")
    if "person" in owners or entity.kind not in (NameKind.PERSON, NameKind.UNKNOWN):
        return thing
    told_elsewhere = single and entity.name in around.person_words
    sort = sort_in_name(entity.name, around.vocabulary, language)
    if sort:
        return _as(thing, NameKind.THING, sort)
    if entity.kind is NameKind.UNKNOWN:
        return thing
    mended = impersonal or (single and not told_elsewhere)
    return _as(thing, NameKind.UNKNOWN, "") if mended else thing


def _as(thing: Thing, kind: NameKind, sort: str) -> Thing:
    """Return a thing as one of a kind."""
    return replace(thing, entity=Entity(name=thing.entity.name, kind=kind, sort=sort))
