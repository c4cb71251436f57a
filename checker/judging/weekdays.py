"""Dates with the weekday that the text gives them, held against the calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from checker.judging.context import RuleContext
from checker.judging.folded_blocks import blocks_holding
from checker.judging.standing import OF_THEIR_TIME
from checker.model.document import Document, Segment, SegmentKind
from checker.model.edtf import edtf_of
from checker.model.names import fold
from checker.model.span import Span
from checker.model.time_mention import Anchor, TimeForm, TimeMention
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.time.lexicon import lexicon
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary

#: From this year on all countries count their days alike; Greece was the last to change, in 1923.
FIRST_YEAR = 1924
#: A day and month without a year is one of the document's own days, if it lies as near as this.
NEAR = 31
#: Blocks whose dates are the text's own.
READ = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekdayToldWrong:
    """A date whose weekday is another than the text says."""

    span: Span  #: in `Document.text`
    told: int  #: 0 is Monday
    day: date
    written: str  #: the document's day, where it gave the year; else empty


def weekdays_told_wrong(document: Document, context: RuleContext) -> Iterator[WeekdayToldWrong]:
    """Yield the dates of a document that do not fall on the weekday told with them."""
    vocabulary = context.vocabulary
    for segment in blocks_holding(lambda lang: _weekdays(lang, vocabulary), document, context):
        if segment.kind not in READ:
            continue
        mentions = tag_times(segment.reading, segment.language, vocabulary)
        for mention in mentions:
            found = _wrong(document, segment, mention, mentions, context)
            if found is not None and not document.damages_in(found.span):
                yield found


@cache
def _weekdays(language: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the names of weekdays, folded: few blocks hold one, and need be read for times."""
    words = lexicon(language, vocabulary)
    return tuple(map(fold, words.words.get("weekday", ()))) if words is not None else ()


def _wrong(
    document: Document,
    segment: Segment,
    mention: TimeMention,
    mentions: tuple[TimeMention, ...],
    context: RuleContext,
) -> WeekdayToldWrong | None:
    """Return a date with a weekday that is not its own."""
    part = mention.part
    told = part.weekday
    if told is None or None in (part.month, part.day) or mention.to is not None:
        return None
    if mention.form is not TimeForm.DATE or part.nearest is not None:
        return None
    written = None if part.year else _written(document, segment, mention, mentions, context)
    year = part.year or None
    day = _day(year, mention) if year else _nearest(written, mention)
    if day is None or day.year < FIRST_YEAR or day.weekday() == told:
        return None
    return WeekdayToldWrong(
        span=segment.to_source(mention.span),
        told=told,
        day=day,
        written=written.isoformat() if written else "",
    )


def _day(year: int | None, mention: TimeMention) -> date | None:
    """Return the day of a year that a mention names."""
    part = mention.part
    edtf = edtf_of(year, part.month, part.day) if year else ""
    return date.fromisoformat(edtf) if edtf else None


def _written(
    document: Document,
    segment: Segment,
    mention: TimeMention,
    mentions: tuple[TimeMention, ...],
    context: RuleContext,
) -> date | None:
    """Return the day of a text that speaks of its own days alone, as far as it surely does.

    A sentence that names a year speaks of that year perhaps, and a text of another kind than news
    may tell an old story.
    """
    dating = context.datings[document.source.source_id]
    exact = dating.certain and len(dating.edtf) == len(date.max.isoformat())
    if not exact or mention.anchor is not Anchor.DOCUMENT:
        return None
    if document.source.kind not in OF_THEIR_TIME:
        return None
    sentence = next(s for s in sentences(segment.reading) if s.end >= mention.span.end)
    if any(m.part.year and sentence.overlaps(m.span) for m in mentions):
        return None
    try:
        return date.fromisoformat(dating.edtf)
    except ValueError:
        return None


def _nearest(written: date | None, mention: TimeMention) -> date | None:
    """Return the named day that lies near the day of writing."""
    if written is None:
        return None
    years = (written.year - 1, written.year, written.year + 1)
    days = [day for year in years if (day := _day(year, mention)) is not None]
    return next((day for day in days if abs((day - written).days) <= NEAR), None)
