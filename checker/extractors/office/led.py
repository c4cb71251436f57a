"""Whose what somebody heads is: `the Danish government`, `the board of Nordvik`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.office.after import owner_after
from checker.extractors.office.owner import body_in_slot
from checker.pipelines.grammar import possessor
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after the noun its owner may stand: `o conselho de administração da Nordvik`.
REACH = 4
#: Labels of the people that a noun is said of.
BY_PEOPLE = ("amod", "compound", "nmod")


def body_led(thing: "Token", passage: Passage, around: Discourse) -> Entity | None:
    """Return the body that a noun of one belongs to; None where the words do not say.

    Alone, it is that of the only body told of before: `it is run by X; the board is chaired by`.
    """
    for child in thing.children:
        name = passage.name_at(child)
        if child.dep_ in BY_PEOPLE and name is not None and child.i < thing.i + 2:
            entity = entity_of(name)
            if name.kind is NameKind.DEMONYM or (entity.is_country and child.i < thing.i):
                return entity
    owner = possessor(thing)
    if owner is not None and passage.name_at(owner) is not None:
        return body_in_slot(owner, passage, around)
    for token in passage.doc[thing.i + 1 : thing.i + 1 + REACH]:
        if token.pos_ == "ADP" and passage.name_at(token) is None:
            body, end, _ = owner_after(token.i, passage, around)
            if body is not None and passage.name_at(end - 1) is not None:
                return body
        elif token.pos_ not in ("NOUN", "ADJ", "DET"):
            break
    if any(child.dep_ in BY_PEOPLE for child in thing.children):
        return None
    named = {n.text: n for n in passage.names_in(thing.sent) if n.end <= thing.i}
    bodies = [n for n in named.values() if n.kind is NameKind.ORGANISATION]
    return entity_of(bodies[0]) if len(bodies) == 1 else None
