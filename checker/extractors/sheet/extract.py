"""Facts of a sheet: measures, plain facts and dated events under their labels."""

import re
from collections.abc import Iterator
from functools import cache

from checker.extractors.attribute.words import attributes
from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.labelled_owner import owner_of_labels
from checker.extractors.quantity.claim import number
from checker.extractors.quantity.words import measure_words
from checker.extractors.sheet.entry import Entry, entry_of
from checker.extractors.sheet.figures import LabelledFigure, figures
from checker.extractors.timing import CALENDAR, interval_of, observed
from checker.model.claim import Claim, ObjectKind, Tense
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.quantity import Bound
from checker.model.span import Span
from checker.model.time_mention import TimeMention
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling
from checker.vocabulary import Vocabulary

#: Kinds of names that can be the value of a plain fact.
VALUES = (NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION, NameKind.THING, NameKind.UNKNOWN)
CLOSING = ")]"
#: A year that stands alone.
YEAR = re.compile(r"1\d{3}(?!\d|[.,/-]\d)|20\d{2}(?!\d|[.,/-]\d)")
#: What a kind of name is called in the packs.
CALLED = {NameKind.UNKNOWN: "thing"}


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield what the lines of a document give under their labels."""
    for passage in around.read.passages:
        entry = entry_of(passage, around.vocabulary)
        owner = owner_of_labels(around, passage) if entry is not None else None
        if entry is None or owner is None:
            continue
        words = measure_words(around.vocabulary, passage.language)
        for figure in figures(entry, words, around.vocabulary):
            yield _of_figure(figure, entry, owner, around)
        yield from _of_event(entry, owner, around)
        yield from _of_fact(entry, owner, around)


def _of_figure(found: LabelledFigure, entry: Entry, owner: Entity, around: Discourse) -> Claim:
    """Return the claim of a figure under its label."""
    quantity = found.mention.quantity
    unit = quantity.unit or found.measure.unit
    bound = None if quantity.bound is Bound.EXACT else quantity.bound.value
    ends = [found.mention.span] + ([found.when.span] if found.when is not None else [])
    return _claim(
        entry,
        around,
        owner,
        ends,
        predicate=found.measure.id,
        object=f"{number(quantity.value)} {unit}".strip(),
        object_kind=ObjectKind.QUANTITY,
        extractor="quantity",
        valid=_time(found.when, entry, around) if found.when else observed(around.read),
        tense=Tense.NONE if found.when else Tense.PRESENT,  # a year of its own is not the present
        value=quantity.value,
        unit=unit,
        qualifiers={"bound": bound},
    )


def _of_event(entry: Entry, owner: Entity, around: Discourse) -> Iterator[Claim]:
    """Yield the date that opens a value under the label of an event."""
    predicate = _event_labels(around.vocabulary, entry.passage.language).get(entry.label)
    if predicate is None:
        return
    span, valid = _date_at(entry, around)
    if valid.is_unknown:
        return
    yield _claim(
        entry,
        around,
        owner,
        [span],
        predicate=predicate,
        object=valid.edtf,
        object_kind=ObjectKind.DATE,
        extractor="event",
        valid=valid,
        tense=Tense.PAST,
    )


def _date_at(entry: Entry, around: Discourse) -> tuple[Span, Interval]:
    """Return the date that opens the value; a bare year is one under such a label."""
    for time in entry.passage.times:
        if time.span.start == entry.value.start and time.form in CALENDAR:
            return time.span, _time(time, entry, around)
    year = YEAR.match(entry.passage.segment.reading, entry.value.start)
    if year is None:
        return entry.value, Interval()
    return Span(*year.span()), interval(year[0])


def _of_fact(entry: Entry, owner: Entity, around: Discourse) -> Iterator[Claim]:
    """Yield the name that opens a value under the label of a plain fact."""
    name = _name_at(entry)
    if name is None or name.kind not in VALUES:
        return
    for attribute in attributes(around.vocabulary, entry.passage.language):
        if entry.label not in attribute.nouns:
            continue
        if not attribute.objects or CALLED.get(name.kind, name.kind.value) in attribute.objects:
            yield _claim(
                entry,
                around,
                owner,
                [entry.passage.span_of(name.start, name.end)],
                predicate=attribute.predicate,
                object=name.entry or name.text,
                object_kind=ObjectKind.ENTITY,
                extractor="attribute",
                valid=Interval() if attribute.permanent else observed(around.read),
            )
            return


def _name_at(entry: Entry) -> Name | None:
    """Return the name that opens the value."""
    passage = entry.passage
    return next(
        (n for n in passage.names if passage.span_of(n.start, n.end).start == entry.value.start),
        None,
    )


@cache
def _event_labels(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the labels of dated events with their predicates."""
    pack = vocabulary.pack("events/labels").items()
    return {label: name for name, labels in pack for label in labels.get(language, ())}


def _time(time: TimeMention, entry: Entry, around: Discourse) -> Interval:
    """Return when something holds that is told with a time of an entry."""
    return interval_of(time, entry.passage, around.read, Tense.PRESENT)


def _claim(  # noqa: PLR0913 - the parts of a claim, all named
    entry: Entry,
    around: Discourse,
    owner: Entity,
    ends: list[Span],
    *,
    predicate: str,
    object: str,  # noqa: A002 - the field's name in the table
    object_kind: ObjectKind,
    extractor: str,
    valid: Interval,
    tense: Tense = Tense.PRESENT,
    value: float | None = None,
    unit: str = "",
    qualifiers: dict[str, str | None] | None = None,
) -> Claim:
    """Return the claim of an entry; its quote runs from the label to the end of what is told."""
    passage = entry.passage
    tokens = [passage.tokens_of(entry.labelled)[0]]
    tokens += [_closed(passage, passage.tokens_of(span)[1]) - 1 for span in ends]
    return claim(
        around.read,
        passage,
        cues_of(passage, around.vocabulary),
        tokens=tokens,
        subject=owner,
        predicate=predicate,
        object=object,
        object_kind=object_kind,
        extractor=extractor,
        told=Telling(tense=tense),
        valid=valid,
        value=value,
        unit=unit,
        qualifiers=qualifiers,
    )


def _closed(passage: Passage, end: int) -> int:
    """Return the end of what stands in brackets, the closing one included."""
    closing = end < len(passage.doc) and passage.doc[end].text in CLOSING
    return end + closing


EXTRACTOR = Extractor(id="sheet", title="Facts under their labels", extract=extract)
