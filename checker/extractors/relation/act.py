"""What is done to a relation: which verb or noun of the sentence says it, and how it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, told_around
from checker.extractors.membership.words import is_form_of
from checker.extractors.relation.earlier import completed, has_subject
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.telling import weighed
from checker.extractors.relation.words import RelationWords, is_participle, prefixed
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import (
    AUXILIARY,
    RELATIVE,
    Clause,
    clause_of_verb,
    coordinated,
)
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

#: Small words that may stand between a verb and the relation that it acts on.
SMALL = frozenset({"ADV", "ADP", "PART", "DET", "PRON", "ADJ"})
#: How far a verb may stand from a relation without the help of grammar.
REACH = 4


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


def acts_in(  # noqa: PLR0913, PLR0917 - a sentence and all that it is read with
    sentence: "Tokens",
    relations: list[Relation],
    last: Relation | None,
    passage: Passage,
    words: RelationWords,
    cue: Cues,
    vocabulary: Vocabulary,
) -> Iterator[Act]:
    """Yield the acts of a sentence on the relations that it names or means."""
    found: list[tuple[int, str, Relation, str]] = []
    for token in sentence:
        governed = _governed(token, relations, found, last, passage, words)
        if governed is not None:
            found.append((token.i, *governed))
    for place, (at, state, relation, how) in enumerate(found):
        following = found[place + 1][0] if place + 1 < len(found) else sentence.end
        verb = passage.doc[at]
        told, clause = _telling(verb, how, relation, passage, words, cue, vocabulary)
        yield Act(
            state=state,
            at=at,
            relation=completed(relation, verb, relations, last),
            told=told,
            clause=clause,
            active=how in ("object", "pronoun"),
            tokens=_tokens(verb, relation, how),
            next_at=following,
            first=place == 0,
            aside=how == "aside",
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
    act = words.acts.get(token.lower_)
    if act is not None and token.pos_ in ("NOUN", "PROPN"):
        relation = next((r for r in relations if 0 <= r.start - token.i <= REACH), None)
        if relation is not None and relation.noun == token.i:
            return act, relation, "noun"
        if relation is not None and relation.start == token.i + 1 and has_subject(token):
            return act, relation, "object"
        if relation is not None and _joins(passage.doc[token.i + 1 : relation.start]):
            return act, relation, "noun"
    state = words.state_of_verb(token)
    if not state or (token.dep_ in AUXILIARY and token.head.pos_ == "VERB"):
        return None
    clause = clause_of_verb(token)
    for relation in relations:
        how = _construction(token, clause, relation, passage)
        if how and _is_formal(state, relation, passage, words):
            return _again(token, state, words), relation, how
    earlier = [r for r in relations if r.noun < token.i]
    meant = earlier[-1] if earlier else last
    if meant is not None and _by_pronoun(token, passage, words):
        return state, meant, "pronoun"
    if found and _joined_to(token, found[-1][0], clause, passage):
        how = found[-1][3]
        return state, found[-1][2], "joined" if how != "object" else "pronoun"
    return None


def _again(token: "Token", state: str, words: RelationWords) -> str:
    """Return the state that a verb leads to; who has relations again has restored them."""
    before = token.doc[max(token.sent.start, token.i - 3) : token.i]
    governed = any(is_form_of(t, verb) for t in before for verb in words.cues["again"])
    return "restored" if governed and state in ("maintained", "established") else state


def _construction(token: "Token", clause: Clause, relation: Relation, passage: Passage) -> str:
    """Return how a relation stands to a verb: object, subject, aside; empty where it does not."""
    doc = passage.doc
    if relation.noun == token.i:
        return "object"
    objects = [c.i for o in clause.objects for c in coordinated(o)]
    participle = is_participle(token)
    if _is_told_of(token, relation, clause):
        return "object"
    if relation.noun > token.i:
        between = doc[token.i + 1 : relation.start]
        near = len(between) <= REACH and all(t.pos_ in SMALL for t in between)
        return "object" if relation.noun in objects or near else ""
    if clause.subject is not None and clause.subject.i == relation.noun:
        return "subject" if participle or clause.passive else ""
    beside = token.i - relation.end
    if (
        participle
        and beside >= 0
        and all(t.pos_ == "ADV" or t.text == "," for t in doc[relation.end : token.i])
    ):
        return "aside"
    helped = token.i > 0 and doc[token.i - 1].pos_ in ("AUX", "ADV")
    opens = relation.start - token.sent.start <= 2  # noqa: PLR2004 - a preposition and an article
    if participle and clause.subject is None and helped and opens and clause.passive:
        return "subject"
    auxiliaries = doc[relation.end : token.i - 2 if prefixed(token) else token.i]
    if participle and auxiliaries and all(t.pos_ in ("AUX", "ADV") for t in auxiliaries):
        return "subject"
    return ""


def _is_told_of(token: "Token", relation: Relation, clause: Clause) -> bool:
    """Say whether a relative clause has the relation as its object: `the ties that X cut`."""
    head = token
    while head.dep_ == "xcomp" and head.head.i < head.i:
        head = head.head
    relative = head.dep_ in RELATIVE and head.head.i == relation.noun < token.i
    return relative and clause.subject is not None and clause.subject.i > relation.noun


def _is_formal(state: str, relation: Relation, passage: Passage, words: RelationWords) -> bool:
    """Say whether the words are strong enough: one can have ties of many sorts."""
    if state not in ("maintained", "established"):
        return True
    phrase = {t.lower_ for t in passage.doc[relation.start : relation.noun + 3]}
    return bool(phrase & words.cues["formal"])


def _by_pronoun(token: "Token", passage: Passage, words: RelationWords) -> bool:
    """Say whether a verb's object is a pronoun that can stand for a relation."""
    doc, pronouns = passage.doc, words.cues["pronouns"]
    if "-" in token.lower_ and token.lower_.split("-")[-1] in pronouns:
        return True
    first = token.i - 1
    while first > token.sent.start and doc[first].dep_ in AUXILIARY:
        first -= 1
    around = [doc[i] for i in (first, token.i + 1) if token.sent.start <= i < token.sent.end]
    return any(t.lower_ in pronouns and t.pos_ == "PRON" and t.head.i == token.i for t in around)


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
        return replace(told, polarity=Polarity.NEGATED) if relation.negated else told, clause
    before = verb.doc[max(verb.sent.start, verb.i - 3) : verb.i]
    firm = any({t.lower_, t.lemma_.lower()} & words.cues["reported"] for t in before) or (
        clause is not None and any(is_form_of(clause.verb, w) for w in words.cues["reported"])
    )
    if firm and told.is_plain:
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
