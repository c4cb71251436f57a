"""Read one number at a token: figures, number words, ordinals, fractions."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.guards import has_strange_tail, is_code, is_idle
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import (
    HYPHENS,
    PART_STEPS,
    Chunk,
    read_group,
    read_number_words,
    skip_hyphen,
)

MINUS_SIGNS = frozenset("-\u2212\u2013")
#: Ordinals from here on multiply the number before them ("two hundredth").
MULTIPLIES_FROM = 100


def read_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return the longest number that starts at a token; None where there is none."""
    if tokens[i].text in MINUS_SIGNS or lexicon.has("minus", tokens[i].low):
        return _negative(tokens, i, lexicon)
    if tokens[i].sort is Sort.FIGURE:
        return _figure(tokens, i, lexicon)
    if tokens[i].sort is not Sort.WORD:
        return None
    found = (
        _share(tokens, i, lexicon) or _part(tokens, i, lexicon) or _ordinal(tokens, i, lexicon)
    )
    return found or _worded(tokens, i, lexicon)


def _negative(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a number with the sign or word before it that makes it negative."""
    if i + 1 >= len(tokens):
        return None
    if tokens[i].sort is Sort.MARK:
        signed = tokens[i + 1].glued and tokens[i + 1].sort is Sort.FIGURE
        bare = i == 0 or (not tokens[i].glued and tokens[i - 1].sort is not Sort.FIGURE)
        if not signed or not (bare or tokens[i - 1].sort is Sort.MARK):
            return None
    number = (
        _figure(tokens, i + 1, lexicon, signed=True)
        if tokens[i + 1].sort is Sort.FIGURE
        else _worded(tokens, i + 1, lexicon)
    )
    if number is None or number.ordinal:
        return None
    return replace(number, first=i, number_first=i, value=-number.value)


def _figure(
    tokens: Sequence[Token], i: int, lexicon: Lexicon, *, signed: bool = False
) -> Reading | None:
    """Return a number that starts with a figure."""
    if not signed and is_code(tokens, i, lexicon):
        return None
    ranked = _ordinal_figure(tokens, i, lexicon)
    if ranked:
        return ranked
    chunk = read_number_words(tokens, i, lexicon)
    if chunk is None:
        return None
    chunk, money = _suffixed(tokens, i, chunk, lexicon)
    if has_strange_tail(tokens, chunk.end, lexicon):
        return None
    if chunk.scale == 1 and _is_fraction(tokens, i, chunk.end):
        return _reading(i, chunk, part=0 < chunk.value < 1, rule="fraction")
    return _reading(i, chunk, money=money)


def _is_fraction(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Say whether the figure is written as a fraction."""
    return "/" in tokens[end - 1].text or not tokens[end - 1].text[-1].isdecimal() or end > i + 1


def _suffixed(
    tokens: Sequence[Token], i: int, chunk: Chunk, lexicon: Lexicon
) -> tuple[Chunk, bool]:
    """Return a figure multiplied by an abbreviated scale word, and whether only money has it."""
    if chunk.end >= len(tokens) or chunk.scale > 1:
        return chunk, False
    suffix = tokens[chunk.end]
    money = False
    scale = lexicon.tables["suffixes"].get(suffix.text)
    unit = lexicon.unit_words.after(tokens, chunk.end)
    if unit and unit[0] > chunk.end + 1:
        return chunk, False
    if scale is None and suffix.glued and _is_scaled_letter(tokens, i, chunk.end, lexicon):
        scale = lexicon.tables["money_suffixes"].get(suffix.text)
        money = scale is not None
    if scale is None:
        return chunk, False
    value = float(f"{chunk.value * scale:.12g}")
    return (
        replace(chunk, end=chunk.end + 1, value=value, step=chunk.step * scale, scale=scale),
        money,
    )


def _is_scaled_letter(tokens: Sequence[Token], i: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a letter that could be a unit is short for a scale word ($3m, 2m tonnes)."""
    if lexicon.unit_prefixes.before(tokens, i):
        return True
    if end + 1 >= len(tokens):
        return False
    return (
        lexicon.unit_words.after(tokens, end + 1) is not None
        or lexicon.unit_prefixes.after(tokens, end + 1) is not None
        or lexicon.has("suffix_nouns", tokens[end + 1].low)
    )


def _ordinal_figure(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a figure with the mark of an ordinal (3rd, 11.º)."""
    end = i + 1
    if end + 1 < len(tokens) and tokens[end].text == "." and tokens[end].glued:
        end += tokens[end + 1].text in ("º", "ª")
    if end >= len(tokens) or not tokens[end].glued or not tokens[i].text.isdecimal():
        return None
    if not lexicon.has("ordinal_marks", tokens[end].low) or tokens[end].text[0].isupper():
        return None
    if lexicon.unit_symbols.after(tokens, end):
        return None
    chunk = Chunk(end + 1, float(tokens[i].text), 1.0, 1.0, False)
    return _reading(i, chunk, ordinal=True, rule="ordinal-figure")


def _worded(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a cardinal in words."""
    chunk = read_number_words(tokens, i, lexicon)
    if chunk is None or is_idle(tokens, i, chunk.end, lexicon):
        return None
    chunk = _with_decimals(tokens, chunk, lexicon)
    return _reading(i, chunk, rule="words")


def _with_decimals(tokens: Sequence[Token], chunk: Chunk, lexicon: Lexicon) -> Chunk:
    """Return a number with the decimals that follow in words ("nine point four")."""
    at = chunk.end
    if at + 1 >= len(tokens) or not lexicon.has("points", tokens[at].low) or chunk.scale > MULTIPLIES_FROM:
        return chunk
    digits, end = "", at + 1
    while end < len(tokens):
        following = read_group(tokens, end, lexicon)
        if following is None:
            break
        digits += str(int(following.value))
        end = following.end
    if not digits:
        return chunk
    value = float(f"{int(chunk.value)}.{digits}")
    chunk = replace(chunk, end=end, value=value, step=float(f"1e-{len(digits)}"))
    found = lexicon.scales.after(tokens, end)
    if found is None:
        return chunk
    end, scale = found
    value = float(f"{value * scale:.12g}")
    return replace(chunk, end=end, value=value, step=chunk.step * scale, scale=scale)


def _share(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a word for a part that stands before its whole ("half of")."""
    share = lexicon.tables["shares"].get(tokens[i].low)
    if share is None or is_idle(tokens, i, i + 1, lexicon):
        return None
    scaled = read_number_words(tokens, i, lexicon)
    if scaled is not None and scaled.scale > 1:
        return None
    linked = i + 1 < len(tokens) and lexicon.has("share_links", tokens[i + 1].low)
    if not linked and not lexicon.bounds_before.before(tokens, i):
        return None
    return _reading(i, Chunk(i + 1, share, 0.0, 1.0, True), part=True, rule="share")


def _part(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a fraction in words ("two thirds", "a fifth of")."""
    if lexicon.has("articles", tokens[i].low):
        top = Chunk(i + 1, 1.0, 1.0, 1.0, True)
    else:
        group = read_group(tokens, i, lexicon)
        if group is None:
            return None
        top = group
    at = skip_hyphen(tokens, top.end)
    if at >= len(tokens) or not top.value:
        return None
    table = "parts_of_one" if top.value == 1 else "parts_of_many"
    bottom = lexicon.tables[table].get(tokens[at].low)
    if bottom is None or (top.value == 1 and not _is_whole_named(tokens, at, lexicon)):
        return None
    chunk = replace(top, end=at + 1, value=top.value / bottom, step=0.0)
    scaled = _part_of_scale(tokens, chunk, lexicon)
    if scaled:
        return _reading(i, scaled, rule="part-of-scale")
    return _reading(i, chunk, part=True, rule="part")


def _part_of_scale(tokens: Sequence[Token], part: Chunk, lexicon: Lexicon) -> Chunk | None:
    """Return "two thirds of a million", "three quarters million" as one number."""
    at = part.end
    for key in ("unit_links", "articles"):
        if at < len(tokens) and lexicon.has(key, tokens[at].low):
            at += 1
    found = lexicon.scales.after(tokens, at)
    if found is None:
        return None
    end, scale = found
    return replace(part, end=end, value=part.value * scale, step=scale / PART_STEPS, scale=scale)


def _is_whole_named(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether "one third" is a part here, and not the third of several."""
    if tokens[at - 1].text in HYPHENS or at + 1 >= len(tokens):
        return True
    after = tokens[at + 1]
    return (after.sort is Sort.MARK and after.text not in HYPHENS) or lexicon.has("share_links", after.low)


def _ordinal(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return an ordinal in words, with the cardinal that it may start with."""
    ordinals = lexicon.tables["ordinals"]
    start = read_number_words(tokens, i, lexicon)
    at = i if start is None else skip_hyphen(tokens, start.end)
    if start and at < len(tokens) and lexicon.has("joiners", tokens[at].low):
        at += 1
    if at >= len(tokens):
        return None
    value = ordinals.get(tokens[at].low)
    if value is None or (start and not _continues(start.value, value)):
        return None
    end = at + 1
    while lexicon.ordinal_chains and end < len(tokens):
        more = ordinals.get(tokens[end].low)
        if more is None or not more < value % (10 ** len(str(int(value)))) or more >= value:
            break
        value, end = value + more, end + 1
    if start:
        value = start.value * value if value >= MULTIPLIES_FROM else start.value + value
    elif is_idle(tokens, i, end, lexicon):
        return None
    return _reading(i, Chunk(end, value, 1.0, 1.0, True), ordinal=True, rule="ordinal-word")


def _continues(cardinal: float, ordinal: float) -> bool:
    """Say whether an ordinal can end the number that a cardinal begins."""
    if ordinal >= MULTIPLIES_FROM:
        return 0 < cardinal < MULTIPLIES_FROM
    width = 10 if ordinal < 10 else 100  # noqa: PLR2004
    return cardinal > 0 and cardinal % width == 0


def _reading(  # noqa: PLR0913
    i: int,
    chunk: Chunk,
    *,
    ordinal: bool = False,
    part: bool = False,
    money: bool = False,
    rule: str = "figure",
) -> Reading:
    """Return the reading of a number."""
    return Reading(
        first=i,
        last=chunk.end,
        number_first=i,
        number_last=chunk.end,
        value=chunk.value,
        step=chunk.step,
        scale=chunk.scale,
        worded=chunk.worded,
        ordinal=ordinal,
        part=part,
        money=money,
        rule=rule,
    )
