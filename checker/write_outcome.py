"""Write what a check has found: the claims table, all reports, and the texts taken out of files."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain
from pathlib import Path

from checker.laid import lay
from checker.model.outcome import Outcome
from checker.model.reported import Reported
from checker.reporting import html
from checker.reporting.catalogue import FORMATS, PARTS
from checker.reporting.shelves import FOLDER
from checker.shared_out import processes_for, shared_out
from checker.sources.write import remove, write_parts, write_text
from checker.store.store import Store


def write_texts(project: Path, documents: Sequence[Reported]) -> list[Path]:
    """Write the texts that were taken out of files; return their folder, if there are any.

    Texts of sources that are no longer there are removed.
    """
    folder = project / "reports" / "text"
    texts = {f"{d.source.source_id}.txt": d.text for d in documents if d.is_extracted}
    for stale in sorted(folder.glob("*.txt")):
        if stale.name not in texts:
            remove(stale, within=project)
    for name, text in texts.items():
        write_text(folder / name, text, within=project)
    return [folder] if texts else []


def write_outcome(
    project: Path,
    outcome: Outcome,
    store: Store = Store(),
    *,
    jobs: int = 1,
    beside: Callable[[], None] | None = None,
) -> list[Path]:
    """Write the claims table and all reports, each in one step; return what was written.

    Args:
        project: the folder that holds `claims/` and `reports/`.
        outcome: of a check.
        store: knows which pages of a large report lie there already.
        jobs: the most processes that may write at once; 0 for as many as there are cores.
        beside: what can be done in the meantime.
    """
    from checker.tables.claims_table import csv_of_claims

    several = processes_for(len(outcome.claims), jobs)
    table = partial(csv_of_claims, outcome.claims)
    names = sorted(FORMATS, key=lambda name: name not in PARTS)
    tasks: list[Callable[[], list[Path] | None]] = [
        partial(write_pages, project, outcome, store, several),  # the longest come first
        beside or (lambda: None),
        partial(_write, project / "claims" / "claims.csv", table, project),
        *(partial(_write_report, name, outcome, project) for name in names),
    ]
    pages, _, written, *reports = (done or [] for done in shared_out(tasks, several))
    of = dict(zip(names, reports, strict=True))
    written += chain.from_iterable(of[name] for name in FORMATS)
    return [*written, *pages, *write_texts(project, outcome.documents)]


def _write(path: Path, made: Callable[[], str], project: Path) -> list[Path]:
    """Write a file that is made just now."""
    return [write_text(path, made(), within=project)]


def _write_report(name: str, outcome: Outcome, project: Path) -> list[Path]:
    """Write the report in one format, part by part where it may be large."""
    file, render = FORMATS[name]
    parts = PARTS.get(name)
    made = parts(outcome) if parts else [render(outcome)]
    return [write_parts(project / "reports" / file, made, within=project)]


def write_pages(
    project: Path, outcome: Outcome, store: Store = Store(), several: int = 1
) -> list[Path]:
    """Write the pages behind the entry page of a large report; return their folder, if any.

    A page that shows what it showed, and lies there as it was written, is left as it is. Pages that
    the report no longer has are removed.

    Args:
        project: the folder that holds `reports/`.
        outcome: of a check.
        store: knows which pages lie there already.
        several: the most processes that may write at once.
    """
    reports = project / "reports"
    laid = lay(project, list(html.pages(outcome)), store, several)
    for stale in sorted((reports / FOLDER).glob("*.html")):
        if stale.relative_to(reports).as_posix() not in laid:
            remove(stale, within=project)
    return [reports / FOLDER] if laid else []
