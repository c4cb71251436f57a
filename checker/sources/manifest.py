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

from checker.errors import ManifestInvalid, brief, listed
from checker.model.document import SourceKind
from checker.own_files import Unfit, read_own
from checker.sources.edtf import is_edtf

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
    faults: Sequence[tuple[int, str, str]]  #: line, path, what is wrong with the row


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
        fault = f"{where}:1: it is not UTF-8 (byte {err.start})"
        raise _invalid(where, [fault]) from err
    except Unfit as err:
        raise _invalid(where, [f"{where}:1: {err}"]) from err


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
        raise _invalid(where, [f"{where}:{line}: {fault}" for line, _, fault in manifest.faults])
    return manifest.rows


def _parsed(text: str, where: str) -> Manifest:
    """Return what a manifest says.

    Raises:
        ManifestInvalid: it is no table.
    """
    of_table: list[str] = []
    faults: list[tuple[int, str, str]] = []
    rows: dict[str, Row] = {}
    seen: dict[str, int] = {}
    for line, row in _rows(text, where, of_table):
        path = unicodedata.normalize("NFC", row.get("path", ""))
        found = [*row_faults(row), *_seen_before(row, line, seen)]
        faults.extend((line, path, fault) for fault in found)
        if not found:
            rows[path] = row
    if of_table:
        told = [f"{where}:{line}: {fault}" for line, _, fault in faults]
        raise _invalid(where, of_table + told)
    return Manifest(rows=rows, faults=faults)


def _seen_before(row: Row, line: int, seen: dict[str, int]) -> Iterator[str]:
    """Yield what a row says that another has said."""
    for key in ("source_id", "path"):
        value = unicodedata.normalize("NFC", row.get(key, ""))
        # Files are named after ids, and some systems take `a` and `A` for one name.
        first = seen.setdefault(f"{key} {value.casefold() if key == 'source_id' else value}", line)
        if value and first != line:
            yield f'{key} "{brief(value, CELL_SHOWN)}" stands already on line {first}'


def _invalid(where: str, faults: list[str]) -> ManifestInvalid:
    """Return the error that tells all faults."""
    return ManifestInvalid(
        where=where,
        what="the manifest has faults:" + listed(faults),
        remedy="Mend the lines named above",
    )


def _rows(text: str, where: str, faults: list[str]) -> Iterator[tuple[int, Row]]:
    """Yield each row with the line on which it begins."""
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    header: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if header is None:
                    header = [cell.strip() for cell in cells]
                    faults.extend(f"{where}:{line}: {x}" for x in _header_faults(header))
                elif len(cells) != len(header):
                    faults.append(
                        f"{where}:{line}: it has {len(cells)} cells, the header has {len(header)}"
                    )
                else:
                    yield line, dict(zip(header, (c.strip() for c in cells), strict=True))
            line = reader.line_num + 1
    except csv.Error as err:
        faults.append(f"{where}:{line}: {err}")


def _header_faults(header: list[str]) -> Iterator[str]:
    """Yield what is wrong with the names of the columns."""
    if len(header) > MOST_COLUMNS:
        yield f"it has {len(header)} columns, and a manifest has {len(COLUMNS)}"
        return
    for name in REQUIRED:
        if name not in header:
            yield f'there is no column "{name}"'
    for index, name in enumerate(header):
        if name in header[:index]:
            yield f'column "{name}" stands twice'
        elif name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            yield f'there is no column "{brief(name, CELL_SHOWN)}" in a manifest' + (
                f' (is "{near[0]}" meant?)' if near else f" (its columns: {', '.join(COLUMNS)})"
            )


def row_faults(row: Row) -> Iterator[str]:
    """Yield what is wrong with a row, without its line."""
    shown = {name: brief(repr(cell), CELL_SHOWN) for name, cell in row.items()}
    source_id, path = row.get("source_id", ""), row.get("path", "")
    if not SOURCE_ID.fullmatch(source_id):
        told = shown.get("source_id", "''")
        yield f'source_id {told} is not letters, digits, ".", "_", "+", "-"'
    elif DEVICE.fullmatch(source_id) or len(source_id.encode()) > MOST_ID_BYTES:
        yield f"source_id {shown['source_id']} can be no name of a file on every system"
    inside = not (path.startswith("/") or DRIVE.match(path) or ".." in path.split("/"))
    if not path or "\\" in path or not inside:
        yield f"path {shown.get('path')} is no path inside seeds/, with forward slashes"
    if row.get("sha256") and not SHA256.fullmatch(row["sha256"]):
        yield f"sha256 {shown['sha256']} is not 64 hexadecimal digits"
    for key in ("published_on", "retrieved_on"):
        if row.get(key) and not is_edtf(row[key]):
            yield f'{key} {shown[key]} is no EDTF date such as "2019-11-28", "2019-11", "2019/2020"'
    kinds = [kind.value for kind in SourceKind]
    if row.get("kind") and row["kind"] not in kinds:
        yield f"kind {shown['kind']} is none of {', '.join(kinds)}"
    if row.get("language") and not LANGUAGE.fullmatch(row["language"]):
        yield f'language {shown["language"]} is no language tag such as "en" or "pt-BR"'
    if row.get("url") and not URL.fullmatch(row["url"]):
        yield f"url {shown['url']} is no http or https address"
