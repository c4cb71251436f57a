"""Find texts that are copies of one another: syndicated news counts as one source.

Source: word shingles and containment, Broder, "On the resemblance and containment of documents"
(1997).
"""

from collections.abc import Mapping, Sequence

import numpy as np

from checker.linking.shingles import Stretches, stretches
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


def copies(documents: Sequence[Document], words: Mapping[str, bytes]) -> Mapping[str, str]:
    """Return source_id -> the source_id of the text that it repeats.

    The original is the one published first where that is known, else the longer one.

    Args:
        documents: of a run.
        words: source_id -> the numbers of its words.
    """
    texts = sorted(documents, key=lambda d: d.source.source_id)
    ids = [d.source.source_id for d in texts]
    firsts = _firsts(texts, stretches([words[i] for i in ids]))
    return {ids[copy]: ids[_root(copy, firsts)] for copy in sorted(firsts)}


def _firsts(texts: Sequence[Document], told: Stretches) -> dict[int, int]:
    """Return the number of a text -> that of the first one, by id, which it repeats."""
    rank = np.empty(len(texts), np.intp)
    rank[sorted(range(len(texts)), key=lambda n: _precedence(texts[n]))] = np.arange(len(texts))
    first = np.full(len(texts), len(texts))

    def repeats(shorter: int, longer: int) -> bool:
        earlier, later = sorted((shorter, longer), key=rank.__getitem__)
        enough = CONTAINED * told.sizes[shorter]
        return (
            not _editions(texts[earlier], texts[later])
            and told.in_common(shorter, longer) >= enough
        )

    for text in np.flatnonzero(told.sizes >= FEWEST).tolist():
        longer = told.longer(text, CONTAINED)
        earlier = longer[(rank[longer] < rank[text]) & (longer < first[text])]
        first[text] = next((n for n in earlier.tolist() if repeats(text, n)), first[text])
        later = longer[(rank[longer] > rank[text]) & (first[longer] > text)]
        first[[n for n in later.tolist() if repeats(text, n)]] = text
    return {copy: int(first[copy]) for copy in np.flatnonzero(first < len(texts)).tolist()}


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


def _root(text: int, firsts: Mapping[int, int]) -> int:
    """Return the text at the head of a chain of copies."""
    while text in firsts:
        text = firsts[text]
    return text
