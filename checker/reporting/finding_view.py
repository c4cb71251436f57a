"""What the page shows of one finding, looked up and worded once, before any template."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.decision import Decision, Standing
from checker.model.finding import Evidence, Finding, Kind
from checker.model.interval import Interval
from checker.model.outcome import Dating, Outcome
from checker.reporting.addresses import Addresses
from checker.reporting.anchors import (
    evidence_anchor,
    finding_anchor,
    rule_anchor,
    source_anchor,
    subject_anchor,
)
from checker.reporting.cited import ORDER
from checker.reporting.figure import figure
from checker.reporting.places import Places
from checker.reporting.report_json import UNDATED
from checker.reporting.stub import decision_stub, needs_stub, stub_path
from checker.reporting.timeline import Bar, Entry, Timeline, timeline

#: The leading day, month or year of an EDTF date.
FIRST_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

#: So many dates are remembered: most claims are said on one of a few days.
DAYS = 10_000


class Shown(NamedTuple):
    """What a reader needs to know of a source beside its words."""

    title: str
    path: str
    language: str
    dating: Dating
    href: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Quote:
    """One evidence with its source, for the quotes side by side."""

    evidence: Evidence
    value: str  #: what the words say, a figure as people read it
    source: Shown
    place: str
    language: str
    href: str
    speaker: str
    entry: Entry | None  #: on the timeline; None where it has no place there


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One evidence on the timeline; `bar` is None where its time is unknown."""

    quote: Quote
    bar: Bar | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """When the claims of a finding hold."""

    timeline: Timeline
    dated: tuple[Row, ...]  #: at least one
    undated: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindingView:
    """One finding as the page shows it; what is drawn and proposed is made where it is shown."""

    finding: Finding
    anchor: str
    permalink: str
    rule_href: str  #: empty where the run lists no such rule
    subject_href: str  #: empty where no claim is about it
    standing: Standing
    is_new: bool  #: not in the accepted run; False where no run is accepted
    passages: tuple[Quote, ...]  #: as the finding has them
    decision: Decision | None  #: an expired one too, on a finding that is open again
    decidable: bool
    as_of: date

    @property
    def quotes(self) -> list[Quote]:
        """Return the passages, what has to be mended first, what is only shown last."""
        return sorted(self.passages, key=lambda quote: ORDER.index(quote.evidence.role))

    @property
    def drawing(self) -> Drawing | None:
        """Return its timeline; None where there is nothing to compare in time."""
        stale = self.finding.kind is Kind.STALENESS
        drawn = [(quote, quote.entry) for quote in self.passages if quote.entry]
        line = timeline([entry for _, entry in drawn], self.as_of, to_date=stale)
        if line is None or not (stale or len(drawn) > 1):
            return None
        rows = [
            Row(quote=quote, bar=bar if bar.pieces else None)
            for (quote, _), bar in zip(drawn, line.bars, strict=True)
        ]
        dated = tuple(row for row in rows if row.bar)
        undated = tuple(row for row in rows if not row.bar)
        return Drawing(timeline=line, dated=dated, undated=undated) if dated else None

    @property
    def stub(self) -> str:
        """Return the decision to be filled in; empty where none can settle it."""
        return decision_stub(self.finding, self.as_of) if self.decidable else ""

    @property
    def stub_path(self) -> str:
        """Return where that belongs."""
        return stub_path(self.finding, self.as_of)


def shown_sources(outcome: Outcome, at: Addresses) -> dict[str, Shown]:
    """Return what to show of each source, by its id."""
    return {
        d.source.source_id: Shown(
            title=d.source.title or d.source.path,
            path=d.source.path,
            language="" if d.language == "und" else d.language,
            dating=outcome.datings.get(d.source.source_id, UNDATED),
            href=at.href(source_anchor(d.source.source_id)),
        )
        for d in outcome.documents
    }


@dataclass(frozen=True, kw_only=True)
class Lookup:
    """What the views of findings look things up in, made once for all of them."""

    outcome: Outcome
    sources: Mapping[str, Shown]
    where: Places
    at: Addresses

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Return the claims by their ids."""
        return {claim.claim_id: claim for claim in self.outcome.claims if claim.claim_id}

    @cached_property
    def subjects(self) -> Mapping[str, str]:
        """Return the link to all that is said of each subject."""
        names = {claim.subject for claim in self.outcome.claims}
        return {name: self.at.href(subject_anchor(name)) for name in names}

    @cached_property
    def rules(self) -> frozenset[str]:
        """Return the ids of the rules that the run lists."""
        return frozenset(rule.rule_id for rule in self.outcome.rules)


def finding_views(findings: Iterable[Finding], told: Lookup) -> tuple[FindingView, ...]:
    """Return the views of some findings, in their order."""
    return tuple(_view(finding, told) for finding in findings)


def is_new(finding: Finding, outcome: Outcome) -> bool:
    """Say whether a finding came since the accepted run."""
    return outcome.known is not None and not outcome.is_known(finding)


def _view(finding: Finding, told: Lookup) -> FindingView:
    """Return one finding as the page shows it."""
    outcome = told.outcome
    drawn = finding.kind is not Kind.QUALITY  # one about the text itself has no time to draw
    ruling = outcome.rulings.get(finding.fingerprint)
    name = finding_anchor(finding.fingerprint)
    return FindingView(
        finding=finding,
        anchor=name,
        permalink=told.at.permanent(name),
        rule_href=told.at.href(rule_anchor(finding.rule_id))
        if finding.rule_id in told.rules
        else "",
        subject_href=told.subjects.get(finding.subject, ""),
        standing=outcome.standing(finding),
        is_new=is_new(finding, outcome),
        passages=tuple(_quote(e, told, drawn=drawn) for e in finding.evidence),
        decision=ruling.decision if ruling else None,
        decidable=needs_stub(finding, outcome.decisions),
        as_of=outcome.as_of,
    )


def _quote(evidence: Evidence, told: Lookup, *, drawn: bool) -> Quote:
    """Return one evidence with its source; a source that was not read is named by its id."""
    claim = told.claims.get(evidence.claim_id)
    source = told.sources.get(evidence.source_id) or Shown(
        title=evidence.source_id, path="", language="", dating=UNDATED, href=""
    )
    language = claim.language if claim else source.language
    marked = source.href and (claim is not None or not evidence.claim_id) and len(evidence.span)
    return Quote(
        evidence=evidence,
        value=(figure(claim, told.outcome) if claim else "") or evidence.value,
        source=source,
        place=told.where.shown(evidence.source_id, evidence.span.start),
        language="" if language == "und" else language,
        href=_words(evidence, told.at) if marked else "",
        speaker=claim.attributed_to if claim else "",
        entry=_drawn(evidence, claim) if drawn and evidence.claim_id else None,
    )


def _words(evidence: Evidence, at: Addresses) -> str:
    """Return the link to the words of an evidence in their source."""
    return at.href(evidence_anchor(evidence), on=source_anchor(evidence.source_id))


def _drawn(evidence: Evidence, claim: Claim | None) -> Entry:
    """Return what the timeline draws of an evidence, from its claim or from its EDTF alone."""
    if claim is not None:
        return Entry(valid=claim.valid, said=first_day(claim.asserted_on))
    start = first_day(evidence.valid_time)
    return Entry(valid=Interval(start=start, start_latest=start), said=None)


@lru_cache(DAYS)
def first_day(edtf: str) -> date | None:
    """Return the first day that an EDTF date can mean; None where it names no year."""
    match = FIRST_DAY.match(edtf)
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
