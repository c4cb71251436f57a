"""The whole page as values: everything that a template shows is counted and looked up here."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker.messages.speaker import speaker_in
from checker.model.decision import Standing
from checker.model.finding import Finding, Kind, Severity
from checker.model.outcome import Bucket, Outcome, RuleRun, Unread
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import rule_anchor
from checker.reporting.claim_row import ClaimRow, Remarks, claim_rows
from checker.reporting.due_view import DueView, due_views
from checker.reporting.finding_view import (
    FindingView,
    Lookup,
    finding_views,
    is_new,
    shown_sources,
)
from checker.reporting.flags import Citations, citations
from checker.reporting.measured import told
from checker.reporting.places import places
from checker.reporting.sort_key import sort_key
from checker.reporting.source_view import Share, SourceLine, shares, source_lines

#: The gravest first, as everywhere in a report.
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

#: The findings that ask for the same, in the order in which an editor wants them. What is
#: acknowledged stays before the notes, which ask nothing of anybody.
GROUPS = ("open", "acknowledged", "known", "notes", "settled")


@dataclass(frozen=True, kw_only=True, slots=True)
class Count:
    """Findings of one severity that ask for something, by kind."""

    severity: Severity
    by_kind: tuple[tuple[Kind, int], ...]  #: those that there are
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleView:
    """One rule with its anchor and the paragraphs of its explanation."""

    rule: RuleRun
    anchor: str
    href: str
    paragraphs: tuple[str, ...]
    findings: int
    measured: str  #: how well it works, in words


@dataclass(frozen=True, kw_only=True, slots=True)
class Overview:
    """What a report says of a run before any detail."""

    as_of: date
    kinds: tuple[Kind, ...]
    counts: tuple[Count, ...]
    groups: tuple[tuple[str, int], ...]  #: how many findings stand in each of `GROUPS`
    new: int | None  #: since the accepted run; None where none is accepted
    sources: tuple[SourceLine, ...]
    coverage: tuple[Share, ...]  #: of all sources together
    sentences: int
    claims: int
    rules: tuple[RuleView, ...]
    unread: tuple[Unread, ...]
    due: tuple[DueView, ...]  #: the soonest
    due_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What the claims can be filtered by."""

    sources: tuple[tuple[str, str], ...]  #: source_id and title
    predicates: tuple[str, ...]
    languages: tuple[str, ...]
    verdicts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Material:
    """What all pages of a report are made from, looked up from one place once a page asks."""

    outcome: Outcome
    at: Addresses
    told: Lookup

    @cached_property
    def cited(self) -> Citations:
        """Return which words are cited by which findings."""
        return citations(self.outcome, self.at)

    def findings(self, findings: Iterable[Finding]) -> tuple[FindingView, ...]:
        """Return some findings as a page shows them."""
        return finding_views(findings, self.told)

    def rows(self) -> dict[str, tuple[ClaimRow, ...]]:
        """Return the rows of all claims by their source, in report order."""
        claims = defaultdict(list)
        for claim in self.outcome.claims:
            claims[claim.source_id].append(claim)
        told, remarks = self.told, Remarks(speaker_in(self.outcome.language))
        return {
            source_id: claim_rows(source_id, claims[source_id], self.cited, told, remarks)
            for source_id in told.sources
        }


def material(outcome: Outcome, at: Addresses) -> Material:
    """Return what the pages are made from."""
    sources = shown_sources(outcome, at)
    told = Lookup(outcome=outcome, sources=sources, where=places(outcome), at=at)
    return Material(outcome=outcome, at=at, told=told)


def overview(made: Material) -> Overview:
    """Return what is said before any detail."""
    outcome = made.outcome
    groups = Counter(group_of(finding, outcome) for finding in outcome.findings)
    total: Counter[Bucket] = Counter()
    for ledger in outcome.coverage.values():
        total.update(ledger)
    return Overview(
        as_of=outcome.as_of,
        kinds=tuple(Kind),
        counts=tuple(_count(severity, outcome.asking()) for severity in SEVERITIES),
        groups=tuple((name, groups[name]) for name in GROUPS),
        new=None
        if outcome.known is None
        else sum(is_new(f, outcome) for f in outcome.with_standing(Standing.OPEN)),
        sources=source_lines(outcome, made.told.sources),
        coverage=shares(total),
        sentences=sum(total.values()),
        claims=len(outcome.claims),
        rules=rule_views(outcome, made.at),
        unread=outcome.unread,
        due=due_views(outcome, made.told.sources, made.told.where, made.at),
        due_count=len(outcome.due),
    )


def group_of(finding: Finding, outcome: Outcome) -> str:
    """Return which of `GROUPS` a finding stands in."""
    standing = outcome.standing(finding)
    if standing is not Standing.OPEN:
        return standing.value
    if finding.severity is Severity.NOTE:
        return "notes"
    return "open" if outcome.asks(finding) else "known"


def choices(rows: Sequence[ClaimRow]) -> Choices:
    """Return what there is to choose from in the filters of the claims."""
    sources = {row.source_id: row.source.title for row in rows}
    return Choices(
        sources=tuple(sorted(sources.items(), key=lambda pair: sort_key(pair[1]))),
        predicates=tuple(sorted({row.predicate for row in rows})),
        languages=tuple(sorted({row.language for row in rows})),
        verdicts=tuple(sorted({flag.verdict for row in rows for flag in row.flags})),
    )


def _count(severity: Severity, findings: Iterable[Finding]) -> Count:
    """Return the findings of one severity, counted by kind."""
    kinds = Counter(finding.kind for finding in findings if finding.severity is severity)
    return Count(
        severity=severity,
        by_kind=tuple((kind, kinds[kind]) for kind in Kind if kinds[kind]),
        total=kinds.total(),
    )


def rule_views(outcome: Outcome, at: Addresses) -> tuple[RuleView, ...]:
    """Return the rules for the list of rules."""
    findings = Counter(finding.rule_id for finding in outcome.findings)
    return tuple(
        RuleView(
            rule=rule,
            anchor=rule_anchor(rule.rule_id),
            href=at.href(rule_anchor(rule.rule_id)),
            paragraphs=tuple(p.strip() for p in rule.explanation.split("\n\n") if p.strip()),
            findings=findings[rule.rule_id],
            measured=told(rule.measured, outcome.language),
        )
        for rule in outcome.rules
    )
