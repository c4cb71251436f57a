"""Lay the pages of a large report: a page that shows what it showed, and lies there, is left alone.

Kept are hashes of what each page shows and of its file, for the next run in the same project. No
page is made from what was kept: it is the page that would be made, or it is made.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from checker.reporting.leaves import Page
from checker.shared_out import shared_out
from checker.sources.write import write_bytes
from checker.store.codec import digest
from checker.store.key import file_hash, key_of
from checker.store.store import Store

#: So many pages are one task: few enough that all processes end at one time.
TOGETHER = 8

#: From so many pages to be made on, they are worth more processes than the one that asks.
MANY = 50


class LaidPage(NamedTuple):
    """A page that was written."""

    shown: str  #: hash of all that it shows; empty where nobody asked
    file: str  #: hash of the file


@dataclass(frozen=True, kw_only=True, slots=True)
class Laid:
    """The pages that the last run has left in a project."""

    pages: Mapping[str, LaidPage] = field(default_factory=dict)  #: by path under `reports/`


def lay(
    project: Path, pages: Sequence[Page], store: Store, several: int = 1
) -> Mapping[str, LaidPage]:
    """Have the pages lie under `reports/`; return them by path.

    Args:
        project: the folder that holds `reports/`.
        pages: of the report.
        store: keeps what this run has laid, and has what the last one did.
        several: the most processes that may write at once.
    """
    key = key_of("pages", str(project.resolve()))
    before = (store.read(key, Laid) or Laid()).pages
    shown = {page.path: digest(page) if store.folder is not None else "" for page in pages}
    laid = {path: before[path] for path in shown if _lies(project, path, before, shown[path])}
    # The last first: the page of all claims is the longest, and others can be made meanwhile.
    others = [page for page in reversed(pages) if page.path not in laid]
    shares = [others[at : at + TOGETHER] for at in range(0, len(others), TOGETHER)]
    tasks = [partial(_each, share, project, shown) for share in shares]
    laid |= chain.from_iterable(shared_out(tasks, several if len(others) >= MANY else 1))
    if laid != before:
        store.write(key, Laid(pages=laid))
    return laid


def _lies(project: Path, page: str, before: Mapping[str, LaidPage], shown: str) -> bool:
    """Say whether a page that shows what is told lies in its place, as it was written."""
    known = before.get(page)
    if known is None or not shown or known.shown != shown:
        return False
    return known.file == file_hash(_place(project, page))


def _each(
    pages: Sequence[Page], project: Path, shown: Mapping[str, str]
) -> list[tuple[str, LaidPage]]:
    """Write some pages, one after the other."""
    laid = []
    for page in pages:
        content = page.text().encode("utf-8")
        write_bytes(_place(project, page.path), content, within=project)
        file = hashlib.sha256(content).hexdigest()
        laid.append((page.path, LaidPage(shown[page.path], file)))
    return laid


def _place(project: Path, page: str) -> Path:
    """Return where a page has its place."""
    return project / "reports" / page
