"""What rules report: observations on a key, folded into one finding per key."""

from dataclasses import dataclass
from enum import StrEnum

from checker.model.message import Message
from checker.model.span import Span


class Kind(StrEnum):
    """The three families of findings."""

    CONFLICT = "conflict"
    STALENESS = "staleness"
    QUALITY = "quality"


class Severity(StrEnum):
    """How much a finding asks of an editor (SARIF levels)."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Return 0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Role(StrEnum):
    """What an evidence does in a finding; `context` is shown and not accused."""

    RIVAL = "rival"
    SUPERSEDED = "superseded"
    SUPERSEDING = "superseding"
    COUNTEREXAMPLE = "counterexample"
    TIME = "time"
    CONTEXT = "context"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Evidence:
    """The exact words in the exact file that carry a finding."""

    source_id: str
    span: Span
    quote: str
    role: Role
    claim_id: str = ""  #: empty where the evidence is the text itself
    value: str = ""  #: what the words say, for people: a holder, a figure
    valid_time: str = ""  #: EDTF, for the timeline; empty where unknown


@dataclass(frozen=True, kw_only=True, slots=True)
class Observation:
    """What one rule says about one key."""

    rule_id: str
    key: tuple[str, ...]  #: observations on one key fold into one finding
    kind: Kind
    verdict: str
    severity: Severity
    message: Message  #: one sentence; names values and sources
    evidence: tuple[Evidence, ...]
    subject: str
    predicate: str
    values: tuple[str, ...]  #: what the fingerprint is made of, with the key
    inference: tuple[Message, ...] = ()  #: the steps, one sentence each
    suggestion: Message | None = None  #: what would settle it


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """All that the rules say about one key, in the language of the reports.

    The gravest observation speaks for it.
    """

    fingerprint: str
    rule_id: str
    rule: str
    kind: Kind
    verdict: str
    verdicts: tuple[str, ...]
    severity: Severity
    message: str
    subject: str
    predicate: str
    evidence: tuple[Evidence, ...]  #: in time order, then by source and place
    inference: tuple[str, ...]
    suggestion: str
