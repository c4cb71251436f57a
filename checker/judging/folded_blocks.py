"""Find the blocks of a document that hold certain words, without reading it block by block.

A document is folded once for all rules, into one text with a line for each block; what few blocks
hold is then found in one search through that text.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from checker.judging.context import RuleContext
from checker.model.document import Document, Segment
from checker.model.names import fold

#: Folded phrases to look for, by language.
Phrases = Callable[[str], tuple[str, ...]]
#: How a phrase stands in a line: anywhere as whole words, or with its letters first.
WITHIN, FIRST = " (?:{}) ", "\n (?:{})"


def blocks_holding(
    phrases: Phrases, document: Document, context: RuleContext, how: str = WITHIN
) -> Iterator[Segment]:
    """Yield the blocks of a document that hold a phrase of their language, in order.

    Args:
        phrases: of a language, folded.
        document: the document.
        context: of the run.
        how: a phrase has to stand in a block, `WITHIN` or `FIRST`.
    """
    text, segments = _lines(document, context), document.segments
    for place, language in sorted(
        (place, language)
        for language in {segment.language for segment in segments}
        if (told := phrases(language))
        for place in _places(_pattern(how, told), text)
    ):
        if segments[place].language == language:
            yield segments[place]


def _lines(document: Document, context: RuleContext) -> str:
    """Return the folded blocks of a document as lines, a space before and after each."""
    source_id = document.source.source_id
    if source_id not in context.folded:
        lines = (f"\n {fold(segment.reading)} " for segment in document.segments)
        context.folded[source_id] = "".join((*lines, "\n"))
    return context.folded[source_id]


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
