"""Offices told by verbs of heading: `X, who has run the firm since May`, `presidido por X`."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.claiming import as_title, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.office.at_head import at_head
from checker.extractors.office.claim import office_claim, running
from checker.extractors.office.heading import Heading, headings, office_headed
from checker.extractors.office.headship import HEAD
from checker.extractors.office.phrase import OfficePhrase
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
from checker.pipelines.grammar import RELATIVE, Clause
from checker.pipelines.passage import Name, Passage
from checker.pipelines.scopes import Telling, telling


def headed(around: Discourse) -> Iterator[Claim]:
    """Yield who is told to head which body."""
    for passage in running(around):
        words = cues_of(passage, around.vocabulary)
        for found in (*headings(passage, around, words), *at_head(passage, around)):
            yield from _claims(found, passage, around, words)


def title_beside(holder: Name, passage: Passage, around: Discourse) -> OfficePhrase | None:
    """Return the office right before a name: `headed by managing director X`."""
    for phrase in around.offices_in(passage):
        gap = passage.doc[phrase.end : holder.start].text
        if phrase.end <= holder.start and gap in ("", ","):
            return phrase
    return None


def _is_plain(clause: Clause, passage: Passage, around: Discourse) -> bool:
    """Say whether a verb means nothing but to be the head: one leads a race, too."""
    plain = around.vocabulary.pack("offices/heading").get("plain", {})
    return clause.verb.lemma_.lower() in plain.get(passage.language, ())


def _claims(found: Heading, passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claim of a clause that tells a person and a body."""
    clause = found.clause
    told = telling(found.made or clause, words)
    office = office_headed(found, around)
    title = title_beside(found.holder, passage, around)
    if title is not None and office == HEAD and title.body is not None:
        return  # another office of theirs, which its own words tell
    if title is not None and not found.verb_of and not title.body and title.status == "titular":
        office = title.office
    if not office or not told.is_plain or told.tense is Tense.FUTURE:
        return
    valid, lasts = _when(found, passage, around, told)
    stands = lasts or clause.agent() is not None or found.made is not None
    if told.tense is Tense.PRESENT:
        known = bool(found.verb_of) or office != HEAD or _is_plain(clause, passage, around)
        stands = stands or known or clause.head.dep_ in RELATIVE
    history = told.tense is Tense.PAST and not tells_of_its_day(around.read)
    stands = stands or (history and bool(found.verb_of))
    if not stands or (valid.is_unknown and tells_of_its_day(around.read)):
        return
    over = history or (told.tense is Tense.PAST and valid.end is not None)
    yield office_claim(
        passage,
        around,
        tokens=[found.holder.start, found.holder.end - 1, clause.verb.i, found.at],
        office=office,
        body=found.body,
        holder=found.holder,
        told=replace(as_title(told), tense=told.tense),
        valid=valid,
        status="former" if over and (lasts or valid.is_unknown) else "titular",
    )


def _when(
    found: Heading, passage: Passage, around: Discourse, told: Telling
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
