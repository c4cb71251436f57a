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
def test_sure_overlap_is_a_day_in_common_in_every_reading(
    one: tuple[Interval, list[set[int]]], other: tuple[Interval, list[set[int]]]
) -> None:
    surely = one[0].surely_overlaps(other[0])

    assert other[0].surely_overlaps(one[0]) is surely
    if surely or (one[0].certain() and other[0].certain()):
        assert surely is all(a & b for a, b in product(one[1], other[1]))


@given(bounded(), bounded())
def test_before_and_overlap_are_what_the_readings_allow(
    one: tuple[Interval, list[set[int]]], other: tuple[Interval, list[set[int]]]
) -> None:
    readings = list(product(one[1], other[1]))

    assert one[0].surely_before(other[0]) is all(max(a) < min(b) for a, b in readings)
    assert one[0].may_overlap(other[0]) is any(a & b for a, b in readings)


@given(bounded())
def test_the_sure_days_are_those_of_every_reading(one: tuple[Interval, list[set[int]]]) -> None:
    sure = one[0].certain()

    if sure:
        days = range((sure[0] - FIRST).days, (sure[1] - FIRST).days)
        assert set(days) == set.intersection(*one[1])


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


def test_sure_days_where_some_bound_is_not_known() -> None:
    told_start = Interval(edtf="2020/", start=day(0), start_latest=day(2))
    vague_end = Interval(edtf="x", start=day(0), start_latest=day(2), end=day(5))
    open_and_told = Interval(
        edtf="x", start=day(0), start_latest=day(2), end_earliest=day(4), end=day(5), open_end=True
    )
    touching = Interval(
        edtf="x", start=day(0), start_latest=day(2), end_earliest=day(2), end=day(5)
    )

    assert told_start.certain() == (day(2), day(3))
    assert vague_end.certain() is None
    assert open_and_told.certain() == (day(2), day(4))
    assert touching.certain() is None
    assert Interval(edtf="/2020", end_earliest=day(0), end=day(1)).certain() is None


def test_one_known_end_is_not_unknown() -> None:
    assert not Interval(edtf="2020/", start=day(0), start_latest=day(0)).is_unknown
    assert not Interval(edtf="/2020", end_earliest=day(1), end=day(1)).is_unknown


def test_one_period_has_both_ends_in_common() -> None:
    def period(first: int | None, after: int | None) -> Interval:
        start, end = (None if at is None else day(at) for at in (first, after))
        return Interval(edtf="x", start=start, start_latest=start, end_earliest=end, end=end)

    assert period(0, 4).same_period(period(0, 4))
    assert not period(0, 4).same_period(period(0, 5))
    assert not period(0, 4).same_period(period(1, 4))
    assert not period(0, None).same_period(period(0, None))
    assert not period(None, 4).same_period(period(None, 4))
    assert not Interval().same_period(Interval())
