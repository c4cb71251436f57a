"""Tell one holder whose name is spelled in two ways from two holders.

Names brought from another script or language differ by more than a slip of the pen (Mikhail
and Mikhael, El-Amin and Elamin). Alike names of one office that begin on the same day are one
person's: two people do not enter one office on one day.
"""

from rapidfuzz import fuzz

from checker.judging.positions import Position
from checker.model.interval import DAY

#: From this likeness on (0 to 100, letters alone) two names may be spellings of one.
ALIKE = 70.0


def one_holder(one: Position, other: Position) -> bool:
    """Say whether two values of an office are one holder under two spellings."""
    if one.row.extractor != "office" or one.valid.start is None:
        return False
    exact = one.valid.start_latest is not None and one.valid.start_latest - one.valid.start < DAY
    same_day = one.valid.start == other.valid.start
    same_day &= one.valid.start_latest == other.valid.start_latest
    return exact and same_day and fuzz.ratio(_letters(one), _letters(other)) >= ALIKE


def _letters(position: Position) -> str:
    """Return the letters of a name; its value is folded already."""
    return "".join(filter(str.isalpha, position.value))
