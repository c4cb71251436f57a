"""Two starts of one holding: which cannot both be, and which may be those of two terms."""

from datetime import date

from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import spoken_from
from checker.model.interval import DAY

#: Starts of one holder that lie so far apart may be those of two terms.
A_TERM = 300 * DAY


def starts_apart(one: Row, other: Row, group: Group) -> bool:
    """Say whether two starts of one holding exclude each other, with no end told between."""
    first, second = sorted((one, other), key=lambda r: r.valid.start or date.max)
    if one.object != other.object or not _surely_before(first, second):
        return False
    if group.template == "office" and not (_lasts(one) and _lasts(other)):
        return False
    between = [r.valid for r in group.rows if r.valid.end is not None and r is not first]
    return not any(
        v.end and first.valid.start and v.end > first.valid.start and _ends_by(v.end, second)
        for v in between
    )


def may_be_new_term(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether the later start can be that of another term of the same holder.

    So it is where it comes after the text that tells the earlier one, and where the holder acted
    first and was confirmed later.
    """
    first, second = sorted((one, other), key=lambda r: r.valid.start or date.max)
    if first.status != second.status:
        return True
    written, began = spoken_from(first, context), second.valid.start
    return began is None or (written is not None and written < began)


def a_term_apart(one: Row, other: Row, group: Group) -> bool:
    """Say whether two starts of one holder may be those of two terms."""
    first, second = sorted(r.valid.start or date.max for r in (one, other))
    return group.template == "office" and second - first >= A_TERM


def _surely_before(first: Row, second: Row) -> bool:
    """Say whether one start comes before another, however roughly both are told."""
    latest, start = first.valid.start_latest, second.valid.start
    return latest is not None and start is not None and latest < start


def _ends_by(end: date, second: Row) -> bool:
    """Say whether an end lies before the second start is over."""
    return second.valid.start_latest is not None and end <= second.valid.start_latest


def _lasts(row: Row) -> bool:
    """Say whether a claim tells that a holding goes on."""
    return row.valid.open_end or row.tense == "present"
