"""The word shingles of texts as numbers, rarest first, and which texts can have many in common.

Source: prefix filtering, Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins
in data cleaning" (2006).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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


def in_common(rows: Sequence[Row], share: float) -> Iterator[Row]:
    """Yield for each text the others that may have this share of the shorter one in common with it.

    A text that holds half of another holds one at least of the rarer half of its shingles, so that
    what very many texts repeat (a footer, a licence) need not be looked up at all.
    """
    rare = [row[: len(row) - ceil(share * len(row)) + 1] for row in rows]
    holders, rare_holders = _Holders.of(rows), _Holders.of(rare)
    for text, (row, rarer) in enumerate(zip(rows, rare, strict=True)):
        near = np.zeros(len(rows), np.bool_)
        near[holders.having(rarer)] = True
        near[rare_holders.having(row)] = True
        near[text] = False
        yield np.flatnonzero(near)


@dataclass(frozen=True, eq=False, slots=True)
class _Holders:
    """Which texts hold a shingle: those of one shingle stand in one slice."""

    texts: Row
    starts: Row
    counts: Row

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "_Holders":
        """Return who holds the shingles of these texts."""
        numbers = np.concatenate([np.empty(0, np.intp), *rows])
        texts = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        counts = np.bincount(numbers)
        return cls(
            texts=texts[np.argsort(numbers, kind="stable")],
            starts=np.cumsum(counts) - counts,
            counts=counts,
        )

    def having(self, shingles: Row) -> Row:
        """Return the texts that hold any of these shingles, a text once for each."""
        known = shingles[shingles < len(self.counts)]
        counts = self.counts[known]
        shifts = self.starts[known] - np.cumsum(counts) + counts
        places: Row = np.repeat(shifts, counts) + np.arange(counts.sum())
        return self.texts[places]
