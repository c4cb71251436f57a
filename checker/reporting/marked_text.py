"""The whole text of a source with its claims, damage and findings marked.

Marks may overlap in any way. The text is cut once at every place where a mark begins or ends, so
the work grows with the text and its marks and not with their product.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.model.document import SegmentKind
from checker.model.reported import Division, Reported
from checker.reporting.flags import Flag

#: Heading level of a source's own title in the page; headings of its text come below it.
SOURCE_LEVEL = 3
DEEPEST_LEVEL = 6

#: What ends a line.
BREAKS = "\r\n"

#: First code point and the one behind the last; a page has too many of them for a `Span` each.
Stretch = tuple[int, int]

HEADINGS = (SegmentKind.HEADLINE, SegmentKind.HEADING)


class Words(NamedTuple):
    """What is shown of a document: its text, and how it is divided."""

    text: str
    language: str
    parts: tuple[Division, ...]


class Mark(NamedTuple):
    """Words to be marked: a claim, an evidence, or damage."""

    start: int
    end: int
    anchor: str
    look: str  #: class of the mark: the kind of a claim's object, `evidence`, or `damage`
    title: str
    row: str = ""  #: link to the claims table; empty where it is no claim
    number: int = 0  #: of the claim within its source
    flags: tuple[Flag, ...] = ()


class Piece(NamedTuple):
    """A run of text under the same marks."""

    text: str
    marks: tuple[Mark, ...] = ()  #: that cover it, the innermost last
    begun: tuple[Mark, ...] = ()  #: that begin with it
    ended: tuple[Mark, ...] = ()  #: that end with it


class Block(NamedTuple):
    """A paragraph, heading, list item, boilerplate, or text between segments."""

    look: str
    level: int  #: of a heading in the page; 0 elsewhere
    language: str
    pieces: tuple[Piece, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Return the marks that begin in it, in the order of the words."""
        return tuple([mark for piece in self.pieces for mark in piece.begun])


def words_of(document: Reported) -> Words:
    """Return what is shown of a document."""
    return Words(document.text, document.language, document.parts)


def blocks(words: Words, marks: Iterable[Mark], top: int = SOURCE_LEVEL) -> Iterator[Block]:
    """Yield the blocks of a document in order; together they hold every visible character.

    Args:
        words: of the source.
        marks: what is to be marked in it.
        top: heading level of the source's own title in the page.
    """
    stretches = list(_stretches(words))
    cut = _Cutter(words.text, marks)
    # Only the levels that the text uses count: where the highest is 2, it starts there.
    depths = sorted({_depth(p) for _, p in stretches if p is not None and p.kind in HEADINGS})
    level = top
    for span, part in stretches:
        heading = part is not None and part.kind in HEADINGS
        if part is not None and heading:
            wanted = top + 1 + depths.index(_depth(part))
            level = min(wanted, level + 1, DEEPEST_LEVEL)
        yield Block(
            look=part.kind.value if part else "between",
            level=level if heading else 0,
            language=part.language if part else words.language,
            pieces=cut.until(span),
        )


def _depth(part: Division) -> int:
    """Return how deep a heading stands; a headline stands above all headings."""
    return 0 if part.kind is SegmentKind.HEADLINE else part.level


def _stretches(words: Words) -> Iterator[tuple[Stretch, Division | None]]:
    """Yield the segments with what stands between them, without gap or overlap."""
    found: list[tuple[Stretch, Division]] = []
    position = 0
    for part in sorted(words.parts, key=lambda p: (p.start, p.end)):
        start, end = max(part.start, position), part.end
        if start >= end:
            continue
        found.append(((start, end), part))
        position = end
    yield from _with_gaps(words.text, found)


def _with_gaps(
    text: str, segments: Sequence[tuple[Stretch, Division]]
) -> Iterator[tuple[Stretch, Division | None]]:
    """Yield the segments and the words between them; mere signs join the segment on their line."""
    position = 0
    for n, ((first, last), segment) in enumerate(segments):
        following = segments[n + 1][0][0] if n + 1 < len(segments) else len(text)
        start = _line_start(text, position, first)
        if position < start and not text[position:start].isspace():
            yield (position, start), None
        end = _line_end(text, last, following)
        yield (start, end), segment
        position = end
    if text[position:].strip():
        yield (position, len(text)), None


def _line_start(text: str, after: int, start: int) -> int:
    """Return where the signs begin that stand before a segment on its line, such as `== `."""
    if start == after or text[start - 1] in BREAKS:
        return start
    line = max(text.rfind("\n", after, start), text.rfind("\r", after, start)) + 1
    begin = max(line, after)
    return start if _has_words(text[begin:start]) else begin


def _line_end(text: str, end: int, before: int) -> int:
    """Return where the signs end that stand behind a segment on its line, such as ` ==`."""
    if end == before or text[end] in BREAKS:
        return end
    breaks = [n for n in (text.find("\n", end, before), text.find("\r", end, before)) if n >= 0]
    until = min(breaks, default=end if before < len(text) else before)
    return end if _has_words(text[end:until]) else until


def _has_words(text: str) -> bool:
    """Say whether there is a letter or a figure in it."""
    return any(char.isalnum() for char in text)


class _Cutter:
    """A text with its marks, cut from its beginning to its end, block by block."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        """Take the text, and note where marks begin and end."""
        self._text = text
        self._begins: dict[int, list[Mark]] = defaultdict(list)
        self._ends: dict[int, list[Mark]] = defaultdict(list)
        for mark in sorted(marks, key=lambda m: (m.start, m.end, m.anchor)):
            start, end = min(mark.start, len(text)), min(mark.end, len(text))
            if start < end:
                self._begins[start].append(mark)
                self._ends[end].append(mark)
        self._places = sorted({*self._begins, *self._ends})
        self._active: dict[str, Mark] = {}
        self._position = 0

    def until(self, stretch: Stretch) -> tuple[Piece, ...]:
        """Return the pieces of the next stretch, and those before it that a mark hangs on."""
        (start, end), position = stretch, self._position
        self._position = end
        first = bisect_left(self._places, position)
        places = self._places[first : bisect_right(self._places, end, first)]
        if not places and not self._active:
            return (Piece(text=self._text[start:end]),)
        cuts = sorted({position, start, end, *places})
        pieces = ((at, self._piece(at, to)) for at, to in pairwise(cuts))
        # Blank space between blocks is shown by their layout, unless a mark hangs on it.
        return tuple(p for at, p in pieces if at >= start or p.begun or p.ended)

    def _piece(self, start: int, end: int) -> Piece:
        """Return the next piece."""
        begun, ended = tuple(self._begins.get(start, ())), tuple(self._ends.get(end, ()))
        self._active.update((mark.anchor, mark) for mark in begun)
        marks = tuple(self._active.values())
        for mark in ended:
            self._active.pop(mark.anchor, None)
        return Piece(text=self._text[start:end], marks=marks, begun=begun, ended=ended)
