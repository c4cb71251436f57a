"""A wrong conversion: what it should be, as the text writes it, and whether it is a slip."""

from decimal import Decimal

import pytest

from checker.model.quantity import Quantity
from checker.model.sums import Mismatch


def mismatch(given: float, right: float) -> Mismatch:
    """Return a mismatch; what was converted plays no part."""
    return Mismatch(told=Quantity(value=1), given=Quantity(value=given), right=right)


@pytest.mark.parametrize(
    ("given", "right", "near"),
    [
        (500, 621.371, "621"),  # one digit is written, three are told
        (5120.5, 5213.4567, "5213.5"),
        (94000000, 49012345, "49000000"),
        (0.52, 0.25399, "0.254"),
        (9, 1000, "1000"),
    ],
)
def test_the_right_figure_is_as_rough_as_the_text_and_has_three_digits(
    given: float, right: float, near: str
) -> None:
    assert mismatch(given, right).near == Decimal(near)


@pytest.mark.parametrize(
    ("given", "right", "swapped"),
    [
        (5213, 5123.2, True),
        (31402, 31204, True),  # the two stand apart
        (5213, 5213.4, False),
        (5213, 1325.1, False),  # the same digits in quite another order
        (5213, 5214, False),
        (521, 5120, False),
        (152, 162, False),
    ],
)
def test_two_digits_that_changed_places(given: float, right: float, swapped: bool) -> None:
    assert mismatch(given, right).is_swapped is swapped
