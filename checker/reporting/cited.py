"""The places that a finding cites, in the order in which an editor wants them."""

from dataclasses import dataclass

from checker.model.finding import Evidence, Finding, Kind, Role
from checker.model.outcome import Outcome
from checker.reporting.places import Places

#: What has to be mended comes first, what is only shown comes last.
ORDER = (
    Role.RIVAL,
    Role.SUPERSEDED,
    Role.COUNTEREXAMPLE,
    Role.TIME,
    Role.SUPERSEDING,
    Role.CONTEXT,
)

#: Where a finding points that is about the documents as a whole.
ALL_SOURCES = "seeds"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """A place in a file; lines and columns count from one, the end column is the one behind."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    evidence: Evidence | None = None  #: None where the file itself is meant


def cited(finding: Finding, outcome: Outcome, where: Places) -> tuple[Cited, ...]:
    """Return the places of a finding, at least one; the first is where an editor starts."""
    if not finding.evidence:
        files = {decision.path for decision in outcome.decisions}
        return (Cited(path=finding.subject if finding.subject in files else ALL_SOURCES),)
    ordered = sorted(finding.evidence, key=lambda e: ORDER.index(e.role))
    return tuple(_cited(evidence, where) for evidence in ordered)


def _cited(evidence: Evidence, where: Places) -> Cited:
    """Return the place of one evidence."""
    line, column = where.line_column(evidence.source_id, evidence.span.start)
    end_line, end_column = where.line_column(evidence.source_id, evidence.span.end)
    return Cited(
        path=where.paths.get(evidence.source_id, evidence.source_id),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        evidence=evidence,
    )


def ranked(outcome: Outcome) -> tuple[Finding, ...]:
    """Return the findings that ask for something, the most first: where not all can be shown.

    The gravest; then conflicts, staleness, quality; then what more sources tell; then as reported.
    """
    return tuple(sorted(outcome.asking(), key=_weight))


def _weight(finding: Finding) -> tuple[int, int, int]:
    """Sort findings by what they ask of an editor; equal ones keep the order of the report."""
    told_by = {e.source_id for e in finding.evidence if e.role is not Role.CONTEXT}
    return (-finding.severity.rank, list(Kind).index(finding.kind), -len(told_by))
