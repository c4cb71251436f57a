"""Cut a text into words, figures and signs, each with its place."""

import re
from typing import NamedTuple

TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")

#: Signs that stand for one another in the patterns.
SAME = str.maketrans({"’": "'", "‘": "'", "‑": "-", "−": "-", "‐": "-"})


class Token(NamedTuple):
    """One word, run of figures or sign; `norm` is what patterns compare."""

    text: str
    norm: str
    start: int
    end: int
    glued: bool  #: no space between it and the token before

    @property
    def is_figure(self) -> bool:
        """Say whether it is a run of figures."""
        return self.norm.isdecimal()

    @property
    def is_word(self) -> bool:
        """Say whether it is made of letters."""
        return self.norm.isalpha()

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    tokens: list[Token] = []
    last = -1
    for match in TOKEN.finditer(text.translate(SAME)):
        start, end = match.span()
        tokens.append(Token(text[start:end], match[0].casefold(), start, end, start == last))
        last = end
    return tokens


def norms_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase of the vocabulary, as patterns compare them."""
    return tuple(token.norm for token in tokens_of(phrase))
