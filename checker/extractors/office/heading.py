"""Offices told by verbs of heading: `X, who has run the firm since May`, `presidido por X`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.change import change_forms, has_happened, is_passive
from checker.extractors.office.claim import office_claim, running
from checker.extractors.office.holder import described_person, is_surely_person
from checker.extractors.office.led import body_led
from checker.extractors.office.owner import body_in_slot
from checker.extractors.office.words import office_words
from checker.extractors.timing import (
    clause_times,
    from_start,
    interval_of,
    observed,
    tells_of_its_day,
)
from checker.model.claim import Claim, Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import RELATIVE, Clause, clauses, enclosing_clause, noun_modifiers
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling, telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels of what makes a described body another one.
NARROWING = ("amod", "compound", "poss", "nmod")
#: Kinds of names that can be headed.
BODIES = (NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Heading:
    """Who heads what, by which clause."""

    clause: Clause
    holder: Name
    body: Entity
    at: int  #: token of the body
    made: Clause | None = None  #: what makes them head it: `chosen to lead`
    office: str = ""  #: where the body says it: a country's government


def headed(around: Discourse) -> Iterator[Claim]:
    """Yield who is told to head which body."""
    for passage in running(around):
        words = cues_of(passage, around.vocabulary)
        verbs = _verbs(around.vocabulary, passage.language)
        for clause in clauses(iter(passage.doc)):
            lemma = clause.verb.lemma_.lower()
            verb_of = verbs.get(lemma, verbs.get(clause.verb.lower_))
            found = _of_verb(clause, passage, around, words) if verb_of is not None else None
            found = found or _at_head(clause, passage, around)
            if found is not None:
                yield from _claims(found, verb_of or "", passage, around, words)


@cache
def _verbs(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the verbs of heading with their office, empty where it hangs on the body."""
    pack = vocabulary.pack("offices/heading")
    verbs = dict.fromkeys(pack.get("verbs", {}).get(language, ()), "")
    for office, listed in pack.get("by_verb", {}).items():
        verbs.update(dict.fromkeys(listed.get(language, ()), office))
    return verbs


def _office(found: _Heading, verb_of: str, around: Discourse) -> str:
    """Return the office of who heads a body; empty where the verb cannot be said of it."""
    if found.office:
        return found.office
    pack, sort = around.vocabulary.pack("offices/heading"), found.body.sort
    fits = pack.get("only", {}).get(found.clause.verb.lemma_.lower(), (sort,))
    by_verb = verb_of and (not sort or sort in fits)
    return verb_of if by_verb else str(pack.get("sorts", {}).get(sort, ""))


def _claims(
    found: _Heading, verb_of: str, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Claim]:
    """Yield the claim of a clause that tells a person and a body."""
    clause = found.clause
    told = telling(found.made or clause, words)
    office = _office(found, verb_of, around)
    if not office or not told.is_plain or told.tense is Tense.FUTURE:
        return
    valid, lasts = _when(found, passage, around, told)
    stands = lasts or clause.agent() is not None or found.made is not None
    if told.tense is Tense.PRESENT:
        stands = stands or bool(verb_of) or clause.head.dep_ in RELATIVE
    if valid.is_unknown or not stands:
        return
    over = told.tense is Tense.PAST and valid.end is not None
    yield office_claim(
        passage,
        around,
        tokens=[found.holder.start, found.holder.end - 1, clause.verb.i, found.at],
        office=office,
        body=found.body,
        holder=found.holder,
        told=replace(as_title(told), tense=told.tense),
        valid=valid,
        status="former" if over and lasts else "titular",
    )


def _of_verb(clause: Clause, passage: Passage, around: Discourse, words: Cues) -> _Heading | None:
    """Return who is told to head what by a verb of heading."""
    agent = clause.agent()
    things: list[Token] = [*clause.objects]
    if agent is not None:
        thing = clause.subject or _named_beside(clause, agent, passage)
        things = [thing] if thing is not None else []
    if not things and agent is None:
        things = [noun for _, noun in clause.obliques()][:1]
    made = _making(clause, passage, around, words) if agent is None else None
    person = agent if agent is not None else clause.subject
    if made is not None:
        person = made.subject if is_passive(made) else next(iter(made.objects), None)
    if person is None or len(things) != 1:
        return None
    return _heading(clause, person, things[0], passage, around, made)


def _named_beside(clause: Clause, agent: "Token", passage: Passage) -> "Token | None":
    """Return what a participle is said of: `the firm, led by X`, `Captained by X, the team won`."""
    if clause.head.dep_ == "acl":
        return clause.head.head
    name = passage.name_at(agent)
    doc, opens = passage.doc, clause.verb.is_sent_start
    if name is None or not opens or name.end >= len(doc) or doc[name.end].text != ",":
        return None
    at = name.end + 1
    while at < len(doc) and doc[at].pos_ == "DET":
        at += 1
    team = passage.name_at(at) if at < len(doc) else None
    return doc[team.end - 1] if team is not None else None


def _heading(
    clause: Clause,
    person: "Token",
    thing: "Token",
    passage: Passage,
    around: Discourse,
    made: Clause | None = None,
) -> _Heading | None:
    """Return the heading where a person and a body are named."""
    holder = described_person(person, passage, around)
    if holder is None or not is_surely_person(holder, passage, around):
        return None
    led = around.vocabulary.pack("offices/heading").get("led", {}).get(passage.language, {})
    office = led.get(thing.lemma_.lower(), "")
    body = body_led(thing, passage, around) if office else None
    if body is not None:
        return _Heading(
            clause=clause, holder=holder, body=body, at=thing.i, made=made, office=office
        )
    body = body_in_slot(thing, passage, around)
    if passage.name_at(thing) is None and any(_narrows(c, passage) for c in thing.children):
        return None
    if body is None or body.kind not in BODIES or body.name == holder.text:
        return None
    return _Heading(clause=clause, holder=holder, body=body, at=thing.i, made=made)


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
    return above if change_forms(above) & appoint else None


def _at_head(clause: Clause, passage: Passage, around: Discourse) -> _Heading | None:
    """Return who is told to be at the head of what: `está à frente do banco`."""
    offices = office_words(around.vocabulary, passage.language)
    if clause.verb.pos_ != "AUX" and not change_forms(clause) & offices.stay:
        return None
    places = [noun for _, noun in clause.obliques()]
    if clause.complement is not None:
        places.append(clause.complement)
    for place in places:
        if place.lemma_.lower() not in offices.at_head or clause.subject is None:
            continue
        for _, thing in noun_modifiers(place):
            return _heading(clause, clause.subject, thing, passage, around)
    return None


def _when(
    found: _Heading, passage: Passage, around: Discourse, told: Telling
) -> tuple[Interval, bool]:
    """Return when, and whether the time told is one that lasts."""
    if found.made is not None:
        times = clause_times(found.made, passage)
        when = interval_of(times[0], passage, around.read, Tense.PAST) if times else Interval()
        now = when.is_unknown and tells_of_its_day(around.read)
        return from_start(observed(around.read) if now else when), True
    for mention in clause_times(found.clause, passage):
        lasts = mention.bound in (Bound.SINCE, Bound.UNTIL) or mention.form is TimeForm.RANGE
        when = interval_of(mention, passage, around.read, Tense.PAST)
        if lasts and not when.is_unknown:
            return when, True
    now = told.tense is Tense.PRESENT or tells_of_its_day(around.read)
    return (observed(around.read) if now else Interval()), False
