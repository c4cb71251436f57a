"""Round days for an axis: years, months or days, as many as a phone can show."""

from dataclasses import dataclass
from datetime import date

#: Most labels on an axis; five of the form 2024-05 stand side by side on a phone.
MOST = 5

DAYS_IN_YEAR = 365.2425

#: Steps in months, from one to a thousand years.
MONTH_STEPS = (1, 2, 3, 6, *(12 * n * 10**p for p in range(3) for n in (1, 2, 5)), 12 * 1000)

#: Steps in days, for axes too short for months.
DAY_STEPS = (1, 2, 5, 7, 14)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """A labelled day of an axis."""

    x: float  #: per cent of the width
    label: str


def ticks(first: float, last: float) -> tuple[Tick, ...]:
    """Return the ticks of an axis that runs between two ordinals of days."""
    days = last - first
    for step in DAY_STEPS:
        if days / step < MOST:  # longer labels, so one fewer
            return _placed(_days(first, last, step), first, last, 10)
    months = days / DAYS_IN_YEAR * 12
    step = next((s for s in MONTH_STEPS if months / s <= MOST), MONTH_STEPS[-1])
    return _placed(_months(first, last, step), first, last, 4 if step % 12 == 0 else 7)


def _days(first: float, last: float, step: int) -> list[date]:
    """Return every `step`-th day of the axis."""
    start = int(first) + 1
    return [date.fromordinal(n) for n in range(max(start, 1), int(last) + 1, step)]


def _months(first: float, last: float, step: int) -> list[date]:
    """Return the first days of every `step`-th month, counted from the year 0."""
    start, end = (_clamped(ordinal) for ordinal in (first, last))
    months = range(
        -(-(start.year * 12 + start.month - 1) // step) * step, end.year * 12 + end.month, step
    )
    found = [date(m // 12, m % 12 + 1, 1) for m in months if date.min.year <= m // 12]
    return [day for day in found if first <= day.toordinal() <= last]


def _clamped(ordinal: float) -> date:
    """Return a day of the calendar, its first or last where the axis reaches beyond it."""
    return date.fromordinal(min(max(int(ordinal), 1), date.max.toordinal()))


def _placed(days: list[date], first: float, last: float, letters: int) -> tuple[Tick, ...]:
    """Return the ticks of some days, labelled by the first `letters` of the ISO day."""
    return tuple(
        Tick(
            x=round((day.toordinal() - first) / (last - first) * 100, 2),
            label=day.isoformat()[:letters],
        )
        for day in days
    )
