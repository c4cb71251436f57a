"""Who is meant by words for a state: `the only state that`, `the Pacific nation`, `whose ties`."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.relation.partner import states_ending
from checker.extractors.relation.party import only_state_in, region_of, state_of
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.words import RelationWords
from checker.pipelines.grammar import COMPLEMENT, SUBJECT, clause_of_verb, coordinated
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words up the noun's own phrase is followed: `one of the few countries that`.
DEEPEST = 3
#: How far before the noun of a relation the word may stand that ties it to its bearer.
REACH = 4


def bearer_of(noun: "Token", words: RelationWords) -> "Token | None":
    """Return the word of which a common noun for states is said, by a copula or beside it."""
    if noun.lower_ not in words.cues["region_nouns"]:
        return None
    at = noun
    for _ in range(DEEPEST):
        if at.dep_ == "appos":
            return at.head
        copula = next((c for c in at.children if c.dep_ == "cop"), None)
        if at.dep_ in COMPLEMENT:
            copula = at.head
        if copula is not None:
            subject = clause_of_verb(copula).subject
            return subject if subject is not None and subject.i != at.i else None
        if at.head.i == at.i or at.head.pos_ in ("VERB", "AUX"):
            return None
        at = at.head
    return None


def regional(
    head: "Token", passage: Passage, around: Discourse, words: RelationWords
) -> Entity | None:
    """Return the one state of the text that `the Pacific nation` can mean, as a subject."""
    if head.lower_ not in words.cues["region_nouns"]:
        return None
    named = (passage.name_at(t) for t in head.subtree if t.i < head.right_edge.i + 1)
    region = next((r for n in named if (r := region_of(n, around))), "")
    return only_state_in(region, around, None) if region else None


def of_bearers(
    relation: Relation, passage: Passage, around: Discourse, words: RelationWords, *, aside: bool
) -> Relation:
    """Return a relation that names nobody with those of whom it is told beside their names.

    `X and Y, whose ties were cut`, and where a participle stands aside `X and Y, with ties cut`.
    """
    states = _whose(relation, passage, around, words)
    if aside and not states:
        states = _borne(passage.doc[relation.noun], passage, around, words)
    if len(states) == 2:  # noqa: PLR2004 - a pair
        return replace(relation, owner=states[0], partners=(states[1],), bare=False)
    return replace(relation, owner=states[0]) if len(states) == 1 else relation


def _whose(
    relation: Relation, passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity]:
    """Return the states whose relations a relative clause speaks of."""
    doc, at = passage.doc, relation.noun
    while at > max(1, relation.noun - REACH) and doc[at].lower_ not in words.cues["whose"]:
        at -= 1
    if doc[at].lower_ not in words.cues["whose"]:
        return []
    return states_ending(at - 1 if doc[at - 1].text == "," else at, passage, around)


def _borne(
    noun: "Token", passage: Passage, around: Discourse, words: RelationWords
) -> list[Entity]:
    """Return of whom severed relations are said beside them: `X and Y, with ties cut since`."""
    lead = noun.doc[max(noun.sent.start, noun.i - REACH) : noun.i]
    if not any(t.lower_ in words.cues["bearing"] for t in lead):
        return []
    if passage.name_at(noun.head) is not None:
        subject: Token | None = noun.head
    else:
        subject = next((c for c in noun.children if c.dep_ in SUBJECT), None)
        subject = subject or (clause_of_verb(noun.head).subject if noun.head.i != noun.i else None)
    names = [passage.name_at(t) for t in coordinated(subject)] if subject is not None else []
    states = [s for n in names if n is not None and (s := state_of(n, around)) is not None]
    return list({s.name: s for s in states}.values())


def subject_before(pronoun: "Token", passage: Passage, around: Discourse) -> list[Entity] | None:
    """Return the state that an earlier clause of a sentence has as subject: `X did; it also`."""
    if pronoun.morph.get("Number", []) == ["Plur"]:
        return None
    for token in reversed(passage.doc[pronoun.sent.start : pronoun.i]):
        name = passage.name_at(token) if token.dep_ in SUBJECT else None
        state = state_of(name, around) if name is not None else None
        if state is not None:
            return [state]
    return None
