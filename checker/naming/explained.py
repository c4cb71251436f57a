"""The initials of bodies that a document itself gives with their full names."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.model.extract import Yield
from checker.pipelines.abbreviation import stands_for

#: What stands between a name and what abbreviates it: a bracket or comma, and a word for `or`.
BETWEEN = re.compile(r"\s*[(,]\s*(?:\w{1,2}\s+)?")
#: Kinds of names that are not abbreviated.
WHOLE = ("person", "demonym")


def explained(told: Yield) -> Iterator[tuple[str, str]]:
    """Yield the abbreviations that a document explains, with their full names."""
    text = told.document.text
    in_order = sorted(told.mentions, key=lambda m: (m.span.start, m.span.end))
    for first, second in pairwise(in_order):
        if not BETWEEN.fullmatch(text[first.span.end : second.span.start]):
            continue
        for short, full in ((second, first), (first, second)):
            if full.kind not in WHOLE and stands_for(short.text, full.text):
                yield short.text, full.entry or full.text
                break
