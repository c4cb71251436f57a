"""Compare words of names over the ways of writing them: `Zelensky` and `Zelenskyy`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from checker.model.names import fold
from checker.vocabulary import Vocabulary

#: A word of fewer letters is too short for two ways of writing it to be told from two words.
SHORTEST = 6
#: A name of fewer letters is too short for one letter to be called a slip.
SHORTEST_SLIP = 5
#: A letter that is written more than once.
REPEATED = re.compile(r"(.)\1+", re.DOTALL)


@dataclass(frozen=True, eq=False, slots=True)
class Spelling:
    """What tells one word of a name from another."""

    letters: tuple[tuple[str, str], ...]  #: letter -> the one that stands for it in any word
    ways: tuple[tuple[str, str], ...]  #: transliteration -> the one that stands for all
    generations: dict[str, str]  #: folded suffix -> generation: `jr` -> junior
    given_names: frozenset[str]  #: folded; two of them are two names, however near

    def alike(self, one: str, other: str) -> bool:
        """Say whether two folded words are one, written in two ways at the most."""
        (plain, key), (other_plain, other_key) = _forms(one, self), _forms(other, self)
        if plain == other_plain:
            return True
        if plain in self.given_names and other_plain in self.given_names:
            return False
        return key != "" and key == other_key

    def keys(self, word: str) -> tuple[str, ...]:
        """Return keys of a folded word: two that are alike have one in common."""
        plain, key = _forms(word, self)
        return (plain, key) if key not in ("", plain) else (plain,)

    def is_slip(self, one: str, other: str) -> bool:
        """Say whether two folded words are one letter apart and not two known names."""
        known = one in self.given_names and other in self.given_names
        if min(len(one), len(other)) < SHORTEST_SLIP or known:
            return False
        return bool(OSA.distance(one, other, score_cutoff=1) == 1)

    def generation(self, words: Sequence[str]) -> str:
        """Return the generation that the last word of a name tells; empty where none."""
        return self.generations.get(words[-1], "") if words else ""


@lru_cache(maxsize=65536)
def _forms(word: str, ways: Spelling) -> tuple[str, str]:
    """Return a folded word in plain letters, and what all ways of writing it have in common.

    The latter is empty for a short word.
    """
    plain = _replaced(word, ways.letters)
    long = len(plain) >= SHORTEST
    return plain, REPEATED.sub(r"\1", _replaced(plain, ways.ways)) if long else ""


def rests(word: str) -> list[str]:
    """Return a word and what is left of it without a letter: a letter apart, words have one alike.

    Source: neighbourhoods of deletions, Mor and Fraenkel, "A hash code method for detecting and
    correcting spelling errors" (1982).
    """
    if len(word) < SHORTEST_SLIP:
        return []
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _replaced(word: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return a word with each way of writing replaced by the one that stands for it."""
    for written, stands in pairs:
        word = word.replace(written, stands)
    return word


@cache
def spelling(vocabulary: Vocabulary) -> Spelling:
    """Return the ways of writing names that the vocabulary knows."""
    given = vocabulary.pack("people/given-names")
    told = vocabulary.pack("people/spellings")
    return Spelling(
        letters=_pairs(told["letters"]),
        ways=_pairs(told["ways"]),
        generations={
            fold(word): generation
            for generation, words in vocabulary.pack("people/particles")["suffixes"].items()
            for word in words
        },
        given_names=frozenset(fold(name) for kind in given for name in given[kind]),
    )


def _pairs(by_form: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    """Return way of writing -> the one that stands for it, in the order of the pack."""
    return tuple((written, stands) for stands, ways in by_form.items() for written in ways)
