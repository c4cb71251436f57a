"""Find the full names that can be forms of a name by how they begin and end, not one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.model.names import folded_words
from checker.naming.spelling import Spelling


@dataclass(frozen=True, eq=False, slots=True)
class Heads:
    """Full names, found by what two forms of one name share: a first or last word, an initial."""

    ways: Spelling
    by_end: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, name: str) -> None:
        """Take up a name of two words or more."""
        words = folded_words(name)
        for end in (*self._ends(words), ("letter", words[0][0])):
            self.by_end.setdefault(end, []).append(name)

    def near(self, name: str) -> Iterator[str]:
        """Yield all names that `same_person` or `slip_of` can say yes to, in order, and others."""
        words = folded_words(name)
        letter = words[0][0]
        ends = [*self._ends(words), *(("first", key) for key in self.ways.keys(letter))]
        if words[0] == letter:
            ends.append(("letter", letter))
        yield from dict.fromkeys(name for end in ends for name in self.by_end.get(end, ()))

    def _ends(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield the keys of the first and of the last word of a name."""
        for place, word in (("first", words[0]), ("last", words[-1])):
            for key in self.ways.keys(word):
                yield place, key
