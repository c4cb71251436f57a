"""Patterns that once took the square of the length of a text; now they would end in a moment."""

import re

import pytest

from checker.sightings.quoted_words import ELLIPSIS
from checker.sources.extracted import BLANK_LINES
from checker.sums.conversions import BRACKETED

LENGTH = 200_000


@pytest.mark.parametrize(
    ("pattern", "unit"),
    [
        (BLANK_LINES, "\t"),
        (BLANK_LINES, " \t"),
        (BRACKETED, "["),
        (BRACKETED, "(x "),
        (ELLIPSIS, "(["),
        (ELLIPSIS, "[x"),
    ],
)
def test_no_place_is_gone_over_twice(pattern: re.Pattern[str], unit: str) -> None:
    assert pattern.search(unit * (LENGTH // len(unit)) + "x") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("a\n\nb", "\n\n"), ("a \t\n \n\t\nb", " \t\n \n\t\n"), ("a \n b", None), ("\n\n", "\n\n")],
)
def test_blank_lines(text: str, found: str | None) -> None:
    assert (m := BLANK_LINES.search(text)) is None or m[0] == found
    assert (m is None) == (found is None)


@pytest.mark.parametrize(
    ("text", "there"),
    [("a (3 km)", True), ("(see [3])", True), ("(a) 3", False), ("(a (b) 3", False), ("3", False)],
)
def test_bracketed_figures(text: str, *, there: bool) -> None:
    assert (BRACKETED.search(text) is not None) is there
