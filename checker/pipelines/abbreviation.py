"""Say whether capitals are the initials of a name: `WTO` of `World Trade Organization`."""

from collections.abc import Sequence

from checker.model.names import fold

#: An abbreviation has so many letters, at the least and at the most.
SHORTEST, LONGEST = 2, 8


def is_abbreviation(text: str) -> bool:
    """Say whether a word may be the initials of a name."""
    return SHORTEST <= len(text) <= LONGEST and text.isalpha() and text.isupper()


def stands_for(short: str, full: str) -> bool:
    """Say whether a name is the initials of another, of several words."""
    words = full.replace("-", " ").split()
    return is_abbreviation(short) and len(words) > 1 and abbreviates(short, words)


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Say whether letters are the initials of words, all of the capitalised ones.

    Small words may give a letter or none: `BoG` and `BG` are both the `Bank of Ghana`.
    """
    if not words:
        return not short
    first, rest = words[0], words[1:]
    taken = bool(short) and fold(first)[:1] == fold(short[0])
    if taken and abbreviates(short[1:], rest):
        return True
    return not first[:1].isupper() and abbreviates(short, rest)
