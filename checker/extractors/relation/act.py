"""What is done to a relation: which verb or noun of the sentence says it, and how it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.relation.construction import (
    by_pronoun,
    construction,
    happens,
    is_dated,
    is_later,
    is_of_noun,
    is_past_event,
    is_pronoun_subject,
    time_of_when,
)
from checker.extractors.relation.described import of_bearers
from checker.extractors.relation.earlier import completed, has_subject
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.spread import Share, behind, fronted, shares
from checker.extractors.relation.telling import weighed
from checker.extractors.relation.words import RelationWords
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import AUXILIARY, Clause, clause_of_verb
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token
    from checker.pipelines.run_of_tokens import Tokens

#: How far a verb may stand from a relation without the help of grammar.
REACH = 4
#: How far before a verb a conjunction may stand that denies it: `nor does it have`.
NEAR = 3
#: How many words of the phrase of a relation are read for its level.
LEVEL = 4


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class Act:
    """One state of a relation, told by the token `at`."""

    state: str
    at: int
    relation: Relation
    told: Telling
    clause: Clause | None
    active: bool  #: the clause's subject is a party
    tokens: tuple[int, ...]
    next_at: int  #: where the next act of the sentence stands, or its end
    first: bool  #: no act before it in the sentence
    aside: bool = False  #: a participle beside the noun, which says nothing of when it is told
    own: tuple[int, int] | None = None  #: where its time stands, if that is known
    shares: tuple[Share, ...] = ()  #: further parties with times of their own


def acts_in(  # noqa: PLR0913, PLR0917 - a sentence and all that it is read with
    sentence: "Tokens",
    relations: list[Relation],
    last: Relation | None,
    passage: Passage,
    words: RelationWords,
    cue: Cues,
    around: Discourse,
) -> Iterator[Act]:
    """Yield the acts of a sentence on the relations that it names or means."""
    if not relations and last is None:
        return
    vocabulary = around.vocabulary
    found: list[tuple[int, str, Relation, str]] = []
    for token in sentence:
        governed = _governed(token, relations, found, last, passage, words)
        if governed is not None:
            found.append((token.i, *governed))
    for place, (at, state, relation, how) in enumerate(found):
        following = found[place + 1][0] if place + 1 < len(found) else sentence.end
        verb = passage.doc[at]
        told, clause = _telling(verb, how, relation, passage, words, cue, vocabulary)
        spread = (how == "subject" and relation.bare) or how == "pronoun"
        whole = behind(relation, verb, passage, around, words) if spread else relation
        if how == "object" and relation.bare:
            whole = fronted(relation, verb, passage, around, words)
        if how in ("aside", "subject") and whole.bare:
            whole = of_bearers(whole, passage, around, words, aside=how == "aside")
        yield Act(
            state=state,
            at=at,
            relation=completed(whole, verb, relations, last),
            told=told,
            clause=clause,
            active=how in ("object", "pronoun"),
            tokens=_tokens(verb, relation, how),
            next_at=following,
            first=place == 0,
            aside=how == "aside",
            shares=shares(relation, passage, around, words) if how == "object" else (),
        )


def _governed(
    token: "Token",
    relations: list[Relation],
    found: list[tuple[int, str, Relation, str]],
    last: Relation | None,
    passage: Passage,
    words: RelationWords,
) -> tuple[str, Relation, str] | None:
    """Return the state, the relation and the construction that a token makes, if any."""
    noun = _by_noun(token, relations, last, passage, words)
    state = words.state_of_verb(token)
    if noun is not None or not state or (token.dep_ in AUXILIARY and token.head.pos_ == "VERB"):
        return noun
    clause = clause_of_verb(token)
    for relation in relations:
        how = construction(token, clause, relation, passage, words)
        if how and _is_formal(state, relation, passage, words):
            return _again(token, state, words), relation, how
    earlier = [r for r in relations if r.noun < token.i]
    meant = earlier[-1] if earlier else last
    if meant is not None and by_pronoun(token, passage, words):
        return state, meant, "pronoun"
    if meant is not None and is_pronoun_subject(token, clause, words, earlier=bool(earlier)):
        return state, meant, "joined"
    if found and _joined_to(token, found[-1][0], clause, passage):
        how = found[-1][3]
        return state, found[-1][2], "joined" if how != "object" else "pronoun"
    return None


def _by_noun(
    token: "Token",
    relations: list[Relation],
    last: Relation | None,
    passage: Passage,
    words: RelationWords,
) -> tuple[str, Relation, str] | None:
    """Return what a noun tells: one that names an act, or that of a relation that a state has."""
    standing = next((r for r in relations if r.noun == token.i), None)
    if standing is not None and is_of_noun(standing, passage, words):
        return "maintained", standing, "aside"
    act = words.acts.get(token.lower_)
    if act is None or token.pos_ not in ("NOUN", "PROPN"):
        return None
    relation = next((r for r in relations if 0 <= r.start - token.i <= REACH), None)
    if relation is not None and relation.start == token.i + 1 and has_subject(token):
        return act, relation, "object"
    if relation is not None and (
        relation.noun == token.i or _joins(passage.doc[token.i + 1 : relation.start])
    ):
        return act, relation, "noun"
    told = [r for r in relations if r.noun < token.i][-1:]
    if token.lower_ in words.cues["breaks"] and told and is_dated(token, passage):
        return act, told[0], "joined"
    if last is not None and relation is None and happens(token, words):
        return act, last, "joined"
    return None


def _again(token: "Token", state: str, words: RelationWords) -> str:
    """Return the state that a verb leads to; who has relations again has restored them.

    Who ceases to have them has cut them.
    """
    before = token.doc[max(token.sent.start, token.i - 3) : token.i]
    if state == "maintained" and any(is_form_of_any(t, words.cues["ceasing"]) for t in before):
        return "severed"
    governed = any(is_form_of_any(t, words.cues["again"]) for t in before)
    return "restored" if governed and state in ("maintained", "established") else state


def _is_formal(state: str, relation: Relation, passage: Passage, words: RelationWords) -> bool:
    """Say whether the words are strong enough: one can have ties of many sorts."""
    if state not in ("maintained", "established"):
        return True
    phrase = {t.lower_ for t in passage.doc[relation.start : relation.noun + LEVEL]}
    lesser = bool(phrase & words.cues["lesser"]) and not phrase & words.cues["diplomatic"]
    return bool(phrase & words.cues["formal"]) and not lesser


def _joined_to(token: "Token", before: int, clause: Clause, passage: Passage) -> bool:
    """Say whether a participle goes on what the act before says: `resumed but broken again`."""
    if clause.objects or token.pos_ not in ("VERB", "ADJ"):
        return False
    lead = list(passage.doc[max(before + 1, token.i - 3) : token.i])
    conjoined = any(t.pos_ == "CCONJ" or t.text == "," for t in lead) and all(
        t.pos_ in ("CCONJ", "ADV", "AUX", "PUNCT", "NUM") or t.i < token.i - 2 for t in lead
    )
    participle = token.morph.get("VerbForm", []) == ["Part"] or token.morph.get("Tense", []) == [
        "Past"
    ]
    after = passage.doc[token.i + 1] if token.i + 1 < len(passage.doc) else None
    bare = after is None or after.pos_ in ("ADP", "ADV", "PUNCT", "SCONJ", "CCONJ", "NUM")
    return conjoined and participle and bare


def _joins(between: "Tokens") -> bool:
    """Say whether only prepositions and articles stand between a noun and what it acts on."""
    return bool(len(between)) and all(t.pos_ in ("ADP", "DET", "ADJ", "PRON") for t in between)


def _telling(  # noqa: PLR0913, PLR0917 - an act and all that it is read with
    verb: "Token",
    how: str,
    relation: Relation,
    passage: Passage,
    words: RelationWords,
    cue: Cues,
    vocabulary: Vocabulary,
) -> tuple[Telling, Clause | None]:
    """Return how an act is told, and its clause."""
    if how == "aside":
        return as_title(Telling(tense=Tense.PAST)), None
    told, clause = told_around(passage, verb.i, cue)
    if how != "noun":
        told = weighed(told, verb, cue, vocabulary, by_decision=True)
        past_when = time_of_when(clause, passage, cue) is not None and told.tense is Tense.PAST
        if past_when or (how in ("joined", "subject") and is_later(verb, words)):
            told = replace(told, modality=Modality.ASSERTED, tense=Tense.PAST)
        ahead = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]
        near = {t.lower_ for t in ahead if t.pos_ == "CCONJ"}
        none = (relation.negated and how != "pronoun") or bool(near & cue.negation)
        return replace(told, polarity=Polarity.NEGATED) if none else told, clause
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    firm = any({t.lower_, t.lemma_.lower()} & words.cues["reported"] for t in before) or (
        clause is not None and is_form_of_any(clause.verb, words.cues["reported"])
    )
    if told.is_plain and (firm or is_past_event(verb, clause, relation, passage)):
        return told, clause
    modality = told.modality if told.modality is not Modality.ASSERTED else Modality.POSSIBLE
    return replace(told, modality=modality), clause


def _tokens(verb: "Token", relation: Relation, how: str) -> tuple[int, ...]:
    """Return the tokens that show an act: with its relation where that stands near."""
    auxiliaries = [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "aux:pass", "cop")]
    own = [verb.i, *auxiliaries]
    if how in ("pronoun", "joined"):
        return tuple(own)
    near = [relation.start, relation.end - 1]
    far = verb.i - relation.start > 3 * REACH or relation.noun not in range(
        verb.sent.start, verb.sent.end
    )
    return tuple(own if far else own + near)
