"""When a claim holds: the times that hang on its clause, resolved against the document's date."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.model.claim import Tense
from checker.model.document import SourceKind
from checker.model.edtf import bound_interval, edtf_of, interval
from checker.model.interval import Interval
from checker.model.time_mention import Anchor, Bound, Phase, TimeForm, TimeMention, TimePart
from checker.pipelines.grammar import Clause, enclosing_clause
from checker.pipelines.passage import Passage, ReadDocument
from checker.pipelines.time.resolve import resolve

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Forms that tell when something is so; durations, ages and recurrences do not.
CALENDAR = (TimeForm.DATE, TimeForm.RANGE)
#: How many words may stand between a phrase and the time that belongs to it.
GAP = 5
#: Kinds of sources whose present tense speaks of the day that they were written.
OF_THE_DAY = (SourceKind.NEWS, SourceKind.PRESS_RELEASE, SourceKind.REPORT)


def observed(read: ReadDocument) -> Interval:
    """Return the document's date as the time at which what it tells is seen to hold."""
    return interval(read.dating.edtf) if read.dating.edtf else Interval()


def tells_of_its_day(read: ReadDocument) -> bool:
    """Say whether the document is news: its past tense tells of the days just before it."""
    return read.document.source.kind in OF_THE_DAY or bool(
        read.dating.edtf and read.document.source.kind.value == "other"
    )


def resolved(mention: TimeMention, passage: Passage, read: ReadDocument, tense: Tense) -> str:
    """Return the EDTF of a time expression; empty where it hangs on what is not known."""
    if mention.edtf:
        return mention.edtf
    previous = ""
    if mention.anchor is Anchor.PREVIOUS:
        previous = previous_time(mention, passage, read)
    elif _has_no_year(mention) and not tells_of_its_day(read):
        told = _in_year_before(mention, passage)
        if told or tense is Tense.PRESENT:  # what goes on telling a deed in the present is history
            return told
    behind = mention.bound is Bound.SINCE
    return resolve(mention, read.dating.edtf, previous, "past" if behind else tense.value)


def previous_time(mention: TimeMention, passage: Passage, read: ReadDocument) -> str:
    """Return the last plain time told before an expression in the same passage."""
    found = ""
    for other in passage.times:
        if other.span.start >= mention.span.start:
            break
        if other.edtf and other.form in CALENDAR:
            found = other.edtf
        elif other.anchor is Anchor.DOCUMENT and other.form in CALENDAR:
            found = resolve(other, read.dating.edtf, "", "past") or found
    return found


def _has_no_year(mention: TimeMention) -> bool:
    """Say whether a time is a month or a day of a year that its words do not tell."""
    part = mention.part
    told = part.year is None and part.shift is None and part.nearest is None
    return told and part.month is not None and mention.to is None and mention.bound is Bound.AT


def _in_year_before(mention: TimeMention, passage: Passage) -> str:
    """Return a month or a day in the year told in its sentence or the one before, if there is one.

    `Elections were held in late October 2011, and in December it chose X`.
    """
    sentence = passage.doc[passage.tokens_of(mention.span)[0]].sent
    opens = passage.doc[sentence.start - 1].sent.start if sentence.start else 0
    earlier = [
        other
        for other in passage.times
        if other.form in CALENDAR and other.edtf and other.span.start < mention.span.start
        if passage.tokens_of(other.span)[0] >= opens
    ]
    last = earlier[-1] if earlier else None
    if last is None or last.part.year is None or last.to is not None:
        return ""
    month = mention.part.month or 0
    year = last.part.year + ((last.part.month or 0) > month)
    return edtf_of(year, month, mention.part.day)


def dates_the_text(mention: TimeMention, passage: Passage) -> bool:
    """Say whether a time dates what is told and not what is told of: `served in wars (2022)`.

    It stands alone in the brackets that close a passage, after a whole clause without a full stop.
    """
    doc, (start, end) = passage.doc, passage.tokens_of(mention.span)
    closes = end == len(doc) - 1 and doc[end].text == ")"
    if not closes or start == 0 or doc[start - 1].text != "(":
        return False
    return any("Fin" in t.morph.get("VerbForm", []) for t in doc[doc[start].sent.start : start])


