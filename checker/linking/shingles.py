"""The word shingles of texts as numbers, rarest first, and which texts can have many in common.

Source: prefix filtering, Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins
in data cleaning" (2006).
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from checker.model.names import fold

#: Words in a shingle. Five in a row are seldom the same by chance.
SHINGLE = 5
#: What mixes the numbers of words to one of 64 bits: the odd number nearest to 2**64 / phi.
MIXER = np.uint64(0x9E3779B97F4A7C15)

#: The different shingles of one text.
Row = NDArray[np.intp]


class _Numbers(dict[str, bytes]):
    """The numbers of the words in what stands between two spaces: each is folded only once."""

    def __missing__(self, piece: str) -> bytes:
        """Return the numbers of a piece that is met for the first time, four bytes a word."""
        hashed = (crc32(word.encode()).to_bytes(4, "little") for word in fold(piece).split())
        numbers = self[piece] = b"".join(hashed)
        return numbers


def shingled(texts: Iterable[str]) -> list[Row]:
    """Return the shingles of each text, numbered from those that the fewest texts hold."""
    numbers = _Numbers()
    hashes = [_hashes(text, numbers) for text in texts]
    if not hashes:
        return []
    _, different, holders = np.unique(
        np.concatenate(hashes), return_inverse=True, return_counts=True
    )
    rank = np.empty(len(holders), np.intp)
    rank[np.argsort(holders, kind="stable")] = np.arange(len(holders))
    ends = np.cumsum([len(row) for row in hashes])
    return [np.sort(row) for row in np.split(rank[different], ends[:-1])]


def _hashes(text: str, numbers: _Numbers) -> NDArray[np.uint64]:
    """Return the different shingles of one text, each hashed to 64 bits."""
    words = np.frombuffer(b"".join(map(numbers.__getitem__, text.split())), "<u4")
    count = max(0, len(words) - SHINGLE + 1)
    hashes = np.zeros(count, np.uint64)
    for place in range(SHINGLE):
        hashes = hashes * MIXER + words[place : place + count]
    hashes.sort()
    first = np.ones(count, np.bool_)
    first[1:] = hashes[1:] != hashes[:-1]
    return hashes[first]


def in_common(rows: Sequence[Row], share: float) -> Iterator[tuple[int, int]]:
    """Yield each pair of texts that may have this share of the shorter one in common; no others do.

    A text that holds half of another holds one at least of the rarer half of its shingles, so that
    what very many texts repeat (a footer, a licence) need not be looked up at all.
    """
    numbers = np.concatenate(rows) if rows else np.empty(0, np.intp)
    owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    holders = owners[np.argsort(numbers, kind="stable")]
    counts = np.bincount(numbers)
    starts = np.cumsum(counts) - counts
    for text, row in enumerate(rows):
        rare = row[: len(row) - ceil(share * len(row)) + 1]
        rare = rare[counts[rare] > 1]
        for other in np.unique(_slices(holders, starts[rare], counts[rare])).tolist():
            if (len(row), text) < (len(rows[other]), other):
                yield text, other


def _slices(values: Row, starts: Row, lengths: Row) -> Row:
    """Return the values of many slices, one after the other."""
    shifts = starts - np.cumsum(lengths) + lengths
    places: Row = np.repeat(shifts, lengths) + np.arange(lengths.sum())
    return values[places]
