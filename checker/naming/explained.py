"""The initials of bodies that a document itself gives with their full names."""

import re
from collections.abc import Iterator
from itertools import pairwise

from checker.model.extract import Extract, Mention
from checker.pipelines.abbreviation import abbreviates, is_abbreviation

#: What stands between a name and what abbreviates it: a bracket or comma, and a word for `or`.
BETWEEN = re.compile(r"\s*[(,]\s*(?:\w{1,2}\s+)?")
#: Kinds of names that are not abbreviated.
WHOLE = ("person", "demonym")


def explained(extract: Extract) -> Iterator[tuple[str, str]]:
    """Yield the abbreviations that a document explains, with their full names."""
    text = extract.document.text
    in_order = sorted(extract.mentions, key=lambda m: (m.span.start, m.span.end))
    for first, second in pairwise(in_order):
        if not BETWEEN.fullmatch(text[first.span.end : second.span.start]):
            continue
        for short, full in ((second, first), (first, second)):
            if _stands_for(short, full):
                yield short.text, full.entry or full.text
                break


def _stands_for(short: Mention, full: Mention) -> bool:
    """Say whether a mention is the initials of another."""
    words = full.text.replace("-", " ").split()
    return (
        is_abbreviation(short.text)
        and len(words) > 1
        and full.kind not in WHOLE
        and abbreviates(short.text, words)
    )
