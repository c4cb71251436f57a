"""What is missing or too much in a document: sections, lists, its end, remains of the page."""

import re
from collections.abc import Iterator, Sequence

from checker.model.document import Damage, DamageKind, Segment, SegmentKind
from checker.model.message import Message, say
from checker.model.span import Span
from checker.sources.blocks import Shape
from checker.sources.classify import Labelled, Origin, ends_open
from checker.sources.words import PageWords, plain

Labelled_Segment = tuple[Labelled, Segment]

#: Shorter announcements, in words, are labels of a form.
FEWEST_WORDS = 3
#: A cut-off sentence has at least so many words; fewer may be a name or a caption.
FEWEST_CUT = 4
#: So many other paragraphs must end properly, and this share of all.
FEWEST_WHOLE = 2
SHARE_WHOLE = 0.8
#: How much of a cut-off end is shown, in code points.
SHOWN = 60
SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*\s")


def find_structural(
    text: str, segments: Sequence[Labelled_Segment], words: PageWords
) -> Iterator[Damage]:
    """Yield empty sections, missing lists, a cut-off end and what the page left behind."""
    yield from _empty_sections(text, segments, words)
    yield from _missing_lists(text, segments)
    yield from _cut_off(text, [segment for _, segment in segments])
    for label, segment in segments:
        if label.origin == Origin.LEFT_OVER:
            yield _damage(text, DamageKind.LEFT_OVER, segment.span, say("damage.page-around"))


def _damage(text: str, kind: DamageKind, span: Span, reason: Message) -> Damage:
    """Return a damage of a span."""
    return Damage(kind=kind, span=span, quote=text[span.start : span.end], reason=reason)


def _empty_sections(
    text: str, segments: Sequence[Labelled_Segment], words: PageWords
) -> Iterator[Damage]:
    """Yield the headings with nothing under them, their own sub-headings not counted."""
    for index, (label, segment) in enumerate(segments):
        if segment.kind is not SegmentKind.HEADING or not label.marked:
            continue
        if plain(segment.reading) in words.reference_headings:
            continue
        if _is_empty(segments, index):
            span = Span(label.block.start, label.block.end)
            yield _damage(text, DamageKind.EMPTY_SECTION, span, say("damage.empty-heading"))


def _is_empty(segments: Sequence[Labelled_Segment], index: int) -> bool:
    """Say whether a heading as high, or the end, comes before any text under a heading."""
    heading = segments[index][1]
    for at in range(index + 1, len(segments)):
        segment = segments[at][1]
        if segment.kind is SegmentKind.HEADING:
            if segment.level <= heading.level:
                return True
        elif segment.kind is not SegmentKind.BOILERPLATE:
            return False
    return True


def _missing_lists(text: str, segments: Sequence[Labelled_Segment]) -> Iterator[Damage]:
    """Yield paragraphs that end with a colon before a heading or the end."""
    for index, (label, segment) in enumerate(segments):
        announces = segment.reading.rstrip().endswith(":")
        if segment.kind is not SegmentKind.PARAGRAPH or not announces:
            continue
        if label.block.shape is not Shape.PLAIN or len(segment.reading.split()) < FEWEST_WORDS:
            continue
        below = segments[index + 1][1] if index + 1 < len(segments) else None
        if below is None or below.kind in (SegmentKind.HEADING, SegmentKind.BOILERPLATE):
            span = _last_sentence(text, segment)
            yield _damage(text, DamageKind.MISSING_LIST, span, say("damage.no-list"))


def _last_sentence(text: str, segment: Segment) -> Span:
    """Return the span of the last sentence of a segment."""
    start, end = segment.span.start, segment.span.end
    ends = [m.end() for m in SENTENCE_END.finditer(text, start, end)]
    while ends and ends[-1] < end and text[ends[-1]].isspace():
        ends[-1] += 1
    return Span(ends[-1], end) if ends and ends[-1] < end else segment.span


def _cut_off(text: str, segments: Sequence[Segment]) -> Iterator[Damage]:
    """Yield the end of a document that stops in the middle of a sentence."""
    body = [s for s in segments if s.kind is not SegmentKind.BOILERPLATE]
    if not body or body[-1].kind is not SegmentKind.PARAGRAPH:
        return
    last = body[-1]
    others = [s for s in body[:-1] if s.kind is SegmentKind.PARAGRAPH]
    whole = sum(not ends_open(s.reading) for s in others)
    if whole < FEWEST_WHOLE or whole < SHARE_WHOLE * len(others):
        return
    reading = last.reading.rstrip()
    unfinished = reading.endswith(",") or (ends_open(reading) and _is_mid_sentence(reading))
    if unfinished:
        low = max(last.span.start, last.span.end - SHOWN)
        while low > last.span.start and not text[low - 1].isspace():
            low -= 1
        yield _damage(text, DamageKind.TRUNCATED, Span(low, last.span.end), say("damage.stops"))


def _is_mid_sentence(reading: str) -> bool:
    """Say whether the last words are a sentence that goes on, and no name, caption or address."""
    ends = [m.end() for m in SENTENCE_END.finditer(reading)]
    rest = reading[ends[-1] :] if ends else reading
    words = rest.split()
    enough = len(words) >= (FEWEST_CUT if ends else 2 * FEWEST_CUT)
    return enough and (words[-1].islower() or words[-1][-1] in "-—–(")
