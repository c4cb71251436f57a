"""What a text tells as past and as planned: between the two the document was written."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model.document import Segment, SegmentKind
from checker.model.edtf import interval, period
from checker.model.span import Span
from checker.model.time_mention import Bound, TimeForm, TimeMention
from checker.pipelines.time.guards import before_at
from checker.pipelines.time.lexicon import Lexicon, lexicon
from checker.pipelines.time.tokens import Token, tokens_of
from checker.vocabulary import Vocabulary

TimesBySegment = Sequence[tuple[Segment, tuple[TimeMention, ...]]]
TenseOf = Callable[[Segment, TimeMention], str]

PROSE = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)

#: Signs that end a sentence, or a clause that its own words place in time.
STOPS = frozenset(".!?;")

#: A quotation in the evidence shows so many code points on either side.
AROUND = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A time in its place, and whether the words tell it as past or as planned."""

    segment: Segment
    mention: TimeMention
    is_past: bool  #: and nothing near it speaks of plans
    is_planned: bool  #: or something near it does
    is_ahead: bool  #: it lies ahead for sure

    @property
    def quote(self) -> str:
        """Return the words with some of what is around them."""
        reading, span = self.segment.reading, self.mention.span
        start, end = max(0, span.start - AROUND), min(len(reading), span.end + AROUND)
        while start > 0 and not reading[start - 1].isspace():
            start -= 1
        while end < len(reading) and not reading[end].isspace():
            end += 1
        return " ".join(reading[start:end].split())


def told_times(
    times: TimesBySegment, tense_of: TenseOf | None, vocabulary: Vocabulary
) -> tuple[Told, ...]:
    """Return the times of the prose, in order, each with how it is told."""
    return tuple(
        told
        for segment, mentions in times
        if segment.kind in PROSE
        for told in _told(segment, mentions, tense_of, lexicon(segment.language, vocabulary))
    )


def _told(
    segment: Segment,
    mentions: tuple[TimeMention, ...],
    tense_of: TenseOf | None,
    words: Lexicon | None,
) -> Iterator[Told]:
    """Yield the times of one segment."""
    tokens = tokens_of(segment.reading) if words and mentions else []
    for mention in mentions:
        if words is None:
            yield Told(
                segment=segment, mention=mention, is_past=False, is_planned=True, is_ahead=False
            )
            continue
        tense = tense_of(segment, mention) if tense_of else ""
        clause = _clause(tokens, mention.span)
        past = tense == "past" or _holds_cue(words, "past_cue", clause)
        planned = tense == "future" or _holds_cue(words, "future_cue", clause)
        planned = planned or _is_ahead(words, tokens, mention, past=past)
        nearest = mention.part.nearest
        yield Told(
            segment=segment,
            mention=mention,
            is_past=nearest == -1 or (past and not planned),
            is_planned=nearest != -1 and planned,
            is_ahead=nearest == 1 or (nearest != -1 and planned and not past),
        )


def _clause(tokens: list[Token], span: Span) -> list[Token]:
    """Return the tokens of the sentence around a span."""
    first = bisect_right(tokens, span.start, key=lambda token: token.end)
    last = bisect_left(tokens, span.end, key=lambda token: token.start) - 1
    if last < first:
        first, last = 0, -1
    while first > 0 and not _is_stop(tokens, first - 1):
        first -= 1
    while last + 1 < len(tokens) and not _is_stop(tokens, last + 1):
        last += 1
    return tokens[first : last + 1]


def _is_stop(tokens: list[Token], at: int) -> bool:
    """Say whether a sentence ends here; a dot inside a figure or an abbreviation ends none."""
    if tokens[at].norm not in STOPS:
        return False
    return at + 1 >= len(tokens) or not tokens[at + 1].glued


def _holds_cue(words: Lexicon, word_class: str, clause: Sequence[Token]) -> bool:
    """Say whether one of some words is a cue of a class, or has one of its endings."""
    endings = tuple(norms[-1] for norms, _ in words.words.get(word_class, {}).get("-", ()))
    cues = words.singles.get(word_class, frozenset())
    return any(
        token.norm in cues
        or (token.norm.endswith(endings) and token.is_word and not token.is_capital)
        for token in clause
    )


def _is_ahead(words: Lexicon, tokens: list[Token], mention: TimeMention, *, past: bool) -> bool:
    """Say whether a time is one to come by the word before it ("a budget for 2026")."""
    if mention.bound in (Bound.UNTIL, Bound.BY, Bound.BEFORE):
        return not past
    at = bisect_left(tokens, mention.span.start, key=lambda token: token.start)
    return not past and before_at(words, "ahead", tokens, at) is not None


def latest_past(told: Sequence[Told], upper: date) -> Told | None:
    """Return the latest time that the text tells as over; none later than `upper` counts."""
    best: tuple[date, int, Told] | None = None
    for entry in told:
        when = begun_by(entry)
        if when is None or when[0] > upper:
            continue
        first, after = when
        length = (after - first).days
        if best is None or (first, -length) > (best[0], -best[1]):
            best = (first, length, entry)
    return best[2] if best else None


def begun_by(told: Told) -> tuple[date, date] | None:
    """Return the last period that has surely begun when the text was written."""
    mention = told.mention
    if told.is_planned or not mention.edtf or mention.form not in (TimeForm.DATE, TimeForm.RANGE):
        return None
    if not told.is_past and _names_a_thing(told):
        return None
    return last_period(mention.edtf, whole=told.is_past)


def last_period(edtf: str, *, whole: bool = True) -> tuple[date, date] | None:
    """Return the days of a time, of a range's end (or its start where not the whole is over)."""
    start, _, end = edtf.partition("/")
    point = end if whole and end not in ("", "..") else start
    if point in ("", "..") or point.startswith("["):
        known = interval(edtf)
        return (known.start, known.end) if known.start and known.end else None
    return period(point)


def _names_a_thing(told: Told) -> bool:
    """Say whether a bare year names a thing that can lie ahead ("the 2026 World Cup")."""
    follower = told.segment.reading[told.mention.span.end :][:2]
    return told.mention.rule == "year" and follower[:1] == " " and follower[1:].isalpha()


def first_planned(told: Sequence[Told], lower: date | None) -> date | None:
    """Return the day after the first year told as still to come, if it ends after `lower`."""
    ends: list[date] = []
    for entry in told:
        mention = entry.mention
        if not entry.is_planned or entry.is_past or not mention.edtf or "/" in mention.edtf:
            continue
        when = last_period(mention.edtf)
        if when and (lower is None or when[1] > lower):
            ends.append(when[1])
    return min(ends, default=None)
