"""The words that faults put in the place of others, from `words.yaml`."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from checker.vocabulary.yaml12 import parse


@cache
def _words() -> Mapping[str, Any]:
    """Return the file."""
    read: Mapping[str, Any] = parse(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return read


def people() -> Sequence[str]:
    """Return names of people that no document has."""
    listed: Sequence[str] = _words()["people"]
    return listed


def weekdays(language: str) -> Sequence[str]:
    """Return the days of the week, Monday first."""
    listed: Sequence[str] = _words()["weekdays"][language]
    return listed


def broken_off(language: str) -> str:
    """Return words with which no text ends."""
    words: str = _words()["broken_off"][language]
    return words


def other(family: str, told: str) -> tuple[str, str]:
    """Return the unit or scale word of a phrase, and one that is far from it."""
    pairs: Mapping[str, str] = _words()[family]
    word = max((w for w in pairs if f" {w} " in f" {told} "), key=len)
    return word, pairs[word]
