"""Percentages that a sentence tells as parts of one whole and that come to more."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.model.names import fold
from checker.model.quantity import Bound, Form, QuantityMention
from checker.model.sums import Shares
from checker.sums.told import Told
from checker.vocabulary import Vocabulary

#: Two percentages are seldom all parts of a whole.
FEWEST = 3
WHOLE = 100.0
FIGURE = re.compile(r"\d+")
#: A slip of a digit or two in parts of one whole takes their sum hardly further.
FARTHEST = 130.0


def shares_too_large(told: Told) -> Iterator[Shares]:
    """Yield the percentages of a sentence that are told as parts of a whole and are more."""
    text = told.text
    if len(FIGURE.findall(text)) < FEWEST or not _tells_shares(text, told.vocabulary):
        return
    parts = [mention for mention in told.quantities if _is_share(mention)]
    values = tuple(m.quantity.value for m in parts)
    slack = sum(m.quantity.step for m in parts) / 2
    too_much = len(parts) >= FEWEST and WHOLE + slack < sum(values) <= FARTHEST
    if too_much and _are_parts(parts, text, told.language, told.vocabulary):
        yield Shares(span=told.segment.to_source(told.span), values=values)


def _tells_shares(words: str, vocabulary: Vocabulary) -> bool:
    """Say whether a sign or a word for percentages stands in a sentence."""
    return any(sign in words for sign in _signs(vocabulary))


@cache
def _signs(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the signs and words for percentages, in all languages."""
    entry = vocabulary.family("units").get("percent", {})
    words = (word for listed in entry.get("words", {}).values() for word in listed)
    return (*entry.get("symbols", ()), *words)


def _is_share(mention: QuantityMention) -> bool:
    """Say whether a figure is one plain percentage."""
    quantity = mention.quantity
    is_plain = quantity.low is None and quantity.bound is Bound.EXACT
    return is_plain and mention.form is Form.PERCENT


def _are_parts(
    parts: Sequence[QuantityMention], words: str, language: str, vocabulary: Vocabulary
) -> bool:
    """Say whether percentages are told as parts of one whole."""
    if all(words[p.span.start - 1 : p.span.start] == "(" for p in parts):
        return True
    text = f" {fold(words)} "
    return any(f" {cue} " in text for cue in _cues(language, vocabulary))


@cache
def _cues(language: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words that make percentages parts of a whole, folded."""
    return tuple(fold(cue) for cue in vocabulary.pack("rules/shares").get(language, ()))
