"""Lay the pages of a large report: a page that shows what it showed, and lies there, is left alone.

Kept are hashes of what each page shows and of its file, for the next run in the same project. No
page is made from what was kept: it is the page that would be made, or it is made.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from checker.reporting.leaves import Page
from checker.sources.write import write_bytes
from checker.store.codec import digest
from checker.store.key import file_hash, key_of
from checker.store.store import Store


class LaidPage(NamedTuple):
    """A page that was written."""

    shown: str  #: hash of all that it shows; empty where nobody asked
    file: str  #: hash of the file


@dataclass(frozen=True, kw_only=True, slots=True)
class Laid:
    """The pages that the last run has left in a project."""

    pages: Mapping[str, LaidPage] = field(default_factory=dict)  #: by path under `reports/`


def lay(project: Path, pages: Iterable[Page], store: Store) -> Mapping[str, LaidPage]:
    """Have the pages lie under `reports/`; return them by path.

    Args:
        project: the folder that holds `reports/`.
        pages: of the report.
        store: keeps what this run has laid, and has what the last one did.
    """
    key = key_of("pages", str(project.resolve()))
    before = store.read(key, Laid) or Laid()
    laid: dict[str, LaidPage] = {}
    for page in pages:
        shown = digest(page) if store.folder is not None else ""
        known, path = before.pages.get(page.path), project / "reports" / page.path
        if known and shown and known.shown == shown and known.file == file_hash(path):
            laid[page.path] = known
        else:
            content = page.text().encode("utf-8")
            write_bytes(path, content, within=project)
            laid[page.path] = LaidPage(shown, hashlib.sha256(content).hexdigest())
    if laid != before.pages:
        store.write(key, Laid(pages=laid))
    return laid
