"""Join a number to its unit: signs before it, signs, codes and words after it."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import HYPHENS, skip_hyphen

#: How many tokens around a figure tell which of two units its word means.
NEAR_BEFORE, NEAR_AFTER = 8, 4
FRACTION_UNIT = "fraction"
MONEY = "money"
BREAKS = frozenset(",;.:()")


def with_unit(
    tokens: Sequence[Token], reading: Reading, lexicon: Lexicon, *, floor: int = 0
) -> Reading:
    """Return a number with the unit before or after it; unchanged where there is none.

    Args:
        tokens: of the text.
        reading: the bare number.
        lexicon: of the language.
        floor: where the reading before it ends; its sign is not taken away.
    """
    if reading.ordinal:
        return reading
    before = lexicon.unit_prefixes.before(tokens, reading.first)
    if before and before[0] >= floor and _is_apart(tokens, before[0]):
        start, names = before
        reading = _in_thousands(tokens, reading, lexicon)
        return replace(reading, first=start, unit=names[0], rule="sign-before")
    reading = _in_millions(tokens, reading, lexicon) or reading
    if reading.unit:
        return reading
    after = unit_after(tokens, reading, lexicon)
    if after is None:
        return replace(reading, unit=FRACTION_UNIT) if reading.part else reading
    end, unit = after
    scaled = lexicon.scales.after(tokens, end)
    if scaled and reading.scale == 1 and lexicon.units[unit].dimension == MONEY:
        end, scale = scaled
        value = float(f"{reading.value * scale:.12g}")
        reading = replace(reading, value=value, step=reading.step * scale, scale=scale)
    half = _and_half_unit(tokens, end, lexicon) if reading.scale == 1 else None
    if half:
        end, more = half
        reading = replace(reading, value=reading.value + more, step=more)
    return replace(reading, last=end, unit=unit, part=False, rule="unit-after")


def _in_millions(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading | None:
    """Return an amount whose code carries its scale (30 MUSD); None where it does not."""
    if reading.number_last >= len(tokens) or reading.scale > 1:
        return None
    word = tokens[reading.number_last].text
    scale = lexicon.tables["suffixes"].get(word[0])
    names = lexicon.code_units.get(word[1:])
    if scale is None or names is None:
        return None
    value = float(f"{reading.value * scale:.12g}")
    end = reading.number_last + 1
    step = reading.step * scale
    return replace(
        reading, value=value, step=step, scale=scale, last=end, unit=names, rule="code-after"
    )


def _in_thousands(tokens: Sequence[Token], reading: Reading, lexicon: Lexicon) -> Reading:
    """Return money with three decimals that end in zero as thousands: so no price is written."""
    text = tokens[reading.number_first].text
    whole, mark, part = text.partition(lexicon.decimal)
    if reading.scale > 1 or not mark or len(part) != 3 or part[-1] != "0":  # noqa: PLR2004
        return reading
    value = float(whole + part) if (whole + part).isdecimal() else 0.0
    if not value:
        return reading
    step = float(10 ** (len(part) - len(part.rstrip("0"))))
    return replace(reading, value=value, step=step, rule="foreign-figure")


def _is_apart(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a sign is not the tail of a longer word or sign."""
    if start == 0 or not tokens[start].glued:
        return True
    return tokens[start - 1].sort is Sort.MARK or not tokens[start].text[0].isalnum()


def unit_after(
    tokens: Sequence[Token], reading: Reading, lexicon: Lexicon
) -> tuple[int, str] | None:
    """Return where the unit after a number ends, and its id."""
    start = reading.number_last
    if start >= len(tokens):
        return None
    linked = skip_hyphen(tokens, start)
    if reading.scale > 1 or reading.part:
        linked = start + (lexicon.has("unit_links", tokens[start].low))
    if reading.part and linked < len(tokens) and lexicon.has("articles", tokens[linked].low):
        linked += 1
    if linked >= len(tokens):
        return None
    symbol = lexicon.unit_symbols.after(tokens, linked) or lexicon.unit_prefixes.after(
        tokens, start
    )
    words = lexicon.unit_words.after(tokens, linked)
    if words and reading.value == 1 and _is_ordinal_here(tokens, linked, words[0], lexicon):
        return None
    if words and (symbol is None or words[0] >= symbol[0]):
        return words[0], _meant(tokens, start, words[0], words[1], lexicon)
    if symbol and _is_symbol_here(tokens, linked, symbol[0]):
        unit = symbol[1][0]
        if len(tokens[linked].text) == 1 and tokens[linked].text.isalpha():
            needed = lexicon.only_near.get(unit)
            if needed and not (tokens[linked].glued and needed & _near(tokens, start, symbol[0])):
                return None
        return symbol[0], unit
    return None


