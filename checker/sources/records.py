"""Tables of ready claims, as CSV or JSON: one claim a row, each at its place in the file."""

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from checker.errors import SourceUnreadable, brief
from checker.model.document import Record
from checker.model.edtf import interval, is_edtf
from checker.model.span import Span
from checker.sources.cells import CellsBroken, rows_of_cells
from checker.sources.formats import ending
from checker.vocabulary.predicates import SEPARATORS

REQUIRED = ("subject", "predicate", "object")
TIMES = ("valid_from", "valid_until")
#: What narrows a claim; each is a qualifier of the claims table.
QUALIFIERS = (*SEPARATORS, "role", "status", "with")
COLUMNS = (*REQUIRED, *TIMES, "unit", "source", "note", *QUALIFIERS)
#: So many faults are told; the rest are counted.
MOST_FAULTS = 3
#: With more columns it is no such table; of a cell so much is told.
MOST_COLUMNS, SHOWN = 100, 60
BLANK = re.compile(r"[\s\ufeff]*")
ITEM_END = re.compile(r"[\s]*([,\]])[\s]*")
AN_OPEN_END = ".."

Row = tuple[int, Span, dict[str, str]]  #: line, place, column -> what it says


def read_records(text: str, path: str) -> tuple[Record, ...]:
    """Return the rows of a table of claims.

    Raises:
        SourceUnreadable: it is no such table, or rows of it say what cannot be.
    """
    try:
        rows = list(_objects(text) if ending(path) == ".json" else _lines(text))
        faults = [f"line {line}: {fault}" for line, _, cells in rows for fault in _faults(cells)]
        if not rows:
            faults = ["it holds no row"]
    except (CellsBroken, NotATable) as err:
        rows, faults = [], [str(err)]
    if faults:
        more = len(faults) - MOST_FAULTS
        told = "; ".join(faults[:MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")
        raise SourceUnreadable(
            where=f"seeds/{path}",
            what=f"it is no table of claims that can be read ({told})",
            remedy=f"Give it the columns {', '.join(REQUIRED)} (and {', '.join(TIMES)}, source)",
        )
    return tuple(
        Record(span=span, cells=tuple(cell for cell in cells.items() if cell[1]))
        for _, span, cells in rows
    )


class NotATable(ValueError):
    """A text is no table at all."""


def _lines(text: str) -> Iterator[Row]:
    """Yield the rows of a CSV text under its header."""
    header: list[str] = []
    for line, row in rows_of_cells(text):
        values = [cell.value for cell in row]
        if not header:
            header = values
            if wrong := list(_header_faults(header)):
                raise NotATable("; ".join(wrong))
        elif len(row) != len(header):
            raise NotATable(f"line {line}: it has {len(row)} cells, the header has {len(header)}")
        elif any(values):
            yield line, Span(row[0].start, row[-1].end), dict(zip(header, values, strict=True))


def _objects(text: str) -> Iterator[Row]:
    """Yield the objects of a JSON array, each with its place."""
    decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
    at = _after_blanks(text, 0)
    if not text.startswith("[", at):
        raise NotATable("line 1: it is no list of objects")
    at, line, counted = _after_blanks(text, at + 1), 1, 0
    while not text.startswith("]", at):
        try:
            held, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as err:
            line += text.count("\n", counted, at)
            raise NotATable(f"line {line}: it is no JSON") from err
        line, counted = line + text.count("\n", counted, at), at
        yield line, Span(at, end), _strings(held, line)
        found = ITEM_END.match(text, end)
        if found is None:
            raise NotATable(f"line {line}: the list is not closed after it")
        at = found.start(1) if found[1] == "]" else found.end()
    if text[at + 1 :].strip():
        raise NotATable(f"line {line}: something stands after the list")


def _strings(held: Any, line: int) -> dict[str, str]:
    """Return an object's values as texts."""
    if not isinstance(held, dict):
        raise NotATable(f"line {line}: it is no object with subject, predicate and object")
    if wrong := list(_header_faults(list(held), of_row=True)):
        raise NotATable(f"line {line}: {'; '.join(wrong)}")
    if not all(value is None or isinstance(value, str) for value in held.values()):
        raise NotATable(f"line {line}: a value is neither text nor number")
    return {name: (value or "").strip() for name, value in held.items()}


def _after_blanks(text: str, at: int) -> int:
    """Return the first place from here on that is no blank."""
    found = BLANK.match(text, at)
    return found.end() if found else at


def _header_faults(header: list[str], *, of_row: bool = False) -> Iterator[str]:
    """Yield what is wrong with the names of the columns."""
    if len(header) > MOST_COLUMNS:
        yield f"it has {len(header)} columns"
        return
    missing = [f'"{name}"' for name in REQUIRED if name not in header]
    if missing:
        yield f"there is no {'' if of_row else 'column '}{', '.join(missing)}"
        return
    for index, name in enumerate(header):
        if name in header[:index]:
            yield f'column "{brief(name, SHOWN)}" stands twice'
        elif name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            meant = f'is "{near[0]}" meant?' if near else f"there are {', '.join(COLUMNS)}"
            yield f'there is no column "{brief(name, SHOWN)}" in a table of claims ({meant})'


def _faults(cells: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with a row."""
    for name in REQUIRED:
        if not cells[name]:
            yield f"{name} is empty"
    for name in TIMES:
        written = cells.get(name, "")
        if written not in ("", AN_OPEN_END) and ("/" in written or not is_edtf(written)):
            yield f'{name} "{brief(written, SHOWN)}" is no date such as 2019, 2019-11 or 2019-11-28'
            return
    try:
        interval(valid_time(cells))
    except ValueError as err:
        yield str(err)


def valid_time(cells: Mapping[str, str]) -> str:
    """Return the EDTF of the time for which a row holds; empty where it says none."""
    start, end = (cells.get(name, "") for name in TIMES)
    if start == end and start != AN_OPEN_END:
        return start
    return f"{start}/{end}"
