"""A part of a period is not the whole of it."""

import pytest

from checker.extractors.timing import narrowed
from checker.model.edtf import interval
from checker.model.time_mention import Phase


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Phase.EARLY, Phase.WHOLE, False),
        (Phase.EARLY, Phase.LATE, False),
        (Phase.MIDDLE, Phase.EARLY, False),
        (Phase.EARLY, Phase.EARLY, True),
        (Phase.WHOLE, Phase.WHOLE, True),
    ],
)
def test_narrowed_tells_parts_of_a_year_apart(one: Phase, other: Phase, *, same: bool) -> None:
    first, second = (narrowed(interval("2013"), phase) for phase in (one, other))

    assert first.same_period(second) is same
    assert first.edtf == second.edtf == "2013"


def test_narrowed_early_and_late_surely_follow_each_other() -> None:
    early, late = (narrowed(interval("2013"), phase) for phase in (Phase.EARLY, Phase.LATE))

    assert early.surely_before(late)
    assert not early.surely_overlaps(interval("2013"))
