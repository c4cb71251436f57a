"""Join two numbers that are the ends of a range; tell scores and opening hours apart."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.guards import is_plural
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import HYPHENS

DASHES = frozenset("\u2013\u2014\u2212")
#: "10 or 20 people" is a range; "5 or 500" is a choice.
WIDEST_RANGE = 10
#: Results of games and votes stay below this.
HIGHEST_SCORE = 1000


def as_range(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> Reading | None:
    """Return two readings as the ends of one range."""
    if a.low is not None or b.low is not None or a.ordinal or b.ordinal or a.part or b.part:
        return None
    if a.unit and b.unit and a.unit != b.unit:
        return None
    if not a.unit and b.unit and (b.rule == "sign-before" or _is_year(tokens, a)):
        return None
    if not _is_linked(tokens, a, b, lexicon):
        return None
    if not b.unit and _is_clock_figure(tokens, a) and _is_clock_figure(tokens, b):
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
        counted = b.last < len(tokens) and is_plural(tokens[b.last], lexicon)
        return bool(b.unit) or b.scale > 1 or counted
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


def _is_clock_figure(tokens: Sequence[Token], reading: Reading) -> bool:
    """Say whether a bare figure has the form of a time of day written with a dot (9.30)."""
    hour, _, minute = tokens[reading.first].text.partition(".")
    two = len(minute) == 2 and minute.isdecimal() and int(minute) < 60  # noqa: PLR2004
    return two and hour.isdecimal() and int(hour) < 25 and not reading.unit  # noqa: PLR2004


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


def is_no_range(tokens: Sequence[Token], a: Reading, b: Reading, lexicon: Lexicon) -> bool:
    """Say whether two bare figures are the result of a game or a vote, or opening hours."""
    if not b.unit and _is_clock_figure(tokens, a) and _is_clock_figure(tokens, b):
        return _is_linked(tokens, a, b, lexicon)
    plain = not (a.unit or b.unit or a.worded or b.worded or a.ordinal or b.ordinal)
    if not plain or max(a.value, b.value) >= HIGHEST_SCORE:
        return False
    link = lexicon.phrases["score_links"].after(tokens, a.last)
    if link and link[0] == b.first:
        return True
    gap = tokens[a.last : b.first]
    dashed = len(gap) == 1 and gap[0].text in HYPHENS | DASHES and gap[0].glued
    return dashed and tokens[b.first].glued
