"""A line of a fact sheet: its label, and where its value stands.

So reference pages, tables and brochures give facts: `Population: 34,503,774 (2022 est.)`,
`| Área | 92.212 km² |`, `Exports 2018: $15.73 billion`.
"""

import re
from dataclasses import dataclass
from functools import cache

from checker.model.document import SegmentKind
from checker.model.span import Span
from checker.pipelines.passage import Passage
from checker.vocabulary import Vocabulary

#: Words, perhaps with a time in brackets or behind them, a sign, and the value.
ENTRY = re.compile(
    r"[|\s•*-]*(?P<label>[^\W\d_][^:=|\t\d()]{1,48}?)"
    r"(?P<when>\s*\([^():|]{1,30}\)|\s+\d{4})?"
    r"\s*(?:[:=|\t]|\s[–—]\s)\s*(?P<value>\S.*)",
    re.DOTALL,
)
#: A longer line, or a longer label, is no entry of a sheet.
LONGEST, MOST_WORDS = 600, 6
#: Blocks that a sheet is made of.
KINDS = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A label and its value; spans count in the reading of the passage."""

    passage: Passage
    label: str  #: in lower case, without an article
    labelled: Span
    value: Span


def entry_of(passage: Passage, vocabulary: Vocabulary) -> Entry | None:
    """Return the entry that a block is; None where it is none."""
    segment = passage.segment
    if segment.kind not in KINDS or len(segment.reading) > LONGEST:
        return None
    found = ENTRY.fullmatch(segment.reading)
    if found is None:
        return None
    words = found["label"].lower().split()
    if words and words[0] in _articles(vocabulary, passage.language):
        words = words[1:]
    if not words or len(words) > MOST_WORDS:
        return None
    return Entry(
        passage=passage,
        label=" ".join(words),
        labelled=Span(found.start("label"), found.start("value")),
        value=Span(found.start("value"), found.end("value")),
    )


@cache
def _articles(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the articles that may open a label."""
    return frozenset(vocabulary.pack(f"cues/{language}").get("articles", ()))
