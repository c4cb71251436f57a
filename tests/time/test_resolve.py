"""Hanging times on dates."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.pipelines.time.resolve import resolve
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import load_vocabulary

CASES = Path(__file__).parent / "cases" / "resolve.yaml"


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text("utf-8")))
def test_resolve_hangs_times_on_the_document(case: list[Any]) -> None:
    language, text, anchor, tense, expected = (str(value) for value in case)

    (mention,) = tag_times(text, language, load_vocabulary())

    assert resolve(mention, anchor, tense=tense) == expected


@pytest.mark.parametrize(
    ("text", "previous", "expected"),
    [
        ("that same month", "2004-03", "2004-03"),
        ("that same month", "2004-03-19", "2004-03"),
        ("that same month", "2004", ""),
        ("the following year", "2004-03", "2005"),
        ("two years later", "2004", "2006"),
        ("29 November of the same year", "2004-03", "2004-11-29"),
        ("October of that year", "2004-03-19", "2004-10"),
        ("in March the following year", "2004", "2005-03"),
        ("the previous day", "2004-03-01", "2004-02-29"),
        ("the next year", "2004-03", "2005"),
        ("the next year", "", ""),
        ("the following year", "2004/2008", ""),
        ("the following year", "", ""),
    ],
)
def test_resolve_hangs_anaphora_on_what_was_told_before(
    text: str, previous: str, expected: str
) -> None:
    (mention,) = tag_times(text, "en", load_vocabulary())

    assert resolve(mention, "2020-01-01", previous) == expected


def test_resolve_reads_nothing_into_an_anchor_that_is_no_date() -> None:
    (mention,) = tag_times("last month", "en", load_vocabulary())

    assert resolve(mention, "some day") == ""
