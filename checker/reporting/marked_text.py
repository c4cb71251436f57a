"""The whole text of a source with its claims, damage and findings marked.

Marks may overlap in any way. The text is cut once at every place where a mark begins or ends, so
the work grows with the text and its marks and not with their product.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model.document import Document, SegmentKind
from checker.model.span import Span
from checker.reporting.flags import Flag

#: Heading level of a source's own title in the page; headings of its text come below it.
SOURCE_LEVEL = 3
DEEPEST_LEVEL = 6

HEADINGS = (SegmentKind.HEADLINE, SegmentKind.HEADING)


class Part(NamedTuple):
    """What is shown of a segment."""

    kind: SegmentKind
    span: Span
    language: str
    level: int


class Words(NamedTuple):
    """What is shown of a document: its text, and how it is divided."""

    text: str
    language: str
    parts: tuple[Part, ...]


class Mark(NamedTuple):
    """Words to be marked: a claim, an evidence, or damage."""

    span: Span
    anchor: str
    look: str  #: class of the mark: the kind of a claim's object, `evidence`, or `damage`
    title: str
    row: str = ""  #: link to the claims table; empty where it is no claim
    number: int = 0  #: of the claim within its source
    flags: tuple[Flag, ...] = ()


class Piece(NamedTuple):
    """A run of text under the same marks."""

    text: str
    marks: tuple[Mark, ...]  #: that cover it, the innermost last
    begun: tuple[Mark, ...]  #: that begin with it
    ended: tuple[Mark, ...]  #: that end with it


class Block(NamedTuple):
    """A paragraph, heading, list item, boilerplate, or text between segments."""

    look: str
    level: int  #: of a heading in the page; 0 elsewhere
    language: str
    pieces: tuple[Piece, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the marks that begin in it, in the order of the words."""
        return tuple(mark for piece in self.pieces for mark in piece.begun)


def words_of(document: Document) -> Words:
    """Return what is shown of a document."""
    parts = tuple(Part(s.kind, s.span, s.language, s.level) for s in document.segments)
    return Words(document.text, document.language, parts)


def blocks(words: Words, marks: Iterable[Mark], top: int = SOURCE_LEVEL) -> Iterator[Block]:
    """Yield the blocks of a document in order; together they hold every visible character.

    Args:
        words: of the source.
        marks: what is to be marked in it.
        top: heading level of the source's own title in the page.
    """
    stretches = list(_stretches(words))
    cuts = {position for span, _ in stretches for position in (span.start, span.end)}
    pieces = _pieces(words.text, sorted(marks, key=lambda m: (m.span, m.anchor)), cuts)
    # Only the levels that the text uses count: where the highest is 2, it starts there.
    depths = sorted({_depth(p) for _, p in stretches if p is not None and p.kind in HEADINGS})
    level = top
    position = 0
    for span, part in stretches:
        own: list[Piece] = []
        while position < len(pieces) and pieces[position][0] < span.end:
            start, piece = pieces[position]
            # Blank space between blocks is shown by their layout, unless a mark hangs on it.
            if start >= span.start or piece.begun or piece.ended:
                own.append(piece)
            position += 1
        heading = part is not None and part.kind in HEADINGS
        if part is not None and heading:
            wanted = top + 1 + depths.index(_depth(part))
            level = min(wanted, level + 1, DEEPEST_LEVEL)
        yield Block(
            look=part.kind.value if part else "between",
            level=level if heading else 0,
            language=part.language if part else words.language,
            pieces=tuple(own),
        )


def _depth(part: Part) -> int:
    """Return how deep a heading stands; a headline stands above all headings."""
    return 0 if part.kind is SegmentKind.HEADLINE else part.level


def _stretches(words: Words) -> Iterator[tuple[Span, Part | None]]:
    """Yield the segments with what stands between them, without gap or overlap."""
    found: list[tuple[Span, Part]] = []
    position = 0
    for part in sorted(words.parts, key=lambda p: p.span):
        start, end = max(part.span.start, position), part.span.end
        if start >= end:
            continue
        found.append((Span(start, end), part))
        position = end
    yield from _with_gaps(words.text, found)


def _with_gaps(
    text: str, segments: Sequence[tuple[Span, Part]]
) -> Iterator[tuple[Span, Part | None]]:
    """Yield the segments and the words between them; mere signs join the segment on their line."""
    position = 0
    for n, (span, segment) in enumerate(segments):
        following = segments[n + 1][0].start if n + 1 < len(segments) else len(text)
        start = _line_start(text, position, span.start)
        if text[position:start].strip():
            yield Span(position, start), None
        end = _line_end(text, span.end, following)
        yield Span(start, end), segment
        position = end
    if text[position:].strip():
        yield Span(position, len(text)), None


def _line_start(text: str, after: int, start: int) -> int:
    """Return where the signs begin that stand before a segment on its line, such as `== `."""
    line = max(text.rfind("\n", after, start), text.rfind("\r", after, start)) + 1
    begin = max(line, after)
    return start if _has_words(text[begin:start]) else begin


def _line_end(text: str, end: int, before: int) -> int:
    """Return where the signs end that stand behind a segment on its line, such as ` ==`."""
    breaks = [n for n in (text.find("\n", end, before), text.find("\r", end, before)) if n >= 0]
    until = min(breaks, default=end if before < len(text) else before)
    return end if _has_words(text[end:until]) else until


def _has_words(text: str) -> bool:
    """Say whether there is a letter or a figure in it."""
    return any(char.isalnum() for char in text)


def _pieces(text: str, marks: Sequence[Mark], cuts: set[int]) -> list[tuple[int, Piece]]:
    """Return the text cut at every mark and every block, each piece with its start."""
    begins: dict[int, list[Mark]] = defaultdict(list)
    ends: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start, end = min(mark.span.start, len(text)), min(mark.span.end, len(text))
        if start < end:
            begins[start].append(mark)
            ends[end].append(mark)
    places = sorted({0, len(text), *cuts, *begins, *ends})
    active: dict[str, Mark] = {}
    found: list[tuple[int, Piece]] = []
    for start, end in pairwise(places):
        begun = tuple(begins.get(start, ()))
        active.update((mark.anchor, mark) for mark in begun)
        ended = tuple(ends.get(end, ()))
        found.append(
            (
                start,
                Piece(text=text[start:end], marks=tuple(active.values()), begun=begun, ended=ended),
            )
        )
        for mark in ended:
            active.pop(mark.anchor, None)
    return found
