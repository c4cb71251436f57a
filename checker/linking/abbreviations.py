"""Lead the initials of a body to its full name, within a document and across documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.model.extract import Extract, Mention
from checker.pipelines.abbreviation import abbreviates, is_abbreviation

#: What stands between a name and what abbreviates it: a bracket or comma, and a word for `or`.
BETWEEN = re.compile(r"\s*[(,]\s*(?:\w{1,2}\s+)?")
#: Kinds of names that are not abbreviated.
WHOLE = ("person", "demonym")


def full_names(extracts: Sequence[Extract]) -> Mapping[str, Mapping[str, str]]:
    """Return source id -> abbreviation -> the full name that it stands for in that document.

    A document's own explanation holds; without one, that of the others, if they agree and it does
    not take the initials for who holds an office.
    """
    held = {
        e.document.source.source_id: {c.object for c in e.claims if c.extractor == "office"}
        for e in extracts
    }
    own = {e.document.source.source_id: dict(_explained(e)) for e in extracts}
    meant: dict[str, set[str]] = {}
    for told in own.values():
        for short, full in told.items():
            meant.setdefault(short, set()).add(full)
    shared = {short: next(iter(full)) for short, full in meant.items() if len(full) == 1}
    return {
        source_id: {s: full for s, full in shared.items() if s not in held[source_id]} | told
        for source_id, told in own.items()
    }


def _explained(extract: Extract) -> Iterator[tuple[str, str]]:
    """Yield the abbreviations that a document explains, with their full names."""
    text = extract.document.text
    for first, second in pairwise(sorted(extract.mentions, key=lambda m: m.span)):
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
