"""Tell figures and number words that count nothing: codes, names of things, idioms, years."""

from collections.abc import Sequence

from checker.pipelines.quantities.lexicon import Lexicon
from checker.pipelines.quantities.tokens import Sort, Token
from checker.pipelines.quantities.words import HYPHENS, skip_hyphen

YEAR_DIGITS = 4
#: A bare figure between these is a year unless something says otherwise.
YEARS = (1400, 2100)
#: How far behind a figure the noun that it counts may stand.
NOUN_WITHIN = 2
SHORTEST_NOUN = 3
JOINTS = HYPHENS | {"/", "_"}


def is_code(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Say whether a figure is glued to letters that make a name of it (a road, a jet, a virus)."""
    if i and tokens[i].glued:
        before = tokens[i - 1]
        if before.sort is Sort.WORD:
            return lexicon.unit_prefixes.before(tokens, i) is None
        if before.text in JOINTS and before.glued and i > 1:
            left = tokens[i - 2]
            return left.sort is Sort.WORD or (left.sort is Sort.FIGURE and before.text == "/")
    return False


def has_strange_tail(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """Say whether letters that are no unit are glued to the end of a figure (4x4, 1990s)."""
    if end >= len(tokens) or not tokens[end].glued or tokens[end - 1].sort is not Sort.FIGURE:
        return False
    tail = tokens[end]
    if tail.text == "/" and end + 1 < len(tokens) and tokens[end + 1].glued:
        return tokens[end + 1].sort is Sort.FIGURE
    if tail.sort is not Sort.WORD:
        return False
    if end + 1 < len(tokens) and tokens[end + 1].glued and tokens[end + 1].sort is Sort.FIGURE:
        return True
    return not (
        lexicon.unit_symbols.after(tokens, end)
        or lexicon.unit_words.after(tokens, end)
        or lexicon.unit_prefixes.after(tokens, end)
    )


def is_glued_to_letters(tokens: Sequence[Token], end: int) -> bool:
    """Say whether letters follow a figure at once; those of scale words and ordinals are in it."""
    if end >= len(tokens) or tokens[end - 1].sort is not Sort.FIGURE:
        return False
    return tokens[end].glued and tokens[end].sort is Sort.WORD


def names_a_thing(tokens: Sequence[Token], first: int, lexicon: Lexicon) -> bool:
    """Say whether a bare figure is the number of an article, a page, a flight."""
    if first == 0 or tokens[first].sort is not Sort.FIGURE:
        return False
    at = first - 1
    if at > 1 and tokens[at].text in HYPHENS and tokens[at - 1].sort is Sort.FIGURE:
        at -= 2
    if tokens[at].text in (".", "#") and at and tokens[at].glued:
        at -= 1
    elif tokens[at].text == "#":
        return True
    before = tokens[at]
    if not lexicon.has("identifiers", before.low):
        return False
    if len(before.low) <= 2 and at == first - 1 and before.low.isalpha():  # noqa: PLR2004
        return before.text[0].isupper() or lexicon.unit_words.before(tokens, first) is None
    return True


def is_list_number(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Say whether a figure numbers a line, as in "3. Results" or "3) Results"."""
    token = tokens[i]
    if token.sort is not Sort.FIGURE or not token.text.isdecimal() or len(token.text) > 2:  # noqa: PLR2004
        return False
    if text[: token.start].strip(" \t(*") and text[: token.start].rstrip(" \t(*")[-1] != "\n":
        return False
    after = text[token.end : token.end + 3]
    return len(after) > 1 and after[0] in ".)" and after[1].isspace() and bool(after[2:].strip())


def is_time(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Say whether a word after the figure, or after the range that it begins, tells the hour."""
    clock = lexicon.phrases["time_after"]
    if clock.after(tokens, last):
        return True
    if last + 1 >= len(tokens) or tokens[last].text not in HYPHENS | {"\u2013"}:
        return False
    return tokens[last + 1].sort is Sort.FIGURE and clock.after(tokens, last + 2) is not None


def is_idle(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether a number word is part of an idiom, a pronoun or another word here."""
    word = tokens[first].low
    before = tokens[first - 1].low if first else ""
    after = skip_hyphen(tokens, last)
    following = tokens[after].low if after < len(tokens) else ""
    measured = lexicon.unit_words.after(tokens, after) is not None
    if is_share_of_one(tokens, last, lexicon):
        return False
    if before in lexicon.guards["not_after"].get(word, ()) and not measured:
        return True
    if following in lexicon.guards["not_before"].get(tokens[last - 1].low, ()):
        return True
    only_after = lexicon.guards["only_after"].get(word)
    return only_after is not None and before not in only_after


def is_share_of_one(tokens: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    """Say whether the whole of "one in five" follows."""
    for key in ("whole_links_strong", "whole_links_of_one"):
        link = lexicon.phrases[key].after(tokens, last)
        if link and link[0] < len(tokens):
            whole = tokens[link[0]]
            counted = whole.sort is Sort.FIGURE and not _has_form_of_year(whole)
            return counted or whole.low in lexicon.tables["cardinals"]
    return False


def is_year(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Say whether a bare figure of four digits is rather a year than a count.

    It counts something only where the words say so: a bound before it, or a plural after it.
    """
    figures = [t for t in tokens[first:last] if t.sort is Sort.FIGURE]
    if not figures or not all(_has_form_of_year(t) for t in figures):
        return False
    before = tokens[first - 1] if first else None
    if before and lexicon.has("year_before", before.low):
        return True
    if lexicon.bounds_before.before(tokens, first):
        return False
    return not any(is_plural(token, lexicon) for token in tokens[last : last + NOUN_WITHIN])


def _has_form_of_year(token: Token) -> bool:
    """Say whether a figure has four digits and lies among the years that news tell of."""
    text = token.text
    return len(text) == YEAR_DIGITS and text.isdecimal() and YEARS[0] <= int(text) <= YEARS[1]


def is_plural(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a word in small letters has the form of a plural."""
    if token.sort is not Sort.WORD or not token.text[0].islower():
        return False
    if lexicon.has("suffix_nouns", token.low):
        return True
    endings = lexicon.words.get("plural_endings", frozenset())
    return len(token.low) > SHORTEST_NOUN and any(token.low.endswith(end) for end in endings)


def stands_alone(tokens: Sequence[Token], last: int) -> bool:
    """Say whether no word follows that could be counted."""
    after = skip_hyphen(tokens, last)
    return after >= len(tokens) or tokens[after].sort is not Sort.WORD
