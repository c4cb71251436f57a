"""Recognition that goes from one state to another: relations cut with one, made with the other."""

from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.relation.act import Act
from checker.extractors.relation.partner import states_from
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.telling import weighed
from checker.extractors.relation.words import RelationWords
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens

#: How far behind the verb the first of the two states may stand.
REACH = 7


def switches(
    sentence: "Tokens", passage: Passage, around: Discourse, words: RelationWords, cue: Cues
) -> list[Act]:
    """Return both acts of `X switched recognition from A to B`."""
    found: list[Act] = []
    for verb in sentence:
        if verb.pos_ != "VERB" or not is_form_of_any(verb, words.cues["switching"]):
            continue
        pair = _from_to(verb, passage, around, words)
        if pair is not None:
            left, right, end = pair
            told, clause = told_around(passage, verb.i, cue)
            told = weighed(told, verb, cue, around.vocabulary, by_decision=True)
            found += [
                Act(
                    state=state,
                    at=verb.i,
                    relation=Relation(noun=at, start=verb.i, end=end, partners=(party,)),
                    told=told,
                    clause=clause,
                    active=True,
                    tokens=(verb.i, end - 1),
                    next_at=sentence.end,
                    first=True,
                )
                for state, party, at in (("severed", left, verb.i), ("established", right, end))
            ]
    return found


def _from_to(
    verb: "Token", passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Entity, Entity, int] | None:
    """Return the state left, the state turned to, and where their names end."""
    doc = passage.doc
    limit = min(verb.sent.end, verb.i + REACH)
    around_it = {t.lower_ for t in verb.sent}
    for at in range(verb.i, limit - 1):
        direct = at == verb.i  # `trocou X por Y`
        named = {t.lower_ for t in doc[verb.i : at]} & words.cues["recognition"]
        if not direct and not (named and doc[at].lower_ in words.cues["from"]):
            continue
        left, end = states_from(at + 1, passage, around)
        if len(left) != 1 or end >= verb.sent.end:
            continue
        if doc[end].lower_ not in words.cues["into"]:
            continue
        first = end + 1
        while first < verb.sent.end and doc[first].lower_ in words.cues["from"]:  # `pelo da China`
            first += 1
        right, last = states_from(first, passage, around)
        if len(right) != 1 or right[0].name == left[0].name:
            continue
        rivals = {left[0].name, right[0].name} <= words.cues["rivals"]
        if not direct or rivals or around_it & words.cues["diplomacy"]:
            return left[0], right[0], last
    return None
