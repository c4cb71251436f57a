"""A death before the birth, or an office before it."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked moment of a life put outside of it."""
    yield from told_otherwise(world, "lifetime", "TIM208")


FAULT = Fault(
    name="outside of a life",
    what="a death or an office is put before the person's birth",
    inject=inject,
)
