"""Where sentences end, without a parser."""

import re
from collections.abc import Iterator

from checker.model.span import Span

#: Where a sentence ends: a sign and a blank before a capital letter, or an empty line.
END = re.compile(r"[.!?][\"”’»)]*\s+(?=[^\W\d_]|[\"“‘«(])|\n\s*\n")


def sentences(reading: str) -> Iterator[Span]:
    """Yield the sentences of a block."""
    start = 0
    for stop in END.finditer(reading):
        yield Span(start, stop.start() + 1)
        start = stop.end()
    yield Span(start, len(reading))
