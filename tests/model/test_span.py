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


def test_a_span_may_be_empty_and_begins_in_the_text() -> None:
    assert len(Span(2, 2)) == 0
    assert len(Span(2, 7)) == 5
    with pytest.raises(ValueError, match="from -1 to 2"):
        Span(-1, 2)


@pytest.mark.parametrize(
    ("inner", "held"),
    [
        (Span(3, 10), True),
        (Span(4, 9), True),
        (Span(2, 10), False),
        (Span(3, 11), False),
        (Span(12, 14), False),
        (Span(0, 2), False),
    ],
)
def test_a_span_holds_what_lies_wholly_inside(inner: Span, held: bool) -> None:
    assert Span(3, 10).contains(inner) is held


def test_a_span_moves_on_as_it_is() -> None:
    assert Span(3, 5).shift(4) == Span(7, 9)
    assert Span(3, 5).shift(-3) == Span(0, 2)


def test_a_cover_holds_both() -> None:
    assert Span(9, 10).cover(Span(3, 5)) == Span(3, 10)
    assert Span(3, 5).cover(Span(9, 10)) == Span(3, 10)
    assert Span(3, 10).contains(Span(3, 5))
