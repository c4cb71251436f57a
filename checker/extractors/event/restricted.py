"""Whether a phrase narrows an event: `closed to lorries`, `closed for repairs`."""

from typing import TYPE_CHECKING

from checker.extractors.event.objects import holds
from checker.extractors.event.words import EventWords
from checker.pipelines.grammar import noun_modifiers
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.extractors.event.clause import Told
    from checker.pipelines.doc import Token


def _is_narrowed(noun: "Token", timed: list[tuple[int, int]]) -> bool:
    """Say whether a noun has a phrase with it, other than a time: `to passengers of the mail`."""
    return any(not any(holds(t, n.i) for t in timed) for _, n in noun_modifiers(noun))


def is_restricted(found: "Told", passage: Passage, words: EventWords) -> bool:
    """Say whether a phrase narrows the event: `closed to lorries`, `closed for repairs`."""
    if not found.happening.restricts:
        return False
    timed = [passage.tokens_of(t.span) for t in passage.times]
    return any(
        preposition in words.restricting
        and noun.lemma_.lower() not in words.causes
        and not any(holds(tokens, noun.i) for tokens in timed)
        and (not {noun.lemma_.lower(), noun.lower_} & words.open_to or _is_narrowed(noun, timed))
        for preposition, noun in found.clause.obliques
    )
