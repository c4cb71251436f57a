"""Make the claims table out of claims, and lead it to and from its form on disk."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from checker.errors import ClaimsTableInvalid
from checker.model.claim import Claim
from checker.model.message import say
from checker.tables.columns import COLUMNS, ORDER, CellKind
from checker.tables.contract import qualifiers_cell, validated

#: A decimal of so many digits is the same after a way through a 64-bit float (IEEE 754, DBL_DIG),
#: so that the noise of multiplying out (434.99999999999994) is gone and nothing else is.
SIGNIFICANT_DIGITS = 15

#: What must be quoted in CSV (RFC 4180), a lone carriage return included: the standard library's
#: writer lets it pass where rows end in a line feed, and its reader then ends the row there.
QUOTED = re.compile('[",\r\n]')

#: Columns of the table that are not an attribute of the claim under the same name.
ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "start": "span.start",
        "end": "span.end",
        "valid_from": "valid.start",
        "valid_from_latest": "valid.start_latest",
        "valid_until_earliest": "valid.end_earliest",
        "valid_until": "valid.end",
        "valid_time": "valid.edtf",
    }
)


def claims_table(claims: Sequence[Claim]) -> pd.DataFrame:
    """Return one row per claim, columns of `columns.COLUMNS`, sorted by `columns.ORDER`.

    Days stay ISO texts, empty where unknown; `value` is NaN where there is none.

    Raises:
        ClaimsTableInvalid: with every row that breaks the contract.
    """
    in_order = sorted(claims, key=attrgetter(*(ATTRIBUTES.get(name, name) for name in ORDER)))
    return validated(pd.DataFrame({name: _cells(name, in_order) for name in COLUMNS}))


def claims_csv(table: pd.DataFrame) -> str:
    r"""Return the table as CSV: RFC 4180 with `\n` after each row, the same bytes anywhere.

    Write it with `newline=""` (or as UTF-8 bytes), and read it so: quotes keep their line breaks.
    """
    columns = [_written(table[name], column.kind) for name, column in COLUMNS.items()]
    rows = [",".join(COLUMNS), *map(",".join, zip(*columns, strict=True))]
    return "\n".join(rows) + "\n"


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
    """Return one column of the table; what many claims share is written once."""
    write, dtype = WRITTEN.get(COLUMNS[name].kind, (str, "str"))
    told = list(map(attrgetter(ATTRIBUTES.get(name, name)), claims))
    written = {value: write(value) for value in set(told)}
    return pd.Series([written[value] for value in told], dtype=dtype)


def _day(day: date | None) -> str:
    """Return a day as the table holds it."""
    return day.isoformat() if day else ""


def _without_noise(value: float | None) -> float | None:
    """Return a figure without the noise of binary fractions."""
    return None if value is None else float(f"{value:.{SIGNIFICANT_DIGITS}g}")


#: How a cell of a kind is written, and the type of its column; texts where nothing is said.
WRITTEN: Mapping[CellKind, tuple[Callable[[Any], Any], str]] = MappingProxyType(
    {
        CellKind.POSITION: (int, "int64"),
        CellKind.NUMBER: (_without_noise, "float64"),
        CellKind.DAY: (_day, "str"),
        CellKind.QUALIFIERS: (lambda told: qualifiers_cell(dict(told)), "str"),
    }
)


def _written(cells: "pd.Series[Any]", kind: CellKind) -> list[str]:
    """Return the cells of a column as CSV has them; each distinct cell is written once."""
    write = _figure if kind is CellKind.NUMBER else _field
    written = {cell: write(cell) for cell in cells.unique()}
    return [written.get(cell, "") for cell in cells]


def _figure(value: float) -> str:
    """Return a figure in the fewest digits that give it back, without exponent."""
    return "" if np.isnan(value) else np.format_float_positional(value + 0.0, trim="-")


def _field(cell: object) -> str:
    """Return a cell, quoted where it has to be."""
    text = str(cell)
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text
