"""Two starts of one holding: which cannot both be, and which may be those of two terms."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.judging.standing import spoken_from
from checker.model.interval import DAY

#: Starts of one holder that lie so far apart may be those of two terms.
A_TERM = 300 * DAY


def starts_apart(one: Row, other: Row, template: str, ends: Sequence[date]) -> bool:
    """Say whether two starts of one holding exclude each other, with no end told between.

    Args:
        one: a claim that tells a start and no end.
        other: another one.
        template: of both.
        ends: all that are told of their key, sorted.
    """
    first, second = sorted((one, other), key=lambda r: r.valid.start or date.max)
    if one.object != other.object or not _surely_before(first, second):
        return False
    if template == "office" and not (lasts(one) and lasts(other)):
        return False
    following = bisect_right(ends, first.valid.start or date.max)
    latest = second.valid.start_latest
    return following == len(ends) or latest is None or ends[following] > latest


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


def a_term_apart(one: Row, other: Row, template: str) -> bool:
    """Say whether two starts of one holder may be those of two terms."""
    first, second = sorted(r.valid.start or date.max for r in (one, other))
    return template == "office" and second - first >= A_TERM


def _surely_before(first: Row, second: Row) -> bool:
    """Say whether one start comes before another, however roughly both are told."""
    latest, start = first.valid.start_latest, second.valid.start
    return latest is not None and start is not None and latest < start


def lasts(row: Row) -> bool:
    """Say whether a claim tells that a holding goes on."""
    return row.valid.open_end or row.tense == "present"
