"""Counts told of a whole that is smaller, and places past the last one."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from checker.model.document import Document, Segment
from checker.model.names import fold
from checker.model.quantity import Bound, Form, QuantityMention
from checker.model.span import Span
from checker.model.sums import TooMuch
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.time.tag import tag_times
from checker.sums.prose import PROSE
from checker.vocabulary import Vocabulary

#: Only words stand between a part and its whole: any other sign begins something new.
ONLY_WORDS = re.compile(r"\s+(?:[^\W\d_]+\s+)+")
#: A noun follows the whole: not a unit of two letters, a sign, a name or the end.
NOUN_AFTER = re.compile(r"\s+[^\W\d_A-Z]{3,}")
#: Figures that may be years.
YEARS = range(1800, 2101)
#: Forms of a part.
COUNTED = (Form.CARDINAL, Form.ORDINAL)


def parts_too_large(document: Document, vocabulary: Vocabulary) -> Iterator[TooMuch]:
    """Yield the parts of a document that are more than their whole."""
    for segment in document.segments:
        words = _phrases(segment.language, vocabulary)
        if segment.kind not in PROSE or words is None:
            continue
        for sentence in sentences(segment.reading):
            told = segment.reading[sentence.start : sentence.end]
            if _told_of(segment.language, vocabulary).search(told) is not None:
                yield from _of_sentence(document, segment, sentence, words, vocabulary)


def _of_sentence(
    document: Document,
    segment: Segment,
    sentence: Span,
    phrases: dict[str, frozenset[str]],
    vocabulary: Vocabulary,
) -> Iterator[TooMuch]:
    """Yield the parts of a sentence that are more than their whole."""
    words = segment.reading[sentence.start : sentence.end]
    taken = [t.span for t in tag_times(words, segment.language, vocabulary)]
    told = list(tag_quantities(words, segment.language, vocabulary, taken))
    for part, whole in pairwise(told):
        between = words[part.span.end : whole.span.start]
        is_place = part.form is Form.ORDINAL
        if part.quantity.value <= whole.quantity.value or not _are_counts(part, whole):
            continue
        if not _is_of(between, phrases, is_place=is_place):
            continue
        if NOUN_AFTER.match(words, whole.span.end) is None or _may_be_year(whole, words):
            continue
        span = segment.to_source(part.span.cover(whole.span).shift(sentence.start))
        if not document.damages_in(span):
            yield TooMuch(
                span=span,
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
    return re.compile(rf"\d\S*\s+(?:[^\W\d_]+\s+)?(?:{between})\s+\d", re.IGNORECASE)


@cache
def _phrases(language: str, vocabulary: Vocabulary) -> dict[str, frozenset[str]] | None:
    """Return the words between parts and wholes, folded; None where there are none."""
    entry: Any = vocabulary.pack("rules/wholes").get(language)
    if entry is None:
        return None
    return {name: frozenset(fold(phrase) for phrase in entry[name]) for name in sorted(entry)}
