"""Who is said to hold an office across a copula: `X is a lawyer and the president of Y`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.holder import described_person, subjects
from checker.extractors.office.meant import person_meant
from checker.pipelines.grammar import COORDINATED, Clause
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def across_copula(
    clause: Clause, inside: range, passage: Passage, around: Discourse
) -> Name | None:
    """Return who is said to be the office: `X is the president`, `the president is X`."""
    complement, subject = clause.complement, clause.subject
    if complement is None:
        return None
    if any(said.i in inside for said in _all_said(complement, passage, around)):
        return person_of(clause, passage, around)
    if subject is None or subject.i not in inside:
        return None
    return described_person(complement, passage, around)


def opened_with(phrase_start: int, passage: Passage, around: Discourse) -> "Token | None":
    """Return the copula right before an office that a name opens: `X, lawyer, was minister`.

    Order decides, since the parse of such a name and its aside is often a wrong one.
    """
    doc, at = passage.doc, phrase_start - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    if at < 1 or doc[at].pos_ != "AUX" or doc[at - 1].text != ",":
        return None
    name = passage.name_at(doc[at].sent.start)
    if name is None or not around.is_person(name) or doc[name.end].text != ",":
        return None
    between = doc[name.end + 1 : at - 1]
    finite = any(t.pos_ in ("VERB", "AUX") and passage.name_at(t) is None for t in between)
    return None if finite else doc[at]


def _all_said(complement: "Token", passage: Passage, around: Discourse) -> Iterator["Token"]:
    """Yield what a copula says, with what it is joined to: `is a lawyer, president of X and ...`.

    An apposition right after a person's name is that person's.
    """
    yield complement
    for child in complement.children:
        joined = child.dep_ in COORDINATED or child.dep_ == "appos"
        if not joined or child.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        before = child.left_edge.i - 1
        name = passage.name_at(before - 1) if before > 0 else None
        if name is None or name.end != before or not around.is_person(name):
            yield from _all_said(child, passage, around)


def person_of(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a clause is about, by name, pronoun or no word at all."""
    for subject in subjects(clause):
        name = described_person(subject, passage, around)
        if name is not None:
            return name
    return person_meant(clause, passage, around)
