"""Where sentences end, without a parser: whether two claims stand in one, and all of a block."""

import re
from collections.abc import Iterator

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.span import Span

#: Where a sentence ends: a sign and a blank before a capital letter, or an empty line.
END = re.compile(r"[.!?][\"”’»)]*\s+(?=[^\W\d_]|[\"“‘«(])|\n\s*\n")


def in_one_sentence(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether no sentence ends between two claims of one source."""
    if one.source_id != other.source_id:
        return False
    first, second = sorted((one.span, other.span))
    gap = Span(min(first.end, second.start), second.start)
    return END.search(context.documents[one.source_id].text[gap.start : gap.end + 1]) is None


def sentences(reading: str) -> Iterator[Span]:
    """Yield the sentences of a block."""
    start = 0
    for stop in END.finditer(reading):
        yield Span(start, stop.start() + 1)
        start = stop.end()
    yield Span(start, len(reading))
