"""Which page of the folder holds what, where a report is too large for one page.

Where a page ends is told by what stands there and not by counting from the first, and a page is
named after what it begins with. So one finding more moves what is around it, and the pages behind
it, with all links to them, stay as they are.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from checker.model.finding import Finding
from checker.model.outcome import Outcome
from checker.reporting.addresses import page_name
from checker.reporting.anchors import (
    finding_anchor,
    rule_anchor,
    source_anchor,
    subject_anchor,
)
from checker.reporting.sort_key import sort_key

#: A report is one page up to these; beyond any of them a browser would be slow to open it.
MOST_FINDINGS = 500
MOST_CLAIMS = 3_000
MOST_TEXT = 1_000_000

#: The folder beside the entry page.
FOLDER = "report"
ENTRY = "report.html"

#: The parts of the report that are a page of the folder of their own: id -> page.
PARTS = {"claims": "claims.html", "subjects": "subjects.html", "rules": "rules.html"}

#: The most findings on a page.
FINDINGS_PER_PAGE = 50

#: The most claims on a page of subjects; a subject with more has a page of its own.
CLAIMS_PER_PAGE = 400

#: So many places of a full page are such that it may end there, once it is half full.
ENDS_PER_PAGE = 4

Item = TypeVar("Item")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelves:
    """The pages of the folder and what stands on each."""

    findings: tuple[tuple[str, tuple[Finding, ...]], ...]  #: page -> its findings
    sources: tuple[tuple[str, str], ...]  #: page -> its source_id
    subjects: tuple[tuple[str, tuple[str, ...]], ...]  #: page -> its subjects
    pages: dict[str, str]  #: id -> page, as `Addresses` has it


def needs_folder(outcome: Outcome) -> bool:
    """Say whether a report is too large for one page."""
    return (
        len(outcome.findings) > MOST_FINDINGS
        or len(outcome.claims) > MOST_CLAIMS
        or sum(len(document.text) for document in outcome.documents) > MOST_TEXT
    )


def shelves(outcome: Outcome) -> Shelves:
    """Return where everything stands."""
    findings = tuple(
        (page_name("findings", batch[0].fingerprint), batch)
        for batch in cut(((f, f.fingerprint, 1) for f in outcome.findings), FINDINGS_PER_PAGE)
    )
    ids = [document.source.source_id for document in outcome.documents]
    sources = tuple((page_name("source", source_id), source_id) for source_id in ids)
    claims = Counter(claim.subject for claim in outcome.claims)
    weighed = ((name, name, claims[name]) for name in sorted(claims, key=sort_key))
    subjects = tuple(
        (page_name("subjects", names[0]), names) for names in cut(weighed, CLAIMS_PER_PAGE)
    )
    made = Shelves(findings=findings, sources=sources, subjects=subjects, pages={})
    made.pages.update(_ids(outcome, made))
    return made


def cut(items: Iterable[tuple[Item, str, int]], most: int) -> Iterator[tuple[Item, ...]]:
    """Yield the items of each page, in their order.

    Args:
        items: each with a name that is its own, and what it weighs.
        most: that a page may weigh; a heavier item has a page of its own.
    """
    page: list[Item] = []
    held = 0
    for item, name, weight in items:
        full = held + weight > most or (2 * held >= most and _may_begin(name, weight / most))
        if page and full:
            yield tuple(page)
            page, held = [], 0
        page.append(item)
        held += weight
    if page:
        yield tuple(page)


def _may_begin(name: str, share: float) -> bool:
    """Say whether a page may begin with an item, which depends on the item alone."""
    drawn = int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:4])
    return drawn < share * ENDS_PER_PAGE * 2**32


def _ids(outcome: Outcome, made: Shelves) -> Iterator[tuple[str, str]]:
    """Yield the ids that have a page, with it; words and rows stand on that of what holds them."""
    yield from PARTS.items()
    for rule in outcome.rules:
        yield rule_anchor(rule.rule_id), PARTS["rules"]
    for page, source_id in made.sources:
        yield source_anchor(source_id), page
    for page, findings in made.findings:
        for finding in findings:
            yield finding_anchor(finding.fingerprint), page
    for page, names in made.subjects:
        for name in names:
            yield subject_anchor(name), page
