"""Blocks to kinds: headline, heading, paragraph, list item, and what belongs to the page around."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model.document import SegmentKind
from checker.sources.blocks import Block, Shape
from checker.sources.words import PageWords, plain

#: A line that is longer, in code points, is neither headline nor heading.
LONGEST_HEADLINE = 220
MOST_HEADLINE_LINES = 2
LONGEST_HEADING = 90
MOST_WORDS = 14
#: Fewer capitals are an abbreviation, not a heading.
SHORTEST_SHOUTED = 3
#: A block at least this long, or of several lines, is prose if it also ends as prose does.
SHORTEST_PROSE = 60
SURELY_PROSE = 110
#: Lines of the web page around a text are short.
LONGEST_LEFTOVER = 220
#: Share of a text before which a mark of the page's tail is not believed.
TAIL_FROM = 0.5
FINAL = ".!?…:;,"
CLOSING = "\"”»’')]*_"


class Origin:
    """Why a block is boilerplate; the words a damage tells by."""

    TEXT = ""
    LEFT_OVER = "left-over"
    CREDIT = "credit"
    REFERENCES = "references"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block with its kind."""

    block: Block
    kind: SegmentKind
    origin: str = Origin.TEXT
    marked: bool = False  #: a heading by its marks, not by its looks


def classify(text: str, blocks: Sequence[Block], words: PageWords) -> list[Labelled]:
    """Return every block with its kind, in order."""
    first = _headline(text, blocks)
    labelled: list[Labelled] = []
    for index, block in enumerate(blocks):
        above = labelled[-1] if labelled else None
        if index == first:
            label = Labelled(block, SegmentKind.HEADLINE)
        elif left_over := _left_over(text, block, words):
            label = Labelled(block, SegmentKind.BOILERPLATE, left_over)
        else:
            label = _by_looks(text, block, blocks[index + 1 : index + 2], above, words)
        labelled.append(label)
    return _without_tail(text, _without_references(text, _runs(text, labelled), words), words)


def body(text: str, block: Block) -> str:
    """Return the words of a block, without its marks."""
    return text[block.body_start : block.body_end]


def ends_open(line: str) -> bool:
    """Say whether a line ends as no sentence does."""
    bare = line.rstrip(CLOSING)
    return bool(bare) and bare[-1] not in FINAL


def _headline(text: str, blocks: Sequence[Block]) -> int:
    """Return which block is the headline, -1 where there is none."""
    for index, block in enumerate(blocks):
        if block.shape is Shape.UNREAD:
            continue
        line = body(text, block)
        longer = any(b.body_end - b.body_start > len(line) for b in blocks[index + 1 :])
        titled = block.shape is Shape.HEADING and block.level == 1
        open_end = ends_open(line) or line.rstrip(CLOSING)[-1:] in ("?", "!")
        fits = len(line) <= LONGEST_HEADLINE and block.lines <= MOST_HEADLINE_LINES
        if (titled or (block.shape is Shape.PLAIN and open_end and longer)) and fits:
            return index
        return -1
    return -1


def _left_over(text: str, block: Block, words: PageWords) -> str:
    """Return why a block is no part of the text, empty where it is."""
    if block.shape is Shape.UNREAD:
        return Origin.UNREAD
    if block.end - block.start > LONGEST_LEFTOVER or block.shape is Shape.HEADING:
        return ""
    line = body(text, block)
    if plain(line) in words.leftover_lines:
        return Origin.LEFT_OVER
    start = line.casefold().lstrip(CLOSING + "([«“ ")
    if start.startswith(words.leftover_starts):
        return Origin.LEFT_OVER
    if start.startswith(words.credit_starts) and start.rstrip(".").count(". ") == 0:
        return Origin.CREDIT
    return ""


