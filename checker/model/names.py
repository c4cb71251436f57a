"""Compare names without regard to accents, case and punctuation."""

import re
import unicodedata
from functools import lru_cache

#: Numbers of rulers, folded.
REGNAL = re.compile("(?=.)x{0,3}(ix|iv|v?i{0,3})")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text in lower case, without accents, a space for all that is no letter."""
    bare = "".join(
        c if c.isalnum() else " "
        for c in unicodedata.normalize("NFKD", text).casefold()
        if not unicodedata.combining(c)
    )
    return " ".join(bare.split())


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(fold(text).split())


def is_regnal(word: str) -> bool:
    """Say whether a folded word is the number of a ruler: the `vii` of `Haakon VII`."""
    return REGNAL.fullmatch(word) is not None
