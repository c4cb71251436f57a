"""The manifest of sources: `seeds/manifest.csv`, read and checked, all faults told at once."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from checker.errors import ManifestInvalid
from checker.model.document import SourceKind
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
SOURCE_ID = re.compile(r"\w[\w.+-]{0,199}")
SHA256 = re.compile(r"[0-9a-fA-F]{64}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}")
URL = re.compile(r"https?://[^\s<>\"]{1,2000}")

#: A row: column -> what it says; a column that is missing says nothing.
Row = dict[str, str]


def read_manifest(project: Path) -> dict[str, Row]:
    """Return the rows of a project's manifest by path; empty where there is no manifest.

    Raises:
        ManifestInvalid: with every fault, each with its line.
    """
    file = project / "seeds" / NAME
    if not file.is_file():
        return {}
    try:
        return parse_manifest(file.read_bytes().decode("utf-8-sig"), f"seeds/{NAME}")
    except UnicodeDecodeError as err:
        fault = f"seeds/{NAME}:1: it is not UTF-8 (byte {err.start})"
        raise _invalid(f"seeds/{NAME}", [fault]) from err
    except OSError as err:
        fault = f"seeds/{NAME}:1: it cannot be read ({err.strerror})"
        raise _invalid(f"seeds/{NAME}", [fault]) from err


def parse_manifest(text: str, where: str) -> dict[str, Row]:
    """Return the rows of a manifest by path.

    Raises:
        ManifestInvalid: with every fault, each with its line.
    """
    faults: list[str] = []
    rows: dict[str, Row] = {}
    seen: dict[str, int] = {}
    for line, row in _rows(text, where, faults):
        faults.extend(f"{where}:{line}: {fault}" for fault in row_faults(row))
        for key in ("source_id", "path"):
            value = unicodedata.normalize("NFC", row.get(key, ""))
            first = seen.setdefault(f"{key} {value}", line)
            if value and first != line:
                faults.append(f'{where}:{line}: {key} "{value}" stands already on line {first}')
        rows[unicodedata.normalize("NFC", row.get("path", ""))] = row
    if faults:
        raise _invalid(where, faults)
    return rows


def _invalid(where: str, faults: list[str]) -> ManifestInvalid:
    """Return the error that tells all faults."""
    return ManifestInvalid(
        where=where,
        what="the manifest has faults:\n  " + "\n  ".join(faults),
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
    for name in REQUIRED:
        if name not in header:
            yield f'there is no column "{name}"'
    for index, name in enumerate(header):
        if name in header[:index]:
            yield f'column "{name}" stands twice'
        elif name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            yield f'there is no column "{name}" in a manifest' + (
                f' (is "{near[0]}" meant?)' if near else f" (its columns: {', '.join(COLUMNS)})"
            )


def row_faults(row: Row) -> Iterator[str]:
    """Yield what is wrong with a row, without its line."""
    if not SOURCE_ID.fullmatch(row.get("source_id", "")):
        yield f'source_id {row.get("source_id", "")!r} is not letters, digits, ".", "_", "+", "-"'
    path = row.get("path", "")
    if not path or "\\" in path or path.startswith("/") or ".." in path.split("/"):
        yield f"path {path!r} is no path inside seeds/, with forward slashes"
    if row.get("sha256") and not SHA256.fullmatch(row["sha256"]):
        yield f"sha256 {row['sha256']!r} is not 64 hexadecimal digits"
    for key in ("published_on", "retrieved_on"):
        if row.get(key) and not is_edtf(row[key]):
            yield f'{key} {row[key]!r} is no EDTF date such as "2019-11-28", "2019-11", "2019/2020"'
    kinds = [kind.value for kind in SourceKind]
    if row.get("kind") and row["kind"] not in kinds:
        yield f"kind {row['kind']!r} is none of {', '.join(kinds)}"
    if row.get("language") and not LANGUAGE.fullmatch(row["language"]):
        yield f'language {row["language"]!r} is no language tag such as "en" or "pt-BR"'
    if row.get("url") and not URL.fullmatch(row["url"]):
        yield f"url {row['url']!r} is no http or https address"
