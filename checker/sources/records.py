"""Tables of ready claims, as CSV or JSON: one claim a row, each at its place in the file."""

import json
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from checker.errors import SourceUnreadable, brief
from checker.model.document import Record
from checker.model.edtf import interval, is_edtf
from checker.model.message import Message, Value, listing, say
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
        faults: list[Value] = [
            _at(line, fault) for line, _, cells in rows for fault in _faults(cells)
        ]
        if not rows:
            faults = [say("records.no-row")]
    except CellsBroken as err:
        rows, faults = [], [_at(err.line, err.what)]
    except NotATable as err:
        rows, faults = [], [err.fault]
    if faults:
        more = len(faults) - MOST_FAULTS
        told = [*faults[:MOST_FAULTS], *([say("records.more", count=more)] if more > 0 else ())]
        raise SourceUnreadable(
            where=f"seeds/{path}",
            what=say("records.no-table", faults=listing(told, ";")),
            remedy=say("records.columns", names=", ".join(REQUIRED), times=", ".join(TIMES)),
        )
    return tuple(
        Record(span=span, cells=tuple(cell for cell in cells.items() if cell[1]))
        for _, span, cells in rows
    )


class NotATable(ValueError):
    """A text is no table at all."""

    def __init__(self, fault: Value) -> None:
        """Keep what is wrong."""
        super().__init__(fault)
        self.fault = fault


def _at(line: int, fault: Value) -> Message:
    """Return a fault with its line."""
    return say("records.line", line=str(line), fault=fault)


def _lines(text: str) -> Iterator[Row]:
    """Yield the rows of a CSV text under its header."""
    header: list[str] = []
    for line, row in rows_of_cells(text):
        values = [cell.value for cell in row]
        if not header:
            header = values
            if wrong := list(_header_faults(header)):
                raise NotATable(listing(wrong, ";"))
        elif len(row) != len(header):
            counts = {"cells": str(len(row)), "columns": str(len(header))}
            raise NotATable(_at(line, say("fault.cells", **counts)))
        elif any(values):
            yield line, Span(row[0].start, row[-1].end), dict(zip(header, values, strict=True))


def _objects(text: str) -> Iterator[Row]:
    """Yield the objects of a JSON array, each with its place."""
    decoder = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
    at = _after_blanks(text, 0)
    if not text.startswith("[", at):
        raise NotATable(_at(1, say("records.no-list")))
    at, line, counted = _after_blanks(text, at + 1), 1, 0
    while not text.startswith("]", at):
        try:
            held, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as err:
            line += text.count("\n", counted, at)
            raise NotATable(_at(line, say("records.no-json"))) from err
        line, counted = line + text.count("\n", counted, at), at
        yield line, Span(at, end), _strings(held, line)
        found = ITEM_END.match(text, end)
        if found is None:
            raise NotATable(_at(line, say("records.not-closed")))
        at = found.start(1) if found[1] == "]" else found.end()
    if text[at + 1 :].strip():
        raise NotATable(_at(line, say("records.after-list")))


def _strings(held: Any, line: int) -> dict[str, str]:
    """Return an object's values as texts."""
    if not isinstance(held, dict):
        raise NotATable(_at(line, say("records.no-object")))
    if wrong := list(_header_faults(list(held), of_row=True)):
        raise NotATable(_at(line, listing(wrong, ";")))
    if not all(value is None or isinstance(value, str) for value in held.values()):
        raise NotATable(_at(line, say("records.no-text")))
    return {name: (value or "").strip() for name, value in held.items()}


def _after_blanks(text: str, at: int) -> int:
    """Return the first place from here on that is no blank."""
    found = BLANK.match(text, at)
    return found.end() if found else at


def _header_faults(header: list[str], *, of_row: bool = False) -> Iterator[Message]:
    """Yield what is wrong with the names of the columns."""
    if len(header) > MOST_COLUMNS:
        yield say("records.many-columns", count=str(len(header)))
        return
    missing = [f'"{name}"' for name in REQUIRED if name not in header]
    if missing:
        lacks = "records.no-name" if of_row else "records.no-column"
        yield say(lacks, names=", ".join(missing))
        return
    for index, name in enumerate(header):
        if name in header[:index]:
            yield say("fault.twice", name=brief(name, SHOWN))
        elif name not in COLUMNS:
            near, shown = get_close_matches(name, COLUMNS, n=1), brief(name, SHOWN)
            yield (
                say("records.meant", name=shown, near=near[0])
                if near
                else say("records.unknown", name=shown, names=", ".join(COLUMNS))
            )


def _faults(cells: Mapping[str, str]) -> Iterator[Message]:
    """Yield what is wrong with a row."""
    for name in REQUIRED:
        if not cells[name]:
            yield say("records.empty", column=name)
    for name in TIMES:
        written = cells.get(name, "")
        if written not in ("", AN_OPEN_END) and ("/" in written or not is_edtf(written)):
            yield say("records.no-date", column=name, text=brief(written, SHOWN))
            return
    time = valid_time(cells)
    try:
        interval(time)
    except ValueError:
        yield say("records.no-time", time=time)


def valid_time(cells: Mapping[str, str]) -> str:
    """Return the EDTF of the time for which a row holds; empty where it says none."""
    start, end = (cells.get(name, "") for name in TIMES)
    if start == end and start != AN_OPEN_END:
        return start
    return f"{start}/{end}"
