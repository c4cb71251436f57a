"""The cells of a CSV text with their places, so that one can be quoted or changed alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.message import Message, say

CELL_END = re.compile("[,\r\n]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says, and where it stands, quotation marks included."""

    start: int
    end: int
    value: str


class CellsBroken(ValueError):
    """A text is no CSV (RFC 4180); `line` counts from one."""

    def __init__(self, line: int, what: Message) -> None:
        """Keep the line and what is wrong there."""
        super().__init__(line, what)
        self.line = line
        self.what = what


def rows_of_cells(text: str) -> Iterator[tuple[int, list[Cell]]]:
    """Yield each row that holds anything, with the line on which it begins.

    Raises:
        CellsBroken: a quotation mark stands where none can, or is never closed.
    """
    at, line = (1 if text.startswith("\ufeff") else 0), 1
    while at < len(text):
        begins, row = line, []
        while True:
            cell = _quoted(text, at, line) if text.startswith('"', at) else _bare(text, at)
            row.append(cell)
            line += _breaks(text[cell.start : cell.end])
            at = cell.end
            if not text.startswith(",", at):
                break
            at += 1
        if at < len(text) and text[at] not in "\r\n":
            raise CellsBroken(line, say("records.after-mark"))
        if len(row) > 1 or row[0].value.strip():
            yield begins, row
        at += 2 if text.startswith("\r\n", at) else 1
        line += 1


def _bare(text: str, start: int) -> Cell:
    """Return the cell without quotation marks that begins here."""
    found = CELL_END.search(text, start)
    end = found.start() if found else len(text)
    return Cell(start, end, text[start:end].strip())


def _quoted(text: str, start: int, line: int) -> Cell:
    """Return the cell in quotation marks that begins here; two within stand for one."""
    at = start + 1
    while True:
        at = text.find('"', at)
        if at < 0:
            raise CellsBroken(line, say("records.mark-open"))
        if not text.startswith('""', at):
            return Cell(start, at + 1, text[start + 1 : at].replace('""', '"').strip())
        at += 2


def _breaks(text: str) -> int:
    """Return how many lines end within a text."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")
