"""The quantity tagger finds what the cases say, and keeps its promises on any text."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from checker.model.quantity import Bound, QuantityMention
from checker.model.span import Span
from checker.pipelines.quantities import tag_quantities, unit_table
from checker.vocabulary import Vocabulary, load_vocabulary

CASES: dict[str, list[dict[str, Any]]] = YAML(typ="safe", pure=True).load(
    Path(__file__).with_name("cases.yaml")
)
PIECES = st.sampled_from(
    [
        *("1", "2", "12", "300", "1,234", "1.234", "2,5", "2019", "3rd", "1º", "one", "um", "two"),
        *("million", "mil", "milhões", "half", "third", "segundo", "km", "%", "$", "R$", "euros"),
        *("and", "e", "of", "de", "to", "entre", "between", "over", "out", "a", "-", "–", "/"),
        *("(", ")", ".", ";", ":"),
    ]
)


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the shipped packs."""
    return load_vocabulary()


@pytest.mark.parametrize(
    ("language", "case"),
    [(language, case) for language, cases in CASES.items() for case in cases],
    ids=lambda value: value["text"][:40] if isinstance(value, dict) else value,
)
def test_finds_the_quantities_of(
    language: str, case: dict[str, Any], vocabulary: Vocabulary
) -> None:
    found = [told(m) for m in tag_quantities(case["text"], language, vocabulary)]

    assert found == case["finds"]


def told(mention: QuantityMention) -> str:
    """Return a mention as the cases write it."""
    quantity = mention.quantity
    unit = f" {quantity.unit}" if quantity.unit else ""
    more = [mention.text, mention.form.value, f"{quantity.value:.13g}{unit}"]
    if mention.form.value == "ratio" or "foot" in unit:
        more[2] = f"{round(quantity.value, 6):.13g}{unit}"
    if quantity.low is not None and quantity.high is not None:
        more.append(f"{quantity.low:.13g}..{quantity.high:.13g}")
    if quantity.bound is not Bound.EXACT:
        more.append(quantity.bound.value)
    if mention.out_of is not None:
        more.append(f"out of {mention.out_of:g}")
    if mention.converted is not None:
        more.append(f"converted {mention.converted.text}")
    return " | ".join(more)


@pytest.mark.parametrize(
    ("language", "text", "step"),
    [
        ("en", "14,000 men", 1000),
        ("en", "7.2 billion", 1e8),
        ("en", "12,431 men", 1),
        ("en", "300 men", 1),
        ("en", "about 300 men", 100),
        ("en", "3.25%", 0.01),
        ("pt", "9,8 mil", 100),
    ],
)
def test_tells_how_roughly_a_figure_is_written(
    language: str, text: str, step: float, vocabulary: Vocabulary
) -> None:
    (mention,) = tag_quantities(text, language, vocabulary)

    assert mention.quantity.step == pytest.approx(step)


def test_leaves_alone_what_is_taken(vocabulary: Vocabulary) -> None:
    text = "In May 2019 some 40 people left, in 2 years to $3m."

    found = tag_quantities(text, "en", vocabulary, taken=(Span(3, 11), Span(36, 43)))

    assert [m.text for m in found] == ["40", "$3m"]


def test_knows_no_language_without_a_pack(vocabulary: Vocabulary) -> None:
    assert tag_quantities("12 km", "xx", vocabulary) == ()


@given(pieces=st.lists(PIECES, max_size=14), language=st.sampled_from(["en", "pt"]))
def test_mentions_lie_in_order_and_quote_the_text(pieces: list[str], language: str) -> None:
    vocabulary = load_vocabulary()
    text = " ".join(pieces)

    found = tag_quantities(text, language, vocabulary)

    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert all(m.span.contains(m.number) for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(m.quantity.unit in unit_table(vocabulary) or not m.quantity.unit for m in found)
