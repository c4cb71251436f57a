"""Two sentences run together."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.world import World

from checker.model.span import Span

#: The end of a sentence and the begin of the next: `office. The`.
JOINT = re.compile(r"[a-z]{4,}(\. )[A-Z][a-z]+")


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with the full stop between two sentences lost."""
    for text in world.texts:
        for match in list(JOINT.finditer(text.words))[:2]:
            changed, at = replaced(text, Span(match.start(1), match.end(1)), "")
            yield Injection(
                text=changed, spans=(Span(at.start - 1, at.start + 1),), brings=("TXT501",)
            )


FAULT = Fault(
    name="joined words",
    what="the full stop and blank between two sentences are lost",
    inject=inject,
)
