"""Figures with their conversion in parentheses: which cannot be one quantity, and what is right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.judging.context import RuleContext
from checker.judging.same_sentence import sentences
from checker.model.document import Document
from checker.model.quantity import Bound, Quantity, Units, convert, same_quantity
from checker.model.span import Span
from checker.pipelines.quantities.lexicon import unit_table
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary

#: Relative difference that is let pass beside rounding: factors are written short ("1.6 km").
TOLERANCE = 0.005
#: A slip of two digits keeps all digits and changes this many places.
SWAPPED_PLACES = 2
#: Brackets with a figure in them.
BRACKETED = re.compile(r"[(\[][^)\]]*\d")
#: The right figure is given with so many digits at least.
FEWEST_DIGITS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Mismatch:
    """A figure, its conversion as the text gives it, and what the conversion should be."""

    told: Quantity
    given: Quantity
    right: float

    @property
    def near(self) -> Decimal:
        """Return the right figure, as roughly as the text writes it, to three digits at least."""
        written = len(Decimal(repr(self.given.value)).normalize().as_tuple().digits)
        exact = Decimal(repr(self.right))
        return round(exact, max(written, FEWEST_DIGITS) - exact.adjusted() - 1)

    @property
    def is_swapped(self) -> bool:
        """Say whether two digits of the figure have changed places."""
        a, b = plain(self.near), plain(Decimal(repr(self.given.value)))
        apart = sum(x != y for x, y in zip(a, b, strict=False))
        return len(a) == len(b) and sorted(a) == sorted(b) and apart == SWAPPED_PLACES


def plain(value: Decimal) -> str:
    """Return a figure without exponent and idle noughts."""
    return f"{value.normalize():f}"


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


def mismatches(document: Document, context: RuleContext) -> Iterator[tuple[Span, Mismatch]]:
    """Yield the wrong conversions of a document's text, each with its place in the file."""
    for segment in document.segments:
        for sentence in sentences(segment.reading):
            words = segment.reading[sentence.start : sentence.end]
            if BRACKETED.search(words) is None:
                continue
            for inside, found in _within(words, segment.language, context.vocabulary):
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
