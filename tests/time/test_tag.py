"""The time tagger, on sentences as data."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.model.time_mention import TimeMention
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parent / "cases"


def _cases() -> list[Any]:
    """Return each sentence with its language."""
    return [
        pytest.param(language, case, id=f"{language}: {case['text'][:40]}")
        for language in ("en", "pt")
        for case in yaml.safe_load((CASES / f"{language}.yaml").read_text("utf-8"))
    ]


def _seen(mention: TimeMention, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of a mention what a case asks for."""
    return {name: getattr(mention, name) for name in wanted}


@pytest.mark.parametrize(("language", "case"), _cases())
def test_tag_times_finds_all_and_nothing_else(language: str, case: dict[str, Any]) -> None:
    wanted = [{name: _plain(value) for name, value in find.items()} for find in case["finds"]]

    found = tag_times(case["text"], language, load_vocabulary())

    assert [m.text for m in found] == [find["text"] for find in wanted]
    assert [_seen(m, find) for m, find in zip(found, wanted, strict=True)] == wanted


def _plain(value: object) -> object:
    """Return a day that YAML has read as a date as it was written."""
    return value if isinstance(value, bool) else str(value)


def test_tag_times_knows_no_times_without_a_pack() -> None:
    assert tag_times("8 November 2025", "xx", load_vocabulary()) == ()


@given(
    st.lists(
        st.sampled_from(
            ["in", "2019", "May", "12", ",", "-", "the", "2011", "1st", "há", "de", "(", ")", "½",
             "last", "year", "to", "from", "março", "segunda", "²", "20", "'", "s", "\n", "dia"]
        ),
        max_size=30,
    ),
    st.sampled_from(["en", "pt"]),
)  # fmt: skip
def test_tag_times_quotes_the_text_in_order_and_writes_sound_dates(
    words: list[str], language: str
) -> None:
    text = " ".join(words)

    found = tag_times(text, language, load_vocabulary())

    assert all(text[m.span.start : m.span.end] == m.text for m in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_tag_times_takes_time_in_proportion_to_the_text() -> None:
    """Rows that begin many patterns and end none would hang a matcher that goes back far."""
    text = "from the last 12 May - 2019 to the 1st , " * 400

    assert tag_times(text, "en", load_vocabulary())
