"""The noun phrase of a relation: `its diplomatic ties with X`, `relations between X and Y`."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.phrase import time_tokens
from checker.extractors.relation.partner import (
    described_state,
    past_description,
    states_before,
    states_from,
    states_listed,
)
from checker.extractors.relation.party import state_of
from checker.extractors.relation.words import RelationWords, prefixed
from checker.extractors.universal import exceptions, group_after, is_universal
from checker.pipelines.cues import Cues
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words before the noun belong to its phrase at most.
REACH = 6
#: How many words may tell the level of relations: `at the level of ambassadors`.
LEVEL = 6


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Relation:
    """One mention of a relation: tokens `[start, end)`, and the parties that the phrase names."""

    noun: int
    start: int
    end: int
    owner: Entity | None = None  #: `Bolivia's relations`, or the first of `between X and Y`
    partners: tuple[Entity, ...] = ()
    group: Entity | None = None  #: a region or body all of whose states are meant
    left_out: tuple[str, ...] = ()
    vague: bool = False  #: names a partner that leads to no state
    bare: bool = False  #: names nobody
    meant: bool = False  #: names the partner by a pronoun: `relations with it`
    negated: bool = False  #: `no relations`


def relation_at(
    token: "Token", passage: Passage, around: Discourse, words: RelationWords, cue: Cues
) -> Relation | None:
    """Return the relation that a noun names; None where the words mean another sort of tie."""
    found = _relation(token, passage, around, words, cue)
    if found is None:
        return None
    ahead = {t.lower_ for t in passage.doc[found.start : found.noun]}
    return replace(found, negated=bool(ahead & cue.negation))


def _relation(
    token: "Token", passage: Passage, around: Discourse, words: RelationWords, cue: Cues
) -> Relation | None:
    """Return the relation that a noun names, its parties read before and after it."""
    if token.lower_ not in words.nouns or token.pos_ in ("VERB", "AUX"):
        return None
    before = _before(token, passage, around, words, cue)
    if before is None:
        return None
    start, owner = before
    doc, at = passage.doc, token.i + 1
    while at < len(doc) and _beside(doc[at], passage, words):
        name = passage.name_at(at)
        if name is not None and name.kind is NameKind.DEMONYM and owner is None:
            owner = state_of(name, around)
        at += 1
    if owner is None and at + 1 < len(doc) and doc[at].lower_ in cue.of:
        owner, at = _owner_after(at, passage, around, words)
    at = _past_adverbials(at, passage, words)
    if at >= len(doc):
        return Relation(noun=token.i, start=start, end=token.i + 1, owner=owner, bare=True)
    if doc[at].lower_ in words.cues["between"]:
        return _between(token.i, start, past_description(at + 1, passage, around, words), passage,
                        around)  # fmt: skip
    if doc[at].lower_ in words.cues["with"] and at not in time_tokens(passage):
        return _with(token.i, start, owner, at + 1, passage, around, words, cue)
    pair = _pair_before(token, passage, around)
    if pair is not None:
        return Relation(
            noun=token.i, start=pair[2], end=token.i + 1, owner=pair[0], partners=(pair[1],)
        )
    partner, meant = states_before(start, passage, around, words)
    partners = (partner,) if partner is not None else ()
    return Relation(
        noun=token.i, start=start, end=at, owner=owner, partners=partners, meant=meant,
        bare=not partners and not meant,
    )  # fmt: skip


def _before(
    token: "Token", passage: Passage, around: Discourse, words: RelationWords, cue: Cues
) -> tuple[int, Entity | None] | None:
    """Return where the phrase starts and whose relations they are; None for ties of trade."""
    at, owner = token.i - 1, None
    floor = max(token.sent.start, token.i - REACH)
    while at >= floor:
        before = passage.doc[at]
        name = passage.name_at(at)
        if name is not None and before.pos_ != "DET":
            state = state_of(name, around)
            follows = passage.doc[name.end].text if name.end < token.i else ""
            if state is None or not (
                name.kind is NameKind.DEMONYM or follows in ("'s", "’s", "'", "’")
            ):
                break
            owner, at = state, name.start - 1
            continue
        if before.pos_ in ("VERB", "ADJ") and words.state_of_verb(before) and prefixed(before):
            break
        if before.lower_ in words.adjectives or before.lower_ in cue.negation:
            at -= 1
        elif before.head.i != token.i and words.state_of_verb(before):
            break
        elif _is_other_sort(before, token):
            return None
        else:
            break
    return at + 1, owner


def _is_other_sort(before: "Token", noun: "Token") -> bool:
    """Say whether a word makes the noun mean another sort of tie: `economic`, `trade`."""
    governed = before.head.i == noun.i
    named = before.pos_ in ("NOUN", "PROPN") or before.dep_ in ("amod", "compound", "acl")
    return before.pos_ == "ADJ" or (governed and named and before.pos_ != "ADV")


def _beside(token: "Token", passage: Passage, words: RelationWords) -> bool:
    """Say whether a word after the noun is an adjective of it: `relações diplomáticas`."""
    if token.lower_ in words.cues["with"] | words.cues["between"]:
        return False
    name = passage.name_at(token)
    if name is not None:
        return name.kind is NameKind.DEMONYM and token.pos_ == "ADJ"
    return token.pos_ == "ADJ" and token.lower_ in words.adjectives


def _past_adverbials(at: int, passage: Passage, words: RelationWords) -> int:
    """Return where the partners begin after a level or a time: `at ambassador level with`."""
    doc, times = passage.doc, time_tokens(passage)
    ahead = words.cues["with"] | words.cues["between"]
    end = min(len(doc), at + LEVEL)
    level = next(
        (i for i in range(end - 1, at - 1, -1) if doc[i].lower_ in words.cues["levels"]), at
    )
    if level > at and all(t.pos_ in ("ADP", "DET", "ADJ", "NOUN") for t in doc[at:level]):
        at = level + 1
    after = at
    while after < len(doc) and after in times:
        after += 1
    joined = after < len(doc) and doc[after].lower_ in ahead and doc[after - 1].text != ","
    return after if joined else at


def _owner_after(
    at: int, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Entity | None, int]:
    """Return whose relations they are: `as relações de X com`, `as relações do seu país com`."""
    doc, i = passage.doc, at + 1
    while i < len(doc) and doc[i].pos_ == "DET":
        i += 1
    if i < len(doc) and doc[i].lower_ in words.cues["region_nouns"]:
        return None, i + 1
    name = passage.name_at(i) if i < len(doc) else None
    state = state_of(name, around) if name is not None else None
    return (state, name.end) if state is not None and name is not None else (None, at)


def _between(
    noun: int, start: int, at: int, passage: Passage, around: Discourse
) -> Relation | None:
    """Return the relation of a pair: `between X and Y`."""
    found, end = states_from(at, passage, around, pair=True)
    if len(found) != 2:  # noqa: PLR2004 - a pair
        return None
    return Relation(noun=noun, start=start, end=end, owner=found[0], partners=(found[1],))


def _pair_before(
    token: "Token", passage: Passage, around: Discourse
) -> tuple[Entity, Entity, int] | None:
    """Return the pair that stands before the noun: `Chad-Libya relations`."""
    doc, at = passage.doc, token.i - 1
    while at > token.sent.start and doc[at].pos_ == "ADJ" and passage.name_at(at) is None:
        at -= 1
    second = passage.name_at(at)
    if second is None or second.start <= 1 or doc[second.start - 1].text not in ("-", "–", "/"):
        return None
    first = passage.name_at(second.start - 2)
    states = [state_of(n, around) for n in (first, second) if n is not None]
    if len(states) == 2 and first is not None and states[0] and states[1]:  # noqa: PLR2004
        return states[0], states[1], first.start
    return None


def _with(  # noqa: PLR0913, PLR0917 - the phrase so far and all that it is read with
    noun: int,
    start: int,
    owner: Entity | None,
    at: int,
    passage: Passage,
    around: Discourse,
    words: RelationWords,
    cue: Cues,
) -> Relation:
    """Return the relation with those named after `with`."""
    doc = passage.doc
    for i in range(at, min(at + 3, len(doc))):
        if is_universal(doc[i], cue):
            found = group_after(i, len(doc), passage, around)
            if found is None:
                break
            left_out = tuple(exceptions(found[2], passage, around, cue))
            return Relation(
                noun=noun, start=start, end=found[2], owner=owner, group=found[0], left_out=left_out
            )
    partners, end = states_from(past_description(at, passage, around, words), passage, around)
    if not partners:
        described, end = described_state(at, passage, around, words)
        partners = [described] if described is not None else []
    if not partners:
        partners, end = states_listed(at, passage, around, words)
    pronoun = at < len(doc) and doc[at].pos_ == "PRON" and not partners
    if pronoun and doc[at].lower_ in words.cues["party"]:
        return Relation(noun=noun, start=start, end=at + 1, owner=owner, meant=True)
    return Relation(
        noun=noun, start=start, end=end, owner=owner, partners=tuple(partners), vague=not partners
    )
