"""Lay the pages of a large report: a page that shows what it showed, and lies there, is left alone.

Kept are hashes of what each page shows and of its file, for the next run in the same project. No
page is made from what was kept: it is the page that would be made, or it is made.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
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
    before = store.read(key, Laid) or Laid()
    lay_one = partial(_laid, project=project, before=before, again=store.folder is not None)
    # The last first: the page of all claims is the longest, and others can be laid meanwhile.
    shares = [pages[at : at + TOGETHER] for at in reversed(range(0, len(pages), TOGETHER))]
    tasks = [partial(_each, lay_one, share) for share in shares]
    laid = dict(chain.from_iterable(shared_out(tasks, several)))
    if laid != before.pages:
        store.write(key, Laid(pages=laid))
    return laid


def _each(lay_one: Callable[[Page], LaidPage], pages: Sequence[Page]) -> list[tuple[str, LaidPage]]:
    """Lay some pages, one after the other."""
    return [(page.path, lay_one(page)) for page in pages]


def _laid(page: Page, *, project: Path, before: Laid, again: bool) -> LaidPage:
    """Have a page lie in its place."""
    shown = digest(page) if again else ""
    known, path = before.pages.get(page.path), project / "reports" / page.path
    if known and shown and known.shown == shown and known.file == file_hash(path):
        return known
    content = page.text().encode("utf-8")
    write_bytes(path, content, within=project)
    return LaidPage(shown, hashlib.sha256(content).hexdigest())
