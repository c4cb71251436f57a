"""What a relative time hangs on: a date known to the day, the month or only the year."""

from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from checker.model.edtf import interval
from checker.model.interval import DAY

MONTHS = 12  #: in a year


@dataclass(frozen=True, kw_only=True, slots=True)
class Hook:
    """The first and the last day that the anchor can be."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        """Return the day, where it is known."""
        return self.first if self.first == self.last else None

    @property
    def is_month(self) -> bool:
        """Say whether the month is known."""
        return (self.first.year, self.first.month) == (self.last.year, self.last.month)

    def years_on(self, years: int) -> int | None:
        """Return the year so many years on; None where the anchor's year is not known."""
        year = self.first.year + years
        return year if self.first.year == self.last.year and 1 <= year < MAXYEAR else None

    def months_on(self, months: int) -> tuple[int, int] | None:
        """Return the year and month so many months on; None where the month is not known."""
        place = self.first.year * MONTHS + self.first.month - 1 + months
        known = self.is_month and MONTHS <= place < MAXYEAR * MONTHS
        return (place // MONTHS, place % MONTHS + 1) if known else None

    def days_on(self, days: int) -> date | None:
        """Return the day so many days on; None where the day is not known."""
        try:
            return self.day + timedelta(days=days) if self.day else None
        except OverflowError:
            return None


def hook_of(edtf: str) -> Hook | None:
    """Return the anchor of an EDTF date; None where it is empty, a range or no date at all."""
    if not edtf or "/" in edtf:
        return None
    try:
        known = interval(edtf)
    except ValueError:
        return None
    if known.start is None or known.end is None:
        return None
    return Hook(first=known.start, last=known.end - DAY)
