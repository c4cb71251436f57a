"""Make the claims table out of claims, and lead it to and from its form on disk."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from checker.errors import ClaimsTableInvalid
from checker.model.claim import Claim
from checker.model.message import say
from checker.tables.cells import ordered, values_of, without_noise
from checker.tables.columns import COLUMNS, CellKind
from checker.tables.contract import TYPES, qualifiers_cell, validated

#: What must be quoted in CSV (RFC 4180), a lone carriage return included: the standard library's
#: writer lets it pass where rows end in a line feed, and its reader then ends the row there.
QUOTED = re.compile('[",\r\n]')


def claims_table(claims: Sequence[Claim]) -> pd.DataFrame:
    """Return one row per claim, columns of `columns.COLUMNS`, sorted by `columns.ORDER`.

    Days stay ISO texts, empty where unknown; `value` is NaN where there is none.

    Raises:
        ClaimsTableInvalid: with every row that breaks the contract.
    """
    told = ordered(claims)
    return validated(pd.DataFrame({name: _cells(name, told) for name in COLUMNS}))


def claims_csv(table: pd.DataFrame) -> str:
    r"""Return the table as CSV: RFC 4180 with `\n` after each row, the same bytes anywhere.

    Write it with `newline=""` (or as UTF-8 bytes), and read it so: quotes keep their line breaks.
    """
    return _csv([_each(table[name].tolist(), _writer(name)) for name in COLUMNS])


def csv_of_claims(claims: Sequence[Claim]) -> str:
    """Return the CSV of claims that made a table before, which need not be made again."""
    told = ordered(claims)
    return _csv([_each(values_of(name, told), _cell_writer(name)) for name in COLUMNS])


def read_claims(path: Path) -> pd.DataFrame:
    """Return the table that `claims_csv` wrote, in the order of the file.

    Raises:
        ClaimsTableInvalid: where the file is not there, is no such table, or breaks the contract.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        header, *rows = list(csv.reader(io.StringIO(text, newline=""))) or [[]]
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        raise ClaimsTableInvalid(
            where=str(path),
            what=say("fault.unreadable", reason=str(err)),
            remedy=say("claims-file.remedy"),
        ) from err
    broken = [str(n) for n, row in enumerate(rows, 1) if len(row) != len(header)]
    if broken:
        raise ClaimsTableInvalid(
            where=str(path),
            what=say("claims-file.cells", cells=str(len(header)), rows=", ".join(broken)),
            remedy=say("claims-file.cells-remedy"),
        )
    table = pd.DataFrame(rows, columns=pd.Index(header), dtype="str")
    if "value" in header:
        table["value"] = table["value"].astype(object).mask(table["value"] == "", None)
    return validated(table, where=str(path))


def rows(table: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield each row as JSON has it, with None for a value that is not there."""
    for row in table.to_dict("records"):
        value = row["value"]
        yield {**{str(k): v for k, v in row.items()}, "value": None if pd.isna(value) else value}


def _cells(name: str, claims: Sequence[Claim]) -> "pd.Series[Any]":
    """Return one column of the table."""
    kind, values = COLUMNS[name].kind, values_of(name, claims)
    cells = _each(values, CELLS[kind]) if kind in CELLS else values
    return pd.Series(cells, dtype=TYPES.get(kind, "str"))


def _each(values: list[Any], make: Callable[[Any], Any]) -> list[Any]:
    """Return what becomes of each value; what many claims share is made once."""
    made = {value: make(value) for value in set(values)}
    return [made[value] for value in values]


def _day(day: date | None) -> str:
    """Return a day as the table holds it."""
    return day.isoformat() if day else ""


#: How a value becomes a cell, where it is no cell already.
CELLS: Mapping[CellKind, Callable[[Any], Any]] = MappingProxyType(
    {
        CellKind.ONE_OF: str,  # what an enumeration lists, and pandas may keep as its member
        CellKind.NUMBER: without_noise,
        CellKind.DAY: _day,
        CellKind.QUALIFIERS: lambda told: qualifiers_cell(dict(told)),
    }
)


def _writer(name: str) -> Callable[[Any], str]:
    """Return what writes a cell of a column."""
    return _figure if COLUMNS[name].kind is CellKind.NUMBER else _field


def _cell_writer(name: str) -> Callable[[Any], str]:
    """Return what makes a cell of a value and writes it."""
    write, tell = _writer(name), CELLS.get(COLUMNS[name].kind)
    return write if tell is None else lambda value: write(tell(value))


def _csv(columns: Sequence[list[str]]) -> str:
    """Return written columns as CSV."""
    return "\n".join([",".join(COLUMNS), *map(",".join, zip(*columns, strict=True))]) + "\n"


def _figure(value: float | None) -> str:
    """Return a figure in the fewest digits that give it back, without exponent."""
    if value is None or np.isnan(value):
        return ""
    return np.format_float_positional(value + 0.0, trim="-")


def _field(cell: object) -> str:
    """Return a cell, quoted where it has to be."""
    text = str(cell)
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text
