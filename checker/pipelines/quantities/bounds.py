"""Find the words that bound a figure: at least, nearly, about, over."""

from collections.abc import Sequence
from dataclasses import replace

from checker.model.quantity import Bound
from checker.pipelines.quantities.figures import ROUNDED_FROM
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Token

ROUGH = frozenset({Bound.ABOUT, Bound.NEARLY})


def with_bound(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading:
    """Return a reading with the bound that the words around it set."""
    if reading.ordinal:
        return reading
    before = lexicon.bounds_before.before(tokens, reading.first)
    after = lexicon.bounds_after.after(tokens, reading.last)
    if after and not tokens[reading.last].text[0].isalnum() and not tokens[reading.last].glued:
        after = None
    found = before or after
    if found is None:
        return reading
    bound = found[1]
    is_count = not reading.unit or lexicon.units[reading.unit].dimension != "share"
    step = _rough_step(reading) if bound in ROUGH and is_count else reading.step
    return replace(reading, bound=bound, step=step)


def _rough_step(reading: Reading) -> float:
    """Return the step of a figure that is told as rough: its round digits are rounded."""
    if reading.scale > 1 or not ROUNDED_FROM > reading.value >= 10:  # noqa: PLR2004
        return reading.step
    if reading.value != int(reading.value):
        return reading.step
    digits = str(int(reading.value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))
