"""Counts that a sentence lists as all parts of a total: `21 members: 12 from A, 6 from B and 4`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from checker.model.document import Document, Segment
from checker.model.names import fold, folded_words
from checker.model.quantity import Bound, Form, QuantityMention
from checker.model.span import Span
from checker.model.sums import Partition
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.time.tag import tag_times
from checker.sums.prose import PROSE
from checker.vocabulary import Vocabulary

#: A total, the noun of what is counted, a colon, and the first part right behind it.
OPENS = re.compile(r"\s+[^\W\d_][^:.;()\d]*:\s*(?:[^\W\d_]+\s+){0,2}")
#: Between two parts stand words, and what sets them apart.
BETWEEN = re.compile(r"[^:.()\d]+")
FIGURE = re.compile(r"\d")
#: From so many parts on, a list that ends with "and" is taken for whole.
WHOLE_FROM = 3
FEWEST = 2


def wrong_partitions(document: Document, vocabulary: Vocabulary) -> Iterator[Partition]:
    """Yield the totals of a document whose listed parts come to more, or surely to less."""
    for segment in document.segments:
        words = _words(segment.language, vocabulary)
        if segment.kind not in PROSE or words is None:
            continue
        for sentence in sentences(segment.reading):
            told = segment.reading[sentence.start : sentence.end]
            if ":" in told and FIGURE.search(told):
                yield from _of_sentence(document, segment, sentence, words, vocabulary)


def _of_sentence(
    document: Document,
    segment: Segment,
    sentence: Span,
    words: dict[str, frozenset[str]],
    vocabulary: Vocabulary,
) -> Iterator[Partition]:
    """Yield what does not add up in one sentence."""
    text = segment.reading[sentence.start : sentence.end]
    taken = [t.span for t in tag_times(text, segment.language, vocabulary)]
    told = list(tag_quantities(text, segment.language, vocabulary, taken))
    for at, total in enumerate(told):
        parts = _parts(told[at:], text)
        if not _is_count(total) or len(parts) < FEWEST or _tells(text, words["open"]):
            continue
        last = text[parts[-2].span.end : parts[-1].span.start]
        complete = len(parts) >= WHOLE_FROM and _tells(last, words["and"])
        come_to = sum(m.quantity.value for m in parts)
        whole = total.quantity.value
        span = segment.to_source(total.span.cover(parts[-1].span).shift(sentence.start))
        if come_to > whole or (come_to < whole and complete):
            if not document.damages_in(span):
                values = tuple(m.quantity.value for m in parts)
                yield Partition(span=span, total=whole, parts=values)
            return


def _parts(told: Sequence[QuantityMention], text: str) -> list[QuantityMention]:
    """Return the counts that follow a total and its colon, each a part by its place."""
    parts: list[QuantityMention] = []
    for before, mention in pairwise(told):
        between = text[before.span.end : mention.span.start]
        follows = (BETWEEN if parts else OPENS).fullmatch(between)
        if follows is None or not _is_count(mention):
            return []
        parts.append(mention)
    return parts


def _is_count(mention: QuantityMention) -> bool:
    """Say whether a figure is a plain, exact count."""
    quantity = mention.quantity
    whole = quantity.low is None and not quantity.unit and quantity.value == int(quantity.value)
    return whole and quantity.bound is Bound.EXACT and mention.form is Form.CARDINAL


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
