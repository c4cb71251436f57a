"""What a body does to its members: `X admitted Y and Z in 1999`, `Y was suspended by X`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of, is_form_of_any
from checker.extractors.membership.listed import Bearers, members_from, with_listed
from checker.extractors.membership.name import Body, body_of, is_body, is_joined
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.subject import subjects
from checker.extractors.membership.term import owner_of
from checker.extractors.membership.words import Words
from checker.extractors.relation.telling import weighed
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clause_of_verb
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after a verb the list of members may begin.
LEAD = 4


def collective(passage: Passage, around: Discourse, words: Words, cue: Cues) -> Iterator[Reading]:
    """Yield what the verbs of a passage tell of a body and its members."""
    verbs = frozenset(words.collective)
    for token in passage.doc:
        if token.pos_ not in ("VERB", "ADJ") or not is_form_of_any(token, verbs):
            continue
        state = next(s for v, s in words.collective.items() if is_form_of(token, v))
        clause = clause_of_verb(token)
        agent = clause.agent()
        if agent is not None:
            found = _body(agent, passage, around)
            bearers = with_listed(subjects(clause, token.i, passage, around), passage, around)
            end = token.i + 1
        else:
            found = _body(clause.subject, passage, around)
            bearers = _objects(token, clause, passage, around) or [
                (owner, start, noun.i + 1)
                for noun in clause.objects
                if noun.lemma_.lower() in words.acts
                for owner, start, _ in [owner_of(noun, passage, around, cue)]
                if owner is not None
            ]
            end = max((last for _, _, last in bearers), default=token.i + 1)
        if found is None or not bearers:
            continue
        telling = weighed(told_around(passage, token.i, cue)[0], token, cue, around.vocabulary)
        told = Told(state=state, start=token.i, at=token.i, end=end, verb=token.i)
        reading = Reading(
            told=told, telling=telling, clause=clause, bearers=bearers, bodies=[found], end=end
        )
        yield reading
        yield from _later(reading, passage, around)


def _later(reading: Reading, passage: Passage, around: Discourse) -> Iterator[Reading]:
    """Yield the members that follow with times of their own: `admitted X in 1984 and Y in 1995`."""
    doc, spans = passage.doc, [passage.tokens_of(m.span) for m in passage.times]
    while True:
        end = next((s[1] for s in spans if 0 <= s[0] - reading.end <= LEAD), 0)
        if not end or end >= len(doc) or not (doc[end].pos_ == "CCONJ" or doc[end].text == ","):
            return
        found = members_from(end + 1, passage, around)
        last = max((stop for _, _, stop in found), default=end)
        timed = any(0 <= s[0] - last <= 1 for s in spans)
        if not timed or not all(entity.is_country for entity, _, _ in found):
            return
        told = replace(reading.told, start=found[0][1], at=found[0][1], end=last)
        reading = replace(reading, told=told, bearers=found, end=last)
        yield reading


def _body(head: "Token | None", passage: Passage, around: Discourse) -> Body | None:
    """Return the body with members that a word is the head of."""
    name = passage.name_at(head) if head is not None else None
    if name is None or not is_body(name) or not is_joined(name):
        return None
    return body_of(name, None, "", name.start, passage, around.vocabulary)


def _objects(verb: "Token", clause: Clause, passage: Passage, around: Discourse) -> Bearers:
    """Return the members listed after a verb, none where they own what is acted on."""
    doc, at = passage.doc, verb.i + 1
    if clause.passive:
        return []
    while at < min(verb.sent.end, verb.i + LEAD) and passage.name_at(at) is None:
        if doc[at].pos_ != "DET":
            return []
        at += 1
    found = members_from(at, passage, around)
    end = max((last for _, _, last in found), default=at)
    after = doc[end] if end < verb.sent.end else None
    owning = after is not None and (after.tag_ == "POS" or after.pos_ in ("NOUN", "ADJ"))
    plain = [entity for entity, _, _ in found if entity.is_country]
    return [] if owning or len(plain) != len(found) else found
