"""A figure of the present with a reference year long over."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.kinds.shifted_year import YEAR
from faults.world import World

YEARS = ("2003", "2008", "2012", "2015")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked figure three times, of three years."""
    for mark in world.marked("stale"):
        told = YEAR.findall(mark.words)[0]
        left = drawn(YEARS, mark.text.source_id, mark.words)
        for year in YEARS:
            if year != left:
                yield reworded(mark, mark.part(told), year, brings=("TIM203",), also=("NUM301",))


FAULT = Fault(
    name="old figure",
    what="a figure told in the present gets a reference year ten to twenty years back",
    inject=inject,
)
