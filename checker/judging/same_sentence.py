"""Whether two claims stand in one sentence."""

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.span import Span
from checker.pipelines.sentence_ends import END


def in_one_sentence(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether no sentence ends between two claims of one source."""
    if one.source_id != other.source_id:
        return False
    first, second = sorted((one.span, other.span))
    gap = Span(min(first.end, second.start), second.start)
    return END.search(context.documents[one.source_id].text[gap.start : gap.end + 1]) is None
