"""Pages that lie there already are left alone, and the folder is that of a run from nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting.outcomes import FINDINGS, decision, finding, outcome
from reporting.world import AS_OF, BRANDT, CLAIMS, HABITANTES, VOSS, document

from checker.model.decision import Ruling, Verdict
from checker.model.finding import Finding
from checker.model.outcome import Outcome
from checker.model.span import Span
from checker.reporting import shelves
from checker.reporting.html import pages
from checker.reporting.leaves import Page
from checker.store.store import Store
from checker.write_outcome import write_pages

Edit = Callable[[Outcome], Outcome]


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make the small world too large for one page."""
    with monkeypatch.context() as patch:
        patch.setattr(shelves, "MOST_CLAIMS", 0)
        patch.setattr(shelves, "FINDINGS_PER_PAGE", 3)
        patch.setattr(shelves, "CLAIMS_PER_PAGE", 3)
        yield


def without_source(made: Outcome, source_id: str) -> Outcome:
    """Return the outcome of a run without one of the documents."""
    return replace(
        made,
        documents=tuple(d for d in made.documents if d.source.source_id != source_id),
        claims=tuple(c for c in made.claims if c.source_id != source_id),
    )


def with_claim(made: Outcome, claim_id: str, **fields: object) -> Outcome:
    """Return the outcome with one claim read otherwise."""
    claims = (
        replace(c, **fields) if c.claim_id == claim_id else c  # type: ignore[arg-type]
        for c in made.claims
    )
    return replace(made, claims=tuple(claims))


def with_finding(made: Outcome, fingerprint: str, **fields: object) -> Outcome:
    """Return the outcome with one finding told otherwise."""
    found = (
        replace(f, **fields) if f.fingerprint == fingerprint else f  # type: ignore[arg-type]
        for f in made.findings
    )
    return replace(made, findings=tuple(found))


def with_more(made: Outcome, *more: Finding) -> Outcome:
    """Return the outcome with findings before all others."""
    return replace(made, findings=(*more, *made.findings))


def decided(made: Outcome, verdict: Verdict) -> Outcome:
    """Return the outcome with a decision on the gravest finding."""
    told = decision(FINDINGS[0], verdict)
    ruling = Ruling(fingerprint=told.fingerprint, standing=told.standing, decision=told)
    return replace(
        made,
        decisions=(*made.decisions, told),
        rulings={**made.rulings, told.fingerprint: ruling},
    )


def retitled(made: Outcome, source_id: str, title: str) -> Outcome:
    """Return the outcome with another title of a source."""
    documents = (
        replace(d, source=replace(d.source, title=title)) if d.source.source_id == source_id else d
        for d in made.documents
    )
    return replace(made, documents=tuple(documents))


def rewritten(made: Outcome, source_id: str) -> Outcome:
    """Return the outcome of a source with a line more at its end, all segments as they were."""
    documents = (
        replace(d, text=d.text + "One line more.\n") if d.source.source_id == source_id else d
        for d in made.documents
    )
    return replace(made, documents=tuple(documents))


EDITS: dict[str, Edit] = {
    "nothing": lambda made: made,
    "text": lambda made: rewritten(made, "guide"),
    "other text": lambda made: rewritten(made, "folha"),
    "title": lambda made: retitled(made, "gazette", "The bridge"),
    "removed": lambda made: without_source(made, "folha"),
    "other value": lambda made: with_claim(made, BRANDT.claim_id, object="Ilse Brand"),
    "other figure": lambda made: with_claim(made, HABITANTES.claim_id, value=13_950.0),
    "other words": lambda made: with_claim(made, VOSS.claim_id, span=Span(60, 70)),
    "other subject": lambda made: with_claim(made, BRANDT.claim_id, subject="Zell"),
    "many subjects": lambda made: replace(
        made, claims=tuple(replace(c, subject=f"Arden {n}") for n, c in enumerate(CLAIMS))
    ),
    "other message": lambda made: with_finding(made, FINDINGS[1].fingerprint, message="Differs."),
    "no finding": lambda made: replace(made, findings=made.findings[1:]),
    "more findings": lambda made: with_more(
        made, *(finding(f"0000{n:012}", evidence=FINDINGS[2].evidence) for n in range(7))
    ),
    "settled": lambda made: decided(made, Verdict.BOTH_STAND),
    "deferred": lambda made: decided(made, Verdict.DEFERRED),
    "known": lambda made: replace(made, known=frozenset(f.fingerprint for f in FINDINGS[:2])),
    "other day": lambda made: replace(made, as_of=AS_OF + timedelta(days=1)),
    "years later": lambda made: replace(made, as_of=date(2036, 1, 1)),
    "language": lambda made: replace(
        made, language="pt", labels={"mayor": "prefeito", "Arden": "Ardena", "m": "metro"}
    ),
    "no rule": lambda made: replace(made, rules=made.rules[1:]),
    "undated": lambda made: replace(made, datings={}),
    "sound": lambda made: replace(
        made, documents=tuple(document(d.source.source_id) for d in made.documents)
    ),
    "one page": lambda made: replace(made, claims=(), findings=(), documents=()),
}


