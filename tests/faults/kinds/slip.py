"""A name misspelled by one letter in one place."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, replaced
from faults.world import World

from checker.model.span import Span

#: Longer than what the first letter and the last leave to change.
SHORTEST = 5
VOWELS = "aeiou"


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with the last mention of a person misspelled, where it has another."""
    for text, name in world.names():
        surname = name.split()[-1]
        if text.words.count(surname) > 1 and len(surname) >= SHORTEST:
            start = text.words.rindex(surname)
            changed, span = replaced(text, Span(start, start + len(surname)), misspelled(surname))
            yield Injection(text=changed, spans=(span,), brings=("NAM401",))


def misspelled(name: str) -> str:
    """Return a name with one inner letter doubled, or one vowel changed."""
    at = 2 + len(name) % (len(name) - 3)
    if name[at] in VOWELS:
        return name[:at] + drawn([v for v in VOWELS if v != name[at]], name) + name[at + 1 :]
    return name[:at] + name[at] + name[at:]


FAULT = Fault(
    name="slip in a name",
    what="the last mention of a surname is off by one letter",
    inject=inject,
)
