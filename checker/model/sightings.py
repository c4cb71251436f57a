"""What rules look for in one document alone: it is found once, when the document is read."""

from dataclasses import dataclass
from datetime import date

from checker.model.span import Span
from checker.model.sums import Sums


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """A sentence with an end that it tells."""

    span: Span  #: in `Document.text`
    edtf: str
    end: date
    of_the_present: bool  #: it has a word of the present ("currently")


@dataclass(frozen=True, kw_only=True, slots=True)
class WeekdayToldWrong:
    """A date whose weekday is another than the text says."""

    span: Span  #: in `Document.text`
    told: int  #: 0 is Monday
    day: date
    written: str  #: the document's day, where it gave the year; else empty


@dataclass(frozen=True, kw_only=True, slots=True)
class Quotation:
    """Words that a text gives as somebody's own."""

    source_id: str
    span: Span  #: in `Document.text`, marks included
    text: str
    words: tuple[str, ...]  #: folded
    language: str
    names: tuple[str, ...]  #: folded names around it, each once, sorted
    is_cut: bool  #: who quotes has left words out


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """A passage that corrects what its publisher had said."""

    source_id: str
    span: Span  #: in `Document.text`
    words: str
    wrong: str  #: the words that tell what had been said
    rest: str  #: all others
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sightings:
    """All of one document, each kind in the order of the text."""

    sums: Sums
    endings: tuple[Ending, ...] = ()
    weekdays: tuple[WeekdayToldWrong, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    corrections: tuple[Correction, ...] = ()
