"""A plan whose year is over."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.kinds.shifted_year import YEAR
from faults.world import World

#: Over on the day of the check, and not yet when the first texts were written or long before.
YEARS = ("2019", "2022", "2024")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked plan twice, for two years that are over."""
    for mark in world.marked("plan"):
        told = YEAR.findall(mark.words)[-1]
        first = drawn(YEARS, mark.text.source_id, mark.words)
        second = drawn([year for year in YEARS if year != first], mark.words)
        for year in (first, second):
            yield reworded(mark, mark.part(told), year, brings=("TIM206",), also=("VAL103",))


FAULT = Fault(
    name="past plan",
    what="the year of a plan of a standing text is put into the past",
    inject=inject,
)
