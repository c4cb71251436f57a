"""Offices told by verbs of heading: `X, who has run the firm since May`, `presidido por X`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.claim import office_claim, running
from checker.extractors.office.holder import described_person
from checker.extractors.timing import clause_times, interval_of, observed, tells_of_its_day
from checker.model.claim import Claim, Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling, telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token


def headed(around: Discourse) -> Iterator[Claim]:
    """Yield who is told to head which body."""
    for passage in running(around):
        words = cues_of(passage, around.vocabulary)
        verbs = _verbs(around.vocabulary, passage.language)
        for clause in clauses(iter(passage.doc)):
            lemma = clause.verb.lemma_.lower()
            office = verbs.get(lemma, verbs.get(clause.verb.lower_))
            if office is not None:
                yield from _claims(clause, office, passage, around, words)


@cache
def _verbs(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the verbs of heading with their office, empty where it hangs on the body."""
    pack = vocabulary.pack("offices/heading")
    verbs = dict.fromkeys(pack.get("verbs", {}).get(language, ()), "")
    for office, listed in pack.get("by_verb", {}).items():
        verbs.update(dict.fromkeys(listed.get(language, ()), office))
    return verbs


def _claims(
    clause: Clause, office: str, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Claim]:
    """Yield the claim of a clause, where it tells a person and a body."""
    found = _parties(clause, passage, around)
    told = telling(clause, words)
    if found is None or not told.is_plain or told.tense is Tense.FUTURE:
        return
    holder, body, at = found
    sorts = around.vocabulary.pack("offices/heading").get("sorts", {})
    office = office or str(sorts.get(body.sort, ""))
    valid, lasts = _when(clause, passage, around, told)
    if not office or valid.is_unknown or not (lasts or clause.agent() is not None):
        return
    over = told.tense is Tense.PAST and valid.end is not None
    yield office_claim(
        passage,
        around,
        tokens=[holder.start, holder.end - 1, clause.verb.i, at],
        office=office,
        body=body,
        holder=holder,
        told=replace(as_title(told), tense=told.tense),
        valid=valid,
        status="former" if over and lasts else "titular",
    )


def _parties(
    clause: Clause, passage: Passage, around: Discourse
) -> tuple[Name, Entity, int] | None:
    """Return the person, the body, and the token of the body."""
    agent = clause.agent()
    things: list[Token] = [*clause.objects]
    if agent is not None:
        things = [clause.subject] if clause.subject is not None else []
    if not things and agent is None:
        things = [noun for _, noun in clause.obliques()][:1]
    person = agent if agent is not None else clause.subject
    holder = described_person(person, passage, around) if person is not None else None
    if holder is None or not around.is_person(holder) or len(things) != 1:
        return None
    body = around.resolve(things[0], passage)
    if (
        body is None
        or body.kind not in (NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)
        or not body.sort
    ):
        return None
    return holder, body, things[0].i


def _when(
    clause: Clause, passage: Passage, around: Discourse, told: Telling
) -> tuple[Interval, bool]:
    """Return when, and whether the time told is one that lasts."""
    for mention in clause_times(clause, passage):
        lasts = mention.bound is Bound.SINCE or mention.form is TimeForm.RANGE
        when = interval_of(mention, passage, around.read, Tense.PAST)
        if lasts and not when.is_unknown:
            return when, True
    now = told.tense is Tense.PRESENT or tells_of_its_day(around.read)
    return (observed(around.read) if now else Interval()), False
