"""Change the manifest by one row or one cell; every other byte of it stays as it is."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from checker.errors import UsageError
from checker.model.message import say
from checker.sources.cells import rows_of_cells
from checker.sources.manifest import COLUMNS, NAME, parse_manifest
from checker.sources.write import write_text

WHERE = f"seeds/{NAME}"
#: What has to be quoted in CSV (RFC 4180).
QUOTED = ',"\r\n'


def add_rows(
    project: Path, rows: Sequence[Mapping[str, str]], needed: Collection[str] = ()
) -> Path:
    """Write new rows at the end of a project's manifest, which is made where there is none.

    Args:
        project: the folder that holds `seeds/`.
        rows: column -> what it says; what the manifest has no column for is left out.
        needed: columns that must be there.

    Raises:
        ManifestInvalid: with the rows it would have faults.
        UsageError: it has no column that is needed.
    """
    text = _text(project)
    for row in rows:
        text = with_row(text, row, needed)
    parse_manifest(text, WHERE)
    return write_text(project / "seeds" / NAME, text, within=project)


def set_cell(project: Path, source_id: str, column: str, value: str) -> Path:
    """Write what one cell of a project's manifest says.

    Raises:
        ManifestInvalid: with the cell it would have faults.
        UsageError: it has no such column or no such row.
    """
    return set_cells(project, source_id, {column: value})


def set_cells(project: Path, source_id: str, values: Mapping[str, str]) -> Path:
    """Write what some cells of one row of a project's manifest say.

    Raises:
        ManifestInvalid: with the cells it would have faults.
        UsageError: it has no such column or no such row.
    """
    text = _text(project)
    for column, value in values.items():
        text = with_cell(text, source_id, column, value)
    parse_manifest(text, WHERE)
    return write_text(project / "seeds" / NAME, text, within=project)


def _text(project: Path) -> str:
    """Return the manifest as it lies on disk, byte order mark included; empty where none is."""
    file = project / "seeds" / NAME
    return file.read_bytes().decode("utf-8") if file.is_file() else ""


def with_row(text: str, row: Mapping[str, str], needed: Collection[str] = ()) -> str:
    """Return a manifest with one row more."""
    if not text.strip("\ufeff \t\r\n"):
        text = text.strip(" \t\r\n") + ",".join(COLUMNS) + "\n"
    _, header = next(rows_of_cells(text))
    names = [cell.value for cell in header]
    for column in sorted(needed):
        if column not in names:
            raise _no_column(column)
    newline = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith(("\n", "\r")):
        text += newline
    return text + ",".join(_cell(row.get(name, "")) for name in names) + newline


def with_cell(text: str, source_id: str, column: str, value: str) -> str:
    """Return a manifest in which one cell says something else."""
    rows = rows_of_cells(text)
    _, header = next(rows)
    names = [cell.value for cell in header]
    if column not in names:
        raise _no_column(column)
    for _, row in rows:
        if row[names.index("source_id")].value == source_id:
            cell = row[names.index(column)]
            return text[: cell.start] + _cell(value) + text[cell.end :]
    raise UsageError(
        where=source_id,
        what=say("manifest-file.no-row", manifest=WHERE),
        remedy=say("manifest-file.add-it"),
    )


def _no_column(column: str) -> UsageError:
    """Return the error that the manifest cannot say something."""
    return UsageError(
        where=WHERE,
        what=say("manifest-file.lacks-column", name=column),
        remedy=say("manifest-file.lacks-column-remedy"),
    )


def _cell(value: str) -> str:
    """Return a cell as CSV has it, on one line."""
    flat = " ".join(value.split())
    return '"' + flat.replace('"', '""') + '"' if any(c in QUOTED for c in flat) else flat
