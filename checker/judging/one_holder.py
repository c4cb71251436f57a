"""Tell one holder whose name is spelled in two ways from two holders.

Names brought from another script or language differ by more than a slip of the pen (Mikhail
and Mikhael, El-Amin and Elamin). Alike names of one office that begin on the same day are one
person's: two people do not enter one office on one day. Names that differ by one letter are one
person's whenever they begin, and so do names that are alike word by word; the day is told apart
then, not the person.
"""

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from checker.judging.positions import Position
from checker.model.interval import DAY

#: From this likeness on (0 to 100, letters alone) two names may be spellings of one.
ALIKE = 65.0
#: How alike each word of two names, and the whole, must be where no day tells that they are one.
WORD_ALIKE, NAME_ALIKE = 75.0, 85.0
#: So many letters a name must have for one of them to be a slip.
LONG = 10


def one_holder(one: Position, other: Position) -> bool:
    """Say whether two values of an office are one holder under two spellings."""
    if one.row.extractor != "office":
        return False
    a, b = _letters(one), _letters(other)
    if min(len(a), len(b)) >= LONG and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1:
        return True
    if _begin_on_one_day(one, other) and fuzz.ratio(a, b) >= ALIKE:
        return True
    return _word_by_word(one.value.split(), other.value.split())


def _word_by_word(one: list[str], other: list[str]) -> bool:
    """Say whether two names are word by word alike, each pair opening with the same letter.

    A name brought from another script is spelled anew by each who brings it.
    """
    if len(one) != len(other) or len(one) == 1:
        return False
    pairs = list(zip(one, other, strict=True))
    near = all(a[0] == b[0] and fuzz.ratio(a, b) >= WORD_ALIKE for a, b in pairs)
    return near and fuzz.ratio("".join(one), "".join(other)) >= NAME_ALIKE


def is_same_name(one: Position, other: Position) -> bool:
    """Say whether one name is but a word of the other, or the other in another order.

    That is no spelling, and no rival: `Abe Shinzo` is `Shinzo Abe`, and `Abe` may be he.
    """
    words = other.value.split()
    if one.row.extractor != "office" or len(words) == 1:
        return False
    return one.value in words or sorted(one.value.split()) == sorted(words)


def _begin_on_one_day(one: Position, other: Position) -> bool:
    """Say whether two tenures are told to begin on the same day."""
    if one.valid.start is None or one.valid.start_latest is None:
        return False
    exact = one.valid.start_latest - one.valid.start < DAY
    same = one.valid.start == other.valid.start
    return exact and same and one.valid.start_latest == other.valid.start_latest


def _letters(position: Position) -> str:
    """Return the letters of a name; its value is folded already."""
    return "".join(filter(str.isalpha, position.value))
