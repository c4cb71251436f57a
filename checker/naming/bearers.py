"""Find the full names of a document that have a word: as it is, in another way, a letter off."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model.names import folded_words
from checker.naming.spelling import Spelling, rests

#: A word, or what it has in common with others -> the full names, or the words, that have it.
Lookup = Mapping[str, Sequence[str]]


@dataclass(frozen=True, eq=False, slots=True)
class Bearers:
    """The full names of a document by their words; all but the first word are surnames here."""

    ways: Spelling
    by_word: Lookup  #: folded word -> the names that have it anywhere
    by_surname: Lookup  #: folded surname -> the names that have it
    by_key: Lookup  #: key of `Spelling.keys` -> surnames
    by_rest: Lookup  #: surname or the rest of one without a letter -> surnames

    def with_word(self, word: str) -> Sequence[str]:
        """Return the names that have a folded word."""
        return self.by_word.get(word, ())

    def alike(self, word: str) -> list[str]:
        """Return the names that have a surname which is another way of writing a folded word."""
        found = {s for key in self.ways.keys(word) for s in self.by_key.get(key, ())}
        return self._bearing(s for s in found if s != word and self.ways.alike(word, s))

    def near(self, word: str) -> list[str]:
        """Return the names that have a surname which is a folded word with a letter wrong."""
        found = {s for rest in rests(word) for s in self.by_rest.get(rest, ())}
        return self._bearing(s for s in found if self.ways.is_slip(word, s))

    def _bearing(self, surnames: Iterable[str]) -> list[str]:
        """Return the names that have one of the surnames, each once and in order."""
        return sorted({name for s in surnames for name in self.by_surname[s]})


def bearers(names: Iterable[str], ways: Spelling) -> Bearers:
    """Return full names by their words."""
    by_word: dict[str, list[str]] = {}
    by_surname: dict[str, list[str]] = {}
    by_key: dict[str, list[str]] = {}
    by_rest: dict[str, list[str]] = {}
    for name in names:
        words = folded_words(name)
        for word in dict.fromkeys(words):
            by_word.setdefault(word, []).append(name)
        for word in dict.fromkeys(words[1:]):
            by_surname.setdefault(word, []).append(name)
    for surname in by_surname:
        for key in ways.keys(surname):
            by_key.setdefault(key, []).append(surname)
        for rest in rests(surname):
            by_rest.setdefault(rest, []).append(surname)
    return Bearers(
        ways=ways, by_word=by_word, by_surname=by_surname, by_key=by_key, by_rest=by_rest
    )
