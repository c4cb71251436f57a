"""EDTF: what a written date bounds, and its writing."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from checker.model.edtf import bound_interval, edtf_of, edtf_of_days, interval, is_edtf, period
from checker.model.interval import DAY, Interval
from checker.model.time_mention import Bound

DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))


def test_interval_of_a_month_is_some_day_within_it() -> None:
    assert interval("2021-10") == Interval(
        edtf="2021-10",
        start=date(2021, 10, 1),
        start_latest=date(2021, 10, 31),
        end_earliest=date(2021, 10, 2),
        end=date(2021, 11, 1),
    )


def test_interval_of_one_of_some_days_is_a_day_between_the_two() -> None:
    assert interval("[2024-08-26..2024-09]") == Interval(
        edtf="[2024-08-26..2024-09]",
        start=date(2024, 8, 26),
        start_latest=date(2024, 9, 30),
        end_earliest=date(2024, 8, 27),
        end=date(2024, 10, 1),
    )
    assert interval("[2024-09-01..2024-09-01]").end == date(2024, 9, 2)


@pytest.mark.parametrize(
    ("edtf", "end_earliest", "end"),
    [
        ("2020/2020", date(2021, 1, 1), date(2021, 1, 1)),
        ("2020-05/2020", date(2020, 6, 1), date(2021, 1, 1)),
        ("2020/2020-05", date(2020, 6, 1), date(2020, 6, 1)),
        ("2018/2020", date(2020, 1, 1), date(2021, 1, 1)),
        ("/2020", date(2020, 1, 1), date(2021, 1, 1)),
    ],
)
def test_a_range_ends_after_it_has_begun(edtf: str, end_earliest: date, end: date) -> None:
    assert (interval(edtf).end_earliest, interval(edtf).end) == (end_earliest, end)


def test_interval_of_nothing_is_unknown() -> None:
    assert interval("") == Interval()
    assert not is_edtf("")
    assert is_edtf("2009/..")


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        (date(2021, 10, 5), date(2021, 10, 5), "2021-10-05"),
        (date(2021, 2, 1), date(2021, 2, 28), "2021-02"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2021, 2, 1), date(2021, 2, 27), "[2021-02-01..2021-02-27]"),
    ],
)
def test_edtf_of_days_is_as_short_as_it_goes(first: date, last: date, edtf: str) -> None:
    assert edtf_of_days(first, last) == edtf


def test_interval_of_a_range_surely_holds_between_its_ends() -> None:
    assert interval("1962/1975").certain() == (date(1962, 12, 31), date(1975, 1, 1))


@pytest.mark.parametrize(
    ("edtf", "start", "end", "open_end"),
    [
        ("2009/..", date(2009, 1, 1), None, True),
        ("2009/", date(2009, 1, 1), None, False),
        ("../2021-10", None, date(2021, 11, 1), False),
        ("/2021-10", None, date(2021, 11, 1), False),
        ("196X", date(1960, 1, 1), date(1970, 1, 1), False),
        ("18XX", date(1800, 1, 1), date(1900, 1, 1), False),
        ("2019~", date(2019, 1, 1), date(2020, 1, 1), False),
        ("2023-21", date(2023, 3, 1), date(2023, 6, 1), False),
        ("2023-24", date(2023, 12, 1), date(2024, 3, 1), False),
        ("2023-36", date(2023, 10, 1), date(2024, 1, 1), False),
        ("2023-41", date(2023, 7, 1), date(2024, 1, 1), False),
        ("[2024-08-26..2024-09-01]", date(2024, 8, 26), date(2024, 9, 2), False),
        ("000X", date(1, 1, 1), date(10, 1, 1), False),
        ("2023-12", date(2023, 12, 1), date(2024, 1, 1), False),
        ("2023-30", date(2023, 12, 1), date(2024, 3, 1), False),
        ("2023-32", date(2023, 6, 1), date(2023, 9, 1), False),
        ("2023-39", date(2023, 9, 1), date(2024, 1, 1), False),
        ("2024-03-01/2024-03-01", date(2024, 3, 1), date(2024, 3, 2), False),
    ],
)
def test_interval_bounds(
    edtf: str, start: date | None, end: date | None, *, open_end: bool
) -> None:
    known = interval(edtf)

    assert (known.start, known.end, known.open_end) == (start, end, open_end)


@pytest.mark.parametrize(
    "edtf",
    [
        "2021-02-31",
        "20225",
        "2021-13",
        "2022/2019",
        "0000",
        "196X-02",
        "soon",
        "[2021",
        "2021-21-03",
        "2021-00",
        "2021-05-00",
        "2021-04-31",
        "[2024-09-02..2024-09-01]",
        "2024-09-01..2024-09-02]",
        "2022/2021-12",
    ],
)
def test_interval_refuses_what_is_no_date(edtf: str) -> None:
    with pytest.raises(ValueError, match=edtf.replace("[", r"\[")):
        interval(edtf)


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_period_agrees_with_the_standards_own_parser(day: date, length: int) -> None:
    edtf = day.isoformat()[:length]
    parsed = parse_edtf(edtf)

    first, after = period(edtf)

    assert first.timetuple()[:3] == parsed.lower_strict()[:3]
    assert (after - DAY).timetuple()[:3] == parsed.upper_strict()[:3]


@given(DAYS, st.integers(0, 800))
def test_edtf_of_days_gives_the_days_back(first: date, length: int) -> None:
    last = first + timedelta(days=length)

    known = interval(edtf_of_days(first, last))

    assert (known.start, known.end) == (first, last + DAY)


def test_edtf_of_writes_no_impossible_day() -> None:
    assert (edtf_of(2023, 2, 29), edtf_of(2024, 2, 29)) == ("", "2024-02-29")


@pytest.mark.parametrize(
    ("edtf", "bound", "still", "expected"),
    [
        ("2009", Bound.SINCE, True, "2009/.."),
        ("2009", Bound.SINCE, False, "2009/"),
        ("2021-10", Bound.UNTIL, False, "/2021-10"),
        ("2021-10", Bound.BY, False, "/2021-10"),
        ("2021-10", Bound.AT, False, "2021-10"),
        ("1962/1975", Bound.BETWEEN, False, "1962/1975"),
        ("[2024-08-26..2024-09-01]", Bound.SINCE, False, "2024-08-26/"),
        ("1962/1975", Bound.AFTER, False, "1962/"),
        ("1962/1975", Bound.BEFORE, False, "/1975"),
        ("/1975", Bound.SINCE, True, ""),
        ("1962/", Bound.UNTIL, False, ""),
    ],
)
def test_bound_interval(edtf: str, bound: Bound, expected: str, *, still: bool) -> None:
    assert bound_interval(edtf, bound, still=still).edtf == expected
