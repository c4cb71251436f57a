"""On which days claims surely hold, and which of them hold together."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from checker.judging.context import RuleContext
from checker.judging.holdings import certain_days
from checker.judging.positions import Position
from checker.judging.rows import Row
from checker.judging.standing import is_undated, tells_the_present


@dataclass(frozen=True, kw_only=True, slots=True)
class Spell:
    """Days `[first, last)` on which a claim surely holds; in an undated text, its present."""

    clock: str  #: empty for the calendar; a source whose present is meant
    first: date
    last: date
    row: Row


def spells(rows: Sequence[Row], context: RuleContext) -> list[Spell]:
    """Return when claims surely hold, those that surely never hold left out, in time order."""
    found = []
    for row in rows:
        days = certain_days(Position(value=row.object, valid=row.valid, row=row), context)
        if days is not None:
            found.append(Spell(clock="", first=days[0], last=days[1], row=row))
        elif (
            is_undated(row, context) and row.tense == "present" and tells_the_present(row, context)
        ):
            found.append(Spell(clock=row.source_id, first=date.min, last=date.max, row=row))
    return sorted(found, key=lambda s: (s.clock, s.first, s.last, s.row.claim_id))


def together(one: Sequence[Spell], other: Sequence[Spell]) -> Iterator[tuple[Row, Row]]:
    """Yield each claim of one side that holds with one of the other side, and that other.

    Both in time order. A side is walked once: of all that begin before a claim ends, the one that
    lasts longest decides.
    """
    for clock in dict.fromkeys(s.clock for s in one):
        there = [s for s in other if s.clock == clock]
        firsts = [s.first for s in there]
        longest = list(accumulate(there, _longer))
        for spell in (s for s in one if s.clock == clock):
            begun = bisect_left(firsts, spell.last)
            if begun and longest[begun - 1].last > spell.first:
                yield spell.row, longest[begun - 1].row


def _longer(one: Spell, other: Spell) -> Spell:
    """Return the spell that ends later."""
    return one if one.last >= other.last else other
