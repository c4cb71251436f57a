"""One of the shares of a whole grows, so that they come to more than the whole."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.world import World

SHARE = re.compile(r"\d+")
GROWTH = ("4", "6", "9", "12")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked share some points larger."""
    for mark in world.marked("sum"):
        share = SHARE.findall(mark.words)[0]
        larger = int(share) + int(drawn(GROWTH, mark.text.source_id, mark.words))
        yield reworded(mark, mark.part(share), str(larger), brings=("NUM304",), also=("NUM301",))


FAULT = Fault(
    name="broken sum",
    what="one of the shares of a whole grows by 4 to 12 points",
    inject=inject,
)
