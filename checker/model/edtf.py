"""EDTF (ISO 8601-2): what a written date means in days, and the writing of it.

Forms understood: `2021`, `2021-10`, `2021-10-05`, `196X`, `18XX`, seasons, quarters and halves
(`2023-21`, `2023-33`, `2023-40`), each with `~`, `?` or `%`; ranges with known, open (`..`) and
unknown (empty) ends; and `[A..B]`, one day of a stretch.
"""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, date
from functools import lru_cache

from checker.model.interval import DAY, Interval
from checker.model.time_mention import Bound

POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)

MONTHS = 12  #: in a year

#: EDTF season code -> first month and number of months. 21-24 are read as on the northern
#: hemisphere, where most texts that name a season without a place are written.
SEASONS = {
    **dict(zip((21, 22, 23, 24), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip((25, 26, 27, 28), ((3, 3), (6, 3), (9, 3), (12, 3)), strict=True)),
    **dict(zip((29, 30, 31, 32), ((9, 3), (12, 3), (3, 3), (6, 3)), strict=True)),
    **{33 + n: (1 + 3 * n, 3) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6) for n in range(2)},
}


@lru_cache(maxsize=8192)
def interval(edtf: str) -> Interval:
    """Return the days that an EDTF text bounds.

    A plain period (`2021-10`) holds on some day within it. A range `A/B` starts within A and ends
    within B or right after it.

    Raises:
        ValueError: the text is no EDTF of the forms above, or names a day that does not exist.
    """
    if not edtf:
        return Interval()
    if edtf.startswith("["):
        return _one_of(edtf)
    if "/" in edtf:
        return _range(edtf)
    first, after = period(edtf)
    return Interval(
        edtf=edtf, start=first, start_latest=after - DAY, end_earliest=first + DAY, end=after
    )


@lru_cache(maxsize=8192)
def period(edtf: str) -> tuple[date, date]:
    """Return the first day of a point in time and the day after its last.

    Raises:
        ValueError: as `interval`.
    """
    match = POINT.fullmatch(edtf)
    if match is None:
        raise ValueError(f'"{edtf}" is not a date in EDTF')
    year, month, day = match["year"], match["month"], match["day"]
    first_year = int(year.replace("X", "0"))
    if first_year == 0 and "X" in year:
        first_year = 1
    if not 1 <= first_year < MAXYEAR:
        raise ValueError(f'"{edtf}" names a year that the calendar does not hold')
    if month is None:
        last = int(year.replace("X", "9"))
        return date(first_year, 1, 1), date(last + 1, 1, 1)
    if "X" in year:
        raise ValueError(f'"{edtf}" names a month of no certain year')
    return _within_year(edtf, first_year, int(month), None if day is None else int(day))


def _within_year(edtf: str, year: int, month: int, day: int | None) -> tuple[date, date]:
    """Return the bounds of a month, a season or a day."""
    if month in SEASONS and day is None:
        start, months = SEASONS[month]
        return date(year, start, 1), _months_on(year, start, months)
    if not 1 <= month <= MONTHS:
        raise ValueError(f'"{edtf}" names a month that the year does not have')
    if day is None:
        return date(year, month, 1), _months_on(year, month, 1)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise ValueError(f'"{edtf}" names a day that the month does not have')
    return date(year, month, day), date(year, month, day) + DAY


def _months_on(year: int, month: int, months: int) -> date:
    """Return the first day of the month that comes so many months later."""
    months += month - 1
    return date(year + months // 12, months % 12 + 1, 1)


def _range(edtf: str) -> Interval:
    """Return the bounds of `A/B`, where either may be open or unknown."""
    left, _, right = edtf.partition("/")
    known = Interval(edtf=edtf, open_end=right == "..")
    if left not in ("", ".."):
        first, after = period(left)
        known = replace(known, start=first, start_latest=after - DAY)
    if right not in ("", ".."):
        first, after = period(right)
        earliest = max(first, known.start_latest + DAY) if known.start_latest else first
        if known.start and after <= known.start:
            raise ValueError(f'"{edtf}" ends before it starts')
        known = replace(known, end_earliest=min(earliest, after), end=after)
    return known


def _one_of(edtf: str) -> Interval:
    """Return the bounds of `[A..B]`: some day from A to B."""
    left, dots, right = edtf.strip("[]").partition("..")
    if not (dots and edtf.endswith("]")):
        raise ValueError(f'"{edtf}" is not a date in EDTF')
    (first, _), (last, after) = period(left), period(right)
    if last < first:
        raise ValueError(f'"{edtf}" ends before it starts')
    return Interval(
        edtf=edtf, start=first, start_latest=after - DAY, end_earliest=first + DAY, end=after
    )


def is_edtf(edtf: str) -> bool:
    """Say whether a text is a date that `interval` understands."""
    try:
        interval(edtf)
    except ValueError:
        return False
    return bool(edtf)


def edtf_of(year: int, month: int | None = None, day: int | None = None) -> str:
    """Write a year, a month (or season code) or a day; empty where there is no such day."""
    parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part is not None]
    written = "-".join(parts)
    return written if is_edtf(written) else ""


def edtf_of_days(first: date, last: date) -> str:
    """Write "some day from `first` to `last`", both included, as short as it goes."""
    month = edtf_of(first.year, first.month)
    for point in (first.isoformat(), month, edtf_of(first.year)):
        if period(point) == (first, last + DAY):
            return point
    return f"[{first.isoformat()}..{last.isoformat()}]"


def bound_interval(edtf: str, bound: Bound, *, still: bool = False) -> Interval:
    """Return when something holds that is told `since`, `until`, ... a time.

    Args:
        edtf: the time itself.
        bound: how the words tie the statement to it.
        still: the words say that it holds to this day; the end is open then, not unknown.
    """
    start, end = edtf.split("/") if "/" in edtf else (edtf, edtf)
    if start.startswith("["):
        start, end = start.strip("[]").split("..")
    if bound in (Bound.SINCE, Bound.AFTER):
        return interval(f"{start}/{'..' if still else ''}") if start else Interval()
    if bound in (Bound.UNTIL, Bound.BEFORE, Bound.BY):
        return interval(f"/{end}") if end else Interval()
    return interval(edtf)
