"""What happened, or is to happen, and when: opened, founded, lost territory, signed, born ...

Clauses are read by `event_clause`, nouns and dated names by `event_noun`; what the event befell is
led to its name by `event_thing`. An event without a date, or one whose thing is unclear, is left.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.event.accident import accidents
from checker.extractors.event.beside import told_with
from checker.extractors.event.bounds import (
    TITLES,
    as_of,
    by_the_day,
    direction,
    is_bound,
    is_usual,
    needs_no_date,
    until_turned,
)
from checker.extractors.event.clause import Told, told_in_clauses
from checker.extractors.event.disaster import disasters
from checker.extractors.event.lasting import lasting
from checker.extractors.event.life import lives_in_brackets
from checker.extractors.event.named import Thing
from checker.extractors.event.noun import Noted, told_by_nouns, told_in_brackets
from checker.extractors.event.other import Other, loser, other_of
from checker.extractors.event.several import each_at
from checker.extractors.event.time import AT, in_year, point_of
from checker.extractors.event.when import times_of
from checker.extractors.event.words import Happening, event_words
from checker.extractors.extractor import Extractor
from checker.extractors.timing import observed
from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Sorts of events that bear their name once.
HAPPENS_ONCE = ("war", "battle", "revolution", "crisis", "")


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each event of the document whose thing and time are clear."""
    for passage in around.read.passages:
        if passage.segment.kind in TITLES:
            continue
        cues = cues_of(passage, around.vocabulary)
        struck = tuple(disasters(passage, around))
        for told in told_in_clauses(passage, around, cues):
            subject = told.clause.subject
            if subject is None or subject.i not in {d.noun.i for d in struck}:
                yield from _of_clause(told, passage, around, cues)
        for noted in (
            *told_in_brackets(passage, around),
            *lives_in_brackets(passage, around),
            *lasting(passage, around, cues),
            *struck,
            *accidents(passage, around, frozenset(d.noun.i for d in struck)),
            *told_by_nouns(passage, around),
        ):
            yield from _of_noun(noted, passage, around, cues)


def _of_clause(found: Told, passage: Passage, around: Discourse, cues: Cues) -> Iterator[Claim]:
    """Yield the claim of an event told by a clause."""
    words = event_words(around.vocabulary, passage.language)
    several = each_at(found, passage, around)
    if several:
        for one, time in several:
            if one.thing is not None:
                yield from _at_time(one, one.thing, None, time, passage, around, cues)
        return
    happening = found.happening
    other = None
    if found.other is not None:
        other = other_of(found.other, happening, passage, around, found.thing)
    thing = found.thing or loser(found, passage, around)
    if thing is None or (happening.gives != "date" and other is None):
        return
    for mention in times_of(found, other, passage, words):
        yield from _at_time(found, thing, other, mention, passage, around, cues)


def _at_time(  # noqa: PLR0913, PLR0917 - the parts of a claim
    found: Told,
    thing: Thing,
    other: Other | None,
    mention: TimeMention | None,
    passage: Passage,
    around: Discourse,
    cues: Cues,
) -> Iterator[Claim]:
    """Yield the claim of an event at one time."""
    words = event_words(around.vocabulary, passage.language)
    happening, clause = found.happening, found.clause
    if found.told.is_plain and is_usual(clause, passage, around, words):
        return
    told = until_turned(found.told, mention, words)
    if mention is not None and told is not found.told:
        mention = replace(mention, bound=Bound.AT)
    if mention is not None and thing.start >= 0:
        mention = in_year(mention, thing.start, thing.end, passage)
    edtf, when = "", Interval()
    if mention is not None and is_bound(mention, told, happening, words):
        towards = direction(told, clause, around, words)
        edtf, when = point_of(mention, passage, around.read, towards)
    if not edtf:
        when = by_the_day(told, clause, passage, around, words) if mention is None else when
        undated = needs_no_date(told, happening, clause.verb.i, passage, words)
        usual = happening.gives == "text" and told.is_plain and told.tense is Tense.PRESENT
        if not when.edtf and (not undated or usual):
            return  # `the stadium hosts matches` is no event
        at = mention is not None and mention.bound in AT
        if at and happening.gives == "date" and told.modality is not Modality.DENIED:
            return
        if told.polarity is Polarity.NEGATED:
            when = observed(around.read)
        edtf = when.edtf if told.polarity is Polarity.AFFIRMED else ""
    tokens = [clause.verb.i, *_ends(thing, clause.verb.sent.start, clause.verb.sent.end)]
    beside = {
        "by": found.by or None,
        "as": found.as_ or None,
        "with": told_with(clause, happening, passage) or None,
    }
    yield from _claim(
        happening, thing, other, as_of(told, when, around), edtf, when,
        [*tokens, *_of_time(mention, passage)], passage, around, cues, beside,
    )  # fmt: skip


