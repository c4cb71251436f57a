"""Write a file in one step: whole, or not at all; and never past the edge of its project."""

import glob
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from checker.errors import NotWritten
from checker.model.message import say
from checker.own_files import is_inside

#: Names of files that take their target's place once they are whole: `.NAME.xxxx.part`.
UNFINISHED = ".part"
#: So much of their target's name they bear, which may be as long as a name can be.
NAME_LENGTH = 40

#: Seconds after which an unfinished file is what a killed run has left, and nobody's any more.
LEFT = 3600.0


def write_text(path: Path, text: str, *, within: Path) -> Path:
    """Write a text as UTF-8, its line ends as they are; return the path.

    Args:
        path: of the file.
        text: what it is to hold.
        within: the project; nothing outside of it is written, wherever links lead.

    Raises:
        NotWritten: the disk is full, or the place may not be written to, or lies outside of the
            project; what stood there stands.
    """
    return write_bytes(path, text.encode("utf-8"), within=within)


def write_bytes(path: Path, content: bytes, *, within: Path) -> Path:
    """Write a file; its content goes beside the target and takes its place once it is whole.

    Raises:
        NotWritten: as of `write_text`.
    """
    return _written(path, (content,), Path.replace, within)


def write_parts(path: Path, parts: Iterable[str], *, within: Path) -> Path:
    """Write a text that is made while it is written, so that it is never held as a whole.

    Raises:
        NotWritten: as of `write_text`.
    """
    return _written(path, (part.encode("utf-8") for part in parts), Path.replace, within)


def write_new(path: Path, content: bytes, *, within: Path) -> Path:
    """Write a file that is not there yet, whole or not at all; never over another.

    Raises:
        FileExistsError: there is one of that name, perhaps since a moment ago.
        NotWritten: as of `write_text`.
    """
    return _written(path, (content,), _put_new, within)


def remove(path: Path, *, within: Path) -> None:
    """Remove a file, or the link that stands in its place; none has to be there.

    Raises:
        NotWritten: it may not be removed, or lies outside of the project.
    """
    _refuse_outside(path, within)
    try:
        path.unlink(missing_ok=True)
    except OSError as err:
        raise _not_written(path, err) from err


def make_folder(path: Path, *, within: Path) -> None:
    """Make a folder, and those above it, where they are not there.

    Raises:
        NotWritten: as of `write_text`.
    """
    _refuse_outside(path / "any", within)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise _not_written(path, err) from err


def _refuse_outside(path: Path, project: Path) -> None:
    """Refuse a place that a link leads out of the project to; the last part is never followed."""
    if not is_inside(path.parent, project):
        raise NotWritten(
            where=str(path),
            what=say("usage.no-write", reason=say("usage.leads-out")),
            remedy=say("usage.leads-out-remedy", project=str(project)),
        )


def _put_new(beside: Path, path: Path) -> None:
    """Give a finished file its name, where no file has it; a link tells and takes in one step."""
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: an empty file takes the name first
        path.touch(exist_ok=False)
        beside.replace(path)
    else:
        beside.unlink()


def _written(
    path: Path, content: Iterable[bytes], put: Callable[[Path, Path], object], project: Path
) -> Path:
    """Write a file beside its place, then put it there."""
    make_folder(path.parent, within=project)
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=_head(path), suffix=UNFINISHED)
    except OSError as err:
        raise _not_written(path, err) from err
    beside = Path(name)
    try:
        _sweep(path, now=beside.stat().st_mtime)
        with os.fdopen(handle, "wb") as file:
            for part in content:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o644)
        put(beside, path)
    except FileExistsError as err:
        beside.unlink(missing_ok=True)
        raise FileExistsError(err.errno, err.strerror, str(path)) from err
    except OSError as err:
        beside.unlink(missing_ok=True)
        raise _not_written(path, err) from err
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return path


def _sweep(path: Path, *, now: float) -> None:
    """Remove what runs that were killed have left of a file; a run beside this one is younger."""
    for left in path.parent.glob(f"{glob.escape(_head(path))}*{UNFINISHED}"):
        try:
            if now - left.stat().st_mtime > LEFT:
                left.unlink()
        except FileNotFoundError:  # another run has swept it, or finished it
            continue


def _head(path: Path) -> str:
    """Return how the names of the unfinished files of a target begin."""
    return f".{path.name[:NAME_LENGTH]}."


def _not_written(path: Path, err: OSError) -> NotWritten:
    """Return the error that a file cannot be written."""
    return NotWritten(
        where=str(path),
        what=say("usage.no-write", reason=err.strerror or str(err)),
        remedy=say("usage.no-write-remedy"),
    )
