"""Lines to blocks: what belongs together, and what its marks say it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from checker.sources.lines import ENDING, Line, continuing, is_full, split_lines, wrap_width


class Shape(StrEnum):
    """What the marks of a block say it is."""

    PLAIN = "plain"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    UNREAD = "unread"  #: code, page headers, rules: no text


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of whole lines; `body_start` and `body_end` leave out its marks."""

    start: int
    end: int
    shape: Shape
    apart: bool  #: a blank line stands above
    lines: int = 1
    level: int = 0
    body_start: int = 0
    body_end: int = 0


WIKI_HEADING = re.compile(r"(?=.*+(?<==)\Z)(={1,6})[ \t]*(\S.{0,250}?)[ \t]*=+\Z")
HASH_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.{0,250}?)[ \t]*#*\Z")
UNDERLINE = re.compile(r"={3,}+\Z|-{3,}+\Z")
RULE = re.compile(r"(?:[-*_=~#+][ \t]*){3,}\Z|\|?[ \t]*:?--[-|: \t+]*+\Z")
BULLET = re.compile(r"(?:[*•·‣◦▪●○■+-]|\(?[a-z0-9][.)])[ \t]+(?=\S)")
NUMBER = re.compile(r"\(?(\d{1,3})[.)][ \t]+(?=\S)")
QUOTE_MARK = re.compile(r"(?:>[ \t]?)+")
CELLS = re.compile(r"\t|\||\S {3,}(?=\S)")
FENCE = re.compile(r"```|~~~")
#: Two such breaks in a line make it a row of a table.
FEWEST_CELL_BREAKS = 2
#: Blanks before a line beyond which its indent is not measured.
DEEPEST = 40
#: Longer lines are prose, whatever stands in them.
LONGEST_HEADING = 120


def split_blocks(text: str, *, markdown: bool) -> list[Block]:
    """Return the blocks of a text, in order; hard-wrapped lines are put together again."""
    lines = split_lines(text)
    width = wrap_width(text, lines)
    carried = continuing(text, lines) if width == 0 else frozenset()
    numbers = _numbered(text, lines)
    marked = _without_preamble(text, lines, markdown=markdown)
    shapes = [_shaped(text, line, numbered=line.start in numbers) for line in marked]
    shapes = _underlined(text, [*_unread(lines, marked), *shapes])
    return list(_joined(text, _with_fences(text, shapes), width, carried))


def _numbered(text: str, lines: Sequence[Line]) -> set[int]:
    """Return the starts of lines that are items of a numbered list: their neighbours count on."""
    found = [(line.start, int(m[1])) for line in lines if (m := NUMBER.match(text, line.start))]
    pairs = pairwise(found)
    return {start for one, two in pairs if two[1] - one[1] == 1 for start in (one[0], two[0])}


def _without_preamble(text: str, lines: list[Line], *, markdown: bool) -> list[Line]:
    """Leave out the fields between two rules that may open a Markdown file."""
    if not markdown or not lines or text[lines[0].start : lines[0].end] != "---":
        return lines
    for index, line in enumerate(lines[1:60], start=1):
        if text[line.start : line.end] in ("---", "..."):
            return lines[index + 1 :]
    return lines


def _unread(lines: list[Line], marked: list[Line]) -> list[Block]:
    """Return the lines that were left out, as blocks that nobody reads."""
    left_out = lines[: len(lines) - len(marked)]
    return [
        Block(x.start, x.end, Shape.UNREAD, x.apart, body_start=x.start, body_end=x.end)
        for x in left_out
    ]


def _shaped(text: str, line: Line, *, numbered: bool) -> Block:
    """Return a line as a block by its own marks."""
    plain = Block(line.start, line.end, Shape.PLAIN, line.apart, 1, 0, line.start, line.end)
    short = text[line.start : min(line.end, line.start + 300)]
    if line.end - line.start <= LONGEST_HEADING * 2:
        if RULE.match(short):
            return replace(plain, shape=Shape.UNREAD)
        for pattern in (WIKI_HEADING, HASH_HEADING):
            if found := pattern.match(short):
                body = (line.start + found.start(2), line.start + found.end(2))
                return Block(
                    line.start, line.end, Shape.HEADING, line.apart, 1, len(found[1]), *body
                )
        if len(CELLS.findall(short)) >= FEWEST_CELL_BREAKS:
            return replace(plain, shape=Shape.TABLE_ROW)
    if numbered or (BULLET.match(short) and not NUMBER.match(short)):
        found = NUMBER.match(short) or BULLET.match(short)
        return replace(
            plain, shape=Shape.LIST_ITEM, body_start=line.start + (found.end() if found else 0)
        )
    quoted = QUOTE_MARK.match(short)
    return replace(plain, body_start=line.start + quoted.end()) if quoted else plain


def _underlined(text: str, blocks: list[Block]) -> list[Block]:
    """Turn a line with a rule right under it into a heading."""
    shaped: list[Block] = []
    for block in blocks:
        above = shaped[-1] if shaped else None
        if (
            above
            and above.shape is Shape.PLAIN
            and above.apart
            and not block.apart
            and above.end - above.start <= LONGEST_HEADING
            and UNDERLINE.match(text[block.start : block.end])
        ):
            level = 1 if text[block.start] == "=" else 2
            shaped[-1] = replace(above, shape=Shape.HEADING, level=level)
        shaped.append(block)
    return shaped


def _with_fences(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Set apart what stands between two fences of code."""
    inside = False
    closing = sum(bool(FENCE.match(text, b.start, b.end)) for b in blocks) // 2 * 2
    for block in blocks:
        if closing and FENCE.match(text, block.start, block.end):
            inside, closing = not inside, closing - 1
            yield replace(block, shape=Shape.UNREAD)
        else:
            yield replace(block, shape=Shape.UNREAD) if inside else block


def _joined(
    text: str, blocks: Iterator[Block], width: int, carried: frozenset[int]
) -> Iterator[Block]:
    """Put lines together that were one paragraph or one item before they were broken."""
    whole: Block | None = None
    last: Line | None = None
    for block in blocks:
        indent = _indent(text, block.start)
        line = Line(block.start, block.end, indent, block.apart)
        plain = block.shape is Shape.PLAIN and whole is not None and whole.shape is Shape.PLAIN
        runs_on = plain and block.start in carried
        if whole and last and (runs_on or _goes_on(text, whole, last, block, line, width)):
            whole = replace(whole, end=block.end, body_end=block.end, lines=whole.lines + 1)
        else:
            if whole:
                yield whole
            whole = block
        last = line
    if whole:
        yield whole


def _indent(text: str, start: int) -> int:
    """Return how many blanks stand before a position in its line."""
    at = start
    while at > 0 and start - at < DEEPEST and text[at - 1] in " \t\xa0":
        at -= 1
    return start - at


def _goes_on(text: str, whole: Block, last: Line, block: Block, line: Line, width: int) -> bool:
    """Say whether a line goes on with the block above it."""
    if block.apart or block.shape is not Shape.PLAIN:
        return False
    if whole.shape is Shape.LIST_ITEM:
        hangs = line.indent > _indent(text, whole.start)
        return hangs or (width > 0 and is_full(text, last, line, width))
    if whole.shape is not Shape.PLAIN or width == 0:
        return False
    ends = text[last.end - 1] in ENDING
    return is_full(text, last, line, width) or (not ends and text[line.start].islower())
