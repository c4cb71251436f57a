"""Cut lines that hold many paragraphs, at double blanks after a sentence, and endless ones."""

import re
from collections.abc import Iterator

#: A line shorter than this is one paragraph, whatever its blanks.
SHORTEST = 600
#: The end of a sentence with its closing marks, then at least two blanks.
DOUBLE = re.compile(r"[.!?…][\"”»’')\]]{0,2}([ \xa0]{2,})(?=[^\sa-zà-öø-ÿ])")
#: The end of a sentence before one blank; four letters leave out most abbreviations.
SINGLE = re.compile(r"[^\W\d_]{4}[.!?…][\"”»’')\]]{0,2} (?=[^\W\d_a-zà-öø-ÿ])")
#: Where fewer sentences than this share end before one blank, two blanks are the writer's habit.
SHARE_SINGLE = 0.15
#: No paragraph is longer; parsers need memory for each code point of one.
LONGEST = 20_000
SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]{0,2}\s+")


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a line, in order, without the blanks between them."""
    for piece_start, piece_end in _at_doubles(text, start, end):
        yield from _at_most_longest(text, piece_start, piece_end)


def _at_doubles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between double blanks that end a sentence."""
    breaks = list(DOUBLE.finditer(text, start, end)) if end - start >= SHORTEST else []
    singles = sum(1 for _ in SINGLE.finditer(text, start, end)) if breaks else 0
    if singles < SHARE_SINGLE * (len(breaks) + singles):
        breaks = []
    for found in breaks:
        yield start, found.start(1)
        start = found.end(1)
    yield start, end


def _at_most_longest(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield pieces of bearable length, cut after a sentence, else at a blank, else anywhere."""
    while end - start > LONGEST:
        low, high = start + LONGEST // 2, start + LONGEST
        ends = [m.end() for m in SENTENCE_END.finditer(text, low, high)]
        blank = max(text.rfind(" ", low, high), text.rfind("\n", low, high))
        at = ends[-1] if ends else (blank + 1 if blank >= 0 else high)
        yield start, at
        start = at
    if start < end:
        yield start, end
