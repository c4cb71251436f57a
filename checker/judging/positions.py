"""What a claim holds to be so, and from when to when: the values that can rival each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import is_observation, is_undated, tells_the_present
from checker.model.claim import Modality, Polarity
from checker.model.edtf import interval
from checker.model.interval import DAY, Interval
from checker.model.names import fold

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

    def certain_days(self, context: RuleContext) -> tuple[date, date] | None:
        """Return the days `[first, last + 1)` on which it surely holds by words and date."""
        written = context.datings[self.row.source_id].edtf
        if not written or not tells_the_present(self.row, context):
            return self.valid.certain()
        seen = interval(written)
        if seen.start is None or seen.start_latest is None:
            return self.valid.certain()
        if is_observation(self.row, context) or self.valid.start_latest is None:
            exact = seen.start == seen.start_latest
            return (seen.start, seen.start + DAY) if exact else None
        last = max(seen.start, self.valid.start_latest) + DAY
        return (self.valid.start_latest, last)

    def surely_overlaps(self, other: "Position", context: RuleContext) -> bool:
        """Say whether some day surely belongs to both."""
        mine, theirs = self.certain_days(context), other.certain_days(context)
        return bool(mine and theirs and mine[0] < theirs[1] and theirs[0] < mine[1])

    def is_present(self, context: RuleContext) -> bool:
        """Say whether it is told as so at the time of writing, with no end."""
        open_now = tells_the_present(self.row, context) and self.valid.end is None
        return open_now or is_observation(self.row, context)

    def is_untimed(self, context: RuleContext) -> bool:
        """Say whether neither its words nor its source's date say when."""
        return self.valid.is_unknown and is_undated(self.row, context)


def positions(group: Group) -> Iterator[Position]:
    """Yield what the narrators of a group hold to be so, soundly worded and firmly asserted."""
    for row in group.rows:
        if row.modality != Modality.ASSERTED or row.attributed_to or row.status in NOT_HOLDING:
            continue
        if group.template == "membership":
            yield from _membership(row)
        elif row.polarity == Polarity.AFFIRMED and row.object:
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
