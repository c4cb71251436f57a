"""A membership that the other documents deny is affirmed."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked denial without its negation."""
    yield from told_otherwise(world, "affirm", "VAL101", "TIM201")


FAULT = Fault(
    name="dropped negation",
    what="a membership that another document denies is affirmed",
    inject=inject,
)
