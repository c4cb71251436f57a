"""A membership that the other documents affirm is negated."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked membership with a negation."""
    yield from told_otherwise(world, "negate", "VAL101", "TIM201")


FAULT = Fault(
    name="added negation",
    what="a membership that another document affirms is negated",
    inject=inject,
)
