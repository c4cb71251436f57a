"""Write in EDTF what the words alone give of a time."""

from calendar import monthrange
from datetime import date, timedelta

from checker.model.edtf import edtf_of, edtf_of_days, is_edtf
from checker.model.time_mention import TimePart

LEAP_YEAR = 2000  #: in which every day that any year has exists


def written(part: TimePart) -> str:
    """Return the EDTF of a part that hangs on nothing; empty where it hangs on something."""
    if part.masked:
        return part.masked
    if part.year is None or part.shift is not None:
        return ""
    if part.ordinal and part.month:
        return nth(part, part.year, part.month)
    if part.season is not None:
        return edtf_of(part.year, part.season)
    if part.month is None:
        return "" if part.day else edtf_of(part.year)
    return edtf_of(part.year, part.month, part.day)


def nth(part: TimePart, year: int, month: int) -> str:
    """Return the EDTF of "the first Friday of" or "the last week of" a month."""
    days = monthrange(year, month)[1]
    if part.weekday is None:
        first = days - 6 if part.ordinal < 0 else 1 + 7 * (part.ordinal - 1)
        if first > days:
            return ""
        last = min(days, first + 6)
        return edtf_of_days(date(year, month, first), date(year, month, last))
    of_weekday = [
        day for day in range(1, days + 1) if date(year, month, day).weekday() == part.weekday
    ]
    place = part.ordinal if part.ordinal < 0 else part.ordinal - 1
    if not -len(of_weekday) <= place < len(of_weekday):
        return ""
    return edtf_of(year, month, of_weekday[place])


def week_of(day: date) -> tuple[date, date]:
    """Return the Monday and the Sunday of a day's week (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def is_possible(part: TimePart) -> bool:
    """Say whether the calendar has such a day."""
    if part.month is not None and part.day is not None:
        return bool(edtf_of(part.year or LEAP_YEAR, part.month, part.day))
    return True


def joined(start: str, end: str) -> str:
    """Return the EDTF of a range; empty where an end is not known or comes before the start."""
    if not start or not end or "[" in start + end:
        return ""
    edtf = f"{start}/{end}"
    return edtf if is_edtf(edtf) else ""
