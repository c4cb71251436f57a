"""A figure on its way from tokens to a mention."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.quantity import Bound

if TYPE_CHECKING:
    from checker.pipelines.quantities.words import Chunk


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One figure: token indices are half-open."""

    first: int
    last: int
    number_first: int  #: the figure with its scale words, without its unit
    number_last: int
    value: float
    step: float
    scale: float = 1.0  #: the last scale word; 1 where there is none
    worded: bool = False  #: in number words
    ordinal: bool = False
    part: bool = False  #: a fraction of a whole
    unit: str = ""
    low: float | None = None
    high: float | None = None
    out_of: float | None = None
    bound: Bound = Bound.EXACT
    rule: str = "figure"
    converted: "Reading | None" = None


def reading_of(first: int, chunk: "Chunk", *, rule: str) -> Reading:
    """Return the reading of a chunk of figures or words."""
    return Reading(
        first=first,
        last=chunk.end,
        number_first=first,
        number_last=chunk.end,
        value=float(chunk.value),
        step=chunk.step,
        scale=chunk.scale,
        worded=chunk.worded,
        rule=rule,
    )
