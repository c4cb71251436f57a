"""Runs tell the same places as a tuple of all of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.offsets import Offsets

#: How much further each place stands than the one before it: mostly one step.
STEPS = st.lists(st.one_of(st.just(1), st.integers(0, 4)), max_size=60)


def listed(offsets: Offsets) -> list[int]:
    """Return all places one by one."""
    return [offsets[at] for at in range(len(offsets))]


@given(st.integers(0, 1000), STEPS)
def test_runs_lead_where_the_places_themselves_do(first: int, steps: list[int]) -> None:
    places = [first]
    for step in steps:
        places.append(places[-1] + step)
    made = Offsets.of(enumerate(places), len(steps))

    assert listed(made) == places
    assert len(made.starts) == 1 + sum(two - one != 1 for one, two in pairwise(places))


@given(st.integers(0, 1000), st.integers(0, 60))
def test_a_reading_that_is_the_text_is_one_run(start: int, length: int) -> None:
    made = Offsets.straight(start, start + length)

    assert listed(made) == list(range(start, start + length + 1))
    assert made == Offsets.of([(0, start), (length, start + length)], length)


def test_of_two_places_of_one_code_point_the_last_counts() -> None:
    assert Offsets.of([(0, 3), (0, 5), (2, 7)], 4) == Offsets.straight(5, 9)


@pytest.mark.parametrize("at", [-1, 5])
def test_beyond_a_reading_is_no_place(at: int) -> None:
    with pytest.raises(IndexError):
        Offsets.straight(2, 6)[at]
