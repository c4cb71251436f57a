"""A timeline draws what is known as known and what is not as not known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reporting.world import (
    IN_MAY_2024,
    SINCE_ABOUT_2023,
    SOME_TIME_TO_2021,
    TERM_OF_BRANDT,
    YEAR_2024,
)

from checker.model.interval import Interval
from checker.reporting.ticks import MOST, ticks
from checker.reporting.timeline import Entry, timeline

AS_OF = date(2026, 3, 1)

LOOKS = {
    "a year, wholly": (YEAR_2024, ["sure"]),
    "some day of a month": (IN_MAY_2024, ["maybe"]),
    "open": (TERM_OF_BRANDT, ["onward"]),
    "end unknown": (SINCE_ABOUT_2023, ["maybe", "fade-out"]),
    "start unknown": (SOME_TIME_TO_2021, ["fade-in", "maybe"]),
    "unknown": (Interval(), []),
}


@pytest.mark.parametrize(("valid", "looks"), LOOKS.values(), ids=LOOKS)
def test_bar_looks_like_what_is_known(valid: Interval, looks: list[str]) -> None:
    drawn = timeline([Entry(valid=valid, said=date(2024, 5, 12))], AS_OF)

    assert drawn is not None
    assert [piece.look for piece in drawn.bars[0].pieces] == looks


def test_imprecise_ends_are_pale() -> None:
    valid = Interval(
        start=date(2010, 1, 1),
        start_latest=date(2010, 12, 31),
        end_earliest=date(2015, 1, 1),
        end=date(2016, 1, 1),
    )

    drawn = timeline([Entry(valid=valid, said=None)], AS_OF)

    assert drawn is not None
    assert [piece.look for piece in drawn.bars[0].pieces] == ["maybe", "sure", "maybe"]
    left, core, right = drawn.bars[0].pieces
    assert left.x + left.width == pytest.approx(core.x)
    assert core.x + core.width == pytest.approx(right.x)


def test_nothing_known_draws_nothing() -> None:
    assert timeline([Entry(valid=Interval(), said=None)], AS_OF) is None
    assert timeline([], AS_OF) is None


def test_day_of_the_check_is_drawn_where_near_or_asked_for() -> None:
    old = Interval(start=date(1990, 1, 1), end=date(1991, 1, 1))

    far = timeline([Entry(valid=old, said=None)], AS_OF)
    asked = timeline([Entry(valid=old, said=None)], AS_OF, to_date=True)

    assert far is not None
    assert far.as_of is None
    assert asked is not None
    assert asked.as_of is not None


days = st.dates() | st.none()
entries = st.builds(
    Entry,
    valid=st.builds(
        Interval, start=days, start_latest=days, end_earliest=days, end=days, open_end=st.booleans()
    ),
    said=days,
)


@given(st.lists(entries, max_size=5), st.dates(), st.booleans())
def test_everything_stays_on_the_axis(found: list[Entry], as_of: date, to_date: bool) -> None:
    drawn = timeline(found, as_of, to_date=to_date)

    if drawn is None:
        return
    assert len(drawn.bars) == len(found)
    for piece in (piece for bar in drawn.bars for piece in bar.pieces):
        assert -0.01 <= piece.x <= 100
        assert 0 <= piece.width <= 101
    assert all(0 <= tick.x <= 100 for tick in drawn.ticks)


@given(st.integers(1, 3_600_000), st.integers(20, 2_000_000))
def test_ticks_are_few_and_in_order(first: int, length: int) -> None:
    found = ticks(first, first + length)

    assert len(found) <= MOST + 1
    assert [t.x for t in found] == sorted(t.x for t in found)
    assert len({t.label for t in found}) == len(found)
