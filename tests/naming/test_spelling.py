"""Two ways of writing one word of a name, and two words that are only near each other."""

import pytest

from checker.naming.spelling import spelling
from checker.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("hrytsenko", "hritsenko", True),
        ("kowalskyi", "kowalski", True),
        ("petroff", "petrov", True),
        ("lozinski", "\u0142ozinski", True),
        ("meyer", "meier", False),
        ("hofmann", "hoffner", False),
        ("joanna", "johanna", False),
        ("silva", "silveira", False),
    ],
)
def test_ways_of_writing(one: str, other: str, alike: bool) -> None:
    assert spelling(load_vocabulary()).alike(one, other) is alike