def _is_ordinal_here(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a unit word is rather an ordinal ("one second term")."""
    follows = end < len(tokens) and tokens[end].sort is Sort.WORD
    linked = follows and lexicon.has("share_links", tokens[end].low)
    return follows and not linked and tokens[start].low in lexicon.tables["ordinals"]


def _is_symbol_here(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether letters are a symbol and not the start of a longer word or of a new amount."""
    if end < len(tokens) and tokens[end].glued:
        after = tokens[end]
        if after.text in HYPHENS and end + 1 < len(tokens) and tokens[end + 1].glued:
            return tokens[end + 1].sort is not Sort.FIGURE
        if after.sort is Sort.FIGURE or (after.text in "'’" and end + 1 < len(tokens)):
            return False
        if after.text == "/" and end + 1 < len(tokens) and tokens[end + 1].sort is Sort.FIGURE:
            return False
    return not (
        tokens[start].sort is Sort.MARK
        and not tokens[start].glued
        and end < len(tokens)
        and tokens[end].sort is Sort.FIGURE
    )


def _meant(
    tokens: Sequence[Token], start: int, end: int, names: tuple[str, ...], lexicon: Lexicon
) -> str:
    """Return the unit that a word means here; some need a word near them that tells."""
    near = _near(tokens, start, end)
    told = [n for n in names if n in lexicon.only_near and lexicon.only_near[n] & near]
    plain = [n for n in names if n not in lexicon.only_near]
    return (told or plain or list(names))[0]


def _near(tokens: Sequence[Token], start: int, end: int) -> set[str]:
    """Return the words around a unit, back to the last break of the sentence."""
    first = max(0, start - NEAR_BEFORE)
    breaks = [n for n in range(first, start) if tokens[n].text in BREAKS]
    return {t.low for t in tokens[breaks[-1] if breaks else first : end + NEAR_AFTER]}


def _and_half_unit(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> tuple[int, float] | None:
    """Return the end and value of "and a half" after a unit ("two years and a half")."""
    if end + 1 >= len(tokens) or not lexicon.has("joiners", tokens[end].low):
        return None
    at = end + 1
    if lexicon.has("articles", tokens[at].low):
        at += 1
    half = lexicon.tables["halves"].get(tokens[at].low) if at < len(tokens) else None
    if half is None or unit_follows(tokens, at + 1, lexicon):
        return None
    return at + 1, half


def unit_follows(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Say whether a unit or a scale word stands at a token, an article let pass."""
    at = skip_hyphen(tokens, i)
    if at < len(tokens) and lexicon.has("articles", tokens[at].low):
        at += 1
    return bool(lexicon.unit_words.after(tokens, at) or lexicon.scales.after(tokens, at))


def half_of_unit(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return "half an hour", "meia hora": a half or an article right before a unit word."""
    half = lexicon.tables["halves"].get(tokens[i].low)
    if half is None or lexicon.scales.after(tokens, i + 1):
        return None
    at = skip_hyphen(tokens, i + 1)
    if at < len(tokens) and lexicon.has("articles", tokens[at].low):
        at += 1
    found = lexicon.unit_words.after(tokens, at)
    if found is None:
        return None
    end, names = found
    return Reading(
        first=i,
        last=end,
        number_first=i,
        number_last=i + 1,
        value=half,
        step=half,
        worded=True,
        unit=_meant(tokens, i, end, names, lexicon),
        rule="half-unit",
    )
