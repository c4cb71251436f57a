"""Qualifiers of a claim, names as they are compared, figures as they are told, times that stand."""

from decimal import Decimal

import pytest
from builders import claim

from checker.model.claim import qualifiers
from checker.model.message import Figure, figure
from checker.model.names import fold, folded_words
from checker.model.time_mention import TimePart


def test_qualifiers_with_a_value_are_sorted_by_name() -> None:
    assert qualifiers(with_="Kenya", role=None, of="", as_="chair") == (
        ("as", "chair"),
        ("with", "Kenya"),
    )


def test_a_qualifier_that_is_there_is_kept() -> None:
    made = claim(qualifiers=qualifiers(role="chair"))

    more = made.qualified(role="member", status="former")

    assert more.qualifiers == (("role", "chair"), ("status", "former"))
    assert (more.qualifier("role"), more.qualifier("method")) == ("chair", "")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("S\u00e3o  Tom\u00e9-e-Pr\u00edncipe", "sao tome e principe"),
        ("O'Brien & Sons, Ltd.", "o brien sons ltd"),
        ("STRASSE", fold("Stra\u00dfe")),
        ("e\u0301", "e"),
        ("--", ""),
    ],
)
def test_names_are_compared_without_accents_case_and_signs(name: str, folded: str) -> None:
    assert fold(name) == folded
    assert folded_words(name) == tuple(folded.split())


def test_a_figure_has_the_digits_that_survive() -> None:
    assert figure(0.1 + 0.2, "km") == Figure(Decimal("0.3"), "km")
    assert figure(2 / 3, digits=3) == Figure(Decimal("0.667"))


@pytest.mark.parametrize(
    ("part", "absolute"),
    [
        (TimePart(year=2021), True),
        (TimePart(masked="196X"), True),
        (TimePart(masked="196X", shift=0), True),
        (TimePart(year=2021, shift=1), False),
        (TimePart(month=5), False),
        (TimePart(), False),
    ],
)
def test_the_words_alone_say_when_it_is(part: TimePart, *, absolute: bool) -> None:
    assert part.is_absolute is absolute
