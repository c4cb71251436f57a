"""Words lost where a link was."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, replaced
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked holder without the name, the blanks around it kept."""
    for mark in world.marked("holder"):
        changed, at = replaced(mark.text, mark.part(mark.told["name"]), "")
        yield Injection(
            text=changed,
            spans=(type(at)(at.start - 1, at.end + 1),),
            brings=("TXT501",),
        )


FAULT = Fault(
    name="lost words",
    what="the name of a holder is lost, as where links were, and the blanks around it stay",
    inject=inject,
)
