"""A time expression as it stands in a text, before it is hung on any date."""

from dataclasses import dataclass
from enum import StrEnum

from checker.model.span import Span


class Anchor(StrEnum):
    """What a time expression hangs on."""

    NONE = "none"  #: the words alone give it
    DOCUMENT = "document"  #: the day that the document was written
    PREVIOUS = "previous"  #: the time told last before it


class TimeForm(StrEnum):
    """What sort of time the words tell."""

    DATE = "date"  #: one day, month, year, season, decade ...
    RANGE = "range"
    DURATION = "duration"
    AGE = "age"
    RECURRING = "recurring"


class Bound(StrEnum):
    """How the words before an expression tie it to what is told."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"
    DURING = "during"
    BETWEEN = "between"


class Phase(StrEnum):
    """Which part of a period is meant."""

    WHOLE = ""
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"


@dataclass(frozen=True, kw_only=True, slots=True)
class TimePart:
    """What the words give of one end of a time; what they do not give is None or empty."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  #: 0 is Monday
    season: int | None = None  #: EDTF: 21 spring ... 24 winter, 33-36 quarters, 40-41 halves
    masked: str = ""  #: EDTF of a decade (`196X`) or a century (`18XX`)
    unit: str = ""  #: day, week, weekend, month, quarter, half, season, year, decade, century
    shift: int | None = None  #: that many units from the anchor; 0 is the anchor's own
    count: int = 0  #: how many units it lasts: "the last three years" is 3, with shift -1
    nearest: int | None = None  #: of a named day or month: -1 the last one, 0 this one, 1 the next
    ordinal: int = 0  #: "the first Friday of July" is 1; -1 is the last
    phase: Phase = Phase.WHOLE

    @property
    def is_absolute(self) -> bool:
        """Say whether the words alone say when it is."""
        return bool(self.masked) or (self.year is not None and self.shift is None)


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeMention:
    """One time expression; `part` is its start, `to` its end where it is a range."""

    span: Span  #: in the text given to the tagger; without the cue that binds it
    text: str
    form: TimeForm
    rule: str  #: id of the pattern that read it
    edtf: str = ""  #: where the words alone give it
    anchor: Anchor = Anchor.NONE
    part: TimePart = TimePart()
    to: TimePart | None = None
    bound: Bound = Bound.AT
    cue: Span | None = None  #: the words that gave `bound`
    approximate: bool = False
