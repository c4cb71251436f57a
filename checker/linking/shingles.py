"""The word shingles of texts, and which texts may have many in common.

What is copied is copied in stretches: shingles that stand in just the same texts are one stretch,
weighed by their number, so that a thousand copies of one article share a single stretch.

Source: prefix filtering, Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins
in data cleaning" (2006).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: Words in a shingle. Five in a row are seldom the same by chance.
SHINGLE = 5
#: What mixes the numbers of words to one of 64 bits: the odd number nearest to 2**64 / phi.
MIXER = np.uint64(0x9E3779B97F4A7C15)
#: Shifts and factors that scatter numbers in a row: SplitMix64, Steele, Lea and Flood, "Fast
#: splittable pseudorandom number generators" (2014).
SCATTER = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB), (31, 1))

#: Numbers of texts or of stretches.
Row = NDArray[np.intp]
Hashes = NDArray[np.uint64]


@dataclass(frozen=True, eq=False, slots=True)
class Stretches:
    """What texts share, and who holds it: the holders of a stretch stand in one slice."""

    sizes: Row  #: different shingles of each text, shared or not
    rows: Sequence[Row]  #: the stretches of each text, those first that the fewest texts hold
    weights: Row  #: shingles of each stretch
    starts: Row
    counts: Row
    holders: Row

    def longer(self, text: int, share: float) -> Row:
        """Return the texts, none of them shorter, that may hold this share of a text; in order.

        A text that holds half of another holds one at least of the rarer half of its shingles, so
        that what very many texts repeat (a footer, a licence) need not be looked up at all.
        """
        size, row = self.sizes[text], self.rows[text]
        no_rarer = np.cumsum(self.weights[row][::-1])[::-1]
        rare = row[no_rarer >= share * size]
        counts = self.counts[rare]
        found, at = _different(self.holders[_slices(self.starts[rare], counts)])
        held = np.bincount(at, np.repeat(self.weights[rare], counts))
        sizes = self.sizes[found]
        is_longer = (sizes > size) | ((sizes == size) & (found > text))
        is_near = held + self.weights[row[len(rare) :]].sum() >= share * size
        longer: Row = found[is_longer & is_near]
        return longer

    def in_common(self, one: int, other: int) -> int:
        """Return how many shingles two texts share."""
        both = np.intersect1d(self.rows[one], self.rows[other], assume_unique=True)
        return int(self.weights[both].sum())


def stretches(texts: Sequence[bytes]) -> Stretches:
    """Return what texts share, which are given by the numbers of their words."""
    bits = np.uint64(len(texts).bit_length())
    held = _held(texts, bits)
    holders = (held & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.intp)
    starts = np.flatnonzero(_begun(held >> bits))
    counts = np.diff(starts, append=len(held))
    marks = np.add.reduceat(_scattered(len(texts))[holders], starts) if len(starts) else held
    shared = counts > 1
    starts, counts, weights = _different_stretches(marks[shared], starts[shared], counts[shared])
    texts_of = holders[_slices(starts, counts)]
    by_text = np.argsort(texts_of.astype(np.min_scalar_type(len(texts))), kind="stable")
    ends = np.cumsum(np.bincount(texts_of, minlength=len(texts)))
    return Stretches(
        sizes=np.bincount(holders, minlength=len(texts)),
        rows=np.split(np.repeat(np.arange(len(counts)), counts)[by_text], ends[:-1]),
        weights=weights,
        starts=starts,
        counts=counts,
        holders=holders,
    )


def _held(texts: Sequence[bytes], bits: np.uint64) -> Hashes:
    """Return the shingles of all texts in order, each with its text's number in the last bits.

    So one sort brings those who hold a shingle together. What its hash loses by that hardly adds to
    the shingles that two texts have in common by chance.
    """
    held = [(_hashes(text) << bits) | np.uint64(at) for at, text in enumerate(texts)]
    every = np.concatenate([np.empty(0, np.uint64), *held])
    every.sort()
    different: Hashes = every[_begun(every)]
    return different


def _begun(numbers: Hashes) -> NDArray[np.bool_]:
    """Return where in ordered numbers each differs from the one before it."""
    begun = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=begun[1:])
    return begun


def _different_stretches(marks: Hashes, starts: Row, counts: Row) -> tuple[Row, Row, Row]:
    """Return one of the shingles of each stretch and its weight, those first that few texts hold.

    Args:
        marks: of shingles: those of one stretch have the same.
        starts: of their holders.
        counts: of these.
    """
    order = np.argsort(marks)
    begun = np.flatnonzero(_begun(marks[order]))
    weights = np.diff(begun, append=len(marks))
    one = order[begun]
    few = np.argsort(counts[one], kind="stable")
    return starts[one[few]], counts[one[few]], weights[few]


def _hashes(text: bytes) -> Hashes:
    """Return the shingles of one text, each hashed to 64 bits."""
    words = np.frombuffer(text, "<u4")
    count = max(0, len(words) - SHINGLE + 1)
    hashes = np.zeros(count, np.uint64)
    for place in range(SHINGLE):
        hashes = (hashes + words[place : place + count]) * MIXER
    return hashes


def _scattered(count: int) -> Hashes:
    """Return a number of 64 bits for each text: those of any texts sum up to one of their own."""
    numbers = np.arange(1, count + 1, dtype=np.uint64) * MIXER
    for shift, factor in SCATTER:
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(factor)
    return numbers


def _different(numbers: Row) -> tuple[Row, Row]:
    """Return the different ones of whole numbers in order, and where among them each number is.

    Of many numbers, all up to the highest may be returned: quicker than sorting them.
    """
    most = int(numbers.max(initial=0)) + 1
    if len(numbers) < most:
        return np.unique(numbers, return_inverse=True)
    return np.arange(most), numbers


def _slices(starts: Row, counts: Row) -> Row:
    """Return the places of slices that begin at `starts`, one slice after the other."""
    shifts = starts - np.cumsum(counts) + counts
    places: Row = np.repeat(shifts, counts) + np.arange(counts.sum())
    return places
