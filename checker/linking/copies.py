"""Find texts that are copies of one another: syndicated news counts as one source.

Source: word shingles and containment, Broder, "On the resemblance and containment of documents"
(1997).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from checker.linking.shingles import in_common, shingled
from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.interval import DAY

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
    by_id = {d.source.source_id: d for d in documents}
    ordered = [by_id[source_id] for source_id in sorted(by_id)]
    rows = shingled(d.text for d in ordered)
    long = [(d, row) for d, row in zip(ordered, rows, strict=True) if len(row) >= FEWEST]
    near: list[list[int]] = [[] for _ in long]
    for one, other in in_common([row for _, row in long], CONTAINED):
        near[one].append(other)
        near[other].append(one)
    found: dict[str, str] = {}
    holds = np.zeros(max((int(row[-1]) + 1 for _, row in long), default=0), np.bool_)
    for (text, row), others in zip(long, near, strict=True):
        holds[row] = True
        for first, firsts in (long[other] for other in sorted(others)):
            if _precedence(first) < _precedence(text) and not _editions(first, text):
                fewer = min(len(row), len(firsts))
                if np.count_nonzero(holds[firsts]) >= CONTAINED * fewer:
                    found[text.source.source_id] = first.source.source_id
                    break
        holds[row] = False
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
