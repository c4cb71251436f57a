"""What can fill a slot: figures of the right size, number words, words of a class."""

from collections.abc import Callable, Iterator, Sequence

from checker.pipelines.time.lexicon import Lexicon, Phrases
from checker.pipelines.time.patterns import Value
from checker.pipelines.time.tokens import Token

Tokens = Sequence[Token]
#: Where the next token stands, and the value read.
Filled = tuple[int, Value]

#: Years that a text of today can tell with four figures.
FIRST_YEAR, LAST_YEAR = 1000, 2199
#: Spelled numbers from here on can be followed by units ("twenty-one") ...
FIRST_TENS = 20
#: ... which are less than this.
TEN = 10

#: Two figures up to here are years of this century (POSIX draws the line at 68; news seldom
#: looks so far ahead).
LAST_SHORT_YEAR = 49


def phrases_at(phrases: Phrases, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield the phrases that stand at a place, the longest first."""
    if at >= len(tokens):
        return
    for norms, value in phrases.get(tokens[at].norm, ()):
        if len(norms) == 1 or norms == tuple(t.norm for t in tokens[at : at + len(norms)]):
            yield at + len(norms), value


def fill(lexicon: Lexicon, slot: str, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield the ways in which the tokens from `at` on fill a slot."""
    if at >= len(tokens):
        return
    reader = READERS.get(slot)
    if reader is not None:
        yield from reader(lexicon, tokens, at)
        return
    for after, value in phrases_at(lexicon.words.get(slot, {}), tokens, at):
        yield after, value
        if slot in ("month", "weekday") and _is_abbreviated(lexicon, tokens, at, after):
            yield after + 1, value


def _is_abbreviated(lexicon: Lexicon, tokens: Tokens, at: int, after: int) -> bool:
    """Say whether a name is cut short and a dot says so."""
    full = " ".join(t.norm for t in tokens[at:after]) in lexicon.full_names
    return not full and after < len(tokens) and tokens[after].norm == "." and tokens[after].glued


def _figure(tokens: Tokens, at: int, low: int, high: int, digits: tuple[int, ...]) -> int | None:
    """Return the figure at a place where its size and length fit."""
    norm = tokens[at].norm
    if not norm.isdecimal() or len(norm) not in digits:
        return None
    value = int(norm)
    return value if low <= value <= high else None


def _figures(
    low: int, high: int, *digits: int
) -> Callable[[Lexicon, Tokens, int], Iterator[Filled]]:
    """Return a reader of figures of one size."""

    def read(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
        value = _figure(tokens, at, low, high, digits)
        if value is not None:
            yield at + 1, value

    return read


def _ordinal_suffix(lexicon: Lexicon, tokens: Tokens, at: int) -> int:
    """Return the place after a suffix such as `th` or `º`; `at` itself where there is none."""
    if at < len(tokens) and tokens[at].glued:
        for after, _ in phrases_at(lexicon.words.get("ordinal_suffix", {}), tokens, at):
            return after
    return at


def _suffixed(
    low: int, high: int, *, must: bool = False
) -> Callable[[Lexicon, Tokens, int], Iterator[Filled]]:
    """Return a reader of a small figure that can carry an ordinal suffix, or must."""

    def read(lexicon: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
        value = _figure(tokens, at, low, high, (1, 2))
        if value is None:
            return
        after = _ordinal_suffix(lexicon, tokens, at + 1)
        if after > at + 1 or not must:
            yield after, value

    return read


def _num(lexicon: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a number in figures or words ("43", "twenty-one", "trinta e um")."""
    value = _figure(tokens, at, 0, 9999, (1, 2, 3, 4))
    if value is not None:
        yield at + 1, value
        return
    table = lexicon.words.get("number", {})
    for after, tens in phrases_at(table, tokens, at):
        total, end = int(tens), after
        if total >= FIRST_TENS:
            end, total = _with_units(lexicon, tokens, after, total)
        yield end, total
        return


def _with_units(lexicon: Lexicon, tokens: Tokens, at: int, total: int) -> tuple[int, int]:
    """Add the units to spelled tens, where they follow."""
    table = lexicon.words.get("number", {})
    joined = [after for after, _ in phrases_at(lexicon.words.get("number_join", {}), tokens, at)]
    for start in (*joined, at):
        for after, units in phrases_at(table, tokens, start):
            if int(units) < TEN:
                return after, total + int(units)
    return at, total


def _year_two(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a year in its last two figures."""
    value = _figure(tokens, at, 0, 99, (2,))
    if value is not None:
        yield at + 1, value + (2000 if value <= LAST_SHORT_YEAR else 1900)


def _year_old(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a year of the last century in its last two figures."""
    value = _figure(tokens, at, LAST_SHORT_YEAR + 1, 99, (2,))
    if value is not None:
        yield at + 1, value + 1900


def _year_short(lexicon: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a year in its last two figures after an apostrophe."""
    if tokens[at].norm == "'" and at + 1 < len(tokens) and tokens[at + 1].glued:
        yield from _year_two(lexicon, tokens, at + 1)


def _year_next(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield the year after the one two tokens back, in its last two figures (2011-12)."""
    value = _figure(tokens, at, 0, 99, (2,))
    first = _figure(tokens, at - 2, FIRST_YEAR, LAST_YEAR, (4,)) if at > 1 else None
    if value is not None and first is not None and (first + 1) % 100 == value:
        yield at + 1, first + 1


def _year_end(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield the last year of a range in two figures that can be no month (1941-45)."""
    value = _figure(tokens, at, 13, 99, (2,))
    first = _figure(tokens, at - 2, FIRST_YEAR, LAST_YEAR, (4,)) if at > 1 else None
    if value is not None and first is not None and first % 100 < value:
        yield at + 1, first - first % 100 + value


def _decade(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a decade by its first year."""
    value = _figure(tokens, at, FIRST_YEAR, LAST_YEAR, (4,))
    if value is not None and value % 10 == 0:
        yield at + 1, value


def _decade_two(_: Lexicon, tokens: Tokens, at: int) -> Iterator[Filled]:
    """Yield a decade by the last two figures of its first year."""
    value = _figure(tokens, at, 0, 99, (2,))
    if value is not None and value % 10 == 0:
        yield at + 1, value


READERS: dict[str, Callable[[Lexicon, Tokens, int], Iterator[Filled]]] = {
    "day": _suffixed(1, 31),
    "day_ordinal": _suffixed(1, 31, must=True),
    "day_number": _figures(1, 31, 1, 2),
    "month_number": _figures(1, 12, 1, 2),
    "year": _figures(FIRST_YEAR, LAST_YEAR, 4),
    "year_two": _year_two,
    "year_old": _year_old,
    "year_short": _year_short,
    "year_next": _year_next,
    "year_end": _year_end,
    "num": _num,
    "decade": _decade,
    "decade_two": _decade_two,
    "century_number": _suffixed(1, 22),
    "quarter_number": _suffixed(1, 4),
    "half_number": _suffixed(1, 2),
}
