"""The store: one file per value, whole or not there, shared by all runs of one user.

It lies outside of the projects, so that what a stranger contributes to one is never taken for what
an own run has kept.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from checker.store.codec import sealed, unpacked

Value = TypeVar("Value")

#: What no run has used for so long is removed: two weeks, in seconds.
UNUSED = 14 * 24 * 60 * 60
#: The most that is kept, in bytes; what was used longest ago goes first.
MOST = 2 * 1024**3
ENDING = ".kept"
UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class Store:
    """Values by key in a folder; without a folder it holds nothing and takes nothing."""

    folder: Path | None = None

    def read(self, key: str, kind: type[Value]) -> Value | None:
        """Return the value of a key; None where there is none, or none that can be read."""
        if self.folder is None:
            return None
        path = self.folder / f"{key}{ENDING}"
        try:
            value = unpacked(path.read_bytes(), kind)
            os.utime(path)  # it was used: `sweep` leaves it
        except OSError:
            return None
        return value

    def holds(self, key: str) -> bool:
        """Say whether there is something under a key; whether it can be read is not told."""
        return self.folder is not None and (self.folder / f"{key}{ENDING}").is_file()

    def write(self, key: str, value: Any) -> None:
        """Keep a value; where it cannot be kept, the next run makes it anew."""
        if self.folder is None:
            return
        try:
            content = sealed(value)
        except ValueError:
            return
        self.lay(key, *content)

    def lay(self, key: str, *content: bytes) -> None:
        """Keep a value that is packed already.

        Two runs that keep one value at once write the same bytes, each to a file of its own that
        then takes the place.
        """
        if self.folder is None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, beside = tempfile.mkstemp(dir=self.folder, suffix=UNFINISHED)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                for part in content:
                    file.write(part)
            Path(beside).replace(self.folder / f"{key}{ENDING}")
        except OSError:
            Path(beside).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what was not used for long, and what is more than may be kept."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            files = sorted(_files(self.folder), reverse=True)
            latest = files[0][0] if files else 0.0
            total = 0
            for used, size, name in files:
                total += size
                if used < latest - UNUSED or total > MOST:
                    (self.folder / name).unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[tuple[float, int, str]]:
    """Yield when each file of a store was used, its size and its name."""
    with os.scandir(folder) as entries:
        for entry in entries:
            with contextlib.suppress(FileNotFoundError):  # another run has just removed it
                if not entry.name.endswith((ENDING, UNFINISHED)):
                    continue  # somebody else's, should the folder not be ours alone
                told = entry.stat()
                yield told.st_mtime, told.st_size, entry.name
