"""Lead the initials of a body to its full name, within a document and across documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model.extract import Extract, Mention
from checker.pipelines.abbreviation import abbreviates, is_abbreviation

#: What stands between a name and what abbreviates it: a bracket or comma, and a word for `or`.
BETWEEN = re.compile(r"\s*[(,]\s*(?:\w{1,2}\s+)?")
#: Kinds of names that are not abbreviated.
WHOLE = ("person", "demonym")


@dataclass(frozen=True, eq=False, slots=True)
class FullNames:
    """Abbreviation -> the full name that it stands for."""

    own: Mapping[str, Mapping[str, str]]  #: by source id: what a document says itself
    shared: Mapping[str, str]  #: on what all documents that explain it agree


def full_names(extracts: Sequence[Extract]) -> FullNames:
    """Return what abbreviations stand for.

    A document's own explanation holds; without one, that of the others, if they agree and it does
    not take the initials for who holds an office: then they stand for themselves.
    """
    own = {e.document.source.source_id: dict(_explained(e)) for e in extracts}
    meant: dict[str, set[str]] = {}
    for told in own.values():
        for short, full in told.items():
            meant.setdefault(short, set()).add(full)
    shared = {short: next(iter(full)) for short, full in meant.items() if len(full) == 1}
    for extract in extracts:
        told = own[extract.document.source.source_id]
        for claim in extract.claims:
            if claim.extractor == "office" and claim.object in shared:
                told.setdefault(claim.object, claim.object)
    return FullNames(own=own, shared=shared)


def _explained(extract: Extract) -> Iterator[tuple[str, str]]:
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
