"""Everything that a run produced; reports are pure functions of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from checker.model.claim import Claim
from checker.model.decision import Decision, Ruling, Standing
from checker.model.due import Due
from checker.model.finding import Finding, Severity
from checker.model.measured import Measured
from checker.model.message import Value
from checker.model.reported import Reported
from checker.model.span import Span


class Bucket(StrEnum):
    """Where a sentence ends in the coverage ledger."""

    COMPARED = "compared"
    SINGLE_SOURCE = "single-source"
    NO_PREDICATE = "no-predicate"
    UNDATED = "undated"
    DAMAGED = "damaged"
    LANGUAGE_UNSUPPORTED = "language-unsupported"
    HEADING = "heading-or-boilerplate"


#: Buckets of sentences that an editor may want to read: nothing came of them, or less than could.
UNCOVERED = (Bucket.NO_PREDICATE, Bucket.UNDATED, Bucket.DAMAGED, Bucket.LANGUAGE_UNSUPPORTED)


class Uncovered(NamedTuple):
    """A sentence that ended in one of the buckets of `UNCOVERED`; a tuple, for most of them do."""

    source_id: str
    span: Span  #: in `Document.text`
    quote: str
    bucket: Bucket


@dataclass(frozen=True, kw_only=True, slots=True)
class Dating:
    """A document's date, and how it is known."""

    edtf: str  #: empty where nothing gives it
    basis: str  #: manifest | text | metadata | bound | unknown
    certain: bool  #: False for an inference
    not_before: str = ""  #: EDTF day or month; the latest event told in the past
    evidence: tuple[Value, ...] = ()  #: sentences for people
    candidates: tuple[str, ...] = ()  #: EDTF, the preferred first


@dataclass(frozen=True, kw_only=True, slots=True)
class RuleRun:
    """What became of one rule in this run."""

    rule_id: str
    name: str
    title: str
    explanation: str
    kind: str
    ran: bool
    skipped_because: str = ""
    measured: Measured | None = None  #: how well it works; None where nobody has measured


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """A source that could not be read, and why."""

    path: str
    what: Value
    remedy: Value


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeWith:
    """What a run was made with beside its sources: equal versions make equal reports."""

    program: str  #: version of the package
    code: str  #: hash of its code, its schemas and its models
    vocabulary: str  #: hash of the words, shipped and of the project
    rules: str  #: hash of the project's own rules


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """All of a run, complete and sorted."""

    as_of: date
    documents: tuple[Reported, ...]  #: by source_id
    datings: Mapping[str, Dating]  #: source_id -> dating
    claims: tuple[Claim, ...]  #: by source and position
    findings: tuple[Finding, ...]  #: by severity, rule, subject, fingerprint
    rulings: Mapping[str, Ruling]  #: fingerprint -> how it stands
    decisions: tuple[Decision, ...]
    rules: tuple[RuleRun, ...]
    coverage: Mapping[str, Mapping[Bucket, int]]  #: source_id -> bucket -> sentences
    unread: tuple[Unread, ...] = field(default=())
    uncovered: tuple[Uncovered, ...] = field(default=())  #: by source and position
    due: tuple[Due, ...] = field(default=())  #: what will lapse, the soonest first
    language: str = "en"  #: of messages and reports; quotes stay in their own
    labels: Mapping[str, str] = field(default_factory=dict)  #: what that calls names, where it does
    made_with: MadeWith | None = None  #: None where no run made it
    known: frozenset[str] | None = None  #: fingerprints of an accepted run; None where none is
    new_only: bool = False  #: what is known asks for nothing

    def standing(self, finding: Finding) -> Standing:
        """Return how a finding stands."""
        ruling = self.rulings.get(finding.fingerprint)
        return ruling.standing if ruling else Standing.OPEN

    def with_standing(self, standing: Standing) -> tuple[Finding, ...]:
        """Return the findings that stand so, in report order."""
        return tuple(f for f in self.findings if self.standing(f) is standing)

    def open_at(self, threshold: Severity) -> tuple[Finding, ...]:
        """Return the open findings at or above a severity."""
        return tuple(
            f for f in self.with_standing(Standing.OPEN) if f.severity.rank >= threshold.rank
        )

    def is_known(self, finding: Finding) -> bool:
        """Say whether a finding was there in the accepted run that this one is held against."""
        return finding.fingerprint in (self.known or ())

    def asks(self, finding: Finding) -> bool:
        """Say whether a finding is open and, where only new ones count, new."""
        is_open = self.standing(finding) is Standing.OPEN
        return is_open and not (self.new_only and self.is_known(finding))

    def asking(self) -> tuple[Finding, ...]:
        """Return the findings that ask for something, in report order."""
        return tuple(finding for finding in self.findings if self.asks(finding))
