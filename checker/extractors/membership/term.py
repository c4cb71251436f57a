"""Terms told by a noun that belongs to the member: `X's last term on the Y was that of 2011-12`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.bodies import bodies
from checker.extractors.membership.entity_at import entity_at
from checker.extractors.membership.name import Body, is_joined
from checker.extractors.membership.words import Words
from checker.extractors.timing import CALENDAR, interval_of, until_end
from checker.model.claim import Tense
from checker.model.interval import Interval
from checker.model.time_mention import TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far an owner stands before its noun, and a time after the body.
REACH = 6


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class ServedTerm:
    """A past or running term of a member: tokens `[start, end)`."""

    bearer: Entity
    body: Body
    valid: Interval
    verb: int
    start: int
    end: int


def served_terms(
    passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Iterator[ServedTerm]:
    """Yield the terms whose owner, body and time the text tells."""
    for token in passage.doc:
        if token.pos_ != "NOUN" or token.lemma_.lower() not in words.terms:
            continue
        found = _served(token, passage, around, words, cue)
        if found is not None:
            yield found


def _served(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> ServedTerm | None:
    """Return the term that a noun tells."""
    owner, start, at = owner_of(token, passage, around, cue)
    doc = passage.doc
    if owner is None or at >= len(doc) or doc[at].lower_ not in words.served:
        return None
    found, end = bodies(at + 1, passage, around, words, cue, words.served)
    verb = doc[end] if found and end < len(doc) else None
    if verb is None or verb.pos_ not in ("AUX", "VERB") or not is_joined(found[0].entity):
        return None
    copula = any(verb.lemma_.lower() == c for c in words.copulas)
    ends = verb.lemma_.lower() in words.ending
    for mention in passage.times:
        first, last = passage.tokens_of(mention.span)
        if first <= verb.i or first > verb.i + REACH or mention.form not in CALENDAR:
            continue
        tense = (
            Tense.PRESENT
            if clause_of_verb(verb).verb.morph.get("Tense", []) == ["Pres"]
            else Tense.PAST
        )
        when = interval_of(mention, passage, around.read, tense)
        if mention.form is not TimeForm.RANGE:
            when = until_end(when) if ends else Interval()
        if when.is_unknown or not (copula or ends):
            return None
        return ServedTerm(
            bearer=owner, body=found[0], valid=when, verb=verb.i, start=start, end=last
        )
    return None


def owner_of(
    token: "Token", passage: Passage, around: Discourse, cue: Cues
) -> tuple[Entity | None, int, int]:
    """Return whose term it is, where the phrase starts, and the token after noun and owner."""
    doc, at = passage.doc, token.i + 1
    for i in range(token.i - 1, max(token.sent.start, token.i - REACH), -1):
        if doc[i].tag_ == "POS" or doc[i].text in ("'s", "’s"):
            named = entity_at(doc[i - 1], passage, around)
            return (named[0][0], named[0][1], at) if named else (None, i, at)
    if at < len(doc) and doc[at].lower_ in cue.of:
        while at < len(doc) and (doc[at].pos_ in ("ADP", "DET")):
            at += 1
        named = entity_at(doc[at], passage, around) if at < len(doc) else []
        name = passage.name_at(at) if at < len(doc) else None
        if named:
            return named[0][0], token.left_edge.i, name.end if name is not None else at + 1
    return None, token.i, at
