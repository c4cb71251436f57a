"""Capitals are the initials of a name only where every capitalised word gives one."""

import pytest

from checker.pipelines.abbreviation import abbreviates, is_abbreviation


@pytest.mark.parametrize(
    ("short", "full", "initials"),
    [
        ("WDC", "Western Dairy Council", True),
        ("BoG", "Bank of Ghana", True),
        ("BG", "Bank of Ghana", True),
        ("ARA", "Autoridade Reguladora da \u00c1gua", True),
        ("WDC", "Western Dairy Council of Tarvia", False),
        ("WD", "Western Dairy Council", False),
        ("GMT", "Ghent", False),
        ("", "Ghent", False),
    ],
)
def test_initials(short: str, full: str, initials: bool) -> None:
    assert abbreviates(short, full.split()) is initials


@pytest.mark.parametrize(
    ("text", "short"), [("NATO", True), ("A", False), ("Nato", False), ("M25", False)]
)
def test_what_may_be_initials(text: str, short: bool) -> None:
    assert is_abbreviation(text) is short
