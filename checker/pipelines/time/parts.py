"""Write in EDTF what the words alone give of a time."""

from calendar import monthrange
from datetime import date, timedelta

from checker.model.edtf import edtf_of, edtf_of_days, is_edtf
from checker.model.time_mention import TimePart

#: A week belongs to the month and the year that its Thursday is in (ISO 8601).
THURSDAY = 3

LEAP_YEAR = 2000  #: in which every day that any year has exists


def written(part: TimePart) -> str:
    """Return the EDTF of a part that hangs on nothing; empty where it hangs on something."""
    if part.masked:
        return part.masked
    if part.year is None or part.shift is not None:
        return ""
    if part.ordinal:
        return nth(part, part.year, part.month) if part.month else nth_week(part, part.year)
    if part.season is not None:
        return edtf_of(part.year, part.season)
    if part.month is None:
        return "" if part.day else edtf_of(part.year)
    edtf = edtf_of(part.year, part.month, part.day)
    if part.unit == "week" and part.day and edtf:
        return edtf_of_days(*week_of(date.fromisoformat(edtf)))
    return edtf


def nth(part: TimePart, year: int, month: int) -> str:
    """Return the EDTF of "the first Friday of" or "the last week of" a month."""
    weekday = THURSDAY if part.weekday is None else part.weekday
    days = [date(year, month, day + 1) for day in range(monthrange(year, month)[1])]
    carrying = [day for day in days if day.weekday() == weekday]
    place = part.ordinal if part.ordinal < 0 else part.ordinal - 1
    if not -len(carrying) <= place < len(carrying):
        return ""
    day = carrying[place]
    return day.isoformat() if part.weekday is not None else edtf_of_days(*week_of(day))


def nth_week(part: TimePart, year: int) -> str:
    """Return the EDTF of "the first week of" a year (ISO 8601)."""
    weeks = date(year, 12, 28).isocalendar().week
    week = weeks if part.ordinal < 0 else part.ordinal
    if part.unit != "week" or not 1 <= week <= weeks:
        return ""
    return edtf_of_days(*week_of(date.fromisocalendar(year, week, 1)))


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
