"""A document whose bytes are not those that the manifest lists."""

from collections.abc import Iterator
from dataclasses import replace

from faults.fault import Fault, Injection
from faults.world import Text, World


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with an empty line more than the manifest knows of."""
    for text in world.texts:
        source = replace(text.source, sha256=text.source.sha256[::-1])
        yield Injection(
            text=Text(words=f"{text.words}\n", source=source), spans=(), brings=("SRC603",)
        )


FAULT = Fault(
    name="altered file",
    what="a document differs from its checksum in the manifest",
    inject=inject,
)
