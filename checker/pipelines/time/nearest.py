"""Which Sunday, which 9th, which July: the nearest one on the side that the words ask for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checker.model.edtf import edtf_of_days, interval
from checker.model.interval import DAY
from checker.model.time_mention import TimePart
from checker.pipelines.time.anchors import Hook
from checker.pipelines.time.parts import week_of, written

FUTURE, PRESENT = "future", "present"

#: How far a day told without its year can lie: a year each way (a day without its month: two
#: months; without its number: the week before or after).
LEAP_DAY = (2, 29)
DAYS_WITH_MONTH, DAYS_WITH_NUMBER, DAYS_OF_WEEK = 366, 62, 7


def named_day(part: TimePart, hook: Hook, tense: str) -> str:
    """Return the day that carries the weekday, the number and the month told."""
    if part.month is not None:
        far = DAYS_WITH_MONTH
    else:
        far = DAYS_WITH_NUMBER if part.day is not None else DAYS_OF_WEEK
    if not hook.is_month and part.month is None:
        return ""
    if hook.day is None:
        return _within_month(part, hook, tense)
    if (part.month, part.day) == LEAP_DAY:
        far *= 4
    found = [day for day in _around(hook.day, far) if _fits(part, day)]
    if part.unit == "week":
        return _week(_chosen(found, hook.day, part.nearest, tense))
    return _chosen(found, hook.day, part.nearest, tense)


def _week(day: str) -> str:
    """Return the week of a day."""
    return edtf_of_days(*week_of(date.fromisoformat(day))) if day else ""


def _within_month(part: TimePart, hook: Hook, tense: str) -> str:
    """Return the day where only the month of the document is known."""
    if part.day is None:
        return ""
    if part.month is not None:
        return named_period(part, hook, tense)
    if part.weekday is None:
        return ""
    days = [hook.first + DAY * n for n in range((hook.last - hook.first).days + 1)]
    found = [day for day in days if _fits(part, day)]
    return found[0].isoformat() if len(found) == 1 else ""


def _around(day: date, far: int) -> Iterator[date]:
    """Yield the days around one, so far each way."""
    for step in range(-far, far + 1):
        yield date.fromordinal(min(max(1, day.toordinal() + step), date.max.toordinal()))


def _fits(part: TimePart, day: date) -> bool:
    """Say whether a day carries all that is told of it."""
    return (
        part.weekday in (None, day.weekday())
        and part.day in (None, day.day)
        and part.month in (None, day.month)
    )


def _chosen(found: list[date], anchor: date, nearest: int | None, tense: str) -> str:
    """Return the day that the words or the tense point to."""
    before = [day for day in found if day < anchor]
    after = [day for day in found if day > anchor]
    same = [day for day in found if day == anchor]
    if nearest == -1:
        ranked = [*reversed(before)]
    elif nearest == 1:
        ranked = after
    elif tense == FUTURE:
        ranked = [*same, *after, *reversed(before)]
    elif tense == PRESENT or nearest == 0:
        ranked = sorted(found, key=lambda day: (abs((day - anchor).days), day))
    else:
        ranked = [*same, *reversed(before), *after]
    return ranked[0].isoformat() if ranked else ""


def named_period(part: TimePart, hook: Hook, tense: str) -> str:
    """Return the month, the season or the day of a month whose year is not told."""
    if part.month is None and part.season is None:
        return ""
    if part.season is None and not hook.is_month:
        return ""
    found: list[tuple[date, str]] = []
    for year in range(hook.first.year - 1, hook.last.year + 2):
        edtf = written(replace(part, year=year))
        first = interval(edtf).start if edtf else None
        if first is not None:
            found.append((first, edtf))
    return _chosen_period(found, hook, part.nearest, tense)


def _chosen_period(
    found: list[tuple[date, str]], hook: Hook, nearest: int | None, tense: str
) -> str:
    """Return the period that the words or the tense point to."""
    month = hook.first.replace(day=1)
    before = [edtf for first, edtf in found if first < month]
    after = [edtf for first, edtf in found if first > hook.last]
    same = [edtf for first, edtf in found if month <= first <= hook.last]
    if nearest == -1:
        ranked = [*reversed(before)]
    elif nearest == 1:
        ranked = after
    elif nearest == 0:
        ranked = [e for first, e in found if first.year == hook.first.year]
    elif tense == FUTURE:
        ranked = [*same, *after]
    elif tense == PRESENT:
        ranked = [e for _, e in sorted(found, key=lambda f: abs((f[0] - month).days))]
    else:
        ranked = [*same, *reversed(before)]
    return ranked[0] if ranked else ""
