"""A heading with nothing under it."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.world import World

from checker.model.span import Span

#: A heading and what stands under it, up to the next or the end.
SECTION = re.compile(r"^(== .+ ==\n)((?:(?!== ).*\n)+)", flags=re.MULTILINE)


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with one of its sections emptied."""
    for text in world.texts:
        for match in SECTION.finditer(text.words):
            changed, _ = replaced(text, Span(match.start(2), match.end(2)), "\n\n")
            heading = Span(match.start(1), match.end(1))
            yield Injection(text=changed, spans=(heading,), brings=("TXT501",))


FAULT = Fault(name="emptied section", what="the text under a heading is taken away", inject=inject)
