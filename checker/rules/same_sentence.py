"""Say whether two claims stand in one sentence of their source."""

import re

from checker.model.span import Span
from checker.rules.keys import Row
from checker.rules.rule import RuleContext

#: Where a sentence ends: a sign and a blank before a capital letter, or an empty line.
END = re.compile(r"[.!?][\"”’»)]*\s+(?=[^\W\d_]|[\"“‘«(])|\n\s*\n")


def in_one_sentence(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether no sentence ends between two claims of one source."""
    if one.source_id != other.source_id:
        return False
    first, second = sorted((one.span, other.span))
    gap = Span(min(first.end, second.start), second.start)
    return END.search(context.documents[one.source_id].text[gap.start : gap.end + 1]) is None
