"""Spans are half-open and never run backwards."""

import pytest

from checker.model.span import Span


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 4), Span(3, 5), True),
        (Span(3, 5), Span(0, 4), True),
        (Span(0, 2), Span(4, 6), False),
    ],
)
def test_spans_overlap_where_they_share_a_code_point(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is overlap


def test_a_span_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="from 4 to 2"):
        Span(4, 2)


def test_a_cover_holds_both() -> None:
    assert Span(3, 5).cover(Span(9, 10)) == Span(3, 10)
    assert Span(3, 10).contains(Span(3, 5))
