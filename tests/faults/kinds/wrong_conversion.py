"""A conversion in parentheses that is not the figure before it."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.kinds.changed_figure import FIGURE, grown
from faults.world import World

FACTORS = ("1.1", "1.25", "1.6")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked conversion larger than it is."""
    for mark in world.marked("conversion"):
        told = FIGURE.findall(mark.words)[1]
        at = mark.part(mark.words[mark.words.index("(") :])
        part = type(at)(at.start + 1, at.start + 1 + len(told))
        factor = float(drawn(FACTORS, mark.text.source_id, mark.words))
        yield reworded(mark, part, grown(told, factor), brings=("NUM302",))


FAULT = Fault(
    name="wrong conversion",
    what="the figure in parentheses grows by 10 to 60 per cent",
    inject=inject,
)
