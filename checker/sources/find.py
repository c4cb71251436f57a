"""Find the sources of a project: the files under `seeds/`, joined with their manifest."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from checker.errors import InputError
from checker.model.document import Source, SourceKind
from checker.model.message import Message, listing, say
from checker.model.outcome import Unread
from checker.own_files import UNSAFE, is_inside, shown_path
from checker.sources.formats import NOT_READ, READ, ending, most_bytes
from checker.sources.manifest import MOST_ID_BYTES, NAME, Manifest, Row, read_manifest

#: What `source_id` may hold besides letters and digits; the rest of a file's stem becomes "-".
NOT_IN_ID = re.compile(r"[^\w.+-]+")


def find_sources(project: Path) -> tuple[list[Source], list[Unread]]:
    """Return the sources of a project by path, and what looks like one but cannot be read.

    Raises:
        InputError: `seeds/` leads out of the project, or its manifest is no table.
    """
    if not is_inside(project / "seeds", project):
        raise InputError(
            where="seeds",
            what=say("source-file.leads-out-of-project"),
            remedy=say("source-file.name-target"),
        )
    manifest = read_manifest(project)
    rows = manifest.rows
    seeds = project / "seeds"
    sources: list[Source] = []
    unread: list[Unread] = [*_of_rows(manifest)]
    refused = {path for _, path, _ in manifest.faults}
    taken = {row["source_id"].casefold(): path for path, row in rows.items()}
    found: set[str] = set()
    for path in sorted(_walk(seeds, unread), key=lambda p: p.relative_to(seeds).as_posix()):
        name = unicodedata.normalize("NFC", path.relative_to(seeds).as_posix())
        found.add(name)
        if name in refused:
            continue
        problem = _problem(path, seeds)
        if problem is None and (source := _source(path, seeds, rows.get(name), taken, unread)):
            sources.append(source)
        elif problem is not None:
            unread.append(Unread(path=_shown(path, seeds), what=problem[0], remedy=problem[1]))
    for name in sorted(set(rows) - found - refused):
        what, remedy = say("source-file.gone", manifest=NAME), say("source-file.gone-remedy")
        unread.append(Unread(path=f"seeds/{name}", what=what, remedy=remedy))
    return sources, unread


def _of_rows(manifest: Manifest) -> Iterator[Unread]:
    """Yield the documents whose rows have faults, each once, with all that is wrong."""
    told: dict[tuple[int, str], list[Message]] = {}
    for line, path, fault in manifest.faults:
        told.setdefault((line, path), []).append(fault)
    for (line, path), faults in told.items():
        of = path or say("manifest-file.a-row")
        what = say("manifest-file.row-faults", path=of, faults=listing(faults, ";"))
        remedy = say("manifest-file.mend-row")
        yield Unread(path=f"seeds/{NAME}:{line}", what=what, remedy=remedy)


def _walk(seeds: Path, unread: list[Unread]) -> Iterator[Path]:
    """Yield what may be a source, without following folders that are links."""

    def lost(err: OSError) -> None:
        where = _shown(Path(err.filename), seeds)
        what = say("source-file.unreadable-folder", reason=err.strerror or str(err))
        unread.append(Unread(path=where, what=what, remedy=say("source-file.make-readable")))

    for folder, folders, files in os.walk(seeds, followlinks=False, onerror=lost):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        here = Path(folder)
        for name in sorted([*files, *folders]):
            is_source = ending(name) in (*READ, *NOT_READ) or _leads_away(here / name, seeds)
            if is_source and not name.startswith(".") and here / name != seeds / NAME:
                yield here / name


def _leads_away(path: Path, seeds: Path) -> bool:
    """Say whether a path is a link to a folder elsewhere, whose documents would be missed."""
    return path.is_symlink() and path.is_dir() and not is_inside(path, seeds)


def _shown(path: Path, seeds: Path) -> str:
    """Return a path as it can be printed."""
    return f"seeds/{shown_path(path, seeds)}"


def _problem(path: Path, seeds: Path) -> tuple[Message, Message] | None:
    """Return what keeps a file from being read and its remedy, None where nothing does."""
    if UNSAFE.search(path.relative_to(seeds).as_posix()):
        return say("source-file.marks"), say("source-file.rename")
    if path.is_symlink() and (problem := _problem_of_link(path, seeds)):
        return problem
    if path.is_dir():
        return say("source-file.folder"), say("source-file.rename-folder")
    if not path.is_file():
        return say("source-file.irregular"), say("source-file.replace")
    if ending(path.name) not in READ:
        what = say("source-file.no-reader", ending=ending(path.name))
        return what, say("source-file.save-as-text")
    size, most = path.stat().st_size, most_bytes(path.name)
    if size > most:
        return say("source-file.bytes", size=str(size), limit=str(most)), say(
            "source-file.split-it"
        )
    return None


def _problem_of_link(path: Path, seeds: Path) -> tuple[Message, Message] | None:
    """Return what keeps a link from being read and its remedy, None where nothing does."""
    try:
        target = path.resolve()
    except (OSError, RuntimeError):  # Python before 3.13 tells a ring of links as RuntimeError
        return say("source-file.ring"), say("source-file.replace")
    if not target.is_relative_to(seeds.resolve()):
        return say("source-file.leads-out"), say("source-file.copy-in")
    if not target.exists():
        return say("source-file.dangling"), say("source-file.replace")
    return None


def _source(
    path: Path, seeds: Path, row: Row | None, taken: dict[str, str], unread: list[Unread]
) -> Source | None:
    """Return one source; None, and a note in `unread`, where it cannot be made."""
    name = path.relative_to(seeds).as_posix()
    try:
        checksum = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as err:
        what = say("source-file.unreadable", reason=err.strerror or str(err))
        remedy = say("source-file.make-readable")
        unread.append(Unread(path=f"seeds/{name}", what=what, remedy=remedy))
        return None
    if row is not None:
        return _listed(name, checksum, row)
    source_id = NOT_IN_ID.sub("-", unicodedata.normalize("NFC", path.stem)).strip("-") or "source"
    if len(source_id.encode()) > MOST_ID_BYTES:
        what, remedy = say("source-file.long-name"), say("source-file.rename")
        unread.append(Unread(path=f"seeds/{name}", what=what, remedy=remedy))
        return None
    if other := taken.get(source_id.casefold()):
        what = say("source-file.id-taken", id=source_id, path=other)
        remedy = say("source-file.id-remedy", manifest=NAME)
        unread.append(Unread(path=f"seeds/{name}", what=what, remedy=remedy))
        return None
    taken[source_id.casefold()] = name
    return Source(source_id=source_id, path=name, sha256=checksum, listed=False)


def _listed(name: str, checksum: str, row: Row) -> Source:
    """Return a source that the manifest lists."""
    language = row.get("language", "").split("-")[0].lower()
    return Source(
        source_id=row["source_id"],
        path=name,
        sha256=checksum,
        title=row.get("title", ""),
        publisher=row.get("publisher", ""),
        url=row.get("url", ""),
        language="" if language == "und" else language,
        published_on=row.get("published_on", ""),
        retrieved_on=row.get("retrieved_on", ""),
        kind=SourceKind(row.get("kind") or SourceKind.OTHER),
        licence=row.get("licence", ""),
        note=row.get("note", ""),
        listed_sha256=row.get("sha256", "").lower(),
    )
