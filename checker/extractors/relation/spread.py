"""Parties of a relation that stand apart from its noun: behind the verb, or with their own times.

`Relations were established between X and Y`, `ties with X in 1998, with Y in 1983 and with Z`.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.phrase import time_tokens
from checker.extractors.relation.partner import states_ending, states_from
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.words import RelationWords
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """One further party of a relation, and the tokens `[start, end)` where its time stands."""

    partner: Entity
    start: int
    end: int


def behind(
    relation: Relation, verb: "Token", passage: Passage, around: Discourse, words: RelationWords
) -> Relation:
    """Return a relation with the parties named behind its verb: `were cut with`, `cut them with`.

    A pronoun for relations may lead to other parties than those that they were told of.
    """
    at = verb.i + 1
    while at < verb.sent.end and passage.doc[at].pos_ == "PRON":
        at += 1
    at = _past_times(at, passage)
    if at >= verb.sent.end:
        return relation
    before = passage.doc[at].lower_
    if before in words.cues["between"]:
        pair, _ = states_from(at + 1, passage, around, pair=True)
        if len(pair) == 2 and relation.owner is None and relation.bare:  # noqa: PLR2004 - a pair
            return replace(relation, owner=pair[0], partners=(pair[1],), bare=False)
    if before in words.cues["with"]:
        found, _ = states_from(at + 1, passage, around)
        return replace(relation, partners=tuple(found), bare=False) if found else relation
    return relation


def fronted(
    relation: Relation, verb: "Token", passage: Passage, around: Discourse, words: RelationWords
) -> Relation:
    """Return a relation with the party that opens its clause: `With X it has no ties`.

    Also with the one before a relative clause: `X, with which it has ties`.
    """
    doc, start = passage.doc, verb.sent.start
    for at in range(verb.i - 1, start - 1, -1):
        if doc[at].pos_ == "VERB":
            break
        opens = at == start or doc[at - 1].pos_ in ("PUNCT", "CCONJ")
        if not opens or doc[at].lower_ not in words.cues["with"] or doc[at].pos_ != "ADP":
            continue
        found, end = states_from(at + 1, passage, around)
        told = any(doc[i].lower_ in words.cues["which"] for i in (at + 1, at + 2))
        if told and at > start:
            found, end = states_ending(at - 1, passage, around)[-1:], at
        name = passage.name_at(end - 1)
        if len(found) > 1 and name is not None and _opens_clause(name.start, passage):
            found, end = found[:-1], name.start  # `With X, Y has no ties`
        if found and end < verb.i:
            return replace(relation, partners=tuple(found), bare=False)
    return relation


def _opens_clause(at: int, passage: Passage) -> bool:
    """Say whether a name stands behind a comma, an article at most between."""
    while passage.doc[at - 1].pos_ == "DET":
        at -= 1
    return passage.doc[at - 1].text == ","


def shares(
    relation: Relation, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Share, ...]:
    """Return the parties listed after the first with their own times."""
    doc, found = passage.doc, []
    if not relation.partners or relation.noun >= relation.end - 1:
        return ()
    limit = doc[relation.noun].sent.end
    at = _past_times(relation.end, passage)
    while relation.end < at < limit - 1:
        while at < limit - 1 and (doc[at].text == "," or doc[at].pos_ == "CCONJ"):
            at += 1
        if doc[at].lower_ not in words.cues["with"]:
            break
        states, end = states_from(at + 1, passage, around)
        if not states:
            break
        at = _past_times(end, passage)
        if at == end:
            break
        found += [Share(partner=state, start=end, end=at) for state in states]
    return tuple(found)


def _past_times(at: int, passage: Passage) -> int:
    """Return the first token from one on that belongs to no time."""
    times = time_tokens(passage)
    while at < len(passage.doc) and at in times:
        at += 1
    return at
