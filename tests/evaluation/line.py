"""One line of the table: what was measured, on how much, and what came out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

#: Figures of which less is better; of all others more is.
LESS_IS_BETTER = frozenset({"forbidden", "unread rows", "outside gold"})
#: Figures that tell how others fare, for comparison: they may fall.
BESIDE = frozenset({"dateparser", "dateparser, span given", "text2num"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One measure; its name is its identity from one run to the next."""

    measure: str
    what: str  #: what the figures say, in a few words
    size: int = 0  #: cases judged
    figures: Mapping[str, float] = field(default_factory=dict)  #: name -> share or count
    absent: str = ""  #: why it was not measured; empty where it was
    failed: bool = False  #: not measured although its data is there


def skipped(measure: str, what: str) -> Line:
    """Return the line of a measure whose data is not there."""
    return Line(measure=measure, what="", absent=what)


def broken(measure: str, what: str) -> Line:
    """Return the line of a measure that could not be taken; it counts as fallen."""
    return Line(measure=measure, what="", absent=what, failed=True)


def share(right: int, size: int) -> float:
    """Return a share, 1 where there was nothing to get right."""
    return right / size if size else 1.0


def has_fallen(name: str, now: float, last: float | None) -> bool:
    """Say whether a figure is worse than the last one, by more than its last printed digit."""
    if last is None or name in BESIDE:
        return False
    worse = now - last if name in LESS_IS_BETTER else last - now
    return worse > 0.0005
