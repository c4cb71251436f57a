"""A dating, and how long a later check of the same document gives the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checker.dating.told import Told, begun_by
from checker.dating.weekdays import checks
from checker.model.interval import DAY
from checker.model.outcome import Dating


@dataclass(frozen=True, kw_only=True, slots=True)
class Dated:
    """When a document was written, as far as a check for some day can know."""

    dating: Dating
    before: date | None  #: the first later day that may give another dating; None for never


def other_from(told: Sequence[Told], upper: date, as_of: date, *, is_inferred: bool) -> date | None:
    """Return the first day after `as_of` on which a document may be dated otherwise.

    Args:
        told: the times of the document.
        upper: the last day on which it can have been written, seen from `as_of`.
        as_of: the day of the check.
        is_inferred: nothing but the times told gives the date; then weekdays are tried up to the
            day of the check.
    """
    if upper < as_of:
        return None
    if is_inferred and checks(told):
        return as_of + DAY
    ahead = (begun for entry in told if (begun := begun_by(entry)) and begun[0] > upper)
    return min((first for first, _ in ahead), default=None)
