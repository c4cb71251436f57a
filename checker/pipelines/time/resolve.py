"""Hang a time expression on the date it needs: the document's, or the time told before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from checker.model.edtf import edtf_of, edtf_of_days, interval, is_edtf
from checker.model.interval import DAY
from checker.model.time_mention import Anchor, TimeForm, TimeMention, TimePart
from checker.pipelines.time.anchors import Hook, hook_of
from checker.pipelines.time.nearest import named_day, named_period
from checker.pipelines.time.parts import joined, nth, nth_week, week_of, written

PAST, FUTURE = "past", "future"


def resolve(
    mention: TimeMention, anchor_edtf: str, previous_edtf: str = "", tense: str = PAST
) -> str:
    """Return when a mention is, in EDTF; empty where what it hangs on is unknown or too coarse.

    Args:
        mention: the time expression.
        anchor_edtf: the document's date; empty where unknown.
        previous_edtf: the time told last before, for "that same month".
        tense: of the statement; it decides which Sunday "on Sunday" is.
    """
    if mention.edtf or mention.form not in (TimeForm.DATE, TimeForm.RANGE):
        return mention.edtf
    hook = hook_of(previous_edtf if mention.anchor is Anchor.PREVIOUS else anchor_edtf)
    if hook is None:
        return ""
    if mention.to is not None:
        return _range(mention.part, mention.to, hook, tense)
    if mention.form is TimeForm.RANGE:
        return _stretch(mention.part, hook)
    edtf = resolve_part(mention.part, hook, tense)
    loose = mention.approximate and is_edtf(f"{edtf}~")
    return f"{edtf}~" if loose else edtf


def resolve_part(part: TimePart, hook: Hook, tense: str) -> str:
    """Return when one end of a time is."""
    if part.is_absolute:
        return written(part)
    if part.shift is not None:
        return _shifted(part, hook)
    if part.weekday is not None and not part.ordinal and part.day is None:
        return named_day(part, hook, tense)
    if part.day is not None:
        return named_day(part, hook, tense)
    return named_period(part, hook, tense)


def _shifted(part: TimePart, hook: Hook) -> str:
    """Return the time that many units from the hook, or the named part of it."""
    shift = part.shift or 0
    if part.month is not None or part.season is not None:
        year = hook.years_on(shift)
        return _in_year(part, year) if year is not None else ""
    if part.unit == "year" and part.ordinal:
        year = hook.years_on(shift)
        return nth_week(replace(part, unit="week"), year) if year is not None else ""
    if part.unit == "month" and (part.day is not None or part.ordinal):
        month = hook.months_on(shift)
        return _in_month(part, *month) if month is not None else ""
    if part.unit == "week" and part.weekday is not None:
        day = hook.days_on(7 * shift)
        return (week_of(day)[0] + timedelta(days=part.weekday)).isoformat() if day else ""
    step = STEPS.get(part.unit)
    return step(hook, shift) if step else ""


def _in_year(part: TimePart, year: int) -> str:
    """Return a month, a day or a season of a year."""
    return written(replace(part, year=year, shift=None, unit=""))


def _in_month(part: TimePart, year: int, month: int) -> str:
    """Return a day of a month, by its number or as its first Friday."""
    return nth(part, year, month) if part.ordinal else edtf_of(year, month, part.day)


def _year(hook: Hook, shift: int) -> str:
    """Return the year that many years from the hook."""
    year = hook.years_on(shift)
    return edtf_of(year) if year is not None else ""


def _month(hook: Hook, shift: int) -> str:
    """Return the month that many months from the hook."""
    month = hook.months_on(shift)
    return edtf_of(*month) if month is not None else ""


def _week(hook: Hook, shift: int) -> str:
    """Return the whole week for last, this and next; a day, roughly, for more."""
    day = hook.days_on(7 * shift)
    if day is None:
        return ""
    return edtf_of_days(*week_of(day)) if abs(shift) <= 1 else f"{day.isoformat()}~"


def _day(hook: Hook, shift: int) -> str:
    """Return the day that many days from the hook."""
    day = hook.days_on(shift)
    return day.isoformat() if day else ""


def _weekend(hook: Hook, shift: int) -> str:
    """Return the Saturday and the Sunday of a week."""
    day = hook.days_on(7 * shift)
    if day is None:
        return ""
    sunday = week_of(day)[1]
    return edtf_of_days(sunday - DAY, sunday)


def _part_of_year(first: int, count: int) -> Callable[[Hook, int], str]:
    """Return the step by quarters or halves, written with the EDTF code of the first."""

    def step(hook: Hook, shift: int) -> str:
        month = hook.months_on(0)
        if month is None:
            return ""
        place = month[0] * count + (month[1] - 1) * count // 12 + shift
        return edtf_of(place // count, first + place % count)

    return step


def _decade(hook: Hook, shift: int) -> str:
    """Return the decade; "two decades ago" is a year, roughly."""
    year = hook.years_on(10 * shift)
    if year is None:
        return ""
    return f"{year // 10}X" if abs(shift) <= 1 else f"{edtf_of(year)}~"


def _century(hook: Hook, shift: int) -> str:
    """Return the century; "two centuries ago" is one as well."""
    year = hook.years_on(100 * shift)
    return f"{year // 100:02d}XX" if year is not None else ""


STEPS: dict[str, Callable[[Hook, int], str]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "quarter": _part_of_year(33, 4),
    "half": _part_of_year(40, 2),
    "year": _year,
    "decade": _decade,
    "century": _century,
}

#: Years in each unit that "the last three ..." can count in years.
YEARS = {"year": 1, "decade": 10, "century": 100}


def _stretch(part: TimePart, hook: Hook) -> str:
    """Return "the last three years": from so long before the hook up to it, or from it on."""
    if not part.count or part.shift is None:
        return ""
    far = part.count * part.shift
    if part.unit in YEARS:
        ends = sorted((_year(hook, far * YEARS[part.unit]), _year(hook, 0)))
    elif part.unit == "month":
        ends = sorted((_month(hook, far), _month(hook, 0)))
    elif part.unit in ("day", "week"):
        ends = sorted(
            (_day(hook, far * (7 if part.unit == "week" else 1)), _day(hook, max(0, part.shift)))
        )
    else:
        return ""
    return joined(*ends)


def _range(start: TimePart, end: TimePart, hook: Hook, tense: str) -> str:
    """Return a range whose ends hang on the hook, in the order that the words give."""
    last = resolve_part(end, hook, tense)
    first = resolve_part(start, hook, tense)
    whole = joined(first, last)
    if whole or not (first and last):
        return whole
    return _turned(start, first, last)


def _turned(start: TimePart, first: str, last: str) -> str:
    """Return a range over the turn of a year, where the start fell after the end."""
    begins = interval(first).start
    if start.year is not None or start.month is None or begins is None:
        return ""
    return joined(edtf_of(begins.year - 1, start.month, start.day), last)
