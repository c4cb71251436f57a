"""Find phrases of one or several tokens, the longest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from checker.pipelines.quantities.tokens import Token, tokenize

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Value]):
    """Phrases by their first and by their last token; each list has the longest first."""

    by_first: dict[str, list[tuple[tuple[str, ...], Value]]]
    by_last: dict[str, list[tuple[tuple[str, ...], Value]]]
    exact: bool  #: capitals count

    def after(self, tokens: Sequence[Token], start: int) -> tuple[int, Value] | None:
        """Return the end of the longest phrase that starts at a token, with its value."""
        if start >= len(tokens):
            return None
        for words, value in self.by_first.get(self._key(tokens[start]), ()):
            end = start + len(words)
            if end <= len(tokens) and self._is_at(tokens, start, words):
                return end, value
        return None

    def before(self, tokens: Sequence[Token], end: int) -> tuple[int, Value] | None:
        """Return the start of the longest phrase that ends before a token, with its value."""
        if end <= 0:
            return None
        for words, value in self.by_last.get(self._key(tokens[end - 1]), ()):
            start = end - len(words)
            if start >= 0 and self._is_at(tokens, start, words):
                return start, value
        return None

    def _key(self, token: Token) -> str:
        """Return how a token is looked up."""
        return token.text if self.exact else token.low

    def _is_at(self, tokens: Sequence[Token], start: int, words: tuple[str, ...]) -> bool:
        """Say whether the phrase stands at a token."""
        return all(self._key(tokens[start + n]) == word for n, word in enumerate(words))


def phrases(entries: Iterable[tuple[str, Value]], *, exact: bool = False) -> Phrases[Value]:
    """Return phrases from pairs of words and value; of two equal phrases the first counts."""
    by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    seen: set[tuple[str, ...]] = set()
    for text, value in entries:
        words = tuple(token.text if exact else token.low for token in tokenize(text))
        if words and words not in seen:
            seen.add(words)
            by_first.setdefault(words[0], []).append((words, value))
            by_last.setdefault(words[-1], []).append((words, value))
    for table in (by_first, by_last):
        for listed in table.values():
            listed.sort(key=lambda entry: -len(entry[0]))
    return Phrases(by_first, by_last, exact)