def lying(project: Path) -> dict[str, bytes]:
    """Return the folder of pages."""
    return {path.name: path.read_bytes() for path in sorted(project.rglob("*.html"))}


def from_nothing(made: Outcome) -> dict[str, bytes]:
    """Return the pages as a run has them that keeps nothing."""
    return {page.name: page.text().encode() for page in pages(made)}


def tampered(project: Path, how: str) -> None:
    """Do something to the pages that lie there."""
    for path in sorted(project.rglob("*.html"))[::2]:
        if how == "deleted":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes().replace(b"Brandt", b"Brandl") + b"<!-- -->")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(sorted(EDITS)), max_size=2),
            st.sampled_from(["", "", "deleted", "touched"]),
        ),
        min_size=2,
        max_size=4,
    )
)
def test_a_folder_written_again_is_that_of_a_run_from_nothing(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[list[str], str]]
) -> None:
    project = tmp_path_factory.mktemp("project")
    store = Store(tmp_path_factory.mktemp("store"))

    for edits, done in steps:
        made = outcome()
        for edit in edits:
            made = EDITS[edit](made)
        write_pages(project, made, store)
        assert lying(project) == from_nothing(made)
        if done:
            tampered(project, done)


@pytest.mark.parametrize("edit", [name for name in EDITS if name != "one page"])
def test_pages_that_show_the_same_are_not_made_again(
    edit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, store = tmp_path / "project", Store(tmp_path / "store")
    write_pages(project, outcome(), store)
    before = lying(project)
    made: list[str] = []
    text = Page.text

    def noted(page: Page) -> str:
        made.append(page.name)
        return text(page)

    monkeypatch.setattr(Page, "text", noted)

    write_pages(project, EDITS[edit](outcome()), store)

    after = lying(project)
    differ = {name for name in after if after[name] != before.get(name)}
    assert differ <= set(made)
    # The values may hold a little more than is shown: such a page is made for nothing.
    assert len(set(made) - differ) <= 4, sorted(set(made) - differ)


def test_without_a_store_every_page_is_written(tmp_path: Path) -> None:
    write_pages(tmp_path, outcome(), Store())
    first = {path: path.stat().st_ino for path in tmp_path.rglob("*.html")}
    write_pages(tmp_path, outcome(), Store())

    assert all(path.stat().st_ino != inode for path, inode in first.items())
    assert lying(tmp_path) == from_nothing(outcome())


def test_two_projects_share_a_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    one, other = tmp_path / "one", tmp_path / "other"
    for project in (one, other, one):
        write_pages(project, outcome(), store)
        assert lying(project) == from_nothing(outcome())


def test_one_finding_more_moves_what_is_around_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "FINDINGS_PER_PAGE", 20)
    many = [finding(f"{n:04}{n * 7919 % 10007:012}") for n in range(2000)]

    def names(findings: list[Finding]) -> set[str]:
        return {name for name, _ in shelves.shelves(outcome(findings=tuple(findings))).findings}

    before = names(many)
    held = [len(f) for _, f in shelves.shelves(outcome(findings=tuple(many))).findings]
    assert max(held) <= 20
    assert len(held) <= 2000 / 20 * 2
    for place in (0, 700, 1400, 1999):
        after = names([*many[:place], finding(f"ffff{place:012}"), *many[place:]])
        assert len(before ^ after) <= 8
