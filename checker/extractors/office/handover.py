"""One person follows another in an office: by which clause, and when."""

from dataclasses import dataclass

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.office.change import is_passive
from checker.extractors.office.holder import person
from checker.extractors.office.meant import person_before
from checker.extractors.office.words import office_words
from checker.extractors.timing import clause_times, from_start, interval_of, time_right_after
from checker.model.claim import Tense
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.time_mention import Anchor, Bound, TimeForm, TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import (
    COORDINATED,
    Clause,
    clause_of_verb,
    enclosing_clause,
    noun_modifiers,
)
from checker.pipelines.passage import Name, Passage


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One person follows another; by which clause."""

    newer: Name | None
    older: Name | None
    clause: Clause


def put_in_place(clause: Clause, passage: Passage, around: Discourse) -> Change | None:
    """Return whom somebody else puts in whose place: `the generals replaced X with Y`."""
    put = office_words(around.vocabulary, passage.language).put
    if is_passive(clause) or not clause.objects:
        return None
    beside = (*clause.obliques, *noun_modifiers(clause.objects[0]))
    led = [n for case, n in beside if case in put and n.i > clause.verb.i]
    named = (t for n in led for t in (n, *(c for c in n.children if c.dep_ == "appos")))
    newer = next((name for t in named if (name := person(t, passage, around)) is not None), None)
    gone = clause.objects[0]
    if newer is None or gone.i < clause.verb.i or not around.is_person(newer):
        return None
    older = person(gone, passage, around)
    if older is None and gone.pos_ == "PRON":
        older = person_before(passage, gone.i, around)
    return Change(newer=newer, older=older, clause=clause)


def when_changed(change: Change, passage: Passage, around: Discourse) -> Interval:
    """Return when the change was, by the times of its clause."""
    if not clause_times(change.clause, passage):
        described = described_day(change.clause, passage, around)
        if not described.is_unknown:
            return described
    for mention in _times(change.clause, passage, around):
        at = passage.tokens_of(mention.span)[0]
        older, verb = change.older, change.clause.verb.i
        passed = older is not None and older.end <= verb < at
        if any(t.text == ";" for t in passage.doc[min(at, verb) : max(at, verb)]):
            continue
        if older and older.end <= at and not passed and _starts_aside(passage, older.end):
            continue
        when = interval_of(mention, passage, around.read, Tense.PAST)
        if not when.is_unknown:
            return when
    return Interval()


def _times(clause: Clause, passage: Passage, around: Discourse) -> tuple[TimeMention, ...]:
    """Return the times of a clause; those of the clause around it where it opens with `when`."""
    own, when = clause_times(clause, passage), cues_of(passage, around.vocabulary).when
    first = clause.head.head
    if not own and clause.head.dep_ in COORDINATED and first.pos_ in ("VERB", "AUX"):
        return clause_times(clause_of_verb(first), passage)
    if own or not any(c.lower_ in when for c in clause.children):
        return own
    above = enclosing_clause(clause.head.head) if clause.head.head.i != clause.head.i else None
    return clause_times(above, passage) if above is not None else own


def described_day(clause: Clause, passage: Passage, around: Discourse) -> Interval:
    """Return the time that a clause describes: `until 2006, when X took over`.

    Of a time that lasts it is the end beside it: `since 2006, when`, `from 1998 until 2006, when`.
    """
    at = clause.head.head.i
    for mention in passage.times:
        start, end = passage.tokens_of(mention.span)
        if start <= at < end:
            when = interval_of(mention, passage, around.read, Tense.PAST).edtf
            lasts = mention.bound is Bound.SINCE
            return interval(when.partition("/")[0] if lasts else when.rpartition("/")[2])
    return Interval()


def _starts_aside(passage: Passage, at: int) -> bool:
    """Say whether an aside about a person follows the name: `, in office since 2020`."""
    return at < len(passage.doc) and passage.doc[at].text in (",", "(")


def held_since(older: Name, passage: Passage, around: Discourse, words: Cues) -> Interval:
    """Return since when the older holder held it, by the words right after the name."""
    mention = time_right_after(passage, older.end, words.tenure)
    if mention is None:
        return Interval()
    aside = _starts_aside(passage, older.end) or mention.form is TimeForm.RANGE
    if mention.bound is not Bound.SINCE and not (aside and mention.anchor is Anchor.DOCUMENT):
        return Interval()
    return from_start(interval_of(mention, passage, around.read, Tense.PAST))
