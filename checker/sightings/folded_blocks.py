"""Find the blocks of a document that hold certain words, without reading it block by block.

A document is folded once, into one text with a line for each block; what few blocks hold is then
found in one search through that text.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from checker.model.document import Document, Segment
from checker.model.names import folded

#: Folded phrases to look for, by language.
Phrases = Callable[[str], tuple[str, ...]]
#: How a phrase stands in a line: anywhere as whole words, or with its letters first.
WITHIN, FIRST = " (?:{}) ", "\n (?:{})"


class FoldedBlocks:
    """The blocks of a document, folded, so that those with certain words are found at once."""

    def __init__(self, document: Document) -> None:
        """Fold the blocks of a document."""
        self.document = document
        lines = (f"\n {folded(segment.reading)} " for segment in document.segments)
        self._text = "".join((*lines, "\n"))
        self._languages = {segment.language for segment in document.segments}

    def holding(self, phrases: Phrases, how: str = WITHIN) -> Iterator[Segment]:
        """Yield the blocks that hold a phrase of their language, in order.

        Args:
            phrases: of a language, folded.
            how: a phrase has to stand in a block, `WITHIN` or `FIRST`.
        """
        segments = self.document.segments
        for place, language in sorted(
            (place, language)
            for language in self._languages
            if (told := phrases(language))
            for place in _places(_pattern(how, told), self._text)
        ):
            if segments[place].language == language:
                yield segments[place]


@lru_cache(maxsize=64)
def _pattern(how: str, phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one of some phrases."""
    return re.compile(how.format("|".join(map(re.escape, phrases))))


def _places(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield the numbers of the lines in which a pattern is found."""
    place, counted = -1, 0
    while (found := pattern.search(text, counted)) is not None:
        at = found.start() + 1
        place += text.count("\n", counted, at)
        yield place
        counted = text.index("\n", at)
