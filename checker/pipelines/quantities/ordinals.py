"""Read ordinals, in figures and in words."""

from collections.abc import Sequence
from dataclasses import replace

from checker.pipelines.quantities.figures import read_figure
from checker.pipelines.quantities.guards import is_idle
from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.reading import Reading, reading_of
from checker.pipelines.quantities.tokens import Token
from checker.pipelines.quantities.words import Chunk, read_number_words, skip_hyphen

#: Ordinals from here on multiply the number before them ("two hundredth").
MULTIPLIES_FROM = 100


def ordinal_figure(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """Return a figure with the mark of an ordinal (3rd, 11.º)."""
    end = i + 1
    if end + 1 < len(tokens) and tokens[end].text == "." and tokens[end].glued:
        end += tokens[end + 1].text in lexicon.words["ordinal_marks"]
    if end >= len(tokens) or not tokens[end].glued or not tokens[i].text[-1].isdecimal():
        return None
    if not lexicon.has("ordinal_marks", tokens[end].low) or tokens[end].text[0].isupper():
        return None
    if lexicon.unit_symbols.after(tokens, end):
        return None
    figure = read_figure(tokens[i].text, lexicon.decimal)
    if figure is None or not figure.value.is_integer() or not figure.value:
        return None
    chunk = Chunk(end + 1, figure.value, 1.0, 1.0, False)
    return replace(reading_of(i, chunk, rule="ordinal-figure"), ordinal=True)


def ordinal_words(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
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
    chunk = Chunk(end, value, 1.0, 1.0, True)
    return replace(reading_of(i, chunk, rule="ordinal-word"), ordinal=True)


def _continues(cardinal: float, ordinal: float) -> bool:
    """Say whether an ordinal can end the number that a cardinal begins."""
    if ordinal >= MULTIPLIES_FROM:
        return 0 < cardinal < MULTIPLIES_FROM
    width = 10 if ordinal < 10 else 100  # noqa: PLR2004
    return cardinal > 0 and cardinal % width == 0
