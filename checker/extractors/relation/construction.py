"""How a relation stands to a verb: as its object, its subject, or a participle's noun."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.phrase import time_tokens
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.words import RelationWords, is_participle, prefixed
from checker.extractors.timing import CALENDAR
from checker.model.time_mention import Bound, TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import (
    AUXILIARY,
    PASSIVE_SUBJECT,
    RELATIVE,
    SUBJECT,
    Clause,
    coordinated,
)
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Small words that may stand between a verb and the relation that it acts on.
SMALL = frozenset({"ADV", "ADP", "PART", "DET", "PRON", "ADJ"})
#: How far a verb may stand from a relation without the help of grammar.
REACH = 4


def construction(
    token: "Token", clause: Clause, relation: Relation, passage: Passage, words: RelationWords
) -> str:
    """Return how a relation stands to a verb: object, subject, aside; empty where it does not."""
    if relation.noun == token.i:
        return "object"
    if words.is_intransitive(token):
        subject = clause.subject
        own = subject is not None and subject.i == relation.noun and token.pos_ == "VERB"
        return "subject" if own or relation.end == token.i else ""
    if _is_told_of(token, relation, clause):
        return "object"
    participle = is_participle(token)
    if participle and (_opens(token, relation) or _is_beside(token, relation)):
        return "aside"
    if clause.subject is not None and clause.subject.i == relation.noun:
        return "subject" if participle or clause.passive else ""
    if relation.noun > token.i:
        return "object" if _is_object(token, clause, relation, passage) else ""
    return _after(token, clause, relation, passage, words) if participle else ""


def _opens(token: "Token", relation: Relation) -> bool:
    """Say whether a participle opens the sentence of a relation: `Cut in 1964, the ties`."""
    noun, doc = token.doc[relation.noun], token.doc
    if token.i - token.sent.start > 1 or noun.dep_ not in SUBJECT | PASSIVE_SUBJECT:
        return False
    before = relation.start - 1
    while before > token.i and doc[before].pos_ == "DET":
        before -= 1
    return before > token.i and doc[before].text == "," and noun.head.i > noun.i


def _is_beside(token: "Token", relation: Relation) -> bool:
    """Say whether a participle without auxiliary stands right behind a relation: `ties cut in`."""
    between = token.doc[relation.end : token.i]
    near = relation.end <= token.i and all(t.pos_ == "ADV" or t.text == "," for t in between)
    return near and (token.dep_ == "acl" or (len(between) > 0 and token.dep_ != "ROOT"))


def _is_object(token: "Token", clause: Clause, relation: Relation, passage: Passage) -> bool:
    """Say whether a relation after a verb is its object, by grammar or by where it stands."""
    objects = [c.i for o in clause.objects for c in coordinated(o)]
    times = time_tokens(passage)
    between = [t for t in passage.doc[token.i + 1 : relation.start] if t.i not in times]
    near = len(between) <= REACH and all(t.pos_ in SMALL for t in between)
    return relation.noun in objects or near


def _after(
    token: "Token", clause: Clause, relation: Relation, passage: Passage, words: RelationWords
) -> str:
    """Return how a relation stands to a participle behind it."""
    doc = passage.doc
    beside = doc[relation.end : token.i]
    if relation.end <= token.i and all(t.pos_ == "ADV" for t in beside):
        return "aside"
    helped = token.i > 0 and doc[token.i - 1].pos_ in ("AUX", "ADV")
    opens = relation.start - token.sent.start <= 2  # noqa: PLR2004 - a preposition and an article
    if clause.subject is None and helped and opens and clause.passive:
        return "subject"
    first = token.i - 2 if prefixed(token) else token.i
    auxiliaries = doc[relation.end : first]
    if len(auxiliaries) and all(t.pos_ in ("AUX", "ADV") for t in auxiliaries):
        return "subject"
    return "subject" if _is_linked(token, first, relation, words) else ""


def _is_linked(token: "Token", first: int, relation: Relation, words: RelationWords) -> bool:
    """Say whether a verb such as `be` or `remain` links a participle to the relation before it."""
    at = first - 1
    while at > token.sent.start and token.doc[at].pos_ == "ADV":
        at -= 1
    link = token.doc[at]
    if link.pos_ != "AUX" and not is_form_of_any(link, words.cues["linking"]):
        return False
    heads = {link.i, link.head.i, token.i}
    noun = token.doc[relation.noun]
    return noun.dep_ in SUBJECT | PASSIVE_SUBJECT and noun.head.i in heads


def _is_told_of(token: "Token", relation: Relation, clause: Clause) -> bool:
    """Say whether a relative clause has the relation as its object: `the ties that X cut`."""
    head = token
    while head.dep_ == "xcomp" and head.head.i < head.i:
        head = head.head
    relative = head.dep_ in RELATIVE and head.head.i == relation.noun < token.i
    return relative and clause.subject is not None and clause.subject.i > relation.noun


def by_pronoun(token: "Token", passage: Passage, words: RelationWords) -> bool:
    """Say whether a verb's object is a pronoun that can stand for a relation."""
    doc, pronouns = passage.doc, words.cues["pronouns"]
    if "-" in token.lower_ and token.lower_.split("-")[-1] in pronouns:
        return True
    first = token.i - 1
    while first > token.sent.start and doc[first].dep_ in AUXILIARY:
        first -= 1
    around = [doc[i] for i in (first, token.i + 1) if token.sent.start <= i < token.sent.end]
    return any(t.lower_ in pronouns and t.pos_ == "PRON" and t.head.i == token.i for t in around)


