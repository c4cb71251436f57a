"""Find listed phrases in a text of tokens: one look-up per token, the longest phrase wins."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from checker.pipelines.view import view_of

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

T = TypeVar("T")
FIRST_WORD = re.compile(r"\w+")


class PhraseIndex(Generic[T]):
    """Phrases by their first word; each leads to what it stands for.

    `folded` indexes compare without regard to case.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], *, folded: bool = False) -> None:
        """Index the phrases; the first meaning of a phrase that occurs twice is kept."""
        self._folded = folded
        self._by_first: dict[str, dict[str, T]] = {}
        self._longest_first: dict[str, list[tuple[str, T]]] = {}  #: of the words met so far
        for phrase, meaning in phrases:
            form = phrase.lower() if folded else phrase
            first = FIRST_WORD.search(form)
            if first:
                self._by_first.setdefault(first.group(), {}).setdefault(form, meaning)

    def matches(
        self, doc: "Doc", accept: Callable[[int, int], bool] | None = None
    ) -> Iterator[tuple[int, int, T]]:
        """Yield tokens `[start, end)` and meaning of the longest phrase at each place, in order.

        Args:
            doc: the tokens.
            accept: says of tokens `[start, end)` whether a phrase may stand there.
        """
        view = view_of(doc)
        text = view.lower if self._folded else view.text
        opened = view.lower_opened if self._folded else view.opened
        met = {at: word for word in self._by_first.keys() & opened.keys() for at in opened[word]}
        free = 0
        for at in sorted(met):
            if at < free:
                continue
            start = view.starts[at]
            for phrase, meaning in self._opened_by(met[at]):
                end = view.token_after.get(start + len(phrase))
                if (
                    end is not None
                    and text.startswith(phrase, start)
                    and (accept is None or accept(at, end))
                ):
                    yield at, end, meaning
                    free = end
                    break

    def _opened_by(self, word: str) -> list[tuple[str, T]]:
        """Return the phrases that a word opens, the longest first."""
        found = self._longest_first.get(word)
        if found is None:
            found = sorted(self._by_first[word].items(), key=lambda pair: -len(pair[0]))
            self._longest_first[word] = found
        return found
