"""Take new documents into `seeds/`: read first, then copied, never over another, then listed."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import SourceUnreadable, UsageError
from checker.model.document import Source, SourceKind
from checker.model.message import Value, listing, say
from checker.own_files import UNSAFE
from checker.sources.decode import too_large
from checker.sources.find import NOT_IN_ID, find_sources
from checker.sources.formats import READ, TABLES, ending, most_bytes
from checker.sources.manifest import DEVICE, NAME, read_rows, row_faults
from checker.sources.manifest_edit import add_rows
from checker.sources.read import read_text
from checker.sources.write import make_folder, remove, write_new
from checker.vocabulary.vocabulary import Vocabulary

#: What names of files cannot hold on every system, a drive's colon among it.
NOT_EVERYWHERE = re.compile(r'[<>:"|?*]')


@dataclass(frozen=True, kw_only=True, slots=True)
class Newcomer:
    """A document that is to be added: its bytes, and the row that the manifest gets."""

    file: Path
    raw: bytes
    row: Mapping[str, str]
    stated: frozenset[str]  #: columns of the row that somebody gave
    lies_there: bool  #: in `seeds/` already, and only its row is missing

    @property
    def source_id(self) -> str:
        """Return the id that it gets."""
        return self.row["source_id"]


def newcomers(
    project: Path, files: Sequence[Path], stated: Mapping[str, str], vocabulary: Vocabulary
) -> list[Newcomer]:
    """Return the documents to add, each read once to see that it can be; nothing is written.

    Args:
        project: the folder that holds `seeds/`.
        files: what is to be added.
        stated: columns of the manifest and what they are to say.
        vocabulary: the project's.

    Raises:
        UsageError: a file, its name or what is stated of it does not fit.
        SourceUnreadable: a file cannot be read.
        ManifestInvalid: the manifest has faults already.
    """
    rows = read_rows(project)
    present = find_sources(project)[0] if (project / "seeds").is_dir() else []
    found: list[Newcomer] = []
    for file in files:
        made = _newcomer(project, file, stated, vocabulary)
        path = made.row["path"]
        if path in rows:
            remedy = say("source-file.accept", id=rows[path]["source_id"])
            raise _refused(file, say("source-file.listed-already", manifest=NAME), remedy)
        others = [s for s in present if not (made.lies_there and s.path == path)]
        others += [_source(other.row) for other in found]
        _refuse_second(made, others, {*(row["source_id"] for row in rows.values())})
        found.append(made)
    return found


def take_in(project: Path, documents: Sequence[Newcomer]) -> None:
    """Copy documents into `seeds/` and list them; where that fails, nothing is left of them."""
    seeds = project / "seeds"
    make_folder(seeds, within=project)
    copied: list[Path] = []
    try:
        for document in (d for d in documents if not d.lies_there):
            target = seeds / document.row["path"]
            write_new(target, document.raw, within=project)
            copied.append(target)
        needed = {column for document in documents for column in document.stated}
        add_rows(project, [document.row for document in documents], needed)
    except FileExistsError as err:
        _remove(copied, project)
        raise UsageError(
            where=str(err.filename),
            what=say("source-file.is-there"),
            remedy=say("source-file.rename-new"),
        ) from err
    except BaseException:
        _remove(copied, project)
        raise


def _remove(files: Sequence[Path], project: Path) -> None:
    """Remove what was copied."""
    for file in files:
        remove(file, within=project)


def _newcomer(
    project: Path, file: Path, stated: Mapping[str, str], vocabulary: Vocabulary
) -> Newcomer:
    """Return one document with its row, read once."""
    path = _path(project, file)
    raw = _bytes(file)
    given = {name: value.strip() for name, value in stated.items() if value.strip()}
    row = {
        "source_id": NOT_IN_ID.sub("-", Path(path).stem).strip("-.+") or "source",
        "path": path,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "kind": SourceKind.REFERENCE.value if ending(path) in TABLES else "",
    } | given
    faults = list(row_faults(row))
    if faults:
        raise _refused(file, listing(faults, ";"), say("source-file.say-right"))
    try:
        document = read_text(raw, _source(row), vocabulary)
    except SourceUnreadable as err:
        raise SourceUnreadable(where=str(file), what=err.what, remedy=err.remedy) from err
    filled = document.source
    own = {"title": filled.title, "publisher": filled.publisher, "url": filled.url}
    return Newcomer(
        file=file,
        raw=raw,
        row=row | own,
        stated=frozenset(given),
        lies_there=_lies_in(project, file),
    )


def _source(row: Mapping[str, str]) -> Source:
    """Return the source that a row of the manifest describes."""
    return Source(
        source_id=row["source_id"],
        path=row["path"],
        sha256=row["sha256"],
        title=row.get("title", ""),
        publisher=row.get("publisher", ""),
        url=row.get("url", ""),
        language=row.get("language", "").split("-")[0].lower(),
    )


def _lies_in(project: Path, file: Path) -> bool:
    """Say whether a file lies in `seeds/` already."""
    return file.resolve().is_relative_to((project / "seeds").resolve())


def _path(project: Path, file: Path) -> str:
    """Return the path that a file has or gets in `seeds/`."""
    name = unicodedata.normalize("NFC", file.name)
    if not file.is_file():
        raise _refused(file, say("source-file.no-file"), say("source-file.name-file"))
    if name.startswith(".") or UNSAFE.search(name) or "\\" in name:
        raise _refused(file, say("source-file.bad-name"), say("source-file.rename"))
    if ending(name) not in READ:
        end = ending(name)
        what = say("source-file.no-reader", ending=end) if end else say("source-file.no-reader-any")
        raise _refused(file, what, say("fault.there-are", names=", ".join(READ)))
    if _lies_in(project, file):
        return file.resolve().relative_to((project / "seeds").resolve()).as_posix()
    if NOT_EVERYWHERE.search(name) or DEVICE.fullmatch(name):
        raise _refused(file, "no file can have that name on every system", "Rename it")
    if name.casefold() == NAME:
        raise _refused(file, say("source-file.manifest-name"), say("source-file.rename"))
    return name


def _bytes(file: Path) -> bytes:
    """Return the bytes of a file that is not too large."""
    size, most = file.stat().st_size, most_bytes(file.name)
    if size > most:
        raise too_large(size, most, str(file), say("source-file.split"))
    try:
        return file.read_bytes()
    except OSError as err:
        what = say("source-file.unreadable", reason=err.strerror or str(err))
        raise _refused(file, what, say("source-file.make-readable")) from err


def _refuse_second(made: Newcomer, others: Sequence[Source], listed: set[str]) -> None:
    """Refuse a name, an id or bytes that another document has."""
    row = made.row
    for other in others:
        if other.path.casefold() == row["path"].casefold():
            what = say("source-file.path-there", path=f"seeds/{other.path}")
            raise _refused(made.file, what, say("source-file.rename-new"))
        if other.sha256 == row["sha256"]:
            what = say("source-file.same-text", path=f"seeds/{other.path}")
            raise _refused(made.file, what, say("source-file.leave-out"))
    if row["source_id"] in {*listed, *(other.source_id for other in others)}:
        what = say("source-file.id-there", id=row["source_id"])
        raise _refused(made.file, what, say("source-file.other-id"))


def _refused(file: Path, what: Value, remedy: Value) -> UsageError:
    """Return the error that a file cannot be added."""
    return UsageError(where=str(file), what=what, remedy=remedy)
