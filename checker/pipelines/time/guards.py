"""Tell a time from other words: figures that are no year, months that are verbs or names."""

import unicodedata
from collections.abc import Callable

from checker.pipelines.time.building import Found
from checker.pipelines.time.lexicon import Lexicon
from checker.pipelines.time.matching import Match
from checker.pipelines.time.patterns import Value
from checker.pipelines.time.slots import Tokens, phrases_at
from checker.pipelines.time.tokens import Token

#: A figure outside these years needs a strong sign before it is a year: news and encyclopedia
#: pages tell most of their years within them.
LIKELY_YEARS = range(1800, 2101)

#: Two bare figures further apart than this are no years of one range.
LONGEST_RANGE = 400

#: Categories of signs that open a quotation or a bracket.
OPENING = ("Pi", "Ps")

#: "2015, and 2016": signs and words between two years of a list.
LONGEST_JOIN = 2

#: Words in a sign are few; no phrase of the packs is longer.
LONGEST_SIGN = 5


def before_at(
    lexicon: Lexicon, word_class: str, tokens: Tokens, at: int
) -> tuple[int, Value] | None:
    """Return where the longest phrase of a class that ends at a token begins, and its value."""
    table = lexicon.words.get(word_class, {})
    for start in range(max(0, at - LONGEST_SIGN), at):
        for after, value in phrases_at(table, tokens, start):
            if after == at:
                return start, value
    return None


def stands_alone(tokens: Tokens, first: int, after: int) -> bool:
    """Say whether the tokens are cut off from what is before and after them."""
    before = tokens[first - 1] if first > 0 and tokens[first].glued else None
    joined = before is not None and before.norm in "-/" and tokens[first].is_word
    if before is not None and not joined and not _parts(before):
        return False
    if after >= len(tokens) or not tokens[after].glued:
        return True
    follower = tokens[after]
    if follower.is_figure or follower.is_word or follower.norm in "%º°ª_":
        return False
    further = tokens[after + 1] if after + 1 < len(tokens) else None
    if follower.norm in "-./,:" and further is not None and further.glued:
        return not further.is_figure
    return True


def _parts(token: Token) -> bool:
    """Say whether a sign parts what comes before it from what is glued after it."""
    if token.is_word or token.is_figure or token.norm in "-/.,:#@_%":
        return False
    return all(unicodedata.category(char) != "Sc" for char in token.text)


def fits_context(match: Match, tokens: Tokens) -> bool:
    """Say whether the words around a match are those that its pattern asks for."""
    pattern = match.pattern
    left = tokens[match.first - 1].norm if match.first else ""
    right = tokens[match.after].norm if match.after < len(tokens) else ""
    if pattern.after and left not in pattern.after:
        return False
    if left in pattern.unless_after:
        return False
    return not pattern.before or right in pattern.before or right == ""


def names_are_names(lexicon: Lexicon, match: Match, tokens: Tokens) -> bool:
    """Say whether a lower-case `may` or `march` is kept from being read as a month."""
    if not lexicon.capital_names or any("year" in name for name in match.captures):
        return True
    for name in ("month", "weekday"):
        place = match.places.get(name)
        if place is None or tokens[place].is_capital:
            continue
        if tokens[place].norm in lexicon.ambiguous and not _has_suffix(lexicon, match, tokens):
            return False
    return True


def _has_suffix(lexicon: Lexicon, match: Match, tokens: Tokens) -> bool:
    """Say whether the day of a match is written as an ordinal."""
    suffixes = lexicon.words.get("ordinal_suffix", {})
    day = match.places.get("day")
    return (day is not None and tokens[day].is_word) or any(
        tokens[at].norm in suffixes and tokens[at].glued for at in range(match.first, match.after)
    )


def is_licensed(lexicon: Lexicon, found: Found, tokens: Tokens, previous: Found | None) -> bool:
    """Say whether a bare year, month, weekday or day number stands where a time would."""
    guard = GUARDS.get(found.needs)
    return guard is None or guard(lexicon, found, tokens, previous)


