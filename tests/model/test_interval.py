"""The interval algebra against a brute-force model on days."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from checker.model.interval import Interval

FIRST = date(2020, 1, 1)
DAYS = 8


def day(number: int) -> date:
    """Return a day of the small calendar of the model."""
    return FIRST + timedelta(days=number)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Interval, list[set[int]]]:
    """Return an interval with known bounds, and every set of days that it can stand for."""
    start, latest = sorted(draw(st.tuples(st.integers(0, DAYS), st.integers(0, DAYS))))
    low, high = sorted(draw(st.tuples(st.integers(1, DAYS + 2), st.integers(1, DAYS + 2))))
    end_earliest, end = max(low, start + 1), max(high, low, start + 1)
    interval = Interval(
        edtf="x",
        start=day(start),
        start_latest=day(latest),
        end_earliest=day(end_earliest),
        end=day(end),
    )
    meant = [
        set(range(a, b))
        for a, b in product(range(start, latest + 1), range(end_earliest, end + 1))
        if a < b
    ]
    return interval, meant


@given(bounded(), bounded())
def test_sure_overlap_holds_in_every_reading(
    one: tuple[Interval, list[set[int]]], other: tuple[Interval, list[set[int]]]
) -> None:
    if one[0].surely_overlaps(other[0]):
        assert all(a & b for a, b in product(one[1], other[1]))


@given(bounded(), bounded())
def test_surely_before_leaves_no_day_in_common(
    one: tuple[Interval, list[set[int]]], other: tuple[Interval, list[set[int]]]
) -> None:
    if one[0].surely_before(other[0]):
        assert not any(a & b for a, b in product(one[1], other[1]))


@given(bounded(), bounded())
def test_the_relations_are_symmetric(
    one: tuple[Interval, list[set[int]]], other: tuple[Interval, list[set[int]]]
) -> None:
    assert one[0].surely_overlaps(other[0]) == other[0].surely_overlaps(one[0])
    assert one[0].may_overlap(other[0]) == other[0].may_overlap(one[0])


def test_unknown_is_neither_before_nor_overlapping() -> None:
    unknown = Interval()
    known = Interval(
        edtf="2020", start=day(0), start_latest=day(0), end_earliest=day(1), end=day(1)
    )

    assert unknown.is_unknown
    assert not unknown.surely_overlaps(known)
    assert not unknown.surely_before(known)
    assert unknown.may_overlap(known)


def test_an_open_end_is_sure_only_on_its_first_day() -> None:
    still = Interval(edtf="2020/..", start=day(0), start_latest=day(2), open_end=True)

    assert still.certain() == (day(2), day(3))
