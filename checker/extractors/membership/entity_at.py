"""The entity that a noun or a name stands for as a member of something."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.able import can_belong, has_other_owner
from checker.extractors.membership.name import whole
from checker.extractors.relation.party import own_state, state_of
from checker.extractors.relation.words import relation_words
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def entity_at(token: "Token", passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the entity that a token is the head of: a name, or a description that leads to one."""
    name = passage.name_at(token)
    if name is not None and name.kind is NameKind.ORGANISATION and not name.entry:
        words = relation_words(around.vocabulary, passage.language).cues["governments"]
        if name.text.lower() in words:
            return _governed_state(token, passage, around)
    if name is not None:
        return [named_whole(name, passage, around)] if can_belong(name, passage) else []
    described = around.description(token, passage.language)
    if described is None or token.morph.get("Number", []) == ["Plur"]:
        return []
    if described.sort == "government":
        return _governed_state(token, passage, around)
    at = token.i + 2
    named = passage.name_at(at) if at < len(passage.doc) else None
    of = named is not None and named.start == at and passage.doc[at - 1].pos_ == "ADP"
    if of and named is not None and named.kind is NameKind.PLACE and described.of == "place":
        return [(member(named, around), token.left_edge.i, named.end)]
    if has_other_owner(token, passage):
        return []
    entity = around.resolve(token, passage)
    if entity is None or entity.sort == "government":
        return []
    return [(entity, token.left_edge.i, token.i + 1)]


def named_whole(name: Name, passage: Passage, around: Discourse) -> tuple[Entity, int, int]:
    """Return who a name is, all of it: recognition may see it go on at either side."""
    start, end = whole(name, passage)
    if (start, end) == (name.start, name.end):
        return member(name, around), start, end
    text = passage.doc[start:end].text
    return Entity(name=text, kind=name.kind, sort=name.sort), start, end


def _governed_state(
    token: "Token", passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return the state of a government: `the Chilean government`."""
    state = own_state(list(token.subtree), passage, around)
    return [(state, token.left_edge.i, token.i + 1)] if state is not None else []


def member(name: Name, around: Discourse) -> Entity:
    """Return who a name stands for as a member; a seat of government is its state."""
    if name.sort == "metonym" or not name.entry:
        return state_of(name, around) or entity_of(name)
    return entity_of(name)
