"""Tell one holder whose name is spelled in two ways from two holders.

Names brought from another script or language differ by more than a slip of the pen (Mikhail
and Mikhael, El-Amin and Elamin). Alike names of one office that begin on the same day are one
person's: two people do not enter one office on one day; where the month alone is told, the names
must be nearer. Names that differ by one letter are one person's whenever they begin, and so do
names that are alike word by word; the day is told apart then, not the person.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from checker.judging.alike import MANY
from checker.judging.rows import Row
from checker.model.interval import DAY, Interval
from checker.model.names import is_regnal

#: From this likeness on (0 to 100, letters alone) two names may be spellings of one.
ALIKE = 65.0
#: How alike each word of two names, and the whole, must be where no day tells that they are one.
WORD_ALIKE, NAME_ALIKE = 75.0, 85.0
#: What is told by the month begins within it.
MONTH = 31 * DAY
#: So many letters a name must have for one of them to be a slip.
LONG = 10


class Likeness(Enum):
    """How like two folded names of holders are."""

    NONE = "two names"
    SPELLING = "one holder's under two spellings"
    NAME = "one name: in another order, or a word of the other"


@dataclass(frozen=True, slots=True)
class _Name:
    """A folded name, taken apart."""

    words: tuple[str, ...]
    in_order: tuple[str, ...]  #: of the alphabet
    initials: str
    joined: str
    letters: str
    number: str  #: of a ruler: the `vii` of `haakon vii`; else empty


class Tenure(Protocol):
    """A name, folded, and the time for which its bearer is told to hold an office."""

    @property
    def value(self) -> str:
        """Return the name."""

    @property
    def row(self) -> Row:
        """Return the claim, and with it the time."""


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness:
    """Return how like two folded names are; the same whichever comes first.

    A name that is but a word of the other, or the other in another order, is no spelling, and no
    rival: `Abe Shinzo` is `Shinzo Abe`, and `Abe` may be he.
    """
    a, b = _name(one), _name(other)
    if _are_of_one_line(a, b):
        return Likeness.NONE
    if _is_same_name(a, b) or _is_same_name(b, a):
        return Likeness.NAME
    if _is_slip(a.letters, b.letters) or _is_word_by_word(a, b):
        return Likeness.SPELLING
    return Likeness.NONE


def tenure_likeness(one: Tenure, other: Tenure) -> Likeness:
    """Return how like two names are, by the tenures too that are told of them."""
    like = likeness(one.value, other.value)
    first, second = one.row.valid, other.row.valid  # as told, even where the start is in doubt
    if like is Likeness.NONE and _begin_within(MONTH, first, second):
        a, b = _name(one.value), _name(other.value)
        if _are_of_one_line(a, b):
            return like
        least = ALIKE if _begin_within(DAY, first, second) else NAME_ALIKE
        return Likeness.SPELLING if fuzz.ratio(a.letters, b.letters) >= least else like
    return like


def _begin_within(precision: timedelta, one: Interval, other: Interval) -> bool:
    """Say whether two tenures are told to begin at the same time, as precisely as that."""
    if one.start is None or one.start_latest is None:
        return False
    exact = one.start_latest - one.start < precision
    return exact and one.start == other.start and one.start_latest == other.start_latest


def _is_same_name(one: _Name, other: _Name) -> bool:
    """Say whether one name is but a word of another, or the other in another order."""
    if len(other.words) == 1:
        return False
    return one.in_order == other.in_order or (len(one.words) == 1 and one.joined in other.words)


def _are_of_one_line(one: _Name, other: _Name) -> bool:
    """Say whether two names tell two rulers of one name apart: `George V`, `George VI`."""
    return bool(one.number and other.number) and one.number != other.number


def _is_slip(one: str, other: str) -> bool:
    """Say whether two long names differ by one letter."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < LONG:
        return False
    if one[0] != other[0] and one[-1] != other[-1]:  # one slip leaves one end as it is
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


def _is_word_by_word(one: _Name, other: _Name) -> bool:
    """Say whether two names are word by word alike, each pair opening with the same letter.

    A name brought from another script is spelled anew by each who brings it.
    """
    if one.initials != other.initials or len(one.words) == 1:
        return False
    pairs = zip(one.words, other.words, strict=True)
    if any(fuzz.ratio(a, b) < WORD_ALIKE for a, b in pairs):
        return False
    return fuzz.ratio(one.joined, other.joined) >= NAME_ALIKE


@lru_cache(maxsize=65536)
def _name(folded: str) -> _Name:
    """Return a folded name taken apart."""
    words = tuple(folded.split())
    joined = "".join(words)
    letters = joined if joined.isalpha() else "".join(filter(str.isalpha, joined))
    initials = "".join([word[0] for word in words])
    number = words[-1] if words and is_regnal(words[-1]) else ""
    return _Name(words, tuple(sorted(words)), initials, joined, letters, number)


def alike(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of folded names that are alike in any way.

    Few are compared each with each, many where it can be that they are alike.
    """
    near = combinations(names, 2) if len(names) <= MANY else _sharing_marks(names)
    yield from (pair for pair in near if likeness(*pair) is not Likeness.NONE)


def _sharing_marks(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of names that share a mark, or of which one is a word of the other."""
    bearers: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        for mark in _marks(_name(name)):
            bearers.setdefault(mark, []).append(name)
    near = {pair: None for sharing in bearers.values() for pair in combinations(sharing, 2)}
    single = {name for name in names if " " not in name}
    near |= {(w, name): None for name in names for w in name.split() if w in single and w != name}
    yield from near


def _marks(name: _Name) -> Iterator[tuple[str, ...]]:
    """Yield what a name shares with any like it: words, initials, or letters but for one."""
    yield ("words", *name.in_order)
    if len(name.words) > 1:
        yield ("initials", name.initials)
    if len(name.letters) >= LONG:
        letters = name.letters
        yield ("letters", letters)
        for shorter in {letters[:at] + letters[at + 1 :] for at in range(len(letters))}:
            yield ("letters", shorter)
