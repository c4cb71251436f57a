"""What a figure was found to measure, and by which words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checker.extractors.quantity.words import Measure


class How(StrEnum):
    """Where the word for the measure stands."""

    COUNTED = "counted"  #: 31,204 inhabitants
    AFTER = "after"  #: 63 metres high
    NOUN = "noun"  #: a length of 286 metres
    NOUN_AFTER = "noun after"  #: 65 % of the votes
    VERB = "verb"  #: covers 412 km2
    ACTED = "acted"  #: 59,000 people live in the town
    TOLD = "told"  #: 412 cases were reported, there were 412 cases
    ACT = "act"  #: expelled 725 doctors
    BARE = "bare"  #: the bridge, 286 metres of granite
    RANK = "rank"
    CHANGE = "change"
    SAME = "same"  #: the measure told before


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a figure measures, by which words."""

    predicate: str
    how: How
    cue: tuple[int, int]  #: tokens of the words that say so
    measures: tuple[Measure, ...] = ()  #: more than one where only the owner can tell
    verb: int = -1  #: the verb that binds the figure to its owner
    of: str = ""
    told_as: str = ""  #: the words of the text, where no listed measure says them
    share: int = -1  #: the word `share` before `of the market`
    stop: int = 0  #: token after the last word of the figure's phrase

    @property
    def measure(self) -> Measure | None:
        """Return the measure, the first of those that it can be."""
        return self.measures[0] if self.measures else None


def fits(measures: Iterable[Measure], dimension: str) -> tuple[Measure, ...]:
    """Return the measures that a figure of a dimension can be of."""
    return tuple(m for m in measures if dimension in m.dimensions)
