"""A figure far from the one that the other documents give."""

import re
from collections.abc import Iterator

from faults.fault import Fault, Injection, drawn, reworded
from faults.world import World

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
#: Beyond the tolerance of any measure.
FACTORS = ("1.3", "1.5", "1.8")


def inject(world: World) -> Iterator[Injection]:
    """Yield each marked figure larger, written as it was."""
    for mark in world.marked("figure"):
        told = FIGURE.findall(mark.words)[0]
        factor = float(drawn(FACTORS, mark.text.source_id, mark.words))
        yield reworded(mark, mark.part(told), grown(told, factor), brings=("NUM301",))


def grown(told: str, factor: float) -> str:
    """Return a figure that is larger by a factor, with the marks and places that it had."""
    digits = re.sub(r"\D", "", told)
    larger = str(round(int(digits) * factor)).rjust(len(digits), "0")
    made = list(larger)
    for back, letter in enumerate(reversed(told)):
        if not letter.isdigit():
            made.insert(len(made) - back, letter)
    return "".join(made)


FAULT = Fault(
    name="changed figure",
    what="a figure grows by 30 to 80 per cent",
    inject=inject,
)
