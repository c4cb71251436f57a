"""The sentence that a claim stands in, found in the file without a parser."""

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.span import Span
from checker.pipelines.sentence_ends import END

#: A sentence is looked for so many code points before and after the words of its claim.
REACH = 400


def sentence_around(row: Row, context: RuleContext) -> Span:
    """Return the stretch of `Document.text` from the end of one sentence to that of another."""
    text = context.documents[row.source_id].text
    first, last = max(0, row.span.start - REACH), min(len(text), row.span.end + REACH)
    before = [found.end() for found in END.finditer(text, first, row.span.start + 1)]
    after = END.search(text, max(row.span.end - 1, row.span.start), last)
    start = max((at for at in before if at <= row.span.start), default=first)
    return Span(start, max(row.span.end, after.start() + 1 if after else last))


def words_around(row: Row, context: RuleContext) -> str:
    """Return the words of a claim's sentence."""
    return context.documents[row.source_id].quote(sentence_around(row, context))
