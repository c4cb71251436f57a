"""Compare names without regard to accents, case and punctuation."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

#: Numbers of rulers, folded.
REGNAL = re.compile("(?=.)x{0,3}(ix|iv|v?i{0,3})")


class _Bare(dict[int, str]):
    """What folding makes of a character: worked out when it first comes, looked up ever after."""

    def __missing__(self, code: int) -> str:
        """Return nothing for an accent, letters and figures as they are, a space for all else."""
        character = chr(code)
        spared = character if character.isalnum() else " "
        self[code] = "" if unicodedata.combining(character) else spared
        return self[code]


#: Grows with the alphabets that are read, not with the texts.
_BARE = _Bare()


def folded(text: str) -> str:
    """Return a text in lower case, without accents, a space for all that is no letter."""
    return " ".join(unicodedata.normalize("NFKD", text).casefold().translate(_BARE).split())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a name or a phrase `folded`; it will be asked for again."""
    return folded(text)


@lru_cache(maxsize=65536)
def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(fold(text).split())


def holds(phrases: Iterable[str], words: str) -> bool:
    """Say whether one of some folded phrases stands in a text."""
    text = f" {fold(words)} "
    return any(f" {phrase} " in text for phrase in phrases)


def is_regnal(word: str) -> bool:
    """Say whether a folded word is the number of a ruler: the `vii` of `Haakon VII`."""
    return REGNAL.fullmatch(word) is not None
