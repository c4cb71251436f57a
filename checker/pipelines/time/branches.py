"""Patterns as a tree: what several begin with is tried once for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.pipelines.time.patterns import Element, Pattern


@dataclass(frozen=True, eq=False, slots=True)
class Branches:
    """What patterns go on with from one place, and those that end there."""

    ends: list[Pattern] = field(default_factory=list)
    by_element: dict[Element, "Branches"] = field(default_factory=dict)
    #: what stands in a place -> how patterns may go on there, made when it is first met
    ways: dict[str, tuple["Way", ...]] = field(default_factory=dict)


class Way(NamedTuple):
    """An element of patterns, and what goes on after it."""

    element: Element
    rest: Branches
    fits: bool  #: what stands there may begin it
    skips: bool  #: it may be missing there


def branches(patterns: Iterable[Pattern]) -> Branches:
    """Return patterns as a tree."""
    root = Branches()
    for pattern in patterns:
        at = root
        for element in pattern.elements:
            at = at.by_element.setdefault(element, Branches())
        at.ends.append(pattern)
    return root