def _of_noun(found: Noted, passage: Passage, around: Discourse, cues: Cues) -> Iterator[Claim]:
    """Yield the claim of an event told by a noun or a dated name."""
    if found.time.bound not in AT:
        return
    other = other_of(found.other, found.happening, passage, around) if found.other else None
    if found.other is not None and other is None:
        return
    ahead = Tense.FUTURE if found.planned else Tense.PAST
    edtf, when = point_of(found.time, passage, around.read, ahead)
    if not edtf:
        return
    modality = Modality.PLANNED if found.planned else Modality.ASSERTED
    told = Telling(tense=Tense.PAST if found.past else Tense.NONE, modality=modality)
    sentence = found.noun.sent
    tokens = [found.noun.i, *_ends(found.thing, sentence.start, sentence.end)]
    yield from _claim(
        found.happening, found.thing, other, as_of(told, when, around), edtf, when,
        [*tokens, *_of_time(found.time, passage)], passage, around, cues,
    )  # fmt: skip


def _claim(  # noqa: PLR0913, PLR0917 - the parts of a claim
    happening: Happening,
    thing: Thing,
    other: Other | None,
    told: Telling,
    edtf: str,
    when: Interval,
    tokens: "Iterable[int]",
    passage: Passage,
    around: Discourse,
    cues: Cues,
    beside: Mapping[str, str | None] = MappingProxyType({}),
) -> Iterator[Claim]:
    """Yield the claim, its object a date or the other thing."""
    if other is not None and other.text == thing.entity.name:
        return
    yield claim(
        around.read,
        passage,
        cues,
        tokens=[*tokens, *((other.start, other.end - 1) if other is not None else ())],
        subject=thing.entity,
        predicate=happening.predicate,
        object=other.text if other is not None else edtf,
        object_kind=other.kind if other is not None else ObjectKind.DATE,
        extractor=EXTRACTOR.id,
        told=told,
        valid=when,
        qualifiers={
            "described": _described(thing, other),
            "edition": _edition(happening, thing, when),
            **beside,
        },
    )


def _edition(happening: Happening, thing: Thing, when: Interval) -> str | None:
    """Return the year of what comes again, which tells it from those of other years."""
    again = happening.yearly and thing.entity.sort not in HAPPENS_ONCE
    return str(when.start.year) if again and when.start is not None else None


def _described(thing: Thing, other: Other | None) -> str | None:
    """Return the words of the descriptions that stand for the parties of an event."""
    words = (thing.described, other.described if other is not None else "")
    return "; ".join(filter(None, words)) or None


def _ends(thing: Thing, start: int, end: int) -> tuple[int, ...]:
    """Return the first and last token of a thing, where it is named in the sentence."""
    return (thing.start, thing.end - 1) if start <= thing.start < end else ()


def _of_time(mention: TimeMention | None, passage: Passage) -> tuple[int, ...]:
    """Return the first and last token of a time."""
    if mention is None:
        return ()
    start, end = passage.tokens_of(mention.span)
    return (start, end - 1)


EXTRACTOR = Extractor(id="event", title="What happened, and when", extract=extract)
