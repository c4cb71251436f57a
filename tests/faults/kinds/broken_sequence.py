"""Relations that break twice with nothing mended between, or are restored unbroken."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked change of a relation turned into its opposite."""
    yield from told_otherwise(world, "sequence", "TIM204", "TIM201", "VAL101")


FAULT = Fault(
    name="broken sequence",
    what="a restoration becomes a second break, or a break a second restoration",
    inject=inject,
)
