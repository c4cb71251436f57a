"""What will lapse, and when: a statement that is true today and will not be from some day on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checker.model.span import Span


class DueKind(StrEnum):
    """Why a statement lapses."""

    TERM = "term"  #: it tells its own end: of an office, a membership, a contract
    PLAN = "plan"  #: it plans something; from that day on its outcome must be told
    STATISTIC = "statistic"  #: a figure whose half-life will have passed


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """One statement, and the first day on which it no longer holds as it stands."""

    due_id: str  #: the claim's id; survives edits elsewhere in the document
    day: date
    kind: DueKind
    what: str  #: in words
    until: str  #: EDTF; the end, the plan's time or the figure's period, as read
    source_id: str
    span: Span  #: in `Document.text`
    quote: str
    claim_id: str = ""  #: empty where a sentence tells it that no claim was read from
