"""The manifest tells no date."""

from collections.abc import Iterator
from dataclasses import replace

from faults.fault import Fault, Injection
from faults.world import Text, World

from checker.model.document import SourceKind


def inject(world: World) -> Iterator[Injection]:
    """Yield each standing text without the date that the manifest gives."""
    for text in world.texts:
        if text.source.kind is not SourceKind.NEWS:
            source = replace(text.source, published_on="")
            yield Injection(
                text=Text(words=text.words, source=source),
                spans=(),
                brings=("SRC601", "SRC604"),
                also=("VAL101", "TIM203", "NUM303"),
            )


FAULT = Fault(
    name="no date",
    what="a standing text loses its date in the manifest",
    inject=inject,
)
