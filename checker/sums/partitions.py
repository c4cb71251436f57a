"""Counts that a sentence lists as all parts of a total: `21 members: 12 from A, 6 from B and 4`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.model.names import fold, folded_words
from checker.model.quantity import EPSILON, Bound, Form, QuantityMention
from checker.model.span import Span
from checker.model.sums import Partition
from checker.sums.told import Told
from checker.vocabulary import Vocabulary

#: A total, the noun of what is counted, a colon, and the first part right behind it.
OPENS = re.compile(r"\s+[^\W\d_][^:.;()\d]*:\s*(?:[^\W\d_]+\s+){0,2}")
#: A sum of money says by its currency what it is of.
OPENS_MONEY = re.compile(r"(?:\s+[^\W\d_][^:.;()\d]*)?:\s*(?:[^\W\d_]+\s+){0,2}")
#: Between two parts stand words, and what sets them apart.
BETWEEN = re.compile(r"[^:.()\d]+")
FIGURE = re.compile(r"\d")
#: From so many parts on, a list that ends with "and" is taken for whole.
WHOLE_FROM = 3
FEWEST = 2


def wrong_partitions(told: Told) -> Iterator[Partition]:
    """Yield the total of a sentence whose listed parts come to more, or surely to less."""
    text, words = told.text, _words(told.language, told.vocabulary)
    if words is None or ":" not in text or FIGURE.search(text) is None:
        return
    undated = _without(told.times, text)
    for at, total in enumerate(told.quantities):
        parts = _parts(told.quantities[at:], undated)
        if not _is_exact(total) or len(parts) < FEWEST or _tells(text, words["open"]):
            continue
        last = text[parts[-2].span.end : parts[-1].span.start]
        complete = len(parts) >= WHOLE_FROM and _tells(last, words["and"])
        come_to = sum(m.quantity.value for m in parts)
        whole = total.quantity.value
        doubt = _rounding([total, *parts])
        inside = total.span.cover(parts[-1].span)
        if come_to - whole > doubt or (whole - come_to > doubt and complete):
            if told.is_sound(inside):
                values = tuple(m.quantity.value for m in parts)
                yield Partition(span=told.place(inside), total=whole, parts=values)
            return


def _parts(told: Sequence[QuantityMention], text: str) -> list[QuantityMention]:
    """Return the figures that follow a total and its colon, each a part by its place.

    A part without a unit of its own has that of the total: `1,420 million dollars: 780 million`.
    """
    parts: list[QuantityMention] = []
    unit = told[0].quantity.unit
    opens = OPENS_MONEY if told[0].form is Form.MONEY else OPENS
    for before, mention in pairwise(told):
        between = text[before.span.end : mention.span.start]
        follows = (BETWEEN if parts else opens).fullmatch(between)
        if follows is None or not _is_exact(mention) or mention.quantity.unit not in ("", unit):
            return []
        parts.append(mention)
    return parts


def _is_exact(mention: QuantityMention) -> bool:
    """Say whether a figure is a plain count or a sum of money, told without reserve."""
    quantity = mention.quantity
    if quantity.low is not None or quantity.bound is not Bound.EXACT:
        return False
    count = not quantity.unit and quantity.value == int(quantity.value)
    return mention.form is Form.MONEY or (count and mention.form is Form.CARDINAL)


def _rounding(told: Sequence[QuantityMention]) -> float:
    """Return by how much figures may miss each other as they are written; nothing for counts."""
    steps = [m.quantity.step for m in told]
    counts = all(m.form is Form.CARDINAL and m.quantity.step <= 1 for m in told)
    return 0.0 if counts else sum(steps) / 2 + EPSILON * told[0].quantity.value


def _without(taken: Sequence[Span], text: str) -> str:
    """Return a text with its times made words, so that they are no figures: `in 2024:`."""
    for span in taken:
        text = text[: span.start] + "t" * (span.end - span.start) + text[span.end :]
    return text


def _tells(text: str, phrases: frozenset[str]) -> bool:
    """Say whether one of the words stands in a text."""
    return not phrases.isdisjoint(folded_words(text))


@cache
def _words(language: str, vocabulary: Vocabulary) -> dict[str, frozenset[str]] | None:
    """Return the words of a list that is whole and of one that is not; None where unknown."""
    entry = vocabulary.pack("rules/wholes").get(language)
    if entry is None:
        return None
    return {name: frozenset(map(fold, entry[name])) for name in ("and", "open")}
