"""The outcome as `reports/report.html`, for people: pages that ask nothing of the network.

A report of a usual size is one page. Above the size that `shelves` states, that page is the entry
to a folder of pages of the same make.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any

from checker.model.outcome import Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import subject_anchor
from checker.reporting.claim_row import ClaimRow
from checker.reporting.finding_view import FindingView
from checker.reporting.findings_data import findings_data
from checker.reporting.labels import labels_among, labels_of
from checker.reporting.leaves import (
    ClaimsPage,
    FindingsPage,
    Page,
    RulesPage,
    SourcePage,
    Subject,
    SubjectList,
    SubjectsPage,
    turn_at,
)
from checker.reporting.listed import listed
from checker.reporting.marked_text import SOURCE_LEVEL
from checker.reporting.page import (
    GROUPS,
    Material,
    choices,
    group_of,
    material,
    overview,
    rule_views,
)
from checker.reporting.shelves import ENTRY, FOLDER, PARTS, Shelves, needs_folder, shelves
from checker.reporting.source_view import SourceText, source_text, source_view
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
    texts = (source_view(text, SOURCE_LEVEL) for text in _texts(made, rows))
    return _fill(
        made,
        "report",
        page=overview(made),
        groups=grouped,
        texts=tuple(texts),
        subjects=[subject_view(name, *told[name], outcome.as_of) for name in told],
        rows=flat,
        choices=choices(flat),
        is_long=len(outcome.findings) > LONG or len(outcome.documents) > LONG,
    )


def pages(outcome: Outcome) -> Iterator[Page]:
    """Yield what stands behind the entry page of a large report."""
    if not needs_folder(outcome):
        return
    shelved = shelves(outcome)
    made = material(outcome, Addresses(pages=shelved.pages, entry=f"../{ENTRY}"))
    rows = made.rows()
    flat = tuple(chain.from_iterable(rows.values()))
    labels = outcome.labels
    page = partial(Page, language=outcome.language, as_of=outcome.as_of)
    for name, findings in _findings_pages(made, shelved):
        yield page(name=name, template="findings_page", content=findings)
    for (name, _), source in zip(shelved.sources, _texts(made, rows), strict=True):
        yield page(name=name, template="source_page", content=SourcePage(source=source))
    told = by_subject(flat)
    for name, subjects in _subjects_pages(shelved, told, labels):
        yield page(name=name, template="subjects_page", content=subjects)
    all_of = tuple((name, made.at.href(subject_anchor(name)), len(told[name][0])) for name in told)
    for part, template, content in (
        ("subjects", "subject_list", SubjectList(subjects=all_of, labels=labels)),
        ("claims", "claims_page", ClaimsPage(rows=flat, labels=labels)),
        ("rules", "rules_page", RulesPage(rules=rule_views(outcome, made.at), labels=labels)),
    ):
        yield page(name=PARTS[part], template=template, content=content)


def _texts(made: Material, rows: Rows) -> Iterator[SourceText]:
    """Yield the sources with their words."""
    for document in made.outcome.documents:
        of_it = rows[document.source.source_id]
        yield source_text(
            document, of_it, sources=made.told.sources, cited=made.cited, outcome=made.outcome
        )


def _findings_pages(made: Material, shelved: Shelves) -> Iterator[tuple[str, FindingsPage]]:
    """Yield the pages of findings, by name."""
    numbered = [(name, str(n)) for n, (name, _) in enumerate(shelved.findings, start=1)]
    for number, (name, findings) in enumerate(shelved.findings, start=1):
        names = (name for f in findings for name in (f.subject, f.predicate))
        yield (
            name,
            FindingsPage(
                views=made.findings(findings),
                number=number,
                count=len(numbered),
                turn=turn_at(numbered, number - 1),
                labels=labels_of(names, made.outcome.labels),
            ),
        )


def _subjects_pages(
    shelved: Shelves, told: Told, labels: Mapping[str, str]
) -> Iterator[tuple[str, SubjectsPage]]:
    """Yield the pages of subjects, by name; they are turned to by the subject that is the first."""
    named = [(page, labels.get(names[0], names[0])) for page, names in shelved.subjects]
    for place, (page, names) in enumerate(shelved.subjects):
        subjects = tuple(Subject(name, *map(tuple, told[name])) for name in names)
        shown = (row for s in subjects for row in (*s.rows, *s.named))
        yield (
            page,
            SubjectsPage(
                subjects=subjects,
                turn=turn_at(named, place),
                labels=labels_among(shown, labels),
            ),
        )


def _fill(made: Material, name: str, **values: Any) -> str:
    """Return a page from its template."""
    outcome = made.outcome
    values |= {"at": made.at, "as_of": outcome.as_of, "labels": outcome.labels}
    return fill(name, language=outcome.language, **values)
