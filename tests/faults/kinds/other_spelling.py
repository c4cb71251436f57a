"""A name spelled in another way throughout one document: no second person, and no error."""

from collections.abc import Iterator

from faults.fault import Fault, Injection
from faults.kinds.another_holder import renamed
from faults.kinds.slip import SHORTEST, misspelled
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each text with the surname of a person misspelled in all places."""
    for text, name in world.names():
        *given, surname = name.split()
        if len(surname) >= SHORTEST:
            changed, spans = renamed(text, name, " ".join([*given, misspelled(surname)]))
            yield Injection(text=changed, spans=tuple(spans), brings=())


FAULT = Fault(
    name="other spelling",
    what="a surname is off by one letter in all of one document; silence is right",
    inject=inject,
)
