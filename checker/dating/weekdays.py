"""Weekday and day number as a checksum: "Thursday (28)" fits few months of few years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.dating.told import Told
from checker.model.edtf import edtf_of, edtf_of_days
from checker.model.interval import DAY
from checker.model.time_mention import Anchor, TimeForm, TimePart

#: A day told by its weekday lies within the week before (or, if to come, after) the writing.
WEEK = timedelta(days=6)

#: A day of a month told without its year lies at most so far back ...
YEAR = timedelta(days=365)
#: ... and the latest of them, in a text that tells a fresh event, hardly more than a month.
MONTH = timedelta(days=31)

#: Where nothing gives an earliest year, no more than these are tried.
YEARS_BACK = 20


@dataclass(frozen=True, slots=True)
class Fit:
    """Days on which the document can have been written, and the day that its words name."""

    first: date
    last: date
    named: date

    @property
    def edtf(self) -> str:
        """Return the days as a day or month where they are one."""
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return (
                self.first.isoformat()
                if self.first == self.last
                else edtf_of(self.first.year, self.first.month)
            )
        return edtf_of_days(self.first, self.last)


def checks(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the times that name a weekday and a day number but no year."""
    return tuple(t for t in told if _is_check(t) and not t.mention.edtf)


def dated_past(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the past times that name a day and a month but neither weekday nor year."""
    return tuple(t for t in told if _is_day_of_month(t) and not t.is_ahead)


def fits(told: Sequence[Told], lower: date, upper: date) -> tuple[Fit, ...]:
    """Return the stretches of days between two bounds that fit all the weekdays, in order."""
    weekdays = checks(told)
    if not weekdays:
        return ()
    days = dated_past(told)
    strict = tuple(_stretches(weekdays, days, lower, upper, MONTH))
    return strict or tuple(_stretches(weekdays, days, lower, upper, YEAR))


def _is_check(told: Told) -> bool:
    """Say whether a time names a weekday with its number."""
    part, mention = told.mention.part, told.mention
    named = part.weekday is not None and part.day is not None and part.year is None
    return named and mention.form is TimeForm.DATE and mention.anchor is Anchor.DOCUMENT


def _is_day_of_month(told: Told) -> bool:
    """Say whether a time names a day and a month alone."""
    part = told.mention.part
    whole = part.day is not None and part.month is not None and part.year is None
    return whole and part.weekday is None and told.mention.to is None and not told.mention.edtf


def _stretches(
    weekdays: Sequence[Told], days: Sequence[Told], lower: date, upper: date, reach: timedelta
) -> Iterator[Fit]:
    """Yield the runs of days on which the document can have been written."""
    run: list[date] = []
    named = lower
    day = lower
    while day <= upper:
        hit = _named_on(weekdays, day)
        good = hit is not None and _reaches(days, day, reach)
        if run and (not good or hit != named):
            yield _fit(run, named, weekdays)
            run = []
        if good and hit is not None:
            run.append(day)
            named = hit
        day += DAY
    if run:
        yield _fit(run, named, weekdays)


def _fit(run: list[date], named: date, weekdays: Sequence[Told]) -> Fit:
    """Return a run; "this Thursday (28)" was written on that day."""
    this = any(told.mention.part.nearest == 0 for told in weekdays)
    if this and run[0] <= named <= run[-1]:
        return Fit(named, named, named)
    return Fit(run[0], run[-1], named)


def _named_on(weekdays: Sequence[Told], day: date) -> date | None:
    """Return the latest day that the weekdays name, seen from a day; None where one fails."""
    named: list[date] = []
    for told in weekdays:
        window = _after(day) if told.is_ahead else _before(day)
        hit = next((d for d in window if _carries(told.mention.part, d)), None)
        if hit is None:
            return None
        named.append(hit)
    return max(named)


def _before(day: date) -> Iterator[date]:
    """Yield the day and those of the week before it."""
    for step in range(WEEK.days + 1):
        yield day - timedelta(days=step)


def _after(day: date) -> Iterator[date]:
    """Yield the day and those of the week after it."""
    for step in range(WEEK.days + 1):
        yield day + timedelta(days=step)


def _carries(part: TimePart, day: date) -> bool:
    """Say whether a day has the weekday, the number and the month that are told."""
    return part.day == day.day and part.weekday == day.weekday() and part.month in (None, day.month)


def _reaches(days: Sequence[Told], day: date, reach: timedelta) -> bool:
    """Say whether the latest of the days told without a year is near enough."""
    if not days:
        return True
    return any(_since(told.mention.part, day) <= reach for told in days)


def _since(part: TimePart, day: date) -> timedelta:
    """Return how long ago a day of a month was, the last time it came."""
    for year in (day.year, day.year - 1):
        edtf = edtf_of(year, part.month, part.day)
        if edtf and date.fromisoformat(edtf) <= day:
            return day - date.fromisoformat(edtf)
    return timedelta.max