def is_pronoun_subject(
    token: "Token", clause: Clause, words: RelationWords, *, earlier: bool
) -> bool:
    """Say whether a passive's subject is a pronoun, or nothing, that can stand for a relation.

    Args:
        token: the participle.
        clause: its clause.
        words: the words of the language.
        earlier: a relation stands before it in its sentence.
    """
    parts = [token, *(c for c in clause.head.children if c.dep_ in AUXILIARY)]
    single = any(t.morph.get("Number", []) == ["Sing"] for t in parts)
    if single or not is_participle(token) or not any(t.pos_ == "AUX" for t in parts):
        return False
    subjects = [c for c in clause.head.children if c.dep_ in SUBJECT | PASSIVE_SUBJECT]
    if subjects:
        relative = subjects[0].lower_ in words.cues["relative"]
        return subjects[0].lower_ in words.cues["standing"] or (relative and earlier)
    plural = any(t.morph.get("Number", []) == ["Plur"] for t in parts)
    return earlier and plural and clause.subject is None


def is_later(token: "Token", words: RelationWords) -> bool:
    """Say whether a conditional tells what came later: `would be restored only in`."""
    around = [c for c in token.children if c.i < token.i + REACH]
    near = {t.lower_ for t in token.doc[max(token.sent.start, token.i - REACH) : token.i + REACH]}
    conditional = any(
        c.lower_ in words.cues["would"] or c.morph.get("Mood", []) == ["Cnd"] for c in around
    )
    return conditional and bool(near & words.cues["later"])


def is_dated(noun: "Token", passage: Passage) -> bool:
    """Say whether a time stands right after a noun: `the rupture of 1955`."""
    starts = {passage.tokens_of(m.span)[0] for m in passage.times if m.form in CALENDAR}
    return bool(starts & {noun.i + 2, noun.i + 3})


def time_of_when(clause: Clause | None, passage: Passage, cue: Cues) -> TimeMention | None:
    """Return the time that a clause tells of: `since April 1990, when X broke them off`."""
    if clause is None:
        return None
    first = clause.head.left_edge
    first = first.nbor() if first.text == "," else first
    ahead = passage.doc[first.i - 1] if first.i > first.sent.start else first
    if first.lower_ not in cue.when or ahead.text != ",":
        return None
    ends = ((m, passage.tokens_of(m.span)[1]) for m in passage.times if m.form in CALENDAR)
    return next((replace(m, bound=Bound.AT) for m, end in ends if end == ahead.i), None)


def happens(noun: "Token", words: RelationWords) -> bool:
    """Say whether a noun for an act is the subject of a verb such as `happen`."""
    if noun.dep_ not in SUBJECT | PASSIVE_SUBJECT or noun.head.i == noun.i:
        return False
    return is_form_of_any(noun.head, words.cues["reported"])


def is_past_event(
    noun: "Token", clause: Clause | None, relation: Relation, passage: Passage
) -> bool:
    """Say whether a noun for an act is a dated subject of what is told in the past.

    `The restoration of ties between X and Y in 1990 was brokered by Z.`
    """
    if clause is None or clause.subject is None or clause.subject.i != noun.i:
        return False
    if clause.verb.morph.get("Tense", []) != ["Past"] and not clause.passive:
        return False
    starts = (passage.tokens_of(m.span)[0] for m in passage.times if m.form in CALENDAR)
    near = [s for s in starts if relation.end <= s <= relation.end + REACH]
    between = passage.doc[relation.end : near[0]] if near else ()
    return bool(near) and not any(t.pos_ == "AUX" or _is_finite(t) for t in between)


def _is_finite(token: "Token") -> bool:
    """Say whether a verb is finite."""
    return token.pos_ == "VERB" and token.morph.get("VerbForm", []) == ["Fin"]


def is_of_noun(relation: Relation, passage: Passage, words: RelationWords) -> bool:
    """Say whether a noun for states has the relation: `a country with formal ties with X`."""
    doc, at = passage.doc, relation.start - 1
    return (
        at > 0
        and doc[at].lower_ in words.cues["having"]
        and doc[at - 1].lower_ in words.cues["region_nouns"]
    )
