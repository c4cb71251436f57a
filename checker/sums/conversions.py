"""Figures with their conversion in parentheses: which cannot be one quantity, and what is right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.document import Document
from checker.model.quantity import Bound, Quantity, Units, convert, same_quantity
from checker.model.span import Span
from checker.model.sums import Mismatch
from checker.pipelines.quantities.lexicon import unit_table
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary

#: Relative difference that is let pass beside rounding: factors are written short ("1.6 km").
TOLERANCE = 0.005
#: Brackets with a figure in them.
BRACKETED = re.compile(r"[(\[][^()\[\]]*\d")


def mismatch(told: Quantity, given: Quantity, units: Units) -> Mismatch | None:
    """Return a figure and its conversion where they differ by more than rounding."""
    right = convert(told.value, told.unit, given.unit, units)
    if right is None or told.unit == given.unit:
        return None
    bound = told.bound if told.bound in (Bound.ABOUT, Bound.NEARLY) else Bound.EXACT
    a, b = (replace(q, bound=bound) for q in (told, given))
    if same_quantity(a, b, TOLERANCE, units):
        return None
    return Mismatch(told=told, given=given, right=right)


def mismatches(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[Span, Mismatch]]:
    """Yield the wrong conversions of a document's text, each with its place in the file."""
    for segment in document.segments:
        for sentence in sentences(segment.reading):
            words = segment.reading[sentence.start : sentence.end]
            if BRACKETED.search(words) is None:
                continue
            for inside, found in _within(words, segment.language, vocabulary):
                span = segment.to_source(inside.shift(sentence.start))
                if not document.damages_in(span):
                    yield span, found


def _within(words: str, language: str, vocabulary: Vocabulary) -> Iterator[tuple[Span, Mismatch]]:
    """Yield the wrong conversions of a sentence, each with its place there."""
    taken = [t.span for t in tag_times(words, language, vocabulary)]
    for mention in tag_quantities(words, language, vocabulary, taken):
        if mention.converted is not None:
            units = unit_table(vocabulary)
            found = mismatch(mention.quantity, mention.converted.quantity, units)
            if found is not None:
                yield mention.span.cover(mention.converted.span), found
