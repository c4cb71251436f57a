"""The manifest of sources: `seeds/manifest.csv`, read and checked, all faults told at once.

A row with a fault costs its own document, and no other.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from checker.errors import ManifestInvalid, brief, in_lines, located
from checker.model.document import SourceKind
from checker.model.edtf import interval, is_edtf
from checker.model.message import Message, Value, say
from checker.own_files import Unfit, read_own

NAME = "manifest.csv"
COLUMNS = (
    "source_id",
    "path",
    "sha256",
    "title",
    "publisher",
    "url",
    "language",
    "published_on",
    "retrieved_on",
    "kind",
    "licence",
    "note",
)
REQUIRED = ("source_id", "path")
#: With more of them it is no manifest, and not each is named.
MOST_COLUMNS = 100
SOURCE_ID = re.compile(r"\w[\w.+-]{0,199}")
SHA256 = re.compile(r"[0-9a-fA-F]{64}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}")
URL = re.compile(r"https?://[^\s<>\"]{1,2000}")
DRIVE = re.compile(r"[A-Za-z]:")
#: What Windows takes for a device, whatever ending follows.
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
#: A file is named after a source_id, `.txt` behind it; names of files have no more than 255 bytes.
MOST_ID_BYTES = 251
#: The manifest of a hundred thousand sources has not as many.
MOST_BYTES = 64 * 1024 * 1024
#: So much of a cell is told.
CELL_SHOWN = 80

#: A row: column -> what it says; a column that is missing says nothing.
Row = dict[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """The sound rows by path, and the faults of the others."""

    rows: Mapping[str, Row]
    faults: Sequence[tuple[int, str, Message]]  #: line, path, what is wrong with the row


def read_manifest(project: Path) -> Manifest:
    """Return a project's manifest; empty where there is none.

    Raises:
        ManifestInvalid: it is no table, so that no row of it can be told from another.
    """
    file = project / "seeds" / NAME
    if not file.exists() and not file.is_symlink():
        return Manifest(rows={}, faults=())
    where = f"seeds/{NAME}"
    try:
        return _parsed(read_own(file, project, MOST_BYTES).decode("utf-8-sig"), where)
    except UnicodeDecodeError as err:
        fault = located(f"{where}:1", say("fault.no-utf8", byte=str(err.start)))
        raise _invalid(where, [fault]) from err
    except Unfit as err:
        raise _invalid(where, [located(f"{where}:1", err.fault)]) from err


def read_rows(project: Path) -> Mapping[str, Row]:
    """Return the rows of a project's manifest by path, all of them sound.

    Raises:
        ManifestInvalid: with every fault, each with its line.
    """
    return _sound(read_manifest(project), f"seeds/{NAME}")


def parse_manifest(text: str, where: str) -> Mapping[str, Row]:
    """Return the rows of a manifest by path, all of them sound.

    Raises:
        ManifestInvalid: with every fault, each with its line.
    """
    return _sound(_parsed(text, where), where)


def _sound(manifest: Manifest, where: str) -> Mapping[str, Row]:
    """Return the rows of a manifest in which nothing is wrong."""
    if manifest.faults:
        found = [located(f"{where}:{line}", fault) for line, _, fault in manifest.faults]
        raise _invalid(where, found)
    return manifest.rows


def _parsed(text: str, where: str) -> Manifest:
    """Return what a manifest says.

    Raises:
        ManifestInvalid: it is no table.
    """
    of_table: list[Value] = []
    faults: list[tuple[int, str, Message]] = []
    rows: dict[str, Row] = {}
    seen: dict[str, int] = {}
    for line, row in _rows(text, where, of_table):
        path = unicodedata.normalize("NFC", row.get("path", ""))
        found = [*row_faults(row), *_seen_before(row, line, seen)]
        faults.extend((line, path, fault) for fault in found)
        if not found:
            rows[path] = row
    if of_table:
        told = [located(f"{where}:{line}", fault) for line, _, fault in faults]
        raise _invalid(where, [*of_table, *told])
    return Manifest(rows=rows, faults=faults)


def _seen_before(row: Row, line: int, seen: dict[str, int]) -> Iterator[Message]:
    """Yield what a row says that another has said."""
    for key in ("source_id", "path"):
        value = unicodedata.normalize("NFC", row.get(key, ""))
        # Files are named after ids, and some systems take `a` and `A` for one name.
        first = seen.setdefault(f"{key} {value.casefold() if key == 'source_id' else value}", line)
        if value and first != line:
            shown = brief(value, CELL_SHOWN)
            yield say("manifest-file.twice", column=key, value=shown, line=str(first))


def _invalid(where: str, faults: Sequence[Value]) -> ManifestInvalid:
    """Return the error that tells all faults."""
    return ManifestInvalid(
        where=where,
        what=say("manifest-file.faults", faults=in_lines(faults)),
        remedy=say("fault.mend-lines"),
    )


def _rows(text: str, where: str, faults: list[Value]) -> Iterator[tuple[int, Row]]:
    """Yield each row with the line on which it begins."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if header is None:
                    header = [cell.strip() for cell in cells]
                    faults.extend(located(f"{where}:{line}", x) for x in _header_faults(header))
                elif len(cells) != len(header):
                    counts = {"cells": str(len(cells)), "columns": str(len(header))}
                    faults.append(located(f"{where}:{line}", say("fault.cells", **counts)))
                else:
                    yield line, dict(zip(header, (c.strip() for c in cells), strict=True))
            line = reader.line_num + 1
    except csv.Error as err:
        faults.append(located(f"{where}:{line}", str(err)))


