"""The thing that a name stands for, with what the words around the name say it is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.name import (
    description_before,
    goes_on,
    is_tail,
    whole_name,
)
from checker.extractors.event.spoken import gender_of
from checker.extractors.event.words import event_words
from checker.extractors.topics import Description
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """An entity, and the tokens `[start, end)` that name it; none where a pronoun stands for it."""

    entity: Entity
    start: int
    end: int
    gender: str = ""
    described: str = ""  #: the words of a description that the entity's name is made of


def named_thing(
    name: Name,
    token: "Token",
    passage: Passage,
    around: Discourse,
    beside: Description | None = None,
) -> Thing | None:
    """Return the thing that a name stands for; None where it may be a piece of a longer name.

    Args:
        name: the name.
        token: the token that leads to it.
        passage: where it stands.
        around: the document.
        beside: what the noun says it is that it stands beside: `its first ferry, X`.
    """
    entity = around.resolve(token, passage)
    known_as = description_before(name, passage, around)
    body = name.sort and name.kind is NameKind.ORGANISATION
    if beside is not None and not name.entry and not body:
        known_as = beside
    tied = event_words(around.vocabulary, passage.language).parts if known_as else frozenset()
    whole = whole_name(name, passage, tied)
    misread = known_as is not None and name.kind is not NameKind.ORGANISATION
    if whole != (name.start, name.end) or misread:
        return _of_longer(name, whole, passage, known_as)
    described = passage.doc[name.start - 1 : whole[1]].text if known_as is not None else ""
    if around.is_person(name):
        entity = Entity(name=name.text, kind=NameKind.PERSON, sort="person")
        cut = goes_on(name, passage)
    else:
        cut = entity is not None and entity.kind is NameKind.PLACE and is_tail(name, passage)
    if entity is None or cut:
        return None
    gender = gender_of(passage.doc[name.start])
    written = name.text if entity.kind is not NameKind.PLACE and name.text != entity.name else ""
    return Thing(
        entity=entity, start=name.start, end=name.end, gender=gender, described=described or written
    )


def _of_longer(
    name: Name, whole: tuple[int, int], passage: Passage, known_as: Description | None
) -> Thing:
    """Return the thing of a name that is longer than it was read, or of another kind."""
    doc = passage.doc
    body = known_as.of == "organisation" if known_as else name.kind is not NameKind.THING
    model = bool(name.entry) and doc[whole[1] - 1].text[0].isdigit()
    sort = known_as.sort if known_as is not None else ("" if model else name.sort)
    kind = NameKind.ORGANISATION if body and not model else NameKind.THING
    return Thing(
        entity=Entity(name=doc[whole[0] : whole[1]].text, kind=kind, sort=sort),
        start=whole[0],
        end=whole[1],
        described=doc[name.start - 1 : whole[1]].text if known_as is not None else "",
    )
