"""Whom a clause means that names nobody: `she became mayor`, `he denied that he would be`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.holder import described_person, subjects
from checker.extractors.office.words import office_words
from checker.pipelines.grammar import Clause, clauses, enclosing_clause
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels of clauses whose subject the clause above them tells.
BELOW = ("ccomp", "xcomp", "advcl", "conj", "pcomp")


def person_meant(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the one person whom a pronoun, or no subject, stands for; None where unsure."""
    subject = clause.subject
    if subject is not None and not _stands_for_person(subject):
        return None
    above = clause.head.head
    if clause.head.dep_ == "pcomp":  # `before becoming`
        above = above.head
    if clause.head.dep_ in BELOW and above.i != clause.head.i:
        due = office_words(around.vocabulary, passage.language).due
        if above.pos_ not in ("VERB", "AUX") and above.lemma_.lower() not in due:
            return None  # `was about to`: how it is told is not seen from below
        over = enclosing_clause(above)
        told = _subject_of(over, passage, around) if over is not None else None
        if told is None and over is not None and over.verb.i < clause.verb.i:
            return person_meant(over, passage, around)
        people = {n.text for n in passage.names_in(clause.verb.sent) if around.is_person(n)}
        if told is not None:
            return told if len(people) == 1 else None
    within = _told_within(clause, passage, around)
    if within is not None:
        return within
    opens = subject is not None or clause.verb.is_sent_start
    if not opens or any(around.is_person(n) for n in _named_before(clause, passage)):
        return None
    at = subject if subject is not None else clause.verb
    return person_before(passage, at.i, around)


def _told_within(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return whom a sentence itself is about, where nobody else can be meant."""
    if clause.subject is None:
        return _said_of(clause, passage, around)
    at_start = clause.subject.is_sent_start
    return None if at_start else _only_subject(clause, passage, around)


def _said_of(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return of whom a copula says what a clause describes: `X was president after having been`."""
    noun = clause.head.head
    over = enclosing_clause(noun) if clause.head.dep_ == "acl" else None
    if over is None or over.complement is None or over.complement.i != noun.i:
        return None
    return _subject_of(over, passage, around)


def _only_subject(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the only person of a sentence so far, where its first clause is about them."""
    before = {n.text: n for n in _named_before(clause, passage) if around.is_person(n)}
    first = next(iter(clauses(clause.verb.sent)), None)
    told = _subject_of(first, passage, around) if first is not None else None
    return told if told is not None and {*before} == {told.text} else None


def person_before(passage: Passage, at: int, around: Discourse) -> Name | None:
    """Return whom `he` or `she` means: the only person of the sentence before, or its first."""
    start = passage.doc[at].sent.start
    if start == 0:
        return None
    before = passage.doc[start - 1].sent
    people = [n for n in passage.names_in(before) if around.is_person(n)]
    if len({n.text for n in people}) == 1:
        return people[0]
    told = [_subject_of(c, passage, around) for c in clauses(before)]
    named = {n.text: n for n in told if n is not None}
    return next(iter(named.values())) if len(named) == 1 else None


def _stands_for_person(token: "Token") -> bool:
    """Say whether a word is a personal pronoun of one person."""
    personal = token.pos_ == "PRON" and "Prs" in token.morph.get("PronType", [])
    neuter = "Neut" in token.morph.get("Gender", [])
    third = token.morph.get("Person", ["3"]) == ["3"]
    return personal and third and not neuter and "Plur" not in token.morph.get("Number", [])


def _subject_of(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a clause names as its subject."""
    for subject in subjects(clause):
        name = described_person(subject, passage, around)
        if name is not None and around.is_person(name):
            return name
    return None


def _named_before(clause: Clause, passage: Passage) -> list[Name]:
    """Return the names of a sentence before a clause's verb."""
    return [n for n in passage.names_in(clause.verb.sent) if n.end <= clause.verb.i]
