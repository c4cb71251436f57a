"""A share of more than all."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked rate over 100 per cent."""
    for one in told_otherwise(world, "range", "NUM305"):
        yield Injection(text=one.text, spans=one.spans, brings=one.brings, also=("NUM301",))


FAULT = Fault(name="out of range", what="a share of a whole goes over 100 per cent", inject=inject)
