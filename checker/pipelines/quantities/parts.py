"""Read parts of a whole in words: halves, thirds, two fifths."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.guards import is_idle
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading, reading_of
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import (
    HYPHENS,
    PART_STEPS,
    Chunk,
    read_group,
    read_number_words,
    skip_hyphen,
)


def share(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a word for a part that stands before its whole ("half of")."""
    value = lexicon.tables["shares"].get(tokens[i].low)
    if value is None or is_idle(tokens, i, i + 1, lexicon):
        return None
    scaled = read_number_words(tokens, i, lexicon)
    if scaled is not None and scaled.scale > 1:
        return None
    linked = i + 1 < len(tokens) and lexicon.has("share_links", tokens[i + 1].low)
    if not linked and not lexicon.bounds_before.before(tokens, i):
        return None
    return replace(reading_of(i, Chunk(i + 1, value, 0.0, 1.0, True), rule="share"), part=True)


def part(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
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
        return reading_of(i, scaled, rule="part-of-scale")
    return replace(reading_of(i, chunk, rule="part"), part=True)


def _part_of_scale(tokens: Sequence[Token], top: Chunk, lexicon: Lexicon) -> Chunk | None:
    """Return "two thirds of a million", "three quarters million" as one number."""
    at = top.end
    for key in ("unit_links", "articles"):
        if at < len(tokens) and lexicon.has(key, tokens[at].low):
            at += 1
    found = lexicon.scales.after(tokens, at)
    if found is None:
        return None
    end, scale = found
    return replace(top, end=end, value=top.value * scale, step=scale / PART_STEPS, scale=scale)


def _is_whole_named(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether "one third" is a part here, and not the third of several."""
    if tokens[at - 1].text in HYPHENS or at + 1 >= len(tokens):
        return True
    after = tokens[at + 1]
    return (after.sort is Sort.MARK and after.text not in HYPHENS) or lexicon.has(
        "share_links", after.low
    )
