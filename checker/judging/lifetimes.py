"""When people were born and died, as all sources tell it, taken so that nobody is wronged.

Where sources differ, the earliest birth and the latest death count: what lies outside of them lies
outside of every life that is told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.names import folded_words

#: A name of one word may be anybody's.
FEWEST_WORDS = 2
#: Marks of an EDTF date that is only roughly or doubtfully known.
ROUGH = "~?%X["
#: A holder who lives so many years longer than anybody has is another person of the name.
OLDEST = 120
#: In another text, what lies farther from a life than this is told of a namesake.
FARTHEST = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class Lifetime:
    """A person's life: the claims that tell its ends."""

    births: tuple[Row, ...]
    deaths: tuple[Row, ...]

    @property
    def born(self) -> date | None:
        """Return the first day on which the person can have been born."""
        return min((r.valid.start for r in self.births if r.valid.start), default=None)

    @property
    def born_by(self) -> date | None:
        """Return the day after the last on which the person can have been born."""
        return max((r.valid.end for r in self.births if r.valid.end), default=None)

    @property
    def dead(self) -> date | None:
        """Return the first day on which the person is surely dead."""
        return max((r.valid.end for r in self.deaths if r.valid.end), default=None)


def lifetimes(told: Iterable[Row], context: RuleContext) -> dict[str, Lifetime]:
    """Return the life of each person of whom a birth or a death is told with a sure date."""
    words = life_words(context)
    births: dict[str, list[Row]] = {}
    deaths: dict[str, list[Row]] = {}
    ends = {
        **dict.fromkeys(words["death"], deaths),
        **dict.fromkeys(words["birth"], births),
    }
    for row in told:
        if row.extractor == "event" and row.predicate in ends and _is_sure(row):
            ends[row.predicate].setdefault(row.subject, []).append(row)
    return {
        person: Lifetime(births=_in_order(births, person), deaths=_in_order(deaths, person))
        for person in sorted(births.keys() | deaths.keys())
        if len(folded_words(person)) >= FEWEST_WORDS
    }


def _in_order(ends: Mapping[str, list[Row]], person: str) -> tuple[Row, ...]:
    """Return what is told of one end of a life, in the order of the texts."""
    return tuple(sorted(ends.get(person, ()), key=attrgetter("place")))


def life_words(context: RuleContext) -> Any:
    """Return the pack of what a life bounds."""
    return context.vocabulary.pack("rules/lifetimes")


def near_life(row: Row, ends: tuple[Row, ...], years: float) -> bool:
    """Say whether a claim so far outside of a life can still be of that person.

    One text that tells both means one person; of two texts each may mean another.
    """
    return any(row.source_id == end.source_id for end in ends) or years <= FARTHEST


def _is_sure(row: Row) -> bool:
    """Say whether a narrator tells an end of a life with a date that is no guess."""
    known = row.valid.start is not None and row.valid.end is not None
    return known and row.is_plain and not row.damage and not set(ROUGH) & set(row.valid.edtf)
