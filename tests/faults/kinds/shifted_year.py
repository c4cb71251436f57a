"""An event or a start of an office in another year than the other documents tell."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.world import World

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: Years earlier; far enough not to be a slip of memory, near enough to be read over.
SHIFTS = ("2", "3", "4", "7", "10")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked year moved back."""
    for mark in world.marked("year"):
        year = YEAR.findall(mark.words)[-1]
        earlier = int(year) - int(drawn(SHIFTS, mark.text.source_id, mark.words))
        yield reworded(
            mark,
            mark.part(year),
            str(earlier),
            brings=("VAL103", "VAL101"),
            also=("TIM205", "TIM204"),
        )


FAULT = Fault(
    name="shifted year",
    what="a founding, an opening, a death or a start of office is moved two to ten years back",
    inject=inject,
)
