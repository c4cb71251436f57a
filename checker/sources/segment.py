"""Text to segments: each with its kind, its reading and the way back to the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model.document import Segment, SegmentKind
from checker.model.offsets import Offsets
from checker.model.span import Span
from checker.sources.blocks import Block, Shape, split_blocks
from checker.sources.classify import Labelled, classify
from checker.sources.edits import Edit, blank_edits, edits_within, read_with, without_overlaps
from checker.sources.long_lines import cut
from checker.sources.markup import markup_edits
from checker.sources.words import PageWords

#: A word broken at the end of a line.
BROKEN = re.compile(r"([^\W\d_]{2,40})-[ \t]*(?:\r\n|[\n\r])[ \t]*([^\W\d_]{1,40})")
HYPHENED = re.compile(r"[^\W\d_]{2,40}-[^\W\d_]{1,40}")
CONTINUES = re.compile(r"(?:\r\n|[\n\r])[ \t]{0,20}(?:>[ \t]?)+")


def segment_text(
    text: str, repairs: Sequence[Edit], words: PageWords, *, markdown: bool = False
) -> list[tuple[Labelled, Segment]]:
    """Return the segments of a text in order, each with the block it comes from.

    Args:
        text: as it lies on disk.
        repairs: sorted edits that mend garbled characters.
        words: what shows that a line is no text.
        markdown: leave out the marks of Markdown.
    """
    blocks = [
        piece for block in split_blocks(text, markdown=markdown) for piece in _cut(text, block)
    ]
    own_hyphens = frozenset(f"-{clitic}" for clitic in words.clitics)
    if any(_has_breaks(text, block.body_start, block.body_end) for block in blocks):
        own_hyphens |= {m[0].casefold() for m in HYPHENED.finditer(text)}
    segments: list[tuple[Labelled, Segment]] = []
    section = ""
    for label in classify(text, blocks, words):
        start, end = label.block.body_start, label.block.body_end
        edits = _edits(text, label.block, repairs, own_hyphens, markdown=markdown)
        reading, offsets = read_with(text, start, end, edits)
        if not reading.strip():
            continue
        heading = label.kind is SegmentKind.HEADING
        segment = Segment(
            kind=label.kind,
            span=Span(start, end),
            reading=reading,
            offsets=offsets,
            language="und",
            level=label.block.level if heading else 0,
            section="" if heading else section,
        )
        segments.append((label, segment))
        section = reading if heading else section
    return segments


def view(text: str, segment: Segment, repairs: Sequence[Edit]) -> tuple[str, Offsets]:
    """Return a segment's words with every blank left in, and offsets: what shows gaps."""
    start, end = segment.span.start, segment.span.end
    if segment.offsets == Offsets.straight(start, end) and segment.reading == text[start:end]:
        return segment.reading, segment.offsets  # there was nothing to edit
    edits = without_overlaps(
        edits_within(repairs, start, end), blank_edits(text, start, end, keep_doubles=True)
    )
    return read_with(text, start, end, edits)


def _cut(text: str, block: Block) -> Iterator[Block]:
    """Yield the paragraphs of a plain block."""
    if block.shape is not Shape.PLAIN:
        yield block
        return
    pieces = list(cut(text, block.body_start, block.body_end))
    if pieces == [(block.body_start, block.end)]:
        yield block
        return
    for index, (start, end) in enumerate(pieces):
        yield replace(
            block,
            start=block.start if index == 0 else start,
            end=end,
            apart=block.apart or index > 0,
            lines=block.lines if len(pieces) == 1 else 2,
            body_start=start,
            body_end=end,
        )


def _edits(
    text: str, block: Block, repairs: Sequence[Edit], own: frozenset[str], *, markdown: bool
) -> list[Edit]:
    """Return all edits of a stretch of text; a repair goes before any other."""
    start, end = block.body_start, block.body_end
    rejoined: list[Edit] = []
    quoted: list[Edit] = []
    if _has_breaks(text, start, end):
        rejoined += (_rejoin(m, own) for m in BROKEN.finditer(text, start, end))
        quoted += (Edit(m.start(), m.end(), " ") for m in CONTINUES.finditer(text, start, end))
    return without_overlaps(
        edits_within(repairs, start, end),
        markup_edits(text, start, end, markdown=markdown),
        rejoined,
        quoted,
        blank_edits(text, start, end),
    )


def _has_breaks(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of text goes over several lines."""
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


def _rejoin(found: re.Match[str], own: frozenset[str]) -> Edit:
    """Return the edit that puts a broken word together, with its hyphen where that is its own."""
    whole = f"{found[1]}-{found[2]}".casefold()
    kept = (
        whole in own
        or f"-{found[2]}".casefold() in own
        or not found[2][0].islower()
        or found[1].isupper()
    )
    return Edit(found.end(1) + (1 if kept else 0), found.start(2), "")
