"""Which page of the folder holds what, where a report is too large for one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.finding import Finding
from checker.model.outcome import Outcome
from checker.reporting.addresses import page_name
from checker.reporting.anchors import (
    claim_anchor,
    evidence_anchor,
    finding_anchor,
    row_anchor,
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

FINDINGS_PER_PAGE = 50

#: Claims on a page of subjects; a subject with more has a page of its own.
CLAIMS_PER_PAGE = 400


@dataclass(frozen=True, kw_only=True, slots=True)
class Shelves:
    """The pages of the folder and what stands on each."""

    findings: tuple[tuple[str, tuple[Finding, ...]], ...]  #: page -> its findings
    sources: tuple[tuple[str, str], ...]  #: page -> its source_id
    subjects: tuple[tuple[str, tuple[str, ...]], ...]  #: page -> its subjects
    pages: dict[str, str]  #: id -> page


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
        (f"findings-{number:03}.html", batch)
        for number, batch in enumerate(_batches(outcome.findings), start=1)
    )
    ids = [document.source.source_id for document in outcome.documents]
    sources = tuple((page_name("source", source_id), source_id) for source_id in ids)
    subjects = tuple(
        (f"subjects-{number:03}.html", names)
        for number, names in enumerate(_filled(outcome), start=1)
    )
    made = Shelves(findings=findings, sources=sources, subjects=subjects, pages={})
    made.pages.update(_ids(outcome, made))
    return made


def _batches(findings: Sequence[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Yield the findings of each page."""
    for start in range(0, len(findings), FINDINGS_PER_PAGE):
        yield tuple(findings[start : start + FINDINGS_PER_PAGE])


def _filled(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    """Yield the subjects of each page, in the order of their names."""
    claims: dict[str, int] = {}
    for claim in outcome.claims:
        claims[claim.subject] = claims.get(claim.subject, 0) + 1
    page: list[str] = []
    held = 0
    for name in sorted(claims, key=sort_key):
        if page and held + claims[name] > CLAIMS_PER_PAGE:
            yield tuple(page)
            page, held = [], 0
        page.append(name)
        held += claims[name]
    if page:
        yield tuple(page)


def _ids(outcome: Outcome, made: Shelves) -> Iterator[tuple[str, str]]:
    """Yield each id of the folder with its page."""
    yield from (("claims", "claims.html"), ("subjects", "subjects.html"), ("rules", "rules.html"))
    for rule in outcome.rules:
        yield rule_anchor(rule.rule_id), "rules.html"
    pages = {source_id: page for page, source_id in made.sources}
    for source_id, page in pages.items():
        yield source_anchor(source_id), page
    for page, findings in made.findings:
        for finding in findings:
            yield finding_anchor(finding.fingerprint), page
            for evidence in finding.evidence:
                if evidence.source_id in pages:
                    yield evidence_anchor(evidence), pages[evidence.source_id]
    subjects = {name: page for page, names in made.subjects for name in names}
    for name, page in subjects.items():
        yield subject_anchor(name), page
    for claim in outcome.claims:
        yield row_anchor(claim.claim_id), subjects[claim.subject]
        if claim.source_id in pages:
            yield claim_anchor(claim.claim_id), pages[claim.source_id]
