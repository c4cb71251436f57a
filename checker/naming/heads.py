"""Find the full names that can be forms of a name by what they have in common, not one by one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.model.names import folded_words
from checker.naming.spelling import Spelling

#: What words have in common -> the names that have such a word.
Marked = defaultdict[str, list[str]]


@dataclass(frozen=True, eq=False, slots=True)
class Heads:
    """Full names under marks of their words: the ways of writing a word, and its initial."""

    ways: Spelling
    first: Marked = field(default_factory=lambda: Marked(list))  #: by the first word
    later: Marked = field(default_factory=lambda: Marked(list))  #: by each of the others
    last: Marked = field(default_factory=lambda: Marked(list))

    def add(self, name: str) -> None:
        """Take up a name of two words or more."""
        first, *later = folded_words(name)
        marks = [self._marks(word) for word in later]
        for place, found in (
            (self.first, self._marks(first)),
            (self.later, {mark for each in marks for mark in each}),
            (self.last, marks[-1]),
        ):
            for mark in found:
                place[mark].append(name)

    def forms(self, name: str) -> set[str]:
        """Return all names that `same_person` can say yes to, and others.

        The last words of both are alike, or the first words agree and the last word of the shorter
        name agrees with a later one of the longer.
        """
        first, *later = folded_words(name)
        found = _under(self.first, self._agreeing(first))
        if found:
            agreeing = [self._agreeing(word) for word in later]
            found &= _under(self.later, agreeing[-1]).union(
                *(_under(self.last, marks) for marks in agreeing)
            )
        return found | _under(self.last, self.ways.keys(later[-1]))

    def slips(self, name: str) -> set[str]:
        """Return all names that `slip_of` can say yes to, and others: one end is the same."""
        first, *_, last = folded_words(name)
        begun = _under(self.first, self.ways.keys(first))
        return begun | _under(self.last, self.ways.keys(last))

    def _marks(self, word: str) -> tuple[str, ...]:
        """Return the marks of a folded word; the initial of a whole word has a dot."""
        keys = self.ways.keys(word)
        return (*keys, f"{word[0]}.") if len(word) > 1 else keys

    def _agreeing(self, word: str) -> tuple[str, ...]:
        """Return the marks of all words that a folded word agrees with, in full or as initials."""
        keys = self.ways.keys(word)
        return (*keys, *self.ways.keys(word[0])) if len(word) > 1 else (*keys, f"{word}.")


def _under(place: Marked, marks: Iterable[str]) -> set[str]:
    """Return the names that have one of some marks in a place."""
    return set().union(*(place[mark] for mark in marks if mark in place))