def interval_of(
    mention: TimeMention, passage: Passage, read: ReadDocument, tense: Tense
) -> Interval:
    """Return when something holds that is told with this time expression."""
    edtf = resolved(mention, passage, read, tense)
    if not edtf:
        return Interval()
    still = tense is Tense.PRESENT and mention.bound is Bound.SINCE
    try:
        return bound_interval(edtf, mention.bound, still=still)
    except ValueError:
        return Interval()


def narrowed(when: Interval, phase: Phase) -> Interval:
    """Return the half of a period in which its early, middle or late part lies for certain.

    On which days of that half it holds is not known: `early 2018` is not all of 2018.
    """
    if phase is Phase.WHOLE or when.start is None or when.end is None:
        return when
    half = (when.end - when.start) // 2
    first = {Phase.EARLY: when.start, Phase.MIDDLE: when.start + half // 2}
    start = first.get(phase, when.end - half)
    return replace(when, start=start, start_latest=None, end_earliest=None, end=start + half)


def reversed_range(mention: TimeMention) -> str:
    """Return `start/end` of a range whose end comes before its start; empty for any other time.

    No interval can hold such a time, so a claim carries it as the qualifier `told`.
    """
    if mention.form is not TimeForm.RANGE or mention.to is None:
        return ""
    start, end = _written(mention.part), _written(mention.to)
    if not start or not end:
        return ""
    first, last = interval(start).start, interval(end).end
    return f"{start}/{end}" if first and last and last <= first else ""


def _written(part: TimePart) -> str:
    """Return the EDTF of one end of a range where its words alone give it."""
    return edtf_of(part.year, part.month, part.day) if part.year and part.is_absolute else ""


def clause_times(clause: Clause, passage: Passage) -> tuple[TimeMention, ...]:
    """Return the calendar times that hang on a clause itself, not on a clause within it."""
    sentence = clause.verb.sent
    span = passage.span_of(sentence.start, sentence.end)
    found = []
    for mention in passage.times_in(span):
        if mention.form not in CALENDAR:
            continue
        start, end = passage.tokens_of(mention.span)
        nearest = nearest_clause(passage.doc[start:end].root)
        same = nearest is not None and nearest.head.i == clause.head.i
        if nearest is not None and (same or nearest.verb.i == clause.verb.i):
            found.append(mention)
    return tuple(found)


def nearest_clause(token: "Token") -> Clause | None:
    """Return the clause that a time's head word belongs to."""
    return enclosing_clause(token)


def time_right_after(passage: Passage, end: int, gap: frozenset[str]) -> TimeMention | None:
    """Return the time told right after a token, a few words of `gap` (and a comma) between.

    Args:
        passage: the passage.
        end: index of the token after the phrase that the time may belong to.
        gap: words that may stand between, in lower case: `in`, `office`, `no`, `cargo`.
    """
    doc = passage.doc
    for mention in passage.times:
        if mention.form not in CALENDAR:
            continue
        start = passage.tokens_of(mention.cue or mention.span)[0]
        if start < end:
            continue
        between = doc[end:start]
        if len(between) <= GAP and all(t.lower_ in gap or t.text == "," for t in between):
            return mention
        return None
    return None


def from_start(when: Interval) -> Interval:
    """Return the time of something that began then and whose end is not told."""
    point = when.edtf.split("/")[0]
    if not point or "[" in point:
        return replace(when, end=None, end_earliest=None, edtf=f"{point}/" if point else "")
    return interval(f"{point}/")


def until_end(when: Interval) -> Interval:
    """Return the time of something that ended then and whose beginning is not told."""
    point = when.edtf.split("/")[-1]
    if not point or "[" in point or point == "..":
        return Interval()
    return interval(f"/{point}")


def joined(start: Interval, end: Interval) -> Interval:
    """Return the interval that starts with one and ends with the other."""
    left, right = start.edtf.split("/")[0], end.edtf.split("/")[-1]
    try:
        return interval(f"{left}/{right}") if left and right else (start if left else end)
    except ValueError:
        return Interval()
