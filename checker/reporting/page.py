"""The whole page as values: everything that a template shows is counted and looked up here."""

from dataclasses import dataclass
from datetime import date

from checker.model.decision import Standing
from checker.model.finding import Kind, Severity
from checker.model.outcome import Outcome, RuleRun, Unread
from checker.reporting.anchors import anchor
from checker.reporting.due_view import DueView, due_views
from checker.reporting.finding_view import FindingView, finding_views, shown_sources
from checker.reporting.measured import told
from checker.reporting.places import places
from checker.reporting.source_view import SourceView, source_views

#: The gravest first, as everywhere in a report.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

#: Findings or sources from which on the page is long; below it, exact heights scroll better.
LONG = 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The findings that ask for the same: those to settle, acknowledged, notes, settled."""

    name: str
    hint: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """Open findings of one severity, by kind."""

    severity: Severity
    by_kind: tuple[int, ...]  #: in the order of `Kind`
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleView:
    """One rule with its anchor and the paragraphs of its explanation."""

    rule: RuleRun
    anchor: str
    paragraphs: tuple[str, ...]
    findings: int
    measured: str  #: how well it works, in words


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """All that the HTML report shows."""

    as_of: date
    kinds: tuple[Kind, ...]
    counts: tuple[Count, ...]
    groups: tuple[Group, ...]
    sources: tuple[SourceView, ...]
    claims: int
    rules: tuple[RuleView, ...]
    skipped: tuple[RuleView, ...]
    unread: tuple[Unread, ...]
    due: tuple[DueView, ...]  #: the soonest
    due_count: int
    is_long: bool  #: the browser may put off laying out what is not on the screen


def page(outcome: Outcome) -> Page:
    """Return the page of an outcome."""
    sources = shown_sources(outcome)
    where = places(outcome)
    findings = finding_views(outcome, sources, where)
    rules = tuple(_rule(rule, findings) for rule in outcome.rules)
    return Page(
        as_of=outcome.as_of,
        kinds=tuple(Kind),
        counts=tuple(_count(severity, findings) for severity in SEVERITIES),
        groups=_groups(findings),
        sources=source_views(outcome, findings, sources, where),
        claims=len(outcome.claims),
        rules=rules,
        skipped=tuple(view for view in rules if not view.rule.ran),
        unread=outcome.unread,
        due=due_views(outcome, sources, where),
        due_count=len(outcome.due),
        is_long=len(findings) > LONG or len(outcome.documents) > LONG,
    )


def _groups(findings: tuple[FindingView, ...]) -> tuple[Group, ...]:
    """Return the findings in the order in which an editor wants them.

    What is acknowledged stays before the notes, which ask nothing of anybody.
    """
    notes = [
        v for v in findings if v.standing is Standing.OPEN and v.finding.severity is Severity.NOTE
    ]
    stand = {s: [v for v in findings if v.standing is s and v not in notes] for s in Standing}
    return (
        Group(name="open", hint="", findings=tuple(stand[Standing.OPEN])),
        Group(
            name="acknowledged",
            hint="Seen by an editor and left for later; they do not fail the check.",
            findings=tuple(stand[Standing.ACKNOWLEDGED]),
        ),
        Group(name="notes", hint="They ask nothing and fail nothing.", findings=tuple(notes)),
        Group(name="settled", hint="", findings=tuple(stand[Standing.SETTLED])),
    )


def _count(severity: Severity, findings: tuple[FindingView, ...]) -> Count:
    """Return the open findings of one severity, counted by kind."""
    kinds = [
        view.finding.kind
        for view in findings
        if view.standing is Standing.OPEN and view.finding.severity is severity
    ]
    return Count(
        severity=severity, by_kind=tuple(kinds.count(kind) for kind in Kind), total=len(kinds)
    )


def _rule(rule: RuleRun, findings: tuple[FindingView, ...]) -> RuleView:
    """Return one rule for the list of rules."""
    return RuleView(
        rule=rule,
        anchor=anchor("rule", rule.rule_id),
        paragraphs=tuple(part.strip() for part in rule.explanation.split("\n\n") if part.strip()),
        findings=sum(view.finding.rule_id == rule.rule_id for view in findings),
        measured=told(rule.measured),
    )
