"""A figure with another scale word than the other documents give."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, reworded
from faults.words import other
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked figure with another scale word."""
    for mark in world.marked("scale"):
        scale, instead = other("scales", mark.words)
        yield reworded(mark, mark.part(scale), instead, brings=("NUM301",))


FAULT = Fault(
    name="changed scale",
    what="the scale word of a figure is changed (million to billion)",
    inject=inject,
)
