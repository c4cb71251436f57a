"""Two short words run together."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.world import World

from checker.model.span import Span

#: `of the`, `para o`: mostly words of grammar.
JOINT = re.compile(r"(?<= )[a-z]{2,4}( )(?:the|a|o|os|as|um|uma)(?= )")
PLACES = 2


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with a blank lost, in up to two places."""
    for text in world.texts:
        for match in list(JOINT.finditer(text.words))[:PLACES]:
            changed, at = replaced(text, Span(match.start(1), match.end(1)), "")
            span = Span(match.start(), at.end + 1)
            yield Injection(text=changed, spans=(span,), brings=("TXT501",))


FAULT = Fault(
    name="lost blank", what='the blank between two short words is lost ("ofthe")', inject=inject
)
