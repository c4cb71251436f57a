"""A check that may have been made before: where nothing has changed, nothing runs again.

Kept are the outcome of a check, and the hashes of the reports that were written of it.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker.messages.catalogue import DEFAULT
from checker.model.outcome import Outcome
from checker.own_files import is_inside
from checker.reporting.shelves import FOLDER
from checker.sources.find import find_sources
from checker.store.key import file_hash, key_of
from checker.store.store import Store

if TYPE_CHECKING:
    from checker.reading.read_extracts import Progress
    from checker.reading.read_sources import Reader

#: Folders that hold what some outcomes have and others do not.
FOLDERS = ("reports/text", f"reports/{FOLDER}")
#: What lies in `claims/` and is not read for an outcome.
NOT_READ = ("claims.csv", "baseline.json")


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    """The outcome of a check, and the key of all that it was made of."""

    outcome: Outcome
    key: str  #: empty where something changed while the check was made
    made: Outcome | None = None  #: as it was made just now, and as `keep` keeps it


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """What a check has written, by its path in the project."""

    files: tuple[str, ...]
    hashes: tuple[tuple[str, str], ...]  #: and of the folders that it may leave empty


def check_again(  # noqa: PLR0913 - options of a run
    project: Path,
    *,
    as_of: date,
    store: Store,
    jobs: int = 1,
    language: str = DEFAULT,
    on_progress: "Progress | None" = None,
    reader: "Reader | None" = None,
) -> Checked:
    """Return what a check finds, as `run_check` does: as `keep` kept it, else made anew."""
    if store.folder is None:
        from checker.run import run_check

        made = run_check(
            project,
            as_of=as_of,
            jobs=jobs,
            language=language,
            on_progress=on_progress,
            reader=reader,
        )
        return Checked(outcome=made, key="")
    key = _key(project, as_of, language)
    kept = store.read(key, Outcome)
    if kept is not None:
        return Checked(outcome=kept, key=key)
    from checker.run import run_check

    made = run_check(
        project,
        as_of=as_of,
        store=store,
        jobs=jobs,
        language=language,
        on_progress=on_progress,
        reader=reader,
    )
    if key != _key(project, as_of, language):
        return Checked(outcome=made, key="")
    return Checked(outcome=made, key=key, made=made)


def keep(checked: Checked, store: Store) -> None:
    """Keep a check for the next run, where it was made just now."""
    if checked.key and checked.made is not None:
        store.write(checked.key, checked.made)
        store.sweep()


def write_again(project: Path, checked: Checked, store: Store, jobs: int = 1) -> list[Path]:
    """Write the claims table and all reports, if they do not lie there already; return where.

    The check itself is kept meanwhile.

    Args:
        project: the folder that holds `claims/` and `reports/`.
        checked: a check of it.
        store: knows what lies there.
        jobs: the most processes that may write at once; 0 for as many as there are cores.
    """
    outcome = checked.outcome
    known = None if outcome.known is None else sorted(outcome.known)
    key = key_of("written", checked.key, str(project.resolve()), known, outcome.new_only)
    kept = store.read(key, Written) if checked.key else None
    if kept is not None and all(_hash(project / name) == told for name, told in kept.hashes):
        return [project / name for name in kept.files]
    from checker.write_outcome import write_outcome

    beside = partial(keep, checked, store)
    written = write_outcome(project, outcome, store, jobs=jobs, beside=beside)
    if checked.key:
        files = tuple(path.relative_to(project).as_posix() for path in written)
        named = dict.fromkeys((*files, *FOLDERS))  # a folder that was written is in both
        hashes = tuple((name, _hash(project / name)) for name in named)
        store.write(key, Written(files=files, hashes=hashes))
    return written


def _key(project: Path, as_of: date, language: str) -> str:
    """Return the key of an outcome: all that a check of a project reads."""
    sources, unread = find_sources(project)
    return key_of("outcome", as_of, language, sources, unread, _files(project))


def _files(project: Path) -> list[tuple[str, str]]:
    """Return each file that a check may read besides the sources, and its hash."""
    claims = project / "claims"
    return [
        (path.relative_to(claims).as_posix(), _hash(path) if is_inside(path, project) else "")
        for path in sorted(claims.rglob("*"))
        if path.is_file() and path.relative_to(claims).as_posix() not in NOT_READ
    ]


def _hash(path: Path) -> str:
    """Return the hash of a file, of a folder those of its files; empty where none can be read."""
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.is_file())
        return ",".join(f"{p.relative_to(path).as_posix()} {_hash(p)}" for p in inside)
    return file_hash(path)
