"""Wars and treaties by their parties: `the war between X and Y`, `the treaty between X and Y`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.words import event_words
from checker.pipelines.grammar import coordinated, noun_modifiers
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many parties an event between two has.
PAIR = 2


def between_parties(
    noun: "Token", passage: Passage, around: Discourse
) -> tuple[Entity, int, int] | None:
    """Return what a noun phrase names by two parties, with its tokens `[start, end)`.

    Two parties can fight and sign more than once, so that it belongs to its own source.
    """
    words = event_words(around.vocabulary, passage.language)
    described = around.description(noun, passage.language)
    if described is None or "Plur" in noun.morph.get("Number", []):
        return None
    for preposition, first in noun_modifiers(noun):
        parties = [passage.name_at(t) for t in coordinated(first)]
        named = [p for p in parties if p is not None and p.kind is not NameKind.OFFICE]
        if preposition not in words.between or len(named) != PAIR or len(parties) != PAIR:
            continue
        one, other = sorted(p.entry or p.text for p in named)
        start = noun.left_edge.i
        while passage.doc[start].pos_ in ("DET", "ADP"):
            start += 1
        entity = Entity(
            name=f"{described.sort} between {one} and {other}",
            kind=NameKind.THING,
            sort=described.sort,
            territory=around.read.document.source.source_id,
        )
        return entity, start, max(p.end for p in named)
    return None
