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
    ids = sorted(by_id)
    rows = dict(zip(ids, shingled(by_id[i].text for i in ids), strict=True))
    ids = [i for i in ids if len(rows[i]) >= FEWEST]
    rank = np.empty(len(ids), np.intp)
    rank[sorted(range(len(ids)), key=lambda n: _precedence(by_id[ids[n]]))] = np.arange(len(ids))
    holds = np.zeros(max((int(rows[i][-1]) + 1 for i in ids), default=0), np.bool_)
    found: dict[str, str] = {}
    near = in_common([rows[i] for i in ids], CONTAINED)
    for at, (text, others) in enumerate(zip(ids, near, strict=True)):
        holds[rows[text]] = True
        for first in (ids[n] for n in others[rank[others] < rank[at]]):
            enough = CONTAINED * min(len(rows[text]), len(rows[first]))
            held = np.count_nonzero(holds[rows[first]])
            if held >= enough and not _editions(by_id[first], by_id[text]):
                found[text] = first
                break
        holds[rows[text]] = False
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
