"""Quantities are compared as roughly as they are written, and units convert both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.quantity import Bound, Quantity, Unit, Units, convert, same_quantity
from checker.pipelines.quantities import unit_table
from checker.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def units() -> Units:
    """Return the shipped unit table."""
    return unit_table(load_vocabulary())


@pytest.mark.parametrize(
    ("value", "unit", "to_unit", "expected"),
    [
        (84, "sq-mile", "km2", 217.559),
        (100, "celsius", "fahrenheit", 212),
        (1, "hm3", "m3", 1e6),
        (20, "percent", "fraction", 0.2),
        (5, "USD", "USD", 5),
    ],
)
def test_converts(value: float, unit: str, to_unit: str, expected: float, units: Units) -> None:
    assert convert(value, unit, to_unit, units) == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize(
    ("unit", "to_unit"),
    [("USD", "EUR"), ("km", "km2"), ("", "km"), ("percent", "percentage-point")],
)
def test_does_not_convert_across_dimensions_or_without_a_rate(
    unit: str, to_unit: str, units: Units
) -> None:
    assert convert(1, unit, to_unit, units) is None


def test_a_unit_without_a_rate_leads_nowhere() -> None:
    table = {"fixed": Unit(dimension="money", factor=2.0), "free": Unit(dimension="money")}

    assert convert(1, "fixed", "free", table) is None
    assert convert(1, "free", "fixed", table) is None
    assert convert(1, "free", "free", table) == 1


SAME = [
    (Quantity(value=14000, step=1000), Quantity(value=14213)),
    (Quantity(value=7.2e9, step=1e8), Quantity(value=7.18e9, step=1e7)),
    (Quantity(value=218, unit="km2"), Quantity(value=84, unit="sq-mile")),
    (Quantity(value=1000, bound=Bound.OVER), Quantity(value=1234)),
    (Quantity(value=100, bound=Bound.NEARLY), Quantity(value=96)),
    (Quantity(value=5, low=4, high=6, unit="day"), Quantity(value=5, unit="day")),
    (Quantity(value=0.2, unit="fraction", step=0), Quantity(value=20, unit="percent")),
    (Quantity(value=10, unit="ton"), Quantity(value=10, unit="tonne")),
    (Quantity(value=50, low=40, high=60), Quantity(value=41)),
    (Quantity(value=1000, bound=Bound.AT_LEAST, step=0), Quantity(value=1000, step=0)),
    (Quantity(value=1000, bound=Bound.AT_MOST, step=0), Quantity(value=1000, step=0)),
    (Quantity(value=1000, bound=Bound.UNDER), Quantity(value=20)),
    (Quantity(value=1000, bound=Bound.ABOUT), Quantity(value=1050)),
    (Quantity(value=100, bound=Bound.NEARLY, step=0), Quantity(value=90, step=0)),
    (Quantity(value=-100, bound=Bound.NEARLY, step=0), Quantity(value=-110, step=0)),
    (Quantity(value=-100, bound=Bound.ABOUT, step=0), Quantity(value=-105, step=0)),
    (Quantity(value=10, unit="celsius"), Quantity(value=50, unit="fahrenheit")),
]
DIFFERENT = [
    (Quantity(value=14000, step=1000), Quantity(value=14600)),
    (Quantity(value=7.2e9, step=1e8), Quantity(value=7.3e9, step=1e8)),
    (Quantity(value=286, unit="m"), Quantity(value=983, unit="foot")),
    (Quantity(value=1000, bound=Bound.OVER), Quantity(value=800)),
    (Quantity(value=5, unit="USD"), Quantity(value=5, unit="EUR")),
    (Quantity(value=31204), Quantity(value=31402)),
    (Quantity(value=50, low=40, high=60), Quantity(value=70)),
    (Quantity(value=50, low=40, high=60), Quantity(value=30)),
    (Quantity(value=1000, bound=Bound.UNDER), Quantity(value=1200)),
    (Quantity(value=1000, bound=Bound.ABOUT), Quantity(value=1060)),
    (Quantity(value=100, bound=Bound.NEARLY), Quantity(value=88)),
    (Quantity(value=100, bound=Bound.NEARLY), Quantity(value=102)),
    (Quantity(value=10, unit="ton"), Quantity(value=14, unit="tonne")),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_takes_for_the_same(a: Quantity, b: Quantity, units: Units) -> None:
    assert same_quantity(a, b, 0.0, units)
    assert same_quantity(b, a, 0.0, units)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_takes_for_different(a: Quantity, b: Quantity, units: Units) -> None:
    assert not same_quantity(a, b, 0.0, units)
    assert not same_quantity(b, a, 0.0, units)


def test_tolerance_lets_a_difference_pass(units: Units) -> None:
    assert same_quantity(Quantity(value=31204), Quantity(value=31402), 0.01, units)


@given(
    value=st.floats(min_value=0.001, max_value=1e9),
    pair=st.sampled_from([("km", "mile"), ("celsius", "fahrenheit"), ("hectare", "acre")]),
)
def test_conversion_goes_both_ways(value: float, pair: tuple[str, str]) -> None:
    units = unit_table(load_vocabulary())
    there = convert(value, *pair, units)

    assert there is not None
    assert convert(there, pair[1], pair[0], units) == pytest.approx(value, rel=1e-6, abs=1e-6)
