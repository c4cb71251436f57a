"""Tell one holder whose name is spelled in two ways from two holders.

Names brought from another script or language differ by more than a slip of the pen (Mikhail
and Mikhael, El-Amin and Elamin). Alike names of one office that begin on the same day are one
person's: two people do not enter one office on one day. Names that differ by one letter are one
person's whenever they begin, and so do names that are alike word by word; the day is told apart
then, not the person.
"""

from enum import Enum
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from checker.model.interval import DAY, Interval

#: From this likeness on (0 to 100, letters alone) two names may be spellings of one.
ALIKE = 65.0
#: How alike each word of two names, and the whole, must be where no day tells that they are one.
WORD_ALIKE, NAME_ALIKE = 75.0, 85.0
#: So many letters a name must have for one of them to be a slip.
LONG = 10


class Likeness(Enum):
    """How like two folded names of holders are."""

    NONE = "two names"
    DAY = "one holder's where both begin on one day"
    SPELLING = "one holder's under two spellings"
    NAME = "one name: in another order, or a word of the other"


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness:
    """Return how like two names are; the same whichever comes first.

    A name that is but a word of the other, or the other in another order, is no spelling, and no
    rival: `Abe Shinzo` is `Shinzo Abe`, and `Abe` may be he.
    """
    mine, theirs = one.split(), other.split()
    if _is_same_name(mine, theirs) or _is_same_name(theirs, mine):
        return Likeness.NAME
    a, b = _letters(one), _letters(other)
    if min(len(a), len(b)) >= LONG and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1:
        return Likeness.SPELLING
    if _word_by_word(mine, theirs):
        return Likeness.SPELLING
    return Likeness.DAY if fuzz.ratio(a, b) >= ALIKE else Likeness.NONE


def is_one_holder(like: Likeness, one: Interval, other: Interval) -> bool:
    """Say whether two so like names are one holder's, by the tenures told of them."""
    return like is Likeness.SPELLING or (like is Likeness.DAY and _begin_on_one_day(one, other))


def _begin_on_one_day(one: Interval, other: Interval) -> bool:
    """Say whether two tenures are told to begin on the same day."""
    if one.start is None or one.start_latest is None:
        return False
    exact = one.start_latest - one.start < DAY
    return exact and one.start == other.start and one.start_latest == other.start_latest


def _is_same_name(one: list[str], other: list[str]) -> bool:
    """Say whether one name is but a word of another, or the other in another order."""
    if len(other) == 1:
        return False
    return (len(one) == 1 and one[0] in other) or sorted(one) == sorted(other)


def _word_by_word(one: list[str], other: list[str]) -> bool:
    """Say whether two names are word by word alike, each pair opening with the same letter.

    A name brought from another script is spelled anew by each who brings it.
    """
    if len(one) != len(other) or len(one) == 1:
        return False
    pairs = list(zip(one, other, strict=True))
    near = all(a[0] == b[0] and fuzz.ratio(a, b) >= WORD_ALIKE for a, b in pairs)
    return near and fuzz.ratio("".join(one), "".join(other)) >= NAME_ALIKE


@lru_cache(maxsize=65536)
def _letters(name: str) -> str:
    """Return the letters of a folded name."""
    return "".join(filter(str.isalpha, name))
