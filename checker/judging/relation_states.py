"""Follow the state of a relation through the breaks and restorations that sources tell."""

from datetime import date
from itertools import pairwise

from checker.judging.context import RuleContext
from checker.judging.figures import earliest_day
from checker.judging.keys import Group
from checker.judging.rows import Row
from checker.judging.standing import is_observation
from checker.model.edtf import interval

BROKEN = "severed"
#: States in which a relation exists.
WHOLE = ("restored", "established", "maintained")


def told_twice(group: Group, context: RuleContext) -> list[Row]:
    """Return two claims of one document that tell one change twice with no other state between.

    Only what is told with sure dates counts, and only where the document tells no state of an
    unknown time that could lie between.
    """
    for source_id in sorted({r.source_id for r in group.rows}):
        told = [r for r in group.rows if r.source_id == source_id and _is_firm(r)]
        if any(_day(r, context) is None for r in told):
            continue
        changes = sorted(told, key=lambda r: (_day(r, context) or date.max, r.span))
        for first, second in pairwise(changes):
            if _repeats(first, second):
                return [first, second]
    return []


def undone(group: Group, context: RuleContext) -> tuple[Row, Row] | None:
    """Return a claim of a state and one of a later source that tells of the opposite since."""
    for older in group.rows:
        if not _is_firm(older) or older.damage or not _lasts(older):
            continue
        seen = _seen(older, context)
        for newer in group.rows:
            if _undoes(newer, older, seen, context):
                return older, newer
    return None


def breaks_apart(group: Group, context: RuleContext) -> tuple[Row, Row] | None:
    """Return a break that one source tells as over, and one without a date in a later source."""
    broken = [r for r in group.rows if r.is_plain and r.object == BROKEN and not r.damage]
    for older in broken:
        written = context.datings[older.source_id].edtf
        seen = interval(written).end if written else None
        over = older.tense == "past" and not older.valid.open_end and older.valid.start
        for newer in broken:
            if seen and over and newer.source_id != older.source_id and newer.valid.is_unknown:
                later = earliest_day(newer.source_id, context)
                if later is not None and later >= seen:
                    return older, newer
    return None


def _is_firm(row: Row) -> bool:
    """Say whether a narrator asserts a state."""
    return row.is_plain and row.object in (BROKEN, *WHOLE)


def _day(row: Row, context: RuleContext) -> date | None:
    """Return the first day of a change; None where only the date of its source is known."""
    return None if is_observation(row, context) else row.valid.start


def _repeats(first: Row, second: Row) -> bool:
    """Say whether a change is told again as a new one, the first still in force."""
    same = first.object == second.object and first.object != "maintained"
    latest, start = first.valid.start_latest, second.valid.start
    apart = latest is not None and start is not None and latest < start
    return same and apart and first.valid.end is None


def _lasts(row: Row) -> bool:
    """Say whether a state is told as one that lasts: whole, or broken to this day."""
    return row.object in WHOLE or row.tense == "present" or row.valid.open_end


def _seen(row: Row, context: RuleContext) -> date:
    """Return the day up to which a claim surely speaks; an undated one may be as old as can be."""
    dating = context.datings[row.source_id]
    if dating.edtf:
        return interval(dating.edtf).end or date.min
    if row.valid.start is not None:
        return row.valid.start
    return (interval(dating.not_before).start if dating.not_before else None) or date.min


def _undoes(newer: Row, older: Row, seen: date, context: RuleContext) -> bool:
    """Say whether a claim of another source tells the opposite state for a later day."""
    opposite = WHOLE if older.object == BROKEN else (BROKEN,)
    if newer.source_id == older.source_id or newer.object not in opposite or not newer.is_plain:
        return False
    if older.object == BROKEN and newer.tense == "none":  # "to restore": an aim, not a fact
        return False
    if newer.valid.start_latest is not None and not is_observation(newer, context):
        return newer.valid.start_latest >= seen
    if newer.valid.end is not None and newer.valid.end <= seen:
        return False
    later = earliest_day(newer.source_id, context)
    return later is not None and later >= seen
