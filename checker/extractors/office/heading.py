"""Who heads which body: `X runs the firm`, `the team, coached by X`, `chosen to lead it`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.body import body_of
from checker.extractors.office.change import change_forms, has_happened, is_passive
from checker.extractors.office.headship import (
    BODIES,
    head_of_government,
    heading_verbs,
    office_by_verb,
    office_of_head,
)
from checker.extractors.office.holder import described_person, is_surely_person
from checker.extractors.office.led import body_led
from checker.extractors.office.owner import body_in_slot
from checker.extractors.office.words import office_words
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import COORDINATED, Clause, clauses, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels of what makes a described body another one.
NARROWING = ("amod", "compound", "poss", "nmod")


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """Who heads what, by which clause."""

    clause: Clause
    holder: Name
    body: Entity
    at: int  #: token of the body
    made: Clause | None = None  #: what makes them head it: `chosen to lead`
    office: str = ""  #: where the body says it: a country's government
    verb_of: str = ""  #: the office that the verb tells


def headings(passage: Passage, around: Discourse, words: Cues) -> Iterator[Heading]:
    """Yield what the verbs of heading of a passage tell."""
    verbs = heading_verbs(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        verb_of = verbs.get(clause.verb.lemma_.lower(), verbs.get(clause.verb.lower_))
        found = _of_verb(clause, passage, around, words) if verb_of is not None else None
        if found is not None:
            yield replace(found, verb_of=verb_of or "")


def office_headed(found: Heading, around: Discourse) -> str:
    """Return the office of who heads a body; empty where the verb cannot be said of it."""
    if found.office:
        return found.office
    lemma = found.clause.verb.lemma_.lower()
    told = office_by_verb(found.verb_of, lemma, found.body, around.vocabulary)
    if told or lemma in around.vocabulary.pack("offices/heading").get("only", {}):
        return told
    return office_of_head(found.body, around.vocabulary)


def _of_verb(clause: Clause, passage: Passage, around: Discourse, words: Cues) -> Heading | None:
    """Return who is told to head what by a verb of heading."""
    agent = clause.agent()
    things: list[Token] = [*clause.objects]
    if agent is not None:
        thing = _named_beside(clause, agent, passage) or clause.subject
        things = [thing] if thing is not None else []
    if not things and agent is None:
        things = [noun for _, noun in clause.obliques][:1]
    made = _making(clause, passage, around, words) if agent is None else None
    person = agent if agent is not None else clause.subject
    if made is not None:
        starts = _starts(made, passage, around)
        done = is_passive(made) or starts
        person = made.subject if done else next(iter(made.objects), None)
    if person is None or len(things) != 1:
        return None
    return heading_of(clause, person, things[0], passage, around, made)


def _named_beside(clause: Clause, agent: "Token", passage: Passage) -> "Token | None":
    """Return what a participle is said of: `the firm, led by X`, `Captained by X, the team won`."""
    if clause.head.dep_ == "acl":
        return clause.head.head
    doc, first = passage.doc, clause.verb
    if clause.head.dep_ in COORDINATED:
        first = clause.head.head
    if not first.is_sent_start:
        return None
    comma = next((t.i for t in doc[agent.i : clause.verb.sent.end] if t.text == ","), None)
    if comma is None:
        return None
    at = comma + 1
    while at < len(doc) and doc[at].pos_ == "DET":
        at += 1
    team = passage.name_at(at) if at < len(doc) else None
    return doc[team.end - 1] if team is not None else None


def heading_of(
    clause: Clause,
    person: "Token",
    thing: "Token",
    passage: Passage,
    around: Discourse,
    made: Clause | None = None,
) -> Heading | None:
    """Return the heading where a person and a body are named."""
    holder = described_person(person, passage, around)
    if holder is None or not is_surely_person(holder, passage, around):
        return None
    led = around.vocabulary.pack("offices/heading").get("led", {}).get(passage.language, {})
    office = led.get(thing.lemma_.lower(), "")
    body = body_led(thing, passage, around) if office else None
    if office and body is not None and body.is_country:
        office = head_of_government(body.name, around.vocabulary)
    if body is None and clause.verb.lemma_.lower() not in _single(around, passage):
        office, body = _run(thing, passage, around)
    if body is not None:
        return Heading(
            clause=clause, holder=holder, body=body, at=thing.i, made=made, office=office
        )
    body = body_in_slot(thing, passage, around)
    if passage.name_at(thing) is None and any(_narrows(c, passage) for c in thing.children):
        return None
    if body is None or body.kind not in BODIES or body.name == holder.text:
        return None
    return Heading(clause=clause, holder=holder, body=body, at=thing.i, made=made)


def _single(around: Discourse, passage: Passage) -> frozenset[str]:
    """Return the verbs that tell an office by themselves: `chair`."""
    verbs = heading_verbs(around.vocabulary, passage.language)
    only = around.vocabulary.pack("offices/heading").get("only", {})
    return frozenset(verb for verb, office in verbs.items() if office and verb not in only)


def _run(thing: "Token", passage: Passage, around: Discourse) -> tuple[str, Entity | None]:
    """Return the office and owner of an institution that somebody runs: `ran the treasury`."""
    for phrase in around.offices_in(passage):
        if phrase.name.sort == "seat" and phrase.start <= thing.i < phrase.end:
            return phrase.office, body_of(phrase, passage, around)
    return "", None


def _narrows(token: "Token", passage: Passage) -> bool:
    """Say whether a word makes a part of a body: `the women's team`, not `the Swedish group`."""
    name = passage.name_at(token)
    return token.dep_ in NARROWING and (name is None or name.kind is not NameKind.DEMONYM)


def _making(clause: Clause, passage: Passage, around: Discourse, words: Cues) -> Clause | None:
    """Return the clause of choosing above an infinitive: `was chosen to lead the board`."""
    if "Inf" not in clause.verb.morph.get("VerbForm", []) or clause.head.head.i == clause.head.i:
        return None
    above = enclosing_clause(clause.head.head)
    if above is None or not has_happened(above, words):
        return None
    appoint = office_words(around.vocabulary, passage.language).appoint
    made = change_forms(above) & appoint or _starts(above, passage, around)
    return above if made else None


def _starts(clause: Clause, passage: Passage, around: Discourse) -> bool:
    """Say whether a clause tells that somebody comes to do something: `passou a presidir`."""
    starts = office_words(around.vocabulary, passage.language).starts
    return clause.verb.lemma_.lower() in starts
