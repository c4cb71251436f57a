"""A near-copy of a document under another name: one source, and no agreement of two."""

import re
from collections.abc import Iterator
from dataclasses import replace

from faults.fault import Fault, Injection
from faults.world import Text, World

#: Each so many-th sentence of the copy is left out.
LEFT_OUT = 5
SENTENCE = re.compile(r"(?<=[a-z)]\.) ")


def inject(world: World) -> Iterator[Injection]:
    """Yield a near-copy beside each text."""
    for text in world.texts:
        kept = [s for i, s in enumerate(SENTENCE.split(text.words)) if i % LEFT_OUT != 2]
        source = replace(
            text.source,
            source_id=f"{text.source_id}-again",
            path=f"again-{text.source.path}",
            title=f"{text.source.title} (again)",
        )
        copy = Text(words=" ".join(kept), source=source)
        yield Injection(text=copy, spans=(), brings=("SRC605",), beside=True)


FAULT = Fault(
    name="pasted copy",
    what="a copy without some of its sentences is put beside a document",
    inject=inject,
)
