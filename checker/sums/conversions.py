"""Figures with their conversion in parentheses: which cannot be one quantity, and what is right."""

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.model.quantity import Bound, Quantity, Units, convert, same_quantity
from checker.model.span import Span
from checker.model.sums import Mismatch
from checker.pipelines.quantities.lexicon import unit_table
from checker.sums.told import Told

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


def mismatches(told: Told) -> Iterator[tuple[Span, Mismatch]]:
    """Yield the wrong conversions of a sentence, each with its place in the file."""
    if BRACKETED.search(told.text) is None:
        return
    units = unit_table(told.vocabulary)
    for mention in told.quantities:
        if mention.converted is not None:
            found = mismatch(mention.quantity, mention.converted.quantity, units)
            inside = mention.span.cover(mention.converted.span)
            if found is not None and told.is_sound(inside):
                yield told.place(inside), found
