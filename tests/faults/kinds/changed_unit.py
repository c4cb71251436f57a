"""A figure in another unit than the other documents give."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, reworded
from faults.words import other
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked figure with another unit."""
    for mark in world.marked("unit"):
        unit, instead = other("units", mark.words)
        yield reworded(mark, mark.part(unit), instead, brings=("NUM301",), also=("NUM302",))


FAULT = Fault(
    name="changed unit",
    what="the unit of a figure is changed (square kilometres to hectares, euros to yen)",
    inject=inject,
)
