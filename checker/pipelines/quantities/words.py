"""Read number words: groups below a thousand, scale words, and their sums.

A chunk is a group with its scale words ("three hundred and two thousand"); a number is a chain of
chunks of falling scale.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.pipelines.quantities.figures import read_figure
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.tokens import Sort, Token

HYPHENS = frozenset("-\u2010\u2011")
HUNDRED = 100
THOUSAND = 1000
#: "Half a million" is as rough as 0.5 million: it is told in tenths.
PART_STEPS = 10


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of number words or a figure, with its value."""

    end: int
    value: float
    step: float
    scale: float  #: of its last scale word
    worded: bool
    room: float = 0.0  #: the next addend must be smaller than this


def skip_hyphen(tokens: Sequence[Token], i: int) -> int:
    """Return the next index, past a hyphen that binds two words."""
    return i + 1 if i + 1 < len(tokens) and tokens[i].text in HYPHENS else i


def read_group(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return the number words below a thousand that start at a token."""
    chunk = _item(tokens, i, lexicon)
    if chunk is None:
        return None
    while chunk.room > 1:
        start = skip_hyphen(tokens, chunk.end)
        if start < len(tokens) and lexicon.has("joiners", tokens[start].low):
            start += 1
            if chunk.room != HUNDRED and not lexicon.joins_tens:
                break
        following = _item(tokens, start, lexicon)
        if following is None or not 0 < following.value < chunk.room:
            break
        if not lexicon.joins_tens and _starts_part(tokens, following, lexicon):
            break
        chunk = replace(following, value=chunk.value + following.value)
    return chunk


def _starts_part(tokens: Sequence[Token], top: Chunk, lexicon: Lexicon) -> bool:
    """Say whether a number of parts stands there ("three quarters")."""
    at = skip_hyphen(tokens, top.end)
    return at < len(tokens) and tokens[at].low in lexicon.tables["parts_of_many"]


def _item(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return one cardinal word, or some hundreds."""
    if i >= len(tokens):
        return None
    cardinals = lexicon.tables["cardinals"]
    value = cardinals.get(tokens[i].low)
    if value is None:
        return None
    end = i + 1
    room = HUNDRED if value >= HUNDRED else 10.0 if value >= 20 else 0.0  # noqa: PLR2004
    if room == 10.0:  # noqa: PLR2004
        after = skip_hyphen(tokens, end)
        more = cardinals.get(tokens[after].low) if after < len(tokens) else None
        if more and more < room:
            end, value, room = after + 1, value + more, 0.0
    if end < len(tokens) and 0 < value < HUNDRED:
        after = skip_hyphen(tokens, end)
        if lexicon.has("hundreds", tokens[after].low):
            return Chunk(after + 1, value * HUNDRED, 1.0, HUNDRED, True, HUNDRED)
    return Chunk(end, value, 1.0, 1.0, True, room)


def read_number_words(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return the longest chain of chunks that starts at a token; its first may be a figure."""
    total = read_chunk(tokens, i, lexicon)
    while total is not None and total.scale > 1:
        start = skip_hyphen(tokens, total.end) if total.worded else total.end
        joined = start < len(tokens) and lexicon.has("joiners", tokens[start].low)
        following = read_chunk(tokens, start + joined, lexicon)
        if following is None or _starts_part(tokens, following, lexicon):
            break
        longer = _chain(total, following, joined=joined)
        if longer is None:
            break
        total = longer
    return total


def _chain(total: Chunk, following: Chunk, *, joined: bool) -> Chunk | None:
    """Return two chunks as one number; None where they are two numbers."""
    if not following.value:
        return None
    if following.value < total.scale:
        if not (total.worded and following.worded) and not _is_whole_scaled(total, following):
            return None
        return replace(following, value=total.value + following.value)
    many_thousands = total.scale == THOUSAND and total.value < THOUSAND * THOUSAND
    if many_thousands and not joined and total.worded and following.worded:
        group = following.value / following.scale
        if following.scale > THOUSAND and group < THOUSAND:
            return replace(following, value=(total.value + group) * following.scale)
    return None


def _is_whole_scaled(total: Chunk, following: Chunk) -> bool:
    """Say whether two chunks with figures can be one number: whole ones, both with scale words."""
    whole = all((c.value / c.scale).is_integer() for c in (total, following))
    return whole and following.scale >= THOUSAND


def read_chunk(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return a group or a figure with its scale words."""
    if i >= len(tokens):
        return None
    group = _figure(tokens, i, lexicon) or read_group(tokens, i, lexicon)
    if group is None:
        return _scale_without_number(tokens, i, lexicon)
    group = _and_half(tokens, group, lexicon)
    return _scaled(tokens, group, lexicon)


def _figure(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return a figure, with a fraction after it (2 1/4)."""
    if tokens[i].sort is not Sort.FIGURE:
        return None
    figure = read_figure(tokens[i].text, lexicon.decimal)
    if figure is None:
        return None
    value, step, end = figure.value, figure.step, i + 1
    if end < len(tokens) and tokens[end].sort is Sort.FIGURE and not figure.fraction:
        more = read_figure(tokens[end].text, lexicon.decimal)
        if more is not None and more.fraction and value == int(value):
            value, step, end = value + more.value, 0.0, end + 1
    return Chunk(end, value, step, 1.0, False)


def _and_half(tokens: Sequence[Token], group: Chunk, lexicon: Lexicon) -> Chunk:
    """Return the group with "and a half" added, in units of its last scale word."""
    start = skip_hyphen(tokens, group.end)
    if start >= len(tokens) or not lexicon.has("joiners", tokens[start].low):
        return group
    found = _added_part(tokens, skip_hyphen(tokens, start + 1), lexicon)
    if found is None:
        return group
    end, part = found
    scaled = lexicon.scales.after(tokens, end) is not None
    halving = end < len(tokens) and lexicon.has("articles", tokens[end].low)
    if (scaled and group.scale > 1) or (halving and lexicon.scales.after(tokens, end + 1)):
        return group
    scale = 1.0 if group.scale == HUNDRED else group.scale
    value, step = group.value + part * scale, scale / PART_STEPS
    return replace(group, end=end, value=value, step=step)


def _added_part(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, float] | None:
    """Return the end and value of "a half", "a third", "three quarters" at a token."""
    top: Chunk | None = None
    if i < len(tokens) and lexicon.has("articles", tokens[i].low):
        top = Chunk(i + 1, 1.0, 1.0, 1.0, True)
    elif i < len(tokens):
        top = _item(tokens, i, lexicon)
    at = skip_hyphen(tokens, top.end) if top else i
    if at >= len(tokens):
        return None
    half = lexicon.tables["halves"].get(tokens[at].low)
    if half is not None and (top is None or top.value == 1):
        return at + 1, half
    if top is None or not top.value:
        return None
    if top.value > 1:
        bottom = lexicon.tables["parts_of_many"].get(tokens[at].low)
        return (at + 1, top.value / bottom) if bottom else None
    bottom = lexicon.tables["parts_of_one"].get(tokens[at].low)
    if bottom is None or (at + 1 < len(tokens) and tokens[at + 1].sort is Sort.WORD):
        return None
    return at + 1, 1 / bottom


def _scaled(tokens: Sequence[Token], group: Chunk, lexicon: Lexicon) -> Chunk:
    """Return the chunk multiplied by the scale words after it."""
    while True:
        start = skip_hyphen(tokens, group.end)
        found = lexicon.scales.after(tokens, start)
        if found is None:
            return _and_half(tokens, group, lexicon) if group.scale > 1 else group
        end, scale = found
        group = replace(
            group,
            end=end,
            value=_exact(group.value * scale),
            step=group.step * (scale if scale >= THOUSAND else 1),
            scale=scale if group.scale <= HUNDRED else group.scale * scale,
        )


def _scale_without_number(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Chunk | None:
    """Return a scale word after an article or a half, or one that stands alone for itself."""
    if lexicon.has("articles", tokens[i].low) and i + 1 < len(tokens):
        i += tokens[i + 1].low in lexicon.tables["halves"]
    low, start, value = tokens[i].low, i + 1, 1.0
    if low in lexicon.tables["halves"]:
        value = lexicon.tables["halves"][low]
        start = skip_hyphen(tokens, start)
        if start < len(tokens) and lexicon.has("articles", tokens[start].low):
            start += 1
    elif lexicon.has("bare_scales", low):
        start = i
    elif not lexicon.has("articles", low):
        return None
    if start < len(tokens) and lexicon.has("hundreds", tokens[start].low):
        hundred = Chunk(start + 1, value * HUNDRED, 1.0, HUNDRED, True, HUNDRED)
        return _scaled(tokens, _rest_of_hundred(tokens, hundred, lexicon), lexicon)
    if lexicon.scales.after(tokens, start) is None:
        return None
    step = 1.0 if value == 1 else 1 / PART_STEPS
    return _scaled(tokens, Chunk(start, value, step, 1.0, True), lexicon)


def _rest_of_hundred(tokens: Sequence[Token], hundred: Chunk, lexicon: Lexicon) -> Chunk:
    """Return a hundred with what follows it below a hundred."""
    start = hundred.end
    if start < len(tokens) and lexicon.has("joiners", tokens[start].low):
        start += 1
    rest = read_group(tokens, start, lexicon)
    if rest is None or not 0 < rest.value < HUNDRED:
        return hundred
    return replace(rest, value=hundred.value + rest.value)


def _exact(value: float) -> float:
    """Return a product without the dust of binary fractions."""
    return float(f"{value:.12g}")
