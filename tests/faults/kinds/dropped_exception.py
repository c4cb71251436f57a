"""A statement of all loses the exception that another document tells."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, told_otherwise
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked statement of all without its exception."""
    yield from told_otherwise(world, "exception", "VAL102")


FAULT = Fault(
    name="dropped exception",
    what="a statement of all loses the exception that another document tells",
    inject=inject,
)
