"""Say whether a date is written as EDTF writes it: a year, month, day, season, or an interval."""

import re
from datetime import date

#: A year, its month or season, its day; each may be marked as uncertain (?) or approximate (~, %).
MARK = r"[?~%]?"
POINT = re.compile(rf"(\d{{4}}|\d{{3}}X|\d{{2}}XX){MARK}(?:-(\d{{2}}){MARK}(?:-(\d{{2}}){MARK})?)?")
#: An interval has two ends.
MOST_ENDS = 2
MONTHS = 12
#: Level 1 seasons: 21 spring to 24 winter (ISO 8601-2:2019).
FIRST_SEASON, LAST_SEASON = 21, 24


def is_edtf(written: str) -> bool:
    """Say whether a text is a date or interval that we can read."""
    ends = written.split("/")
    if len(ends) == 1:
        return _is_point(written)
    if len(ends) > MOST_ENDS or ends in (["", ""], ["..", ".."]):
        return False
    if not all(end in ("", "..") or _is_point(end) for end in ends):
        return False
    bare = [re.sub("[?~%]", "", end) for end in ends]
    both = all(end[:1].isdigit() for end in bare)
    shared = min(map(len, bare))
    return not both or "X" in "".join(bare) or bare[0][:shared] <= bare[1][:shared]


def _is_point(written: str) -> bool:
    """Say whether a text is one date, and one that the calendar has."""
    found = POINT.fullmatch(written)
    if found is None:
        return False
    year, month, day = found.groups()
    if month is None:
        return year != "0000"
    if not year.isdigit():
        return False
    if day is None:
        return 1 <= int(month) <= MONTHS or FIRST_SEASON <= int(month) <= LAST_SEASON
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True
