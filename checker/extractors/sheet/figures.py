"""Figures under the label of their measure, each with the time that stands in its brackets."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.extractors.quantity.words import Measure, MeasureWords, measure_words
from checker.extractors.sheet.entry import Entry, entry_of
from checker.extractors.timing import CALENDAR
from checker.model.quantity import Form, QuantityMention
from checker.model.span import Span
from checker.model.time_mention import TimeMention
from checker.pipelines.passage import Passage
from checker.pipelines.quantities.lexicon import unit_table
from checker.vocabulary import Vocabulary

#: So many signs may stand between the start of the value, or the last figure, and the next one.
NEAR = 24
OPENING = "(["


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelledFigure:
    """A figure, what it measures, and the time told with it."""

    measure: Measure
    mention: QuantityMention
    when: TimeMention | None


def figures(entry: Entry, words: MeasureWords, vocabulary: Vocabulary) -> Iterator[LabelledFigure]:
    """Yield the figures of an entry whose label names a measure that they can be of."""
    listed = (*words.nouns.get(entry.label, ()), *words.counted.get(entry.label, ()))
    if not listed:
        return
    at = entry.value.start
    for mention in entry.passage.quantities:
        if mention.span.start < at or mention.form in (Form.ORDINAL, Form.PERCENTAGE_POINT):
            continue
        if mention.span.start - at > NEAR:
            return
        measure = _fitting(listed, _dimension(mention, vocabulary))
        if measure is None:
            return
        when = _when(entry, mention)
        yield LabelledFigure(measure=measure, mention=mention, when=when)
        if when is None or when.span.start < entry.value.start:
            return  # a second figure without a time of its own is something else
        at = when.span.end


def gives_a_measure(passage: Passage, vocabulary: Vocabulary) -> bool:
    """Say whether a block is an entry whose label names a measure."""
    entry = entry_of(passage, vocabulary)
    words = measure_words(vocabulary, passage.language)
    return entry is not None and (entry.label in words.nouns or entry.label in words.counted)


def _fitting(listed: tuple[Measure, ...], dimension: str) -> Measure | None:
    """Return the measure of the label that a figure of a dimension can be."""
    return next((m for m in listed if dimension in m.dimensions), None)


def _dimension(mention: QuantityMention, vocabulary: Vocabulary) -> str:
    """Return what sort of figure it is: money, share, count, or its unit's dimension."""
    if mention.form is Form.MONEY:
        return "money"
    if mention.form is Form.PERCENT:
        return "share"
    unit = unit_table(vocabulary).get(mention.quantity.unit)
    return unit.dimension if unit is not None else "count"


def _when(entry: Entry, mention: QuantityMention) -> TimeMention | None:
    """Return the time in the brackets right behind a figure, else that of the label."""
    reading = entry.passage.segment.reading
    behind = Span(mention.span.end, min(len(reading), mention.span.end + NEAR))
    for time in entry.passage.times:
        if time.form not in CALENDAR:
            continue
        if entry.labelled.contains(time.span):
            return time
        between = reading[behind.start : time.span.start]
        if behind.contains(time.span) and any(sign in between for sign in OPENING):
            return time
    return None
