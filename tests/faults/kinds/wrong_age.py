"""An age that does not fit the birth that another document tells."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.world import World

AGE = re.compile(r"\d\d")
YEARS = ("-17", "-9", "8", "15")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked age twice, some years off."""
    for mark in world.marked("age"):
        told = AGE.findall(mark.words)[0]
        first = drawn(YEARS, mark.text.source_id, mark.words)
        second = drawn([years for years in YEARS if years != first], mark.words)
        for years in (first, second):
            age = str(int(told) + int(years))
            yield reworded(mark, mark.part(told), age, brings=("TIM209",))


FAULT = Fault(
    name="wrong age",
    what="an age is put 8 to 17 years off the birth that another document tells",
    inject=inject,
)
