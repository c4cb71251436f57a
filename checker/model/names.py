"""Compare names without regard to accents, case and punctuation."""

import unicodedata
from functools import lru_cache


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
