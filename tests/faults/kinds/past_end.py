"""A statement in the present with an end that is over, "currently" left as it was."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.kinds.shifted_year import YEAR
from faults.world import World

#: All before the texts were written.
ENDS = ("2016", "2019", "2021", "2023")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked statement twice, with two ends in the past."""
    for mark in world.marked("expired"):
        year = YEAR.findall(mark.words)[-1]
        first = drawn(ENDS, mark.text.source_id, mark.words)
        second = drawn([end for end in ENDS if end != first], mark.words)
        for end in (first, second):
            yield reworded(
                mark, mark.part(year), end, brings=("TIM202",), also=("TIM201", "TIM204")
            )


FAULT = Fault(
    name="past end",
    what='the end of what is so "currently" is put into the past',
    inject=inject,
)
