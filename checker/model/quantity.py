"""Figures as texts give them: a value, its unit, and how exactly it is written.

The unit table is data and is handed in: `Units` maps a unit's id to its dimension and its factor.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.model.span import Span

#: How far "about" may lie from the truth: figures so told are mostly rounded to two digits.
ABOUT = 0.05
#: How far below its figure "nearly" may lie.
NEARLY = 0.1
#: Guards comparisons against the last bits of a float.
EPSILON = 1e-9


class Bound(StrEnum):
    """How a figure limits the true value."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    UNDER = "under"


class Form(StrEnum):
    """What sort of figure the words give."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage-point"
    MONEY = "money"
    MEASURE = "measure"
    RANGE = "range"
    RATIO = "ratio"


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One unit of the table; a value times `factor`, plus `offset`, is in the base unit."""

    dimension: str
    factor: float | None = None  #: None where no fixed rate leads to the base unit (money)
    offset: float = 0.0
    vague: float = 0.0  #: relative doubt about the factor, for words that name several units


Units = Mapping[str, Unit]


@dataclass(frozen=True, kw_only=True, slots=True)
class Quantity:
    """A figure with its scale words multiplied out, in the unit as stated."""

    value: float  #: of a range, the middle
    unit: str = ""  #: canonical unit id; empty for plain numbers
    low: float | None = None
    high: float | None = None
    bound: Bound = Bound.EXACT
    step: float = 1.0  #: what the last written digit counts: 1000 for 14,000; 1e8 for 7.2 billion


@dataclass(frozen=True, kw_only=True, slots=True)
class QuantityMention:
    """A figure where it stands in a text."""

    span: Span  #: figure and unit, without the words of its bound
    text: str
    quantity: Quantity
    form: Form
    number: Span  #: figure and scale words alone
    rule: str  #: which reading of the grammar gave it
    out_of: float | None = None  #: the whole: 156 in "128th out of 156"
    converted: "QuantityMention | None" = None  #: the same in another unit, in parentheses after it


def convert(value: float, unit: str, to_unit: str, units: Units) -> float | None:
    """Return a value in another unit; None where no fixed rate leads there."""
    if unit == to_unit:
        return value
    here, there = units.get(unit), units.get(to_unit)
    if here is None or there is None or here.dimension != there.dimension:
        return None
    if here.factor is None or there.factor is None:
        return None
    return (value * here.factor + here.offset - there.offset) / there.factor


def same_quantity(a: Quantity, b: Quantity, tolerance: float, units: Units) -> bool:
    """Say whether two figures can be one and the same, each taken as roughly as it is written.

    Args:
        a: one figure.
        b: the other; brought to the unit of `a`.
        tolerance: relative difference that is let pass on top of the written rounding.
        units: the unit table.
    """
    other = _in_unit(b, a.unit, units)
    if other is None:
        return False
    slack = tolerance + _vagueness(a, b, units)
    return _meet(_core(a), _reach(other, slack)) or _meet(_core(other), _reach(a, slack))


def _in_unit(quantity: Quantity, unit: str, units: Units) -> Quantity | None:
    """Return a quantity in another unit, its written step converted too."""
    value = convert(quantity.value, quantity.unit, unit, units)
    next_value = convert(quantity.value + quantity.step, quantity.unit, unit, units)
    if value is None or next_value is None:
        return None
    low, high = (
        None if end is None else convert(end, quantity.unit, unit, units)
        for end in (quantity.low, quantity.high)
    )
    return Quantity(
        value=value,
        unit=unit,
        low=low,
        high=high,
        bound=quantity.bound,
        step=abs(next_value - value),
    )


def _vagueness(a: Quantity, b: Quantity, units: Units) -> float:
    """Return the doubt that unit words bring in; none where both use the same word."""
    if a.unit == b.unit:
        return 0.0
    return sum(units[q.unit].vague for q in (a, b) if q.unit in units)


def _core(quantity: Quantity) -> tuple[float, float]:
    """Return the values that the words name."""
    if quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high
    if quantity.bound in (Bound.AT_LEAST, Bound.OVER):
        return quantity.value, math.inf
    if quantity.bound in (Bound.AT_MOST, Bound.UNDER):
        return -math.inf, quantity.value
    if quantity.bound is Bound.NEARLY:
        return quantity.value - NEARLY * abs(quantity.value), quantity.value
    return quantity.value, quantity.value


def _reach(quantity: Quantity, slack: float) -> tuple[float, float]:
    """Return the values that the words can stand for, once rounding is undone."""
    low, high = _core(quantity)
    share = max(slack, ABOUT if quantity.bound is Bound.ABOUT else 0.0)
    width = max(quantity.step / 2, share * abs(quantity.value)) * (1 + EPSILON)
    return low - width, high + width


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    """Say whether two closed intervals share a value."""
    return a[0] <= b[1] and b[0] <= a[1]
