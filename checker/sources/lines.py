"""The lines of a text, and whether they were broken by hand at a fixed width."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
#: What may stand around a line and shows nothing.
MARGIN = " \t\xa0\u3000\ufeff\u200b\u200e\u200f"
#: Widths between which people and programs break lines (60-80 is usual).
NARROWEST, WIDEST = 40, 100
#: Share of line ends at which the next word would not have fitted, for a text broken by width.
SHARE_FULL = 0.6
#: People break lines some letters early. So many, at such a share of line ends, where so many of
#: the lines go on in lower case, are a text broken by hand.
LOOSE, SHARE_LOOSE, SHARE_LOW = 6, 0.75, 0.4
#: With fewer line ends than this, width alone proves nothing.
FEWEST_ENDS = 4
#: What ends a sentence, or announces what follows, and what may stand after it.
ENDING = ".!?:;…"
CLOSING = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it; `start` and `end` leave out the blanks around it."""

    start: int
    end: int
    indent: int
    apart: bool  #: blank lines, or nothing, stand above it

    def __len__(self) -> int:
        """Return its length with its indent."""
        return self.end - self.start + self.indent


def split_lines(text: str) -> list[Line]:
    """Return the lines that hold something, in order."""
    lines: list[Line] = []
    at, apart = 0, True
    for start, end in _bounds(text):
        content = text[start:end]
        stripped = content.strip(MARGIN)
        if not stripped:
            apart = True
            continue
        indent = len(content) - len(content.lstrip(MARGIN))
        at = start + indent
        lines.append(Line(at, at + len(stripped), indent, apart))
        apart = False
    return lines


def _bounds(text: str) -> list[tuple[int, int]]:
    """Return start and end of each line, without its newline."""
    ends = [(m.start(), m.end()) for m in NEWLINE.finditer(text)]
    starts = [0, *(after for _, after in ends)]
    return list(zip(starts, [*(end for end, _ in ends), len(text)], strict=True))


def first_word(text: str, line: Line) -> str:
    """Return the first word of a line."""
    found = re.compile(r"\S{1,60}").match(text, line.start, line.end)
    return found[0] if found else ""


def wrap_width(text: str, lines: Sequence[Line]) -> int:
    """Return the width at which the lines of a text were broken, 0 where they were not."""
    ends = [(one, two) for one, two in pairwise(lines) if not two.apart]
    if not ends or sum(len(one) > WIDEST for one in lines) > len(lines) // 10:
        return 0
    lengths = sorted(len(one) for one, _ in ends)
    width = min(lengths[(9 * len(lengths)) // 10], WIDEST)
    if width < NARROWEST:
        return 0
    if len(ends) < FEWEST_ENDS:
        runs_on = any(_runs_on(text, one, two) for one, two in ends)
        return width if runs_on and all(is_full(text, *pair, width) for pair in ends) else 0
    if _share_full(text, ends, width) >= SHARE_FULL:
        return width
    low = sum(text[two.start].islower() for _, two in ends)
    by_hand = _share_full(text, ends, width - LOOSE) >= SHARE_LOOSE
    return width - LOOSE if by_hand and low >= SHARE_LOW * len(ends) else 0


def _share_full(text: str, ends: Sequence[tuple[Line, Line]], width: int) -> float:
    """Return the share of line ends at which the next word would not have fitted."""
    return sum(is_full(text, one, two, width) for one, two in ends) / len(ends)


def is_full(text: str, line: Line, following: Line, width: int) -> bool:
    """Say whether the first word of the next line would not have fitted on this one."""
    return len(line) + 1 + len(first_word(text, following)) > width


def continuing(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the starts of lines that go on with the sentence above, where no width proves it.

    So they do where lines stand together of which only the last ends a sentence, and each of the
    others is as full as the widest line of the text lets it be.
    """
    if not lines or any(len(line) > WIDEST for line in lines):
        return frozenset()
    width = max(len(line) for line in lines)
    found: set[int] = set()
    for run in _runs(lines):
        ends = [text[line.start : line.end].rstrip(CLOSING)[-1:] in ENDING for line in run]
        full = all(len(a) >= NARROWEST and is_full(text, a, b, width) for a, b in pairwise(run))
        if ends[-1] and not any(ends[:-1]) and full:
            found.update(line.start for line in run[1:])
    return frozenset(found)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines that stand together without a blank line."""
    runs: list[list[Line]] = []
    for line in lines:
        if line.apart or not runs:
            runs.append([])
        runs[-1].append(line)
    return runs


def _runs_on(text: str, line: Line, following: Line) -> bool:
    """Say whether a sentence plainly goes on in the next line."""
    return (
        len(line) >= NARROWEST
        and text[line.end - 1] not in ".!?:;…"
        and text[following.start].islower()
    )
