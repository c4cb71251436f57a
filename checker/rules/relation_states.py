"""Follow the state of a relation through the breaks and restorations that sources tell."""

from datetime import date
from itertools import pairwise

from checker.model.edtf import interval
from checker.rules.figures import earliest_day
from checker.rules.keys import Group, Row
from checker.rules.rule import RuleContext
from checker.rules.standing import is_observation

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


def broken_again(group: Group, context: RuleContext) -> tuple[Row, Row] | None:
    """Return a claim of a whole relation and one of a later source that knows of a new break."""
    for older in group.rows:
        if not _is_firm(older) or older.object not in WHOLE or older.damage:
            continue
        seen = _seen(older, context)
        for newer in group.rows:
            if seen is not None and _undoes(newer, older, seen, context):
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


def _seen(row: Row, context: RuleContext) -> date | None:
    """Return the last day by which a claim of a whole relation surely speaks."""
    written = context.datings[row.source_id].edtf
    day = interval(written).end if written else None
    return day or (row.valid.start if not row.valid.is_unknown else None)


def _undoes(newer: Row, older: Row, seen: date, context: RuleContext) -> bool:
    """Say whether a claim of a later source tells a break after the older source was written."""
    if newer.source_id == older.source_id or newer.object != BROKEN or not newer.is_asserted:
        return False
    if newer.valid.start_latest is not None and not is_observation(newer, context):
        return newer.valid.start_latest >= seen
    if newer.valid.end is not None and newer.valid.end <= seen:
        return False
    later = earliest_day(newer.source_id, context)
    return later is not None and later >= seen
