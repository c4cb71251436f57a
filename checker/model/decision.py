"""An editor's written settlement of a finding."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Verdict(StrEnum):
    """What the editor decided."""

    CLAIM_STANDS = "claim-stands"
    BOTH_STAND = "both-stand"
    NOT_A_CONFLICT = "not-a-conflict"
    SOURCE_CORRECTED = "source-corrected"
    DEFERRED = "deferred"  #: acknowledged: stays in plain sight, does not fail the run


class Standing(StrEnum):
    """Where a finding stands once the decisions are applied."""

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    SETTLED = "settled"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """One file of `claims/decisions/`."""

    decision_id: str
    path: str  #: relative to the project
    rule_id: str
    fingerprint: str
    verdict: Verdict
    reason: str
    decided_by: str
    decided_on: date
    standing_claim: str = ""
    expires_on: date | None = None
    note: str = ""  #: for people; no report shows it

    @property
    def standing(self) -> Standing:
        """Return what the decision makes of its finding while it is in force."""
        return Standing.ACKNOWLEDGED if self.verdict is Verdict.DEFERRED else Standing.SETTLED


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """How one finding stands, and by which decision."""

    fingerprint: str
    standing: Standing
    decision: Decision | None = None
