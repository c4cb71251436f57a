"""Figures of the claims table as values: how roughly each is written, and when it holds."""

from datetime import date
from decimal import Decimal

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.judging.standing import is_observation
from checker.model.claim import Modality
from checker.model.edtf import interval
from checker.model.quantity import Bound, Quantity
from checker.vocabulary.predicates import Predicate

#: Words in the name of a predicate: a place in an order, and a difference between two times.
RANK, CHANGE = "rank", "change in "
#: A measure whose figures stay good so many years changes seldom (a stadium's seats). Figures of
#: people are left out: they change every day, and only count slowly.
SLOW_YEARS = 10.0
PEOPLE = "person"
#: Days in a year of the Gregorian calendar.
YEAR_DAYS = 365.2425


def quantity_of(row: Row) -> Quantity | None:
    """Return a claim's figure; None where it gives none."""
    if row.value is None:
        return None
    bound = row.qualifiers.get("bound", "")
    return Quantity(
        value=row.value,
        unit=row.unit,
        low=_number(row.qualifiers.get("low", "")),
        high=_number(row.qualifiers.get("high", "")),
        bound=Bound(bound) if bound in list(Bound) else Bound.EXACT,
        step=step_of(row.value),
    )


def step_of(value: float) -> float:
    """Return what the last digit counts that is not a nought: 1000 for 14000, 0.01 for 4.15."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return float(Decimal(1).scaleb(exponent)) if isinstance(exponent, int) and value else 1.0


def is_figure(row: Row) -> bool:
    """Say whether a claim gives a figure as a fact, in sound words."""
    firm = row.modality == Modality.ASSERTED and row.polarity == "affirmed"
    return firm and row.value is not None and row.tense != "future" and not row.damage


def is_rank(name: str) -> bool:
    """Say whether a predicate is a place in an order."""
    return RANK in name.split()


def changes_seldom(row: Row, of: Predicate) -> bool:
    """Say whether a few years hardly explain a difference of a measure."""
    return of.permanent or (of.half_life_years >= SLOW_YEARS and row.unit != PEOPLE)


def stated_period(row: Row, context: RuleContext) -> bool:
    """Say whether the words of a claim tell its time; the date of its source does not count."""
    return bool(row.valid.edtf) and not is_observation(row, context)


def earliest_day(source_id: str, context: RuleContext) -> date | None:
    """Return the first day on which a source can have been written."""
    dating = context.datings[source_id]
    known = dating.edtf or dating.not_before
    return interval(known).start if known else None


def years_between(first: date, second: date) -> float:
    """Return the years from one day to another, whichever comes first."""
    return abs((second - first).days) / YEAR_DAYS


def _number(text: str) -> float | None:
    """Return a qualifier's figure."""
    return float(text) if text else None
