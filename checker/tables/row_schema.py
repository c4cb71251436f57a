"""The contract of one row of the claims table as JSON Schema, for readers in other languages."""

from collections.abc import Mapping
from typing import Any

from checker.tables.columns import COLUMNS, CellKind, Column

DIALECT = "https://json-schema.org/draft/2020-12/schema"

#: ISO 8601 calendar day; that the day exists is checked besides.
DAY_PATTERN = r"^(\d{4}-\d{2}-\d{2})?$"

CELLS: Mapping[CellKind, Mapping[str, Any]] = {
    CellKind.NAME: {"type": "string", "minLength": 1},
    CellKind.TEXT: {"type": "string"},
    CellKind.ONE_OF: {"type": "string"},
    CellKind.POSITION: {"type": "integer", "minimum": 0},
    CellKind.NUMBER: {"type": ["number", "null"]},
    CellKind.DAY: {"type": "string", "pattern": DAY_PATTERN},
    CellKind.QUALIFIERS: {
        "type": "string",
        "pattern": r"^\{.*\}$",
        "contentMediaType": "application/json",
        "contentSchema": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}


def row_schema() -> dict[str, Any]:
    """Return the JSON Schema of one row; `value` is null where the table has none."""
    return {
        "$schema": DIALECT,
        "$id": "urn:standing-claims:claims-row",
        "$comment": "generated from checker/tables/columns.py, do not edit; `nox -s docs` checks",
        "title": "One row of claims/claims.csv",
        "type": "object",
        "additionalProperties": False,
        "required": list(COLUMNS),
        "properties": {name: _cell(column) for name, column in COLUMNS.items()},
    }


def _cell(column: Column) -> dict[str, Any]:
    """Return what the schema says of one column."""
    allowed = {"enum": list(column.allowed)} if column.allowed else {}
    return {"description": column.meaning, **CELLS[column.kind], **allowed}
