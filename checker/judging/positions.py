"""What a claim holds to be so, and from when to when: the values that can rival each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.model.claim import Modality, Polarity
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.names import fold

#: Looked up once: positions are asked for by the million.
ASSERTED, AFFIRMED = Modality.ASSERTED, Polarity.AFFIRMED
#: Statuses of a holder or member that are no claim to hold: they are shown and not judged.
NOT_HOLDING = frozenset({"candidate", "elect"})
#: Values of a membership.
MEMBER, NOT_MEMBER = "member", "not a member"


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """One value that a claim holds to be so for a time."""

    value: str
    valid: Interval
    row: Row


def positions(group: Group) -> Iterator[Position]:
    """Yield what the narrators of a group hold to be so, soundly worded and firmly asserted."""
    for row in group.rows:
        if row.modality != ASSERTED or row.attributed_to or row.status in NOT_HOLDING:
            continue
        if group.template == "membership":
            yield from _membership(row)
        elif row.polarity == AFFIRMED and row.object:
            yield Position(value=fold(row.object), valid=_over(row), row=row)


def _over(row: Row) -> Interval:
    """Return when a claim holds; a former holder's time is over by the day that is told.

    A plain day told of a former holder is that of leaving, or of something done afterwards.
    """
    if row.status != "former" or "/" in row.valid.edtf:
        return row.valid
    if row.valid.end is not None:
        return interval(f"/{row.valid.edtf}")
    end = row.asserted_on.split("/")[-1]
    return interval(f"/{end}") if end and ".." not in end else Interval()


def _membership(row: Row) -> Iterator[Position]:
    """Yield the positions of a claim about a membership: one that ended is two."""
    if row.polarity == Polarity.NEGATED:
        yield Position(value=NOT_MEMBER, valid=row.valid, row=row)
    elif row.status == "left":
        end = row.valid.edtf.split("/")[-1]
        if end:
            yield Position(value=NOT_MEMBER, valid=interval(f"{end}/"), row=row)
    else:
        yield Position(value=MEMBER, valid=row.valid, row=row)