def is_open(lexicon: Lexicon, tokens: Tokens, at: int) -> bool:
    """Say whether no noun follows that the figure before could count."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if token.is_figure:
        return False
    return not token.is_word or token.is_capital or lexicon.has("function_word", token.norm)


def _year(lexicon: Lexicon, found: Found, tokens: Tokens, previous: Found | None) -> bool:
    """Say whether a four-figure number is a year."""
    first, after = found.first, found.after
    if found.part.phase:
        return True
    noun_follows = not is_open(lexicon, tokens, after)
    if first and tokens[first - 1].norm == "(":
        counts = noun_follows and (found.part.year or 0) % 10 == 0
        return not counts or _has_company(lexicon, tokens, after)
    sign = before_at(lexicon, "year_sign", tokens, first)
    if sign is None and before_at(lexicon, "bound", tokens, first):
        return not noun_follows
    if sign is not None and sign[1] == "strong":
        counted = noun_follows and tokens[after].norm.endswith("s")
        return not counted or not is_open(lexicon, tokens, sign[0])
    if found.part.year not in LIKELY_YEARS:
        return False
    if first == 0 and (after == len(tokens) or tokens[after].norm == ":"):
        return True
    if _has_company(lexicon, tokens, after) or _is_weakly_signed(
        found, sign, tokens, noun_follows=noun_follows
    ):
        return True
    return _continues(lexicon, found, tokens, previous) and not noun_follows


def _is_weakly_signed(
    found: Found, sign: tuple[int, Value] | None, tokens: Tokens, *, noun_follows: bool
) -> bool:
    """Say whether an article or a weak preposition makes a likely figure a year."""
    if sign is None:
        return False
    year, follower = found.part.year or 0, tokens[found.after : found.after + 1]
    if sign[1] == "article":
        return bool(follower) and follower[0].is_word and not _is_count(follower[0], year)
    named = sign[0] > 0 and tokens[sign[0] - 1].is_capital and year % 10 > 0
    return named or (not noun_follows and bool(year % 100))


def _is_count(follower: Token, year: int) -> bool:
    """Say whether a figure and the word after it can count things ("the 2000 houses")."""
    return year % 10 == 0 and follower.norm.endswith("s") and not follower.is_capital


def _has_company(lexicon: Lexicon, tokens: Tokens, after: int) -> bool:
    """Say whether a word follows that is told of a year ("the 2021 census")."""
    return any(phrases_at(lexicon.words.get("year_company", {}), tokens, after))


def _continues(lexicon: Lexicon, found: Found, tokens: Tokens, previous: Found | None) -> bool:
    """Say whether it goes on a list of years ("in 2015, 2018 and 2022")."""
    if previous is None or previous.part.year is None or not previous.licensed:
        return False
    between = tokens[previous.after : found.first]
    return 0 < len(between) <= LONGEST_JOIN and all(
        token.norm == "," or lexicon.has("list_join", token.norm) for token in between
    )


def _month(lexicon: Lexicon, found: Found, tokens: Tokens, _previous: Found | None) -> bool:
    """Say whether the name of a month tells a month."""
    name = tokens[found.after - 1]
    small = lexicon.capital_names and not name.is_capital
    if small and name.norm in lexicon.ambiguous:
        return False
    if _capital(tokens, found.after) and name.norm in lexicon.given_names:
        return False
    signed = before_at(lexicon, "month_sign", tokens, found.first) is not None
    if name.norm not in lexicon.full_names:
        return signed and lexicon.capital_names and name.is_capital
    if signed or found.part.phase:
        return True
    doubtful = name.norm in lexicon.given_names or name.norm in lexicon.ambiguous
    alone = not (found.first and tokens[found.first - 1].is_capital)
    return lexicon.capital_names and name.is_capital and alone and not doubtful


def _weekday(lexicon: Lexicon, found: Found, tokens: Tokens, _previous: Found | None) -> bool:
    """Say whether the name of a weekday tells a day."""
    names = " ".join(token.norm for token in tokens[found.first : found.after])
    last = tokens[found.after - 1]
    if found.after - found.first > 1 and names in lexicon.full_names:
        return True
    signed = before_at(lexicon, "weekday_sign", tokens, found.first) is not None
    if names in lexicon.full_names and (signed or names not in lexicon.ambiguous):
        return signed or last.is_capital == lexicon.capital_names
    if found.after < len(tokens) and _opens(tokens[found.after]):
        return tokens[found.after].norm == "("
    follower = tokens[found.after].norm if found.after < len(tokens) else ""
    if lexicon.has("not_after_short_weekday", follower):
        return False
    short = found.after - found.first > 1 or signed
    return short and is_open(lexicon, tokens, found.after) and not _capital(tokens, found.after)


def _opens(token: Token) -> bool:
    """Say whether a sign opens a quotation or a bracket."""
    return len(token.text) == 1 and unicodedata.category(token.text) in OPENING


def _capital(tokens: Tokens, at: int) -> bool:
    """Say whether a capital letter begins the word at a place."""
    return at < len(tokens) and tokens[at].is_capital


def _day(lexicon: Lexicon, found: Found, tokens: Tokens, _previous: Found | None) -> bool:
    """Say whether a day's number stands for the day."""
    if not is_open(lexicon, tokens, found.after) or _capital(tokens, found.after):
        return False
    return before_at(lexicon, "day_sign", tokens, found.first) is not None


def _range(lexicon: Lexicon, found: Found, tokens: Tokens, _previous: Found | None) -> bool:
    """Say whether two figures with a dash between them are the years of a range."""
    first = found.part.year or 0
    last = found.to.year if found.to and found.to.year else 0
    if not first < last <= first + LONGEST_RANGE:
        return False
    return is_open(lexicon, tokens, found.after) or (first in LIKELY_YEARS and last in LIKELY_YEARS)


GUARDS: dict[str, Callable[[Lexicon, Found, Tokens, Found | None], bool]] = {
    "year-sign": _year,
    "month-sign": _month,
    "weekday-sign": _weekday,
    "day-sign": _day,
    "range-sign": _range,
}
