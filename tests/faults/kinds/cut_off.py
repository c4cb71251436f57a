"""A text that breaks off."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.words import broken_off
from faults.world import World

from checker.model.span import Span


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with its last sentence broken off."""
    for text in world.texts:
        end = len(text.words.rstrip())
        start = end - 12
        changed, at = replaced(text, Span(start, len(text.words)), broken_off(text.language))
        yield Injection(text=changed, spans=(Span(at.start - 1, at.end),), brings=("TXT501",))


FAULT = Fault(
    name="cut off",
    what="the last sentence breaks off after a word that no sentence ends with",
    inject=inject,
)
