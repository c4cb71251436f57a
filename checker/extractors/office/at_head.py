"""Who is told to be at the head of a body: `está à frente do banco`, `X, à frente de Y desde`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.change import change_forms
from checker.extractors.office.heading import Heading, heading_of
from checker.extractors.office.words import office_words
from checker.pipelines.grammar import Clause, clauses, enclosing_clause, noun_modifiers
from checker.pipelines.passage import Passage
from checker.pipelines.view import said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: What an aside stands between.
ASIDE = (",", "(")


def at_head(passage: Passage, around: Discourse) -> Iterator[Heading]:
    """Yield who is told to be at the head of what."""
    for clause in clauses(passage.doc):
        found = _told(clause, passage, around)
        if found is not None:
            yield found
    heads = office_words(around.vocabulary, passage.language).at_head
    for token in said(passage.doc, heads):
        if token.lemma_.lower() in heads and token.i:
            found = _beside(token, passage, around) or _before_copula(token, passage, around)
            if found is not None:
                yield found


def _told(clause: Clause, passage: Passage, around: Discourse) -> Heading | None:
    """Return who is told to be at the head of what: `está à frente do banco`."""
    offices = office_words(around.vocabulary, passage.language)
    if clause.verb.pos_ != "AUX" and not change_forms(clause) & offices.stay:
        return None
    places = [noun for _, noun in clause.obliques]
    if clause.complement is not None:
        places.append(clause.complement)
    for place in places:
        if place.lemma_.lower() not in offices.at_head or clause.subject is None:
            continue
        for _, thing in noun_modifiers(place):
            return heading_of(clause, clause.subject, thing, passage, around)
    return None


def _beside(place: "Token", passage: Passage, around: Discourse) -> Heading | None:
    """Return who is described by an aside right after the name: `X, at the helm of Y, said`."""
    doc, at = passage.doc, place.i - 1
    while at > 0 and doc[at].pos_ in ("ADP", "DET"):
        at -= 1
    name = passage.name_at(at - 1) if at > 0 and doc[at].text in ASIDE else None
    clause = enclosing_clause(place)
    if name is None or name.end != at or clause is None or at == place.i - 1:
        return None
    for _, thing in noun_modifiers(place):
        return heading_of(clause, doc[name.start : name.end].root, thing, passage, around)
    return None


def _before_copula(place: "Token", passage: Passage, around: Discourse) -> Heading | None:
    """Return who is named after what they head: `À frente do banco está X`."""
    doc = passage.doc
    opens = place.i - place.sent.start <= 1
    copula = next((t for t in doc[place.i : place.sent.end] if t.pos_ == "AUX"), None)
    name = passage.name_at(copula.i + 1) if copula is not None and opens else None
    clause = enclosing_clause(copula) if copula is not None else None
    if name is None or clause is None or not around.is_person(name):
        return None
    for _, thing in noun_modifiers(place):
        return heading_of(clause, doc[name.start : name.end].root, thing, passage, around)
    return None
