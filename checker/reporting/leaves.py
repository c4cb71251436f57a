"""The pages behind the entry page as values: what a page shows is all in it.

So equal values are equal texts, and whoever has kept what a value became need not make it again.
Looking up what is shown is cheap; drawing and marking it is not, and waits until the text is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from checker.reporting.addresses import Addresses
from checker.reporting.claim_row import ClaimRow
from checker.reporting.claims_data import claims_data
from checker.reporting.finding_view import FindingView
from checker.reporting.page import RuleView, choices
from checker.reporting.shelves import ENTRY, FOLDER, PARTS
from checker.reporting.source_view import SourceText, source_view
from checker.reporting.subject_view import subject_view
from checker.reporting.templating import fill

#: The way from any page of the folder to the parts of the report.
AT = Addresses(pages=PARTS, entry=f"../{ENTRY}")

#: Pages so near can be turned to.
AROUND = 3


class Content(Protocol):
    """What one sort of page shows."""

    @property
    def labels(self) -> Mapping[str, str]:
        """Return what the language of the report calls names, where it does."""

    def values(self, page: "Page") -> dict[str, Any]:
        """Return the values that the template of the page is filled with."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """One page, and everything that its text is made of."""

    name: str
    template: str
    content: Content
    language: str
    as_of: date

    @property
    def path(self) -> str:
        """Return where it lies under `reports/`."""
        return f"{FOLDER}/{self.name}"

    def text(self) -> str:
        """Return the page as HTML."""
        return fill(
            self.template,
            language=self.language,
            as_of=self.as_of,
            at=AT,
            labels=self.content.labels,
            **self.content.values(self),
        )


class Step(NamedTuple):
    """One page that can be turned to."""

    href: str
    label: str
    here: bool


class Turn(NamedTuple):
    """The way from a page to others of its sort: the first, the last, and those around it."""

    before: str  #: empty on the first
    after: str  #: empty on the last
    steps: tuple[Step, ...]  #: empty where there is but one page


def turn_at(pages: Sequence[tuple[str, str]], place: int) -> Turn:
    """Return the way from the page at a place to others; the pages by name and label."""
    last = len(pages) - 1
    near = [n for n in range(last + 1) if n in (0, last) or abs(n - place) < AROUND]
    return Turn(
        before=pages[place - 1][0] if place else "",
        after=pages[place + 1][0] if place < last else "",
        steps=tuple(Step(*pages[n], n == place) for n in near) if last else (),
    )


class Subject(NamedTuple):
    """A subject with the claims about it, and those about others that name it."""

    name: str
    rows: tuple[ClaimRow, ...]
    named: tuple[ClaimRow, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindingsPage:
    """Some findings."""

    views: tuple[FindingView, ...]
    number: int
    count: int
    turn: Turn
    labels: Mapping[str, str]

    def values(self, _: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        return {
            "views": self.views,
            "number": self.number,
            "count": self.count,
            "turn": self.turn,
        }


@dataclass(frozen=True, kw_only=True, slots=True)
class SourcePage:
    """One source with all its words."""

    source: SourceText

    @property
    def labels(self) -> Mapping[str, str]:
        """Return the labels of the names in its claims."""
        return self.source.labels

    def values(self, _: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        return {"view": source_view(self.source, top=1)}


@dataclass(frozen=True, kw_only=True, slots=True)
class SubjectsPage:
    """Some subjects with all that is said of them."""

    subjects: tuple[Subject, ...]
    turn: Turn
    labels: Mapping[str, str]

    def values(self, page: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        views = [subject_view(s.name, s.rows, s.named, page.as_of) for s in self.subjects]
        return {"subjects": views, "turn": self.turn}


@dataclass(frozen=True, kw_only=True, slots=True)
class SubjectList:
    """All subjects, each with its link and how many claims are about it."""

    subjects: tuple[tuple[str, str, int], ...]
    labels: Mapping[str, str]

    def values(self, _: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        return {"subjects": self.subjects}


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimsPage:
    """All claims, to be sought in."""

    rows: tuple[ClaimRow, ...]
    labels: Mapping[str, str]

    def values(self, _: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        rows = self.rows
        return {"data": claims_data(rows), "choices": choices(rows), "count": len(rows)}


@dataclass(frozen=True, kw_only=True, slots=True)
class RulesPage:
    """All rules."""

    rules: tuple[RuleView, ...]
    labels: Mapping[str, str]

    def values(self, _: Page) -> dict[str, Any]:
        """Return what the template is filled with."""
        return {"rules": self.rules}
