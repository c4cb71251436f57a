"""What the subject of a clause names; where it has none, what is spoken of."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import participle_lemma
from checker.extractors.event.named import Thing
from checker.extractors.event.participle import after_comma, head_of_chain
from checker.extractors.event.thing import subject_before, thing_at
from checker.extractors.event.told import auxiliaries
from checker.pipelines.grammar import Clause, enclosing_clause
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def subject_thing(clause: Clause, passage: Passage, around: Discourse) -> Thing | None:
    """Return the thing that a clause's subject names; where it has none, the one spoken of."""
    if clause.subject is not None:
        opening = _after_opening(clause.subject, passage, around)
        if opening is not None:
            return thing_at(opening, passage, around)
        name = passage.name_at(clause.subject)
        if name is not None and clause.subject.i < clause.verb.i:
            head = head_of_chain(name, passage, around)
            return thing_at(head, passage, around) if head is not None else None
        return thing_at(clause.subject, passage, around)
    above = clause.head.head
    if clause.head.dep_ == "xcomp" and above.pos_ in ("ADJ", "NOUN"):
        over = enclosing_clause(above)
        return thing_at(over.subject, passage, around) if over and over.subject else None
    before = _name_before(clause, passage)
    if before is not None:
        return thing_at(passage.doc[before.end - 1], passage, around)
    finite = any("Fin" in t.morph.get("VerbForm", []) for t in (clause.verb, *_helpers(clause)))
    third = all(t.morph.get("Person", []) in ([], ["3"]) for t in (clause.verb, *_helpers(clause)))
    if passage.language == "en" or not finite or not third:
        return None
    gender = clause.verb.morph.get("Gender", [])
    return subject_before(clause.verb, passage, around, gender[0] if len(gender) == 1 else "")


def _after_opening(subject: "Token", passage: Passage, around: Discourse) -> "Token | None":
    """Return the subject after a participle that opens the sentence and was taken for it."""
    if not subject.is_sent_start or not subject.text[:1].isupper():
        return None
    if subject.pos_ not in ("PROPN", "ADJ") or any(
        c.dep_.startswith("flat") for c in subject.children
    ):
        return None
    if not participle_lemma(subject, around.vocabulary, passage.language):
        return None
    return after_comma(subject, passage)


def _name_before(clause: Clause, passage: Passage) -> Name | None:
    """Return the name that ends right before the verb and its auxiliaries."""
    first = min([clause.verb.i, *(t.i for t in _helpers(clause))])
    end = first - 1 if first > 1 and passage.doc[first - 1].text == "," else first
    name = passage.name_at(end - 1) if end > 0 else None
    if name is None or name.end != end:
        return None
    opens = passage.doc[name.start - 1].text == "," if name.start else False
    return name if opens == (end < first) else None


def _helpers(clause: Clause) -> list["Token"]:
    """Return the auxiliaries of a clause."""
    own = [c for c in clause.head.children if c.pos_ == "AUX"]
    return own or auxiliaries(clause.verb)
