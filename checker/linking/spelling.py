"""Compare words of names over the ways of writing them: `Zelensky` and `Zelenskyy`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.model.names import fold
from checker.vocabulary import Vocabulary

#: A word of fewer letters is too short for two ways of writing it to be told from two words.
SHORTEST = 6


@dataclass(frozen=True, eq=False, slots=True)
class Spelling:
    """What tells one word of a name from another."""

    letters: tuple[tuple[str, str], ...]  #: letter -> the one that stands for it in any word
    ways: tuple[tuple[str, str], ...]  #: transliteration -> the one that stands for all
    generations: dict[str, str]  #: folded suffix -> generation: `jr` -> junior
    given_names: frozenset[str]  #: folded; two of them are two names, however near

    def alike(self, one: str, other: str) -> bool:
        """Say whether two folded words are one, written in two ways at the most."""
        one, other = _replaced(one, self.letters), _replaced(other, self.letters)
        if one == other:
            return True
        if min(len(one), len(other)) < SHORTEST:
            return False
        if one in self.given_names and other in self.given_names:
            return False
        return self._key(one) == self._key(other)

    def keys(self, word: str) -> frozenset[str]:
        """Return keys of a folded word: two that are alike have one in common."""
        plain = _replaced(word, self.letters)
        return frozenset((plain, self._key(plain)) if len(plain) >= SHORTEST else (plain,))

    def generation(self, words: Sequence[str]) -> str:
        """Return the generation that the last word of a name tells; empty where none."""
        return self.generations.get(words[-1], "") if words else ""

    def _key(self, word: str) -> str:
        """Return what all ways of writing a word have in common."""
        return "".join(letter for letter, _ in groupby(_replaced(word, self.ways)))


def _replaced(word: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return a word with each way of writing replaced by the one that stands for it."""
    for written, stands in pairs:
        word = word.replace(written, stands)
    return word


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
