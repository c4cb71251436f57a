"""Join readings that belong together: ranges, parts of a whole, sums of units, conversions."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.ranges import as_range, is_no_range
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Token
from checker.pipelines.quantities.wholes import part_of_whole

SAME_AS = frozenset("=~≈")


def combined(
    tokens: Sequence[Token], readings: Sequence[Reading], lexicon: Lexicon, free: Sequence[bool]
) -> list[Reading]:
    """Return the readings with those that belong together made one, and without scores.

    A figure that something else has claimed joins no other, but for the end of a range of times.
    """
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        timed = reading.unit and lexicon.units[reading.unit].dimension == "time"
        if last and (timed or all(free[last.first : reading.last])):
            whole = _joined(tokens, last, reading, lexicon)
            if whole:
                joined[-1] = whole
                continue
            if is_no_range(tokens, last, reading, lexicon):
                joined.pop()
                continue
        joined.append(reading)
    return _with_conversions(tokens, joined, lexicon)


def _joined(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> Reading | None:
    """Return two readings as one; None where they are two."""
    return (
        _short_sum(tokens, a, b, lexicon)
        or _sum(tokens, a, b, lexicon)
        or as_range(tokens, a, b, lexicon)
        or part_of_whole(tokens, a, b, lexicon)
    )


def _sum(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> Reading | None:
    """Return "2 hours 30 minutes" or "15 dollars and 50 cents" as one measure."""
    if not a.unit or not b.unit or a.low is not None or b.low is not None or a.bound != b.bound:
        return None
    gap = tokens[a.last : b.first]
    if len(gap) > 1 or (gap and not lexicon.has("sum_links", gap[0].low)):
        return None
    big, small = lexicon.units[a.unit], lexicon.units[b.unit]
    if big.dimension != small.dimension or a.value != int(a.value):
        return None
    if b.unit in lexicon.minors and a.unit not in lexicon.minors:
        ratio = lexicon.minors[b.unit]
    elif big.factor and small.factor and big.dimension in ("time", "length", "mass"):
        ratio = big.factor / small.factor
    else:
        return None
    if not 0 < b.value < ratio or ratio <= 1:
        return None
    value = float(f"{a.value + b.value / ratio:.12g}")
    return replace(a, last=b.last, value=value, step=b.step / ratio, rule="sum")


def _short_sum(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> Reading | None:
    """Return "5 ft 10 in": a short sign that names a unit only right after a bigger one."""
    signs = lexicon.unit_shorts.get(a.unit)
    if signs is None or b.unit or a.last != b.first or b.last >= len(tokens):
        return None
    found = signs.after(tokens, b.last)
    if found is None:
        return None
    end, unit = found
    return _sum(tokens, a, replace(b, last=end, unit=unit), lexicon)


def _with_conversions(
    tokens: Sequence[Token], readings: Sequence[Reading], lexicon: Lexicon
) -> list[Reading]:
    """Return the readings, those in parentheses after the same in another unit tied to it."""
    tied: list[Reading] = []
    for reading in readings:
        if tied and _converts(tokens, tied[-1], reading, lexicon):
            tied[-1] = replace(tied[-1], converted=reading)
        else:
            tied.append(reading)
    return tied


def _converts(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether the second reading gives the first one in another unit."""
    if not a.unit or not b.unit or a.unit == b.unit or a.converted:
        return False
    if lexicon.units[a.unit].dimension != lexicon.units[b.unit].dimension:
        return False
    gap = tokens[a.last : b.first]
    if not gap or gap[0].text not in ("(", "["):
        return False
    rest = gap[1:]
    if not rest or (len(rest) == 1 and rest[0].text in SAME_AS):
        return True
    found = lexicon.bounds_before.before(tokens, b.first)
    return found is not None and found[0] == a.last + 1
