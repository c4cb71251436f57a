"""Which disease a text is about, and from which day its figures are."""

from collections import Counter
from dataclasses import replace
from functools import cache

from checker.extractors.discourse import Discourse
from checker.extractors.quantity.words import measure_words, phrase_at
from checker.extractors.timing import CALENDAR
from checker.model.document import SegmentKind
from checker.model.time_mention import Bound
from checker.pipelines.view import beginnings, said
from checker.vocabulary import Vocabulary

#: Passages at the start of a text in which it says from when its figures are.
OPENING = 4
#: How much more a disease in the title says of what a text is about.
TITLE = 5
#: A text of so many passages for each time that it names a disease is about something else.
SELDOM = 10
#: Letters of an EDTF day.
DAY = 10
#: How far before its day `data` may stand.
REACH = 6


def disease_of(around: Discourse) -> str:
    """Return the disease that a text names far more than any other, and often; empty where none."""
    weight: Counter[str] = Counter()
    for passage in around.read.passages:
        words = measure_words(around.vocabulary, passage.language)
        title = passage.segment.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING)
        for token in said(passage.doc, _openings(around.vocabulary, passage.language)):
            _, phrase = phrase_at(passage.doc, token.i, len(passage.doc), words.diseases)
            if phrase:
                weight[words.diseases[phrase]] += TITLE if title else 1
    ranked = weight.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return ""
    if ranked[0][1] * SELDOM < len(around.read.passages):
        return ""
    return ranked[0][0]


@cache
def _openings(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return all that the names of diseases begin with, and the names."""
    return beginnings(measure_words(vocabulary, language).diseases)


def dated_by_its_data(around: Discourse) -> Discourse:
    """Return the discourse of an undated text as of the day that it gives for its figures."""
    read = around.read
    if read.dating.edtf:
        return around
    for passage in read.passages[:OPENING]:
        words = measure_words(around.vocabulary, passage.language)
        for mention in passage.times:
            start, _ = passage.tokens_of(mention.span)
            near = passage.doc[max(start - REACH, 0) : start]
            whole = len(mention.edtf) == DAY and mention.form in CALENDAR
            if whole and any(words.has("data", t) for t in near) and mention.bound in UPTO:
                dating = replace(read.dating, edtf=mention.edtf)
                return replace(around, read=replace(read, dating=dating))
    return around


#: How a time is bound to the figures that it dates: `as of 13 February`.
UPTO = (Bound.AT, Bound.UNTIL, Bound.BY)
