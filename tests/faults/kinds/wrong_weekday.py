"""A weekday that does not fit its date."""

from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.words import weekdays
from faults.world import World


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked date with another weekday."""
    for mark in world.marked("weekday"):
        days = weekdays(mark.text.language)
        told = next(day for day in days if mark.words.startswith(day))
        others = [day for day in days if day != told]
        instead = drawn(others, mark.text.source_id, mark.words)
        yield reworded(mark, mark.part(told), instead, brings=("TIM207",))


FAULT = Fault(
    name="wrong weekday",
    what="the weekday of a full date is changed",
    inject=inject,
)
