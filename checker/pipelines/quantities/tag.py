"""Tag all quantities of a text."""

from collections.abc import Sequence

from checker.model.quantity import Form, Quantity, QuantityMention
from checker.model.span import Span
from checker.pipelines.quantities.bounds import with_bound
from checker.pipelines.quantities.combine import combined
from checker.pipelines.quantities.guards import (
    is_glued_to_letters,
    is_list_number,
    is_share_of_one,
    is_time,
    is_year,
    names_a_thing,
    stands_alone,
)
from checker.pipelines.quantities.lexicon import Lexicon, lexicon
from checker.pipelines.quantities.measures import half_of_unit, with_unit
from checker.pipelines.quantities.numbers import read_number
from checker.pipelines.quantities.reading import Reading
from checker.pipelines.quantities.tokens import Sort, Token, tokenize
from checker.vocabulary import Vocabulary

FORMS = {
    "money": Form.MONEY,
    "share": Form.PERCENT,
    "share-change": Form.PERCENTAGE_POINT,
}


def tag_quantities(
    text: str, language: str, vocabulary: Vocabulary, taken: Sequence[Span] = ()
) -> tuple[QuantityMention, ...]:
    """Return the quantities of a text in order; none overlaps another.

    Args:
        text: a sentence or more of running text.
        language: two letters; a language without a pack of numbers gives nothing.
        vocabulary: the packs `numbers/<language>` and `units/*`.
        taken: spans that belong to something else (dates); no quantity overlaps them.
    """
    words = lexicon(vocabulary, language)
    if words is None:
        return ()
    tokens = tokenize(text)
    free = _free(tokens, taken)
    readings = combined(tokens, _readings(text, tokens, words), words, free)
    return tuple(
        _mention(text, tokens, with_bound(tokens, reading, words), words)
        for reading in readings
        if all(free[reading.first : reading.last]) and not _is_bare_year(tokens, reading, words)
    )


def _free(tokens: Sequence[Token], taken: Sequence[Span]) -> list[bool]:
    """Return for each token whether nothing has claimed it."""
    spans = sorted(taken)
    free: list[bool] = []
    at = 0
    for token in tokens:
        while at < len(spans) and spans[at].end <= token.start:
            at += 1
        free.append(at == len(spans) or spans[at].start >= token.end)
    return free


def _readings(text: str, tokens: Sequence[Token], words: Lexicon) -> list[Reading]:
    """Return each number with its unit, from left to right."""
    found: list[Reading] = []
    i = 0
    while i < len(tokens):
        if tokens[i].low not in words.openers and tokens[i].sort is not Sort.FIGURE:
            i += 1
            continue
        floor = found[-1].last if found else 0
        reading = _reading_at(text, tokens, i, words, floor=floor)
        if reading is None:
            i += 1
        else:
            found.append(reading)
            i = reading.last
    return found


def _reading_at(
    text: str, tokens: Sequence[Token], i: int, words: Lexicon, *, floor: int
) -> Reading | None:
    """Return the number that starts at a token, with its unit, where it counts something."""
    number = half_of_unit(tokens, i, words) or read_number(tokens, i, words)
    if number is None or number.unit:
        return number
    if is_list_number(text, tokens, i) or is_time(tokens, number.last, words):
        return None
    reading = with_unit(tokens, number, words, floor=floor)
    if reading.unit and _is_hour(tokens, reading, words):
        return None
    if reading.unit and not reading.part:
        return reading
    if not reading.unit and is_glued_to_letters(tokens, reading.number_last):
        return None
    bare = reading.number_last == reading.number_first + 1
    if bare and names_a_thing(tokens, reading.first, words):
        return None
    if bare and words.has("not_alone", tokens[i].low) and _is_pronoun(tokens, reading, words):
        return None
    return reading


def _is_hour(tokens: Sequence[Token], reading: Reading, words: Lexicon) -> bool:
    """Say whether a measure of time is a time of day."""
    if not reading.first or words.units[reading.unit].dimension != "time":
        return False
    return words.has("hour_before", tokens[reading.first - 1].low)


def _is_bare_year(tokens: Sequence[Token], reading: Reading, words: Lexicon) -> bool:
    """Say whether a figure without a unit is rather a year."""
    if reading.unit or reading.ordinal or reading.out_of is not None:
        return False
    return is_year(tokens, reading.first, reading.last, words)


def _is_pronoun(tokens: Sequence[Token], reading: Reading, words: Lexicon) -> bool:
    """Say whether "one" stands for a person or a thing, or is an article."""
    if is_share_of_one(tokens, reading.last, words):
        return False
    if words.words.get("articles"):
        return stands_alone(tokens, reading.last)
    following = tokens[reading.last].low if reading.last < len(tokens) else ""
    return not words.has("counted_ones", following)


def _mention(
    text: str, tokens: Sequence[Token], reading: Reading, words: Lexicon
) -> QuantityMention:
    """Return a reading as a mention in the text."""
    span = _span(tokens, reading.first, reading.last)
    converted = reading.converted
    return QuantityMention(
        span=span,
        text=text[span.start : span.end],
        quantity=Quantity(
            value=reading.value,
            unit=reading.unit,
            low=reading.low,
            high=reading.high,
            bound=reading.bound,
            step=reading.step,
        ),
        form=_form(reading, words),
        number=_span(tokens, reading.number_first, reading.number_last),
        rule=reading.rule,
        out_of=reading.out_of,
        converted=_mention(text, tokens, converted, words) if converted else None,
    )


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    """Return the place of some tokens in the text."""
    return Span(tokens[first].start, tokens[last - 1].end)


def _form(reading: Reading, words: Lexicon) -> Form:
    """Return what sort of figure a reading is."""
    if reading.low is not None:
        return Form.RANGE
    if reading.ordinal:
        return Form.ORDINAL
    if reading.part or reading.out_of is not None:
        return Form.RATIO
    if not reading.unit:
        return Form.CARDINAL
    return FORMS.get(words.units[reading.unit].dimension, Form.MEASURE)
