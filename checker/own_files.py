"""Files of a project, which whoever contributes to it may have laid there: none leads out of it.

A link within a project may lead anywhere on the machine of the person who checks it. What is read
through one could be told in a report, and what is written or removed through one is not ours.
"""

import json
import re
from pathlib import Path
from typing import Any

from checker.messages.speaker import ENGLISH
from checker.model.message import Message, say

#: Larger ones nobody has written by hand; parsers need many times the memory.
MOST_BYTES = 10 * 1024 * 1024
#: Names with such marks could show a reader another name than they have, or are no Unicode.
UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\udc80-\udcff]")


class Unfit(ValueError):
    """A file that is not read, and what it is."""

    def __init__(self, fault: Message) -> None:
        """Keep what it is."""
        super().__init__(fault)
        self.fault = fault

    def __str__(self) -> str:
        """Return what it is in the language of the source code."""
        return ENGLISH.tell(self.fault)


def is_inside(path: Path, folder: Path) -> bool:
    """Say whether a path, with all links on its way followed, lies in a folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # Python before 3.13 tells a ring of links as RuntimeError
        return False


def read_own(path: Path, project: Path, most: int = MOST_BYTES) -> bytes:
    """Return what a file of a project holds.

    Raises:
        Unfit: a link leads out of the project, or it is no file, too large, or not readable.
    """
    if UNSAFE.search(path.relative_to(project).as_posix()):
        raise Unfit(say("source-file.marks"))
    if not is_inside(path, project):
        raise Unfit(say("source-file.leads-out-of-project"))
    try:
        if path.is_dir():
            raise Unfit(say("source-file.folder"))
        if not path.is_file():  # a pipe would be waited at for ever
            raise Unfit(say("source-file.no-regular"))
        size = path.stat().st_size
        if size > most:
            raise Unfit(say("source-file.bytes", size=str(size), limit=str(most)))
        return path.read_bytes()
    except OSError as err:
        reason = err.strerror or str(err)
        raise Unfit(say("source-file.unreadable", reason=reason)) from err


def shown_path(path: Path, folder: Path) -> str:
    """Return a path from a folder as it can be printed."""
    return UNSAFE.sub(lambda m: ascii(m[0])[1:-1], path.relative_to(folder).as_posix())


def parse_json(raw: bytes) -> Any:
    """Return what JSON says.

    Raises:
        ValueError: it is none, or lists lie in it as deep as nobody writes them.
    """
    try:
        return json.loads(raw)
    except RecursionError as err:
        raise ValueError("lists or objects lie too deep in each other") from err
