"""Read one number at a token: figures and number words."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.guards import has_strange_tail, is_code, is_idle
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.ordinals import ordinal_figure, ordinal_words
from checker.pipelines.quantities.parts import part, share
from checker.pipelines.quantities.reading import Reading, reading_of
from checker.pipelines.quantities.tokens import MINUS_SIGNS, Sort, Token
from checker.pipelines.quantities.words import Chunk, read_group, read_number_words

#: Decimals in words follow numbers below this.
DECIMALS_BELOW = 1000


def read_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return the longest number that starts at a token; None where there is none."""
    if tokens[i].text in MINUS_SIGNS or lexicon.has("minus", tokens[i].low):
        return _negative(tokens, i, lexicon)
    if tokens[i].sort is Sort.FIGURE:
        return _figure(tokens, i, lexicon)
    if tokens[i].sort is not Sort.WORD:
        return None
    found = (
        share(tokens, i, lexicon) or part(tokens, i, lexicon) or ordinal_words(tokens, i, lexicon)
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
    ranked = ordinal_figure(tokens, i, lexicon)
    if ranked:
        return ranked
    chunk = read_number_words(tokens, i, lexicon)
    if chunk is None:
        return None
    chunk = _suffixed(tokens, i, chunk, lexicon)
    if has_strange_tail(tokens, chunk.end, lexicon):
        return None
    if chunk.scale == 1 and _is_fraction(tokens, i, chunk.end):
        reading = reading_of(i, chunk, rule="fraction")
        return replace(reading, part=0 < chunk.value < 1)
    return reading_of(i, chunk, rule="figure")


def _is_fraction(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Say whether the figure is written as a fraction."""
    return "/" in tokens[end - 1].text or not tokens[end - 1].text[-1].isdecimal() or end > i + 1


def _suffixed(tokens: Sequence[Token], i: int, chunk: Chunk, lexicon: Lexicon) -> Chunk:
    """Return a figure multiplied by an abbreviated scale word."""
    if chunk.end >= len(tokens) or chunk.scale > 1:
        return chunk
    suffix = tokens[chunk.end]
    unit = lexicon.unit_words.after(tokens, chunk.end)
    if unit and unit[0] > chunk.end + 1:
        return chunk
    scale = lexicon.tables["suffixes"].get(suffix.text)
    if scale is None and suffix.glued and _is_scaled_letter(tokens, i, chunk.end, lexicon):
        scale = lexicon.tables["money_suffixes"].get(suffix.text)
    if scale is None:
        return chunk
    value = float(f"{chunk.value * scale:.12g}")
    return replace(chunk, end=chunk.end + 1, value=value, step=chunk.step * scale, scale=scale)


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


def _worded(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a cardinal in words."""
    chunk = read_number_words(tokens, i, lexicon)
    if chunk is None or is_idle(tokens, i, chunk.end, lexicon):
        return None
    chunk = _with_decimals(tokens, chunk, lexicon)
    return reading_of(i, chunk, rule="words")


def _with_decimals(tokens: Sequence[Token], chunk: Chunk, lexicon: Lexicon) -> Chunk:
    """Return a number with the decimals that follow in words ("nine point four")."""
    at = chunk.end
    if (
        at + 1 >= len(tokens)
        or not lexicon.has("points", tokens[at].low)
        or chunk.scale >= DECIMALS_BELOW
    ):
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
