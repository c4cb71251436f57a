"""Dates with the weekday that the text gives them, held against the calendar."""

from collections.abc import Iterator
from datetime import date
from functools import cache, partial

from checker.model.document import OF_THEIR_TIME, Segment, SegmentKind, SourceKind
from checker.model.edtf import edtf_of
from checker.model.names import fold
from checker.model.outcome import Dating
from checker.model.sightings import WeekdayToldWrong
from checker.model.time_mention import Anchor, TimeForm, TimeMention
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.tagged import tagged
from checker.pipelines.time.lexicon import lexicon
from checker.sightings.folded_blocks import FoldedBlocks
from checker.vocabulary import Vocabulary

#: From this year on all countries count their days alike; Greece was the last to change, in 1923.
FIRST_YEAR = 1924
#: A day and month without a year is one of the document's own days, if it lies as near as this.
NEAR = 31
#: Blocks whose dates are the text's own.
READ = (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


def weekdays_told_wrong(
    blocks: FoldedBlocks, dating: Dating, vocabulary: Vocabulary
) -> Iterator[WeekdayToldWrong]:
    """Yield the dates of a document that do not fall on the weekday told with them."""
    document = blocks.document
    writing = _day_of_writing(document.source.kind, dating)
    for segment in blocks.holding(partial(_weekdays, vocabulary)):
        if segment.kind not in READ:
            continue
        mentions = tagged(segment.reading, segment.language, vocabulary).times
        for mention in mentions:
            found = _wrong(segment, mention, mentions, writing)
            if found is not None and not document.damages_in(found.span):
                yield found


@cache
def _weekdays(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """Return the names of weekdays, folded: few blocks hold one, and need be read for times."""
    words = lexicon(language, vocabulary)
    return tuple(map(fold, words.words.get("weekday", ()))) if words is not None else ()


def _day_of_writing(kind: SourceKind, dating: Dating) -> date | None:
    """Return the day of a text that speaks of its own days; another may tell an old story."""
    exact = dating.certain and len(dating.edtf) == len(date.max.isoformat())
    if not exact or kind not in OF_THEIR_TIME:
        return None
    try:
        return date.fromisoformat(dating.edtf)
    except ValueError:
        return None


def _wrong(
    segment: Segment,
    mention: TimeMention,
    mentions: tuple[TimeMention, ...],
    writing: date | None,
) -> WeekdayToldWrong | None:
    """Return a date with a weekday that is not its own."""
    part = mention.part
    told = part.weekday
    if told is None or None in (part.month, part.day) or mention.to is not None:
        return None
    if mention.form is not TimeForm.DATE or part.nearest is not None:
        return None
    own = writing if not part.year and _is_of_its_day(segment, mention, mentions) else None
    day = _day(part.year, mention) if part.year else _nearest(own, mention)
    if day is None or day.year < FIRST_YEAR or day.weekday() == told:
        return None
    return WeekdayToldWrong(
        span=segment.to_source(mention.span),
        told=told,
        day=day,
        written=own.isoformat() if own else "",
    )


def _day(year: int, mention: TimeMention) -> date | None:
    """Return the day of a year that a mention names."""
    part = mention.part
    edtf = edtf_of(year, part.month, part.day)
    return date.fromisoformat(edtf) if edtf else None


def _is_of_its_day(
    segment: Segment, mention: TimeMention, mentions: tuple[TimeMention, ...]
) -> bool:
    """Say whether a date hangs on the day of writing; one beside a year is of that year perhaps."""
    if mention.anchor is not Anchor.DOCUMENT:
        return False
    sentence = next(s for s in sentences(segment.reading) if s.end >= mention.span.end)
    return not any(m.part.year and sentence.overlaps(m.span) for m in mentions)


def _nearest(written: date | None, mention: TimeMention) -> date | None:
    """Return the named day that lies near the day of writing."""
    if written is None:
        return None
    years = (written.year - 1, written.year, written.year + 1)
    days = [day for year in years if (day := _day(year, mention)) is not None]
    return next((day for day in days if abs((day - written).days) <= NEAR), None)
