"""Bound the length of sentences, so that no text makes reading crawl.

Extractors look at the whole sentence around each thing found; a stretch of thousands of words
without a full stop (a table run together, hostile text) would cost its square.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: No sentence is longer, in tokens; long lists of members have half of it.
LONGEST = 400
#: What ends a sentence, and where a longer one is best cut.
ENDS = frozenset(".!?…;\n")
PAUSES = frozenset(",:–—)")


def bounded(doc: "Doc") -> "Doc":
    """Return a tokenised text with starts of sentences set where one would be too long."""
    start, pause = 0, -1
    for token in doc:
        at = token.i
        if at - start >= LONGEST:
            cut = pause if pause > start else at
            doc[cut].is_sent_start = True
            start, pause = cut, -1
        last = token.text[-1:]
        if last in ENDS:
            start, pause = at + 1, -1
        elif last in PAUSES and at - start >= LONGEST // 2:
            pause = at + 1
    return doc
