"""Parties of a relation that a sentence leaves to be understood: the other state it has named."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.relation.act import Act
from checker.extractors.relation.party import state_of
from checker.extractors.relation.words import RelationWords
from checker.pipelines.passage import Passage


def implied_partner(
    act: Act, owners: list[Entity], passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Entity, ...]:
    """Return the one other state named before a relation that means it, or names nobody.

    `X recognised Y and opened relations with it`, `X expelled Y's envoys and cut diplomatic ties`.
    """
    relation = act.relation
    phrase = {t.lower_ for t in passage.doc[relation.start : relation.end]}
    bare = relation.bare and act.active and bool(phrase & words.cues["diplomatic"])
    if not (relation.meant or bare) or len(owners) != 1:
        return ()
    named = _named_before(relation.start, passage, around)
    others = tuple(s for name, s in named.items() if name != owners[0].name)
    return others if len(others) == 1 and owners[0].name in named else ()


def implied_pair(act: Act, passage: Passage, around: Discourse) -> tuple[Entity, Entity] | None:
    """Return the two states named in a sentence before `the two countries`."""
    named = tuple(_named_before(act.at, passage, around).values())
    return (named[0], named[1]) if len(named) == 2 else None  # noqa: PLR2004 - a pair


def _named_before(at: int, passage: Passage, around: Discourse) -> dict[str, Entity]:
    """Return the states named in a sentence before a token."""
    start = passage.doc[min(at, len(passage.doc) - 1)].sent.start
    found: dict[str, Entity] = {}
    for name in passage.names:
        state = state_of(name, around) if start <= name.start < at else None
        if state is not None:
            found.setdefault(state.name, state)
    return found
