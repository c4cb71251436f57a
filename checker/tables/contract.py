"""The contract of the claims table: pandera, all faults told at once."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import pandera.backends.pandas.builtin_checks  # noqa: F401 - else loaded by the first validation
import pandera.pandas as pa

from checker.errors import ClaimsTableInvalid, in_lines
from checker.model.message import say
from checker.tables.columns import COLUMNS, IDENTITY, CellKind, Column

#: Says of each cell of a column whether it holds.
Test = Callable[["pd.Series[Any]"], "pd.Series[bool]"]
JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
#: Of a column's cells, where they are not texts.
TYPES: Mapping[CellKind, str] = {CellKind.POSITION: "int64", CellKind.NUMBER: "float64"}


def validated(table: pd.DataFrame, *, where: str = "claims table") -> pd.DataFrame:
    """Return the table as it is, with the types of its columns settled.

    Args:
        table: one row per claim, all columns of `columns.COLUMNS` in their order.
        where: named in the error; a path where the table comes from one.

    Raises:
        ClaimsTableInvalid: with every failure, one line each.
    """
    try:
        return _contract().validate(table, lazy=True)
    except pa.errors.SchemaErrors as err:
        faults = _faults(err.failure_cases, table)
        raise ClaimsTableInvalid(
            where=where,
            what=say("claims-file.contract", count=len(faults), faults=in_lines(faults)),
            remedy=say("claims-file.contract-remedy"),
        ) from err


@cache
def _contract() -> pa.DataFrameSchema:
    """Return the schema of the table, made from its columns."""
    return pa.DataFrameSchema(
        columns={name: _column(column) for name, column in COLUMNS.items()},
        checks=[pa.Check(_starts_before_end, name="start is before end", ignore_na=False)],
        unique=list(IDENTITY),
        strict=True,
        ordered=True,
    )


def _column(column: Column) -> pa.Column:
    """Return the contract of one column; numbers are coerced, since a CSV file holds text."""
    dtype = TYPES.get(column.kind)
    return pa.Column(
        dtype or "str",
        checks=_checks(column),
        nullable=column.kind is CellKind.NUMBER,
        coerce=dtype is not None,
    )


def _checks(column: Column) -> list[pa.Check]:
    """Return what the cells of a column have to fulfil, each check named as a person reads it."""
    if column.kind is CellKind.ONE_OF:
        name = f"is one of {', '.join(column.allowed)}"
        return [pa.Check(lambda cells: cells.isin(column.allowed), name=name)]
    return [pa.Check(test, name=name) for name, test in CHECKS.get(column.kind, ())]


def _each(test: Callable[[Any], bool]) -> Test:
    """Return a test of single cells as one of columns, which looks at each distinct cell once."""

    def check(cells: "pd.Series[Any]") -> "pd.Series[bool]":
        return ~cells.isin([cell for cell in cells.unique().tolist() if not test(cell)])

    return check


def _is_day(cell: str) -> bool:
    """Say whether a cell is empty or a day that exists, written in full."""
    if not cell:
        return True
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def _is_qualifiers(cell: str) -> bool:
    """Say whether a cell is written as `qualifiers_cell` writes it."""
    try:
        qualifiers = json.loads(cell)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(qualifiers, dict)
        and all(isinstance(value, str) for value in qualifiers.values())
        and qualifiers_cell(qualifiers) == cell
    )


def qualifiers_cell(qualifiers: Mapping[str, str]) -> str:
    """Return qualifiers as a cell holds them: JSON, keys sorted, letters as they are."""
    return JSON.encode(dict(qualifiers))


#: What each cell of a kind has to fulfil, named as a person reads it.
CHECKS: Mapping[CellKind, Sequence[tuple[str, Test]]] = {
    CellKind.NAME: [("is not empty", lambda cells: cells.ne(""))],
    CellKind.POSITION: [("is 0 or more", lambda cells: cells.ge(0))],
    CellKind.NUMBER: [("is a finite number", lambda cells: cells.abs().ne(math.inf))],
    CellKind.DAY: [("is a calendar day (YYYY-MM-DD) or empty", _each(_is_day))],
    CellKind.QUALIFIERS: [("is a JSON object of texts with sorted keys", _each(_is_qualifiers))],
}


def _starts_before_end(table: pd.DataFrame) -> "pd.Series[bool]":
    """Say for each row whether its span holds at least one code point."""
    return table["start"] < table["end"]


def _faults(failures: pd.DataFrame, table: pd.DataFrame) -> list[str]:
    """Return one sentence per failure; pandera repeats a check of rows for each of its columns."""
    faults = dict.fromkeys(_fault(case, table) for case in failures.to_dict("records"))
    return list(faults)


def _fault(case: Mapping[Any, Any], table: pd.DataFrame) -> str:
    """Return where one check failed and what it found there."""
    column, index = case["column"], case["index"]
    row = "" if pd.isna(index) else f"row {int(index) + 1}: "
    if case["check"] == "column_in_dataframe":
        return f'there is no column "{case["failure_case"]}"'
    if case["check"] == "column_in_schema":
        return f'column "{case["failure_case"]}" is not one of the table\'s'
    if case["check"] == "column_ordered":
        return f'column "{case["failure_case"]}" is not in its place'
    if case["check"] == "multiple_fields_uniqueness":
        same = ", ".join(str(table.iloc[int(index)][name]) for name in IDENTITY)
        return f"{row}{', '.join(IDENTITY)} stand twice: {same}"
    if case["schema_context"] == "DataFrameSchema":
        return f"{row}{case['check']} does not hold"
    return f"{row}{column}: {case['check']} does not hold, found {case['failure_case']!r}"