def _by_looks(
    text: str,
    block: Block,
    below: Sequence[Block],
    above: Labelled | None,
    words: PageWords,
) -> Labelled:
    """Return the kind of a block that belongs to the text."""
    if block.shape is Shape.HEADING:
        return Labelled(block, SegmentKind.HEADING, marked=True)
    if block.shape in (Shape.LIST_ITEM, Shape.TABLE_ROW):
        return Labelled(block, SegmentKind.LIST_ITEM)
    line = body(text, block)
    if block.lines == 1 and plain(line) in words.reference_headings and block.apart:
        return Labelled(replace(block, level=1), SegmentKind.HEADING)
    if block.lines > 1 or not _short(line):
        return Labelled(block, SegmentKind.PARAGRAPH)
    in_run = (
        above is not None
        and not block.apart
        and above.kind in (SegmentKind.LIST_ITEM, SegmentKind.PARAGRAPH)
        and _short(body(text, above.block))
    )
    shouted = line.isupper() and len(line) >= SHORTEST_SHOUTED
    if below and not in_run and (_leads(text, line, below[0]) or (shouted and block.apart)):
        return Labelled(replace(block, level=1), SegmentKind.HEADING)
    return Labelled(block, SegmentKind.PARAGRAPH)


def _short(line: str) -> bool:
    """Say whether a line has the looks of a heading or an item: short, and no sentence."""
    few = len(line) <= LONGEST_HEADING and len(line.split()) <= MOST_WORDS
    question = line.endswith(("?", "!"))
    return few and (ends_open(line) or question) and not line[0].islower()


def _leads(text: str, line: str, below: Block) -> bool:
    """Say whether prose or a list stands under a line."""
    if below.shape is Shape.LIST_ITEM:
        return True
    if below.shape is not Shape.PLAIN:
        return False
    prose = body(text, below)
    if below.lines > 1 or len(prose) >= SURELY_PROSE:
        return True
    return len(prose) >= max(SHORTEST_PROSE, len(line)) and not ends_open(prose)


def _runs(text: str, labelled: list[Labelled]) -> list[Labelled]:
    """Take several short lines right under each other, with no end, for a list."""
    found = list(labelled)
    for index, (one, two) in enumerate(pairwise(labelled)):
        if two.block.apart or not (_loose(text, one) and _loose(text, two)):
            continue
        for at in (index, index + 1):
            found[at] = replace(labelled[at], kind=SegmentKind.LIST_ITEM)
    return found


def _loose(text: str, label: Labelled) -> bool:
    """Say whether a block is a plain line that may be an item of a list."""
    block = label.block
    plain_line = block.shape is Shape.PLAIN and block.lines == 1
    return (
        label.kind is SegmentKind.PARAGRAPH
        and plain_line
        and block.body_end - block.body_start <= LONGEST_HEADING
        and block.level == 0
        and ends_open(body(text, block))
    )


def _without_references(text: str, labelled: list[Labelled], words: PageWords) -> list[Labelled]:
    """Set apart what stands under headings such as References, until a heading as high."""
    found: list[Labelled] = []
    under = 0
    for label in labelled:
        if label.kind is SegmentKind.HEADING:
            reference = plain(body(text, label.block)) in words.reference_headings
            if reference or not under or label.block.level <= under:
                under = label.block.level if reference else 0
        elif under and label.kind is not SegmentKind.BOILERPLATE:
            found.append(replace(label, kind=SegmentKind.BOILERPLATE, origin=Origin.REFERENCES))
            continue
        found.append(label)
    return found


def _without_tail(text: str, labelled: list[Labelled], words: PageWords) -> list[Labelled]:
    """Set apart everything after a line with which the text ends and the page goes on."""
    for index, label in enumerate(labelled):
        late = label.block.start >= TAIL_FROM * len(text)
        if late and label.origin == Origin.LEFT_OVER and _is_tail(text, label, words):
            return labelled[:index] + [
                replace(x, kind=SegmentKind.BOILERPLATE, origin=x.origin or Origin.LEFT_OVER)
                for x in labelled[index:]
            ]
    return labelled


def _is_tail(text: str, label: Labelled, words: PageWords) -> bool:
    """Say whether a left-over line is one after which no text comes."""
    return plain(body(text, label.block)) in words.tail_lines
