"""Valid time: when something holds, with imprecise, unknown and open ends told apart.

An interval has a start and an end, each of them known only within bounds::

    start <= first day it holds <= start_latest
    end_earliest <= first day it no longer holds <= end

All four are calendar days; `end` and `end_earliest` are exclusive. `None` is unknown, which is not
the same as open: an open end (`..` in EDTF) is one that the text says is not there yet.

Source: ISO 8601-2 (EDTF); the bounds follow Allen's intervals with fuzzy ends.
"""

from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Interval:
    """When a claim holds; `Interval()` is wholly unknown."""

    edtf: str = ""  #: as read; empty where unknown
    start: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end: date | None = None
    open_end: bool = False  #: the text says that it still holds

    @property
    def is_unknown(self) -> bool:
        """Say whether nothing at all is known."""
        return self.start is None and self.end is None

    def certain(self) -> tuple[date, date] | None:
        """Return the days `[first, last + 1)` on which it surely holds; None where no day is sure.

        An open end is sure up to the day after its latest start only, since nobody knows how long
        it stays open.
        """
        if self.start_latest is None:
            return None
        if self.end_earliest is not None:
            last = self.end_earliest
        elif self.open_end or self.end is None:
            last = self.start_latest + DAY
        else:
            return None
        return (self.start_latest, last) if self.start_latest < last else None

    def surely_before(self, other: "Interval") -> bool:
        """Say whether it is over, whatever the unknown days, before `other` begins."""
        return self.end is not None and other.start is not None and self.end <= other.start

    def surely_overlaps(self, other: "Interval") -> bool:
        """Say whether some day belongs to both, whatever the imprecise ends turn out to be."""
        mine, theirs = self.certain(), other.certain()
        return bool(mine and theirs and mine[0] < theirs[1] and theirs[0] < mine[1])

    def may_overlap(self, other: "Interval") -> bool:
        """Say whether some day can belong to both."""
        return not (self.surely_before(other) or other.surely_before(self))

    def same_period(self, other: "Interval") -> bool:
        """Say whether both name one and the same period (a census year, a day)."""
        bounds = (self.start, self.end)
        return None not in bounds and bounds == (other.start, other.end)
