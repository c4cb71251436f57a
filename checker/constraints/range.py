"""A figure that is never less, or never more, than a limit."""

import math
from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import each_claim
from checker.judging.context import RuleContext
from checker.judging.figures import PEOPLE, quantity_of
from checker.judging.rows import Row
from checker.judging.wording import as_told
from checker.model.message import Message, Name, figure, say
from checker.model.quantity import ABOUT, NEARLY, Bound, Quantity, convert
from checker.pipelines.quantities.lexicon import unit_table


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per key with a figure that is surely outside of the limits."""
    low, high = wanted.get("min", -math.inf), wanted.get("max", math.inf)

    def breaks(row: Row) -> Message | None:
        told = _in_unit(row, wanted.get("unit", ""), context)
        if told is None or (told[1] >= low and told[0] <= high):
            return None
        unit, value = wanted.get("unit", ""), as_told(row)
        if told[1] < low:
            return say("range.less", value=value, limit=figure(low, unit))
        return say("range.more", value=value, limit=figure(high, unit))

    yield from each_claim(rows, breaks, context)


def _in_unit(row: Row, unit: str, context: RuleContext) -> tuple[float, float] | None:
    """Return the least and the most that a figure can mean, in the unit of the rule."""
    quantity = quantity_of(row)
    if quantity is None:
        return None
    given, asked = ("" if u == PEOPLE else u for u in (row.unit, unit))
    if given == asked:
        return _extent(quantity)
    units = unit_table(context.vocabulary)
    ends = [convert(end, row.unit, unit, units) for end in _extent(quantity)]
    return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def _extent(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the most that the words of a figure can mean."""
    value = quantity.value
    if quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high
    match quantity.bound:
        case Bound.AT_LEAST | Bound.OVER:
            return value, math.inf
        case Bound.AT_MOST | Bound.UNDER:
            return -math.inf, value
        case Bound.ABOUT:
            return value - ABOUT * abs(value), value + ABOUT * abs(value)
        case Bound.NEARLY:
            return value - NEARLY * abs(value), value
        case _:
            return value, value


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    return say("range.wants", predicate=Name(wanted["predicate"]), limits=_limits(wanted))


def _limits(wanted: Wanted) -> Message:
    """Return the limits of a figure in words; the unit stands behind the last."""
    unit = wanted.get("unit", "")
    if "max" not in wanted:
        return say("range.at-least", limit=figure(wanted["min"], unit))
    high = figure(wanted["max"], unit)
    if "min" not in wanted:
        return say("range.at-most", limit=high)
    return say("range.between", low=figure(wanted["min"]), limit=high)


CONSTRAINT = Constraint(
    name="range",
    verdict="out-of-range",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
