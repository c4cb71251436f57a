"""Join readings that belong together: ranges, parts of a whole, sums of units, conversions."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import HYPHENS

DASHES = frozenset("\u2013\u2014\u2212")
SAME_AS = frozenset("=~≈")
#: "one in five": the whole of such shares is small or round.
SMALL_WHOLE = 20
#: "10 or 20 people" is a range; "5 or 500" is a choice.
WIDEST_RANGE = 10
#: How many words may name the things counted between a part and its whole.
NOUN_WORDS = 2


def combined(
    tokens: Sequence[Token], readings: Sequence[Reading], lexicon: Lexicon
) -> list[Reading]:
    """Return the readings with those that belong together made one."""
    joined: list[Reading] = []
    for reading in readings:
        last = joined[-1] if joined else None
        whole = last and (
            _short_sum(tokens, last, reading, lexicon)
            or _sum(tokens, last, reading, lexicon)
            or _range(tokens, last, reading, lexicon)
            or _part_of_whole(tokens, last, reading, lexicon)
        )
        if whole:
            joined[-1] = whole
        else:
            joined.append(reading)
    return _with_conversions(tokens, joined, lexicon)


def _sum(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> Reading | None:
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


def _short_sum(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> Reading | None:
    """Return "5 ft 10 in": a short sign that names a unit only right after a bigger one."""
    signs = lexicon.unit_shorts.get(a.unit)
    if signs is None or b.unit or a.last != b.first or b.last >= len(tokens):
        return None
    found = signs.after(tokens, b.last)
    if found is None:
        return None
    end, unit = found
    return _sum(tokens, a, replace(b, last=end, unit=unit), lexicon)


def _range(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> Reading | None:
    """Return two readings as the ends of one range."""
    if a.low is not None or b.low is not None or a.ordinal or b.ordinal or a.part or b.part:
        return None
    if a.unit and b.unit and a.unit != b.unit:
        return None
    if not a.unit and b.unit and (b.rule == "sign-before" or _is_year(tokens, a)):
        return None
    if not _is_linked(tokens, a, b, lexicon):
        return None
    low = a
    if a.scale == 1 and b.scale > 1 and a.value < b.value / b.scale:
        low = replace(a, value=a.value * b.scale, step=a.step * b.scale)
    if not low.value < b.value:
        return None
    return replace(
        a,
        last=b.last,
        number_last=b.number_last,
        value=(low.value + b.value) / 2,
        low=low.value,
        high=b.value,
        step=max(low.step, b.step) if low.unit == b.unit else b.step,
        scale=b.scale,
        unit=b.unit or a.unit,
        rule="range",
    )


def _is_linked(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether the words around two numbers make them the ends of a range."""
    gap = tokens[a.last : b.first]
    if not gap:
        return False
    if len(gap) == 1 and gap[0].text in DASHES:
        return bool(b.unit) or not (_is_year(tokens, a) and _is_year(tokens, b))
    if len(gap) == 1 and gap[0].text in HYPHENS:
        return bool(b.unit) or b.scale > 1
    opener = lexicon.ranges.before(tokens, a.first)
    if opener:
        found = opener[1].after(tokens, a.last)
        if found and found[0] == b.first:
            return True
    found_link = lexicon.phrases["range_links"].after(tokens, a.last)
    if not found_link or found_link[0] != b.first:
        return False
    if b.value > WIDEST_RANGE * a.value * (b.scale if a.scale == 1 else 1):
        return False
    return bool(b.unit) or b.scale > 1 or (a.worded and b.worded) or _is_counted(tokens, b)


def _is_year(tokens: Sequence[Token], reading: Reading) -> bool:
    """Say whether a bare figure has the form of a year."""
    text = tokens[reading.first].text
    return reading.last == reading.first + 1 and len(text) == 4 and text.isdecimal()  # noqa: PLR2004


def _is_counted(tokens: Sequence[Token], reading: Reading) -> bool:
    """Say whether a word in small letters follows, as counted things do."""
    if reading.last >= len(tokens):
        return False
    after = tokens[reading.last]
    return after.sort is Sort.WORD and after.text[0].islower()


def _part_of_whole(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> Reading | None:
    """Return "80 of the 230 seats" as one reading with its whole."""
    if a.unit or b.unit or a.part or b.part or b.ordinal or a.out_of or a.low or b.low:
        return None
    if not 0 < a.value < b.value or not _is_whole(tokens, a, b, lexicon):
        return None
    return replace(a, last=b.last, out_of=b.value, rule="out-of")


def _is_whole(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether the words between make the second number the whole of the first."""
    kinds = ["whole_links_strong"]
    if a.ordinal:
        kinds.append("whole_links_of_ranks")
    elif a.value > 1:
        kinds.append("whole_links")
    if a.value == 1 or (a.value < 10 and b.value <= SMALL_WHOLE):  # noqa: PLR2004
        kinds.append("whole_links_of_one")
    for kind in kinds:
        found = lexicon.phrases[kind].after(tokens, a.last)
        if found and found[0] == b.first:
            return True
    return _is_whole_after_noun(tokens, a, b, lexicon)


def _is_whole_after_noun(
    tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon
) -> bool:
    """Say whether "out of" stands between, after the things counted ("80 seats out of 230")."""
    found = lexicon.phrases["whole_links_strong"].before(tokens, b.first)
    if found is None:
        return False
    between = tokens[a.last : found[0]]
    nouns = [t for t in between if t.text != "("]
    return len(nouns) <= NOUN_WORDS and all(t.sort is Sort.WORD for t in nouns)


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
