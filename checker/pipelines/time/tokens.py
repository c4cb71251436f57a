"""Cut a text into words, figures and signs, each with its place."""

import re
from functools import partial
from typing import NamedTuple

#: A token, and the blanks behind it: there is nothing else in a text.
TOKEN = re.compile(r"(\d+|[^\W\d_]+|[^\w\s]|_)(\s*)")

#: Signs that stand for others in the patterns.
SAME = {"’": "'", "‘": "'", "‑": "-", "−": "-", "‐": "-"}


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


#: Makes a token of its values; the class itself would give each a name first.
_token = partial(tuple.__new__, Token)


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    tokens: list[Token] = []
    start, glued = len(text) - len(text.lstrip()), False
    for word, blank in TOKEN.findall(text):
        end = start + len(word)
        tokens.append(_token((word, SAME.get(word) or word.casefold(), start, end, glued)))
        start, glued = end + len(blank), not blank
    return tokens


def norms_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase of the vocabulary, as patterns compare them."""
    return tuple(token.norm for token in tokens_of(phrase))
