"""A document without a row in the manifest."""

from collections.abc import Iterator
from dataclasses import replace

from faults.fault import Fault, Injection
from faults.world import Text, World


def inject(world: World) -> Iterator[Injection]:
    """Yield each text as a file that nobody has listed; its date is kept, to change one thing."""
    for text in world.texts:
        source = replace(text.source, listed=False, listed_sha256="")
        yield Injection(text=Text(words=text.words, source=source), spans=(), brings=("SRC602",))


FAULT = Fault(
    name="not listed",
    what="a document has no row in the manifest",
    inject=inject,
)
