"""Fuzz the quantity grammar: an input is a letter for the language, then a text."""

import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import yaml
from fuzz.target import Target
from fuzz.texts import language_and_text, phrases_of, seed

from checker.model.quantity import QuantityMention
from checker.pipelines.quantities import tag_quantities, unit_table
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parents[1] / "quantities" / "cases.yaml"


def _holds(data: bytes) -> None:
    """Quantities lie in the text, in order, as it words them, and are figures."""
    language, text = language_and_text(data)
    found = tag_quantities(text, language, load_vocabulary())
    for mention in found:
        _is_sound(mention, text)
        if mention.converted is not None:
            _is_sound(mention.converted, text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def _is_sound(mention: QuantityMention, text: str) -> None:
    """Hold one quantity against its text."""
    quantity = mention.quantity
    assert text[mention.span.start : mention.span.end] == mention.text != ""
    assert mention.span.contains(mention.number)
    assert math.isfinite(quantity.value)
    assert quantity.step >= 0
    assert not quantity.unit or quantity.unit in unit_table(load_vocabulary())
    if quantity.low is not None and quantity.high is not None:
        assert quantity.low <= quantity.high


def _seeds() -> Iterator[bytes]:
    """Yield the sentences that the tests have."""
    for language, cases in yaml.safe_load(CASES.read_text("utf-8")).items():
        for case in cases:
            yield seed(language, case["text"])


def _words() -> list[str]:
    """Return the words for numbers, units and what stands around them."""
    return phrases_of("numbers/", "units/")


QUANTITY_GRAMMAR = Target(name="quantity_grammar", holds=_holds, seeds=_seeds, words=_words)
