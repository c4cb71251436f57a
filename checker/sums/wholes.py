"""Counts told of a whole that is smaller, and places past the last one."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from checker.model.names import fold
from checker.model.quantity import Bound, Form, QuantityMention
from checker.model.sums import TooMuch
from checker.sums.told import Told
from checker.vocabulary import Vocabulary

#: Only words stand between a part and its whole: any other sign begins something new.
ONLY_WORDS = re.compile(r"\s+(?:[^\W\d_]+\s+)+")
#: A noun follows the whole: not a unit of two letters, a sign, a name or the end.
NOUN_AFTER = re.compile(r"\s+[^\W\d_A-Z]{3,}")
#: Figures that may be years.
YEARS = range(1800, 2101)
#: Forms of a part.
COUNTED = (Form.CARDINAL, Form.ORDINAL)


def parts_too_large(told: Told) -> Iterator[TooMuch]:
    """Yield the parts of a sentence that are more than their whole."""
    text, phrases = told.text, _phrases(told.language, told.vocabulary)
    if phrases is None or _told_of(told.language, told.vocabulary).search(text) is None:
        return
    for part, whole in pairwise(told.quantities):
        between = text[part.span.end : whole.span.start]
        is_place = part.form is Form.ORDINAL
        if part.quantity.value <= whole.quantity.value or not _are_counts(part, whole):
            continue
        if not _is_of(between, phrases, is_place=is_place):
            continue
        if NOUN_AFTER.match(text, whole.span.end) is None or _may_be_year(whole, text):
            continue
        inside = part.span.cover(whole.span)
        if told.is_sound(inside):
            yield TooMuch(
                span=told.place(inside),
                part=part.quantity.value,
                whole=whole.quantity.value,
                is_place=is_place,
            )


def _are_counts(part: QuantityMention, whole: QuantityMention) -> bool:
    """Say whether both are plain counts, the first perhaps a place in an order."""
    plain = all(
        m.quantity.low is None and not m.quantity.unit and m.quantity.value == int(m.quantity.value)
        for m in (part, whole)
    )
    sound = part.quantity.bound in (Bound.EXACT, Bound.AT_LEAST) and (
        whole.quantity.bound is Bound.EXACT
    )
    return plain and sound and whole.form is Form.CARDINAL and part.form in COUNTED


def _is_of(between: str, phrases: dict[str, frozenset[str]], *, is_place: bool) -> bool:
    """Say whether the words between two figures make the one a part of the other."""
    if ONLY_WORDS.fullmatch(between) is None:
        return False
    words = fold(between)
    first, _, rest = words.partition(" ")
    if is_place:
        return words in phrases["among"] or (first in phrases["place"] and rest in phrases["among"])
    return words in phrases["of"] | phrases["total"] or rest in phrases["total"]


def _may_be_year(whole: QuantityMention, words: str) -> bool:
    """Say whether a whole is written as a year is: "of the 2016 graduates"."""
    written = words[whole.span.start : whole.span.end]
    return written.isdigit() and int(written) in YEARS


@cache
def _told_of(language: str, vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return what a figure of another looks like, so that few sentences are read for it."""
    entry: Any = vocabulary.pack("rules/wholes")[language]
    phrases = sorted({p for name in ("of", "total", "among") for p in entry[name]})
    between = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"\d[^\s\d]*\s+(?:[^\W\d_]+\s+)?(?:{between})\s+\d", re.IGNORECASE)


@cache
def _phrases(language: str, vocabulary: Vocabulary) -> dict[str, frozenset[str]] | None:
    """Return the words between parts and wholes, folded; None where there are none."""
    entry: Any = vocabulary.pack("rules/wholes").get(language)
    if entry is None:
        return None
    return {name: frozenset(fold(phrase) for phrase in entry[name]) for name in sorted(entry)}