def _header_faults(header: list[str]) -> Iterator[Message]:
    """Yield what is wrong with the names of the columns."""
    if len(header) > MOST_COLUMNS:
        counts = {"count": str(len(header)), "known": str(len(COLUMNS))}
        yield say("manifest-file.many-columns", **counts)
        return
    for name in REQUIRED:
        if name not in header:
            yield say("manifest-file.no-column", name=name)
    for index, name in enumerate(header):
        if name in header[:index]:
            yield say("fault.twice", name=name)
        elif name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            shown = brief(name, CELL_SHOWN)
            yield (
                say("manifest-file.meant-column", name=shown, near=near[0])
                if near
                else say("manifest-file.unknown-column", name=shown, names=", ".join(COLUMNS))
            )


def row_faults(row: Row) -> Iterator[Message]:
    """Yield what is wrong with a row, without its line."""
    shown = {name: brief(repr(cell), CELL_SHOWN) for name, cell in row.items()}
    source_id, path = row.get("source_id", ""), row.get("path", "")
    if not SOURCE_ID.fullmatch(source_id):
        yield say("manifest-file.id", value=shown.get("source_id", "''"))
    elif DEVICE.fullmatch(source_id) or len(source_id.encode()) > MOST_ID_BYTES:
        yield say("manifest-file.no-device", value=shown["source_id"])
    inside = not (path.startswith("/") or DRIVE.match(path) or ".." in path.split("/"))
    if not path or "\\" in path or not inside:
        yield say("manifest-file.path", value=str(shown.get("path")))
    if row.get("sha256") and not SHA256.fullmatch(row["sha256"]):
        yield say("manifest-file.sha256", value=shown["sha256"])
    for key in ("published_on", "retrieved_on"):
        if row.get(key) and not _is_date(row[key]):
            yield say("manifest-file.date", column=key, value=shown[key])
    kinds = [kind.value for kind in SourceKind]
    if row.get("kind") and row["kind"] not in kinds:
        yield say("manifest-file.kind", value=shown["kind"], names=", ".join(kinds))
    if row.get("language") and not LANGUAGE.fullmatch(row["language"]):
        yield say("manifest-file.language", value=shown["language"])
    if row.get("url") and not URL.fullmatch(row["url"]):
        yield say("manifest-file.url", value=shown["url"])


def _is_date(written: str) -> bool:
    """Say whether a text is a date, or a range of which at least one end is known."""
    return is_edtf(written) and not interval(written).is_unknown
