"""Find the pairs of a key's holdings of which more can be told than that one follows the other.

Such a pair shares a day, or has names that are alike, or one of the two goes on being told as
present. Days are compared by sort and sweep, names by the marks that alike ones share.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations, product

from checker.judging.holdings import Days, Holding
from checker.judging.one_holder import alike

#: Place of a holding -> the places after it that it is close to.
Close = list[set[int]]


def close_pairs(held: Sequence[Holding]) -> Close:
    """Return for each holding those after it that it is close to."""
    close: Close = [set() for _ in held]
    _sharing_a_day(held, close)
    if held[0].row.extractor == "office":
        _alike(held, close)
    _lingering(held, close)
    return close


def _sharing_a_day(held: Sequence[Holding], close: Close) -> None:
    """Add the pairs that share a sure day: of those that have begun, all that are not over."""
    begun = sorted((h.sure, at) for at, h in enumerate(held) if h.sure is not None)
    still: list[tuple[Days, int]] = []
    for (first, last), at in begun:
        still = [(days, place) for days, place in still if days[1] > first]
        _add(((at, place) for _, place in still), close)
        still.append(((first, last), at))


def _alike(held: Sequence[Holding], close: Close) -> None:
    """Add the pairs whose names are alike, and those of two that begin on one day."""
    named: dict[str, list[int]] = {}
    begun: dict[date, list[int]] = {}
    for at, holding in enumerate(held):
        named.setdefault(holding.value, []).append(at)
        if holding.valid.start is not None and holding.valid.start == holding.valid.start_latest:
            begun.setdefault(holding.valid.start, []).append(at)
    for one, other in alike(named):
        _add(product(named[one], named[other]), close)
    for together in begun.values():
        _add(combinations(together, 2), close)


def _add(pairs: Iterable[tuple[int, int]], close: Close) -> None:
    """Add pairs of places."""
    for one, other in pairs:
        close[min(one, other)].add(max(one, other))


def _lingering(held: Sequence[Holding], close: Close) -> None:
    """Add the pairs of which one goes on being told as present."""
    for at, one in enumerate(held):
        if one.lingers:
            close[at].update(range(at + 1, len(held)))
            for before in range(at):
                close[before].add(at)
