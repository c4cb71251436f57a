"""Find texts that are copies of one another: syndicated news counts as one source.

Source: word shingles and containment, Broder, "On the resemblance and containment of documents"
(1997).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from zlib import crc32

from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.interval import DAY
from checker.model.names import folded_words

#: Words in a shingle. Five in a row are seldom the same by chance.
SHINGLE = 5
#: Share of the shorter text's shingles that must stand in the longer one.
CONTAINED = 0.5
#: A text of fewer shingles says too little to be called a copy.
FEWEST = 30
#: Copies appear within days. A text that comes again later under a date of its own is a new
#: edition: it says anew what it says.
EDITION = 31 * DAY


def copies(documents: Sequence[Document]) -> Mapping[str, str]:
    """Return source_id -> the source_id of the text that it repeats.

    The original is the one published first where that is known, else the longer one.
    """
    shingles = {d.source.source_id: _shingles(d.text) for d in documents}
    holders: dict[int, list[str]] = {}
    for source_id in sorted(shingles):
        for shingle in shingles[source_id]:
            holders.setdefault(shingle, []).append(source_id)
    shared: Counter[tuple[str, str]] = Counter()
    for held in holders.values():
        shared.update((a, b) for i, a in enumerate(held) for b in held[i + 1 :])
    by_id = {d.source.source_id: d for d in documents}
    found: dict[str, str] = {}
    for (one, other), count in sorted(shared.items()):
        fewer = min(len(shingles[one]), len(shingles[other]))
        first, second = sorted((by_id[one], by_id[other]), key=_precedence)
        if fewer >= FEWEST and count >= CONTAINED * fewer and not _editions(first, second):
            found.setdefault(second.source.source_id, first.source.source_id)
    return {copy: _root(copy, found) for copy in sorted(found)}


def _editions(first: Document, second: Document) -> bool:
    """Say whether two texts surely appeared so far apart that the later one is a new edition."""
    early, late = (interval(d.source.published_on) for d in (first, second))
    if early.end is None or late.start is None:
        return False
    return late.start - early.end >= EDITION


def _precedence(document: Document) -> tuple[str, int, str]:
    """Order documents: published first, then longer."""
    source = document.source
    return (source.published_on or "9999", -len(document.text), source.source_id)


def _root(source_id: str, found: Mapping[str, str]) -> str:
    """Return the text at the head of a chain of copies."""
    seen = {source_id}
    while source_id in found and found[source_id] not in seen:
        source_id = found[source_id]
        seen.add(source_id)
    return source_id


def _shingles(text: str) -> frozenset[int]:
    """Return the hashed word shingles of a text."""
    words = folded_words(text)
    return frozenset(
        crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(len(words) - SHINGLE + 1)
    )
