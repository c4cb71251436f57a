"""Let a few speak for very many that say the same, so that one key is never quadratic."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import TypeVar

#: Up to so many are compared each with each, as they are.
MANY = 64

T = TypeVar("T")


def few_of_each(
    told: Sequence[T], sameness: Callable[[T], Hashable], day: Callable[[T], date | None]
) -> list[T]:
    """Return those that speak for all, in the order in which they were told.

    Of those that are the same, the first without a day speaks, and the earliest and the latest
    with one: whether somebody knew better earlier or later is decided by these.

    Args:
        told: statements on one key.
        sameness: what makes two of them interchangeable but for their days.
        day: when one was told, None where nobody knows.
    """
    if len(told) <= MANY:
        return list(told)
    undated: dict[Hashable, int] = {}
    earliest: dict[Hashable, tuple[date, int]] = {}
    latest: dict[Hashable, tuple[date, int]] = {}
    for at, one in enumerate(told):
        what, when = sameness(one), day(one)
        if when is None:
            undated.setdefault(what, at)
            continue
        if what not in earliest or when < earliest[what][0]:
            earliest[what] = (when, at)
        if what not in latest or when > latest[what][0]:
            latest[what] = (when, at)
    dated = {at for found in (earliest, latest) for _, at in found.values()}
    return [told[at] for at in sorted(dated | set(undated.values()))]
