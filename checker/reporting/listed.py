"""The findings of a large report as lines of a list, each leading to its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.finding import Finding
from checker.model.outcome import Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import finding_anchor
from checker.reporting.finding_view import is_new
from checker.reporting.page import GROUPS, group_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """One finding as a line."""

    finding: Finding
    anchor: str
    href: str
    group: str
    is_new: bool
    sources: int


def listed(outcome: Outcome, at: Addresses) -> tuple[Listed, ...]:
    """Return the lines of all findings, those first that ask for something."""
    return tuple(sorted(_lines(outcome, at), key=lambda line: GROUPS.index(line.group)))


def _lines(outcome: Outcome, at: Addresses) -> Iterator[Listed]:
    """Yield the lines in report order."""
    for finding in outcome.findings:
        name = finding_anchor(finding.fingerprint)
        yield Listed(
            finding=finding,
            anchor=name,
            href=at.href(name),
            group=group_of(finding, outcome),
            is_new=is_new(finding, outcome),
            sources=len({evidence.source_id for evidence in finding.evidence}),
        )
