"""The two levels of a change that reads like a range: `rose from 8 % to 11 %`."""

import math
from dataclasses import replace

from checker.extractors.quantity.figure import Figure
from checker.model.quantity import Form

THOUSAND = 1000
#: How many times the first a last level is that has a scale word which the first lacks.
NEAR = 300


def _scaled(first: float, last: float) -> float:
    """Return the first level by the scale word of the last: `from 18.2 to 15.7 million`."""
    if first <= 0 or last < first * NEAR:
        return first
    return first * float(THOUSAND ** round(math.log(last / first, THOUSAND)))


def levels(figure: Figure) -> tuple[Figure, ...]:
    """Return the two levels of a change that reads like a range, else the figure as it is."""
    quantity, verb = figure.mention.quantity, figure.verb
    if quantity.low is None or quantity.high is None or verb < 0:
        return (figure,)
    moves = any(figure.words.has(group, figure.doc[verb]) for group in ("up", "down"))
    started = any(figure.words.has("start", t) for t in figure.doc[verb + 1 : figure.start + 1])
    if not (moves and started):
        return (figure,)
    ends = (
        replace(
            figure.mention,
            form=Form.MEASURE,
            quantity=replace(quantity, value=value, low=None, high=None),
        )
        for value in (_scaled(quantity.low, quantity.high), quantity.high)
    )
    first, last = ends
    return replace(figure, mention=first, is_origin=True), replace(figure, mention=last)
