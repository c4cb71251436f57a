"""Positions with all that their sources' days and kinds make of them.

It is worked out once for each claim, and not anew for each other claim that it is held against.
"""

from dataclasses import dataclass
from datetime import date

from checker.judging.context import RuleContext
from checker.judging.positions import Position
from checker.judging.rows import Row
from checker.judging.standing import (
    is_observation,
    is_standing,
    known_at,
    tells_the_present,
)
from checker.model.edtf import interval
from checker.model.interval import DAY, Interval

#: `[first, last + 1)`.
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Holding:
    """A position, and what is known of it; made by place, since there are many."""

    value: str
    valid: Interval
    row: Row
    sure: Days | None  #: on which it surely holds, by words and date
    told: Days | None  #: on which it surely holds, by its words alone
    is_present: bool  #: told as so at the time of writing, with no end
    lingers: bool  #: told as present by a source that goes on saying so
    moment: date  #: by which holdings are put in order


def holding(position: Position, context: RuleContext) -> Holding:
    """Return a position with what is known of it."""
    row, valid = position.row, position.valid
    is_present = is_told_as_present(position, context)
    return Holding(
        position.value,
        valid,
        row,
        certain_days(position, context),
        valid.certain(),
        is_present,
        is_present and is_standing(row, context),
        valid.start or known_at(row, context) or valid.end or date.max,
    )


def certain_days(position: Position, context: RuleContext) -> Days | None:
    """Return the days on which a position surely holds by words and date."""
    row, valid = position.row, position.valid
    written = context.datings[row.source_id].edtf
    if not written or not tells_the_present(row, context):
        return valid.certain()
    seen = interval(written)
    if seen.start is None or seen.start_latest is None:
        return valid.certain()
    if is_observation(row, context) or valid.start_latest is None:
        exact = seen.start == seen.start_latest
        return (seen.start, seen.start + DAY) if exact else None
    return (valid.start_latest, max(seen.start, valid.start_latest) + DAY)


def is_told_as_present(position: Position, context: RuleContext) -> bool:
    """Say whether a position is told as so at the time of writing, with no end."""
    open_now = position.valid.end is None and tells_the_present(position.row, context)
    return open_now or is_observation(position.row, context)


def share_a_day(one: Days | None, other: Days | None) -> bool:
    """Say whether some day belongs to both."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
