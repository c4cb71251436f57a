"""A holding that ends before it starts."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.world import World

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BEFORE = ("2", "5", "10")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked holding with an end some years before its start."""
    for mark in world.marked("order"):
        start, end = YEAR.findall(mark.words)
        earlier = int(start) - int(drawn(BEFORE, mark.text.source_id, mark.words))
        yield reworded(
            mark, mark.part(end), str(earlier), brings=("TIM204",), also=("VAL103", "VAL101")
        )


FAULT = Fault(
    name="end before start",
    what='the end of a holding ("from 2009 to 2019") is put before its start',
    inject=inject,
)
