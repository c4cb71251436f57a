"""The outcome as `reports/report.html`, for people: pages that ask nothing of the network.

A report of a usual size is one page. Above the size that `shelves` states, that page is the entry
to a folder of pages of the same make.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from checker.model.outcome import Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import subject_anchor
from checker.reporting.claim_row import ClaimRow
from checker.reporting.claims_data import claims_data
from checker.reporting.finding_view import FindingView
from checker.reporting.findings_data import findings_data
from checker.reporting.listed import listed
from checker.reporting.marked_text import SOURCE_LEVEL
from checker.reporting.page import GROUPS, Material, choices, group_of, material, overview
from checker.reporting.shelves import ENTRY, FOLDER, Shelves, needs_folder, shelves
from checker.reporting.source_view import SourceView, source_facts, source_view
from checker.reporting.subject_view import Told, by_subject, subject_view
from checker.reporting.templating import fill

#: Lines of the list of findings that stand in the entry page itself; the script has them all.
SHOWN = 100

#: Findings or sources from which on the page is long; below it, exact heights scroll better.
LONG = 60

Rows = dict[str, tuple[ClaimRow, ...]]  # source_id -> its claims


def render(outcome: Outcome) -> str:
    """Return the report as one page, or the entry page of a large one."""
    if needs_folder(outcome):
        made = material(outcome, Addresses(pages=shelves(outcome).pages, folder=f"{FOLDER}/"))
        lines = listed(outcome, made.at)
        return _fill(
            made,
            "entry",
            page=overview(made),
            lines=lines[:SHOWN],
            count=len(lines),
            data=findings_data(lines),
        )
    made = material(outcome, Addresses())
    rows = made.rows()
    flat = tuple(chain.from_iterable(rows.values()))
    told = by_subject(flat)
    grouped: dict[str, list[FindingView]] = {name: [] for name in GROUPS}
    for view in made.findings(outcome.findings):
        grouped[group_of(view.finding, outcome)].append(view)
    return _fill(
        made,
        "report",
        page=overview(made),
        groups=grouped,
        texts=tuple(_texts(made, rows, SOURCE_LEVEL)),
        subjects=[subject_view(name, *told[name], outcome.as_of) for name in told],
        rows=flat,
        choices=choices(flat),
        is_long=len(outcome.findings) > LONG or len(outcome.documents) > LONG,
    )


def pages(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """Yield what stands behind the entry page of a large report: path under `reports/`, text."""
    if not needs_folder(outcome):
        return
    shelved = shelves(outcome)
    made = material(outcome, Addresses(pages=shelved.pages, entry=f"../{ENTRY}"))
    rows = made.rows()
    flat = tuple(chain.from_iterable(rows.values()))
    for name, text in chain(
        _finding_pages(made, shelved),
        _source_pages(made, shelved, rows),
        _subject_pages(made, shelved, by_subject(flat)),
        [("claims.html", _claims_page(made, flat))],
        [("rules.html", _fill(made, "rules_page", page=overview(made)))],
    ):
        yield f"{FOLDER}/{name}", text


def _texts(made: Material, rows: Rows, top: int) -> Iterator[SourceView]:
    """Yield the sources with their words; their titles are headings of the level `top`."""
    facts = source_facts(made.outcome, made.told.sources)
    for document, known in zip(made.outcome.documents, facts, strict=True):
        of_it = rows[document.source.source_id]
        yield source_view(document, known, of_it, cited=made.cited, top=top, outcome=made.outcome)


def _finding_pages(made: Material, shelved: Shelves) -> Iterator[tuple[str, str]]:
    """Yield the pages of findings."""
    names = [name for name, _ in shelved.findings]
    for number, (name, findings) in enumerate(shelved.findings):
        views = made.findings(findings)
        text = _fill(made, "findings_page", views=views, names=names, number=number)
        yield name, text


def _source_pages(made: Material, shelved: Shelves, rows: Rows) -> Iterator[tuple[str, str]]:
    """Yield the pages of sources."""
    for (name, _), view in zip(shelved.sources, _texts(made, rows, 1), strict=True):
        yield name, _fill(made, "source_page", view=view)


def _subject_pages(made: Material, shelved: Shelves, told: Told) -> Iterator[tuple[str, str]]:
    """Yield the list of all subjects, and the pages of subjects."""
    as_of = made.outcome.as_of
    all_of = [(name, made.at.href(subject_anchor(name)), len(told[name][0])) for name in told]
    yield "subjects.html", _fill(made, "subject_list", subjects=all_of)
    names = [name for name, _ in shelved.subjects]
    for number, (name, held) in enumerate(shelved.subjects):
        views = [subject_view(subject, *told[subject], as_of) for subject in held]
        text = _fill(made, "subjects_page", subjects=views, names=names, number=number)
        yield name, text


def _claims_page(made: Material, rows: tuple[ClaimRow, ...]) -> str:
    """Return the page on which all claims can be sought."""
    return _fill(
        made,
        "claims_page",
        data=claims_data(rows),
        choices=choices(rows),
        count=len(rows),
    )


def _fill(made: Material, name: str, **values: Any) -> str:
    """Return a page from its template."""
    outcome = made.outcome
    values |= {"at": made.at, "as_of": outcome.as_of, "labels": outcome.labels}
    return fill(name, language=outcome.language, **values)
