"""Cut a text into figures, words and marks, each with its place."""

import re
import unicodedata
from enum import StrEnum
from functools import partial
from typing import NamedTuple

#: Thousands groups of one separator; plain figures; a decimal without its zero; a fraction.
FIGURE = (
    r"\d{1,3}(?:(?P<group>[.,'’ \u00a0\u2009\u202f])\d{3})(?:(?P=group)\d{3})*(?!\d)"
    r"(?:[.,]\d+)?(?![.,]?\d)"
    r"|\d{1,2},\d{2},\d{3}(?:\.\d+)?(?![.,]?\d)"
    r"|(?<![\w/.,])\d{1,2}/\d{1,2}(?![\w/])"
    r"|\d+(?:[.,]\d+)?(?![.,]\d)"
    r"|(?<![\w.,])[.,]\d+(?![.,]\d)"
)
#: Dates and telephone numbers in figures, versions, clock times: never quantities.
CODE = (
    r"\d+(?:/\d+){2,}|\d+(?:-\d+){2,}|(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}"
    r"|\+\d{1,3}[ -]\d[\d -]*\d(?:/\d+)?"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}h\d{2}(?!\w)|\[\d{1,3}\]"
)
#: Addresses are none either. They begin as words do, and hold one of these.
ADDRESS = r"(?<!\w)\w{2,10}://\S+|www\.\S+|(?<!\w)[\w.+-]{1,64}@[\w.-]+"
OF_ADDRESSES = ("://", "www.", "@")
WORD = r"[^\W\d_½¼¾⅐-⅞]+(?:[23](?!\w))?"
#: Words come first, as the most frequent; nothing but an address can begin with a letter too.
TOKEN = re.compile(rf"(?P<word>{WORD})|(?P<code>{CODE})|(?P<figure>{FIGURE}|\d+)|(?P<mark>\S)")
WITH_ADDRESSES = re.compile(
    rf"(?P<code>{ADDRESS}|{CODE})|(?P<figure>{FIGURE}|\d+)|(?P<word>{WORD})|(?P<mark>\S)"
)


class Sort(StrEnum):
    """What a token is made of."""

    CODE = "code"
    FIGURE = "figure"
    WORD = "word"
    MARK = "mark"


#: By the group that was matched last, which is the one around all others.
SORTS: dict[str | None, Sort] = {sort.value: sort for sort in Sort}
#: What a figure below zero has before it.
MINUS_SIGNS = frozenset("-\u2212\u2013")


class Token(NamedTuple):
    """One figure, word or mark."""

    start: int
    end: int
    text: str
    low: str  #: in small letters
    sort: Sort
    glued: bool  #: nothing stands between it and the token before


#: Makes a token of its values; the class itself would give each a name first.
_token = partial(tuple.__new__, Token)


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text in order."""
    tokens: list[Token] = []
    end = -1
    pattern = WITH_ADDRESSES if any(sign in text for sign in OF_ADDRESSES) else TOKEN
    for match in pattern.finditer(text):
        words = match[0]
        sort = SORTS[match.lastgroup]
        if sort is Sort.MARK and not words.isascii() and _is_fraction_sign(words):
            sort = Sort.FIGURE
        start, last = match.span()
        tokens.append(_token((start, last, words, words.lower(), sort, start == end)))
        end = last
    return tuple(tokens)


def _is_fraction_sign(mark: str) -> bool:
    """Say whether a sign is a fraction such as one half."""
    return unicodedata.category(mark) == "No" and "FRACTION" in unicodedata.name(mark, "")
