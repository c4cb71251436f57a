"""Sentences that tell an end of what they say, whatever they are about."""

from collections.abc import Iterator
from functools import cache, partial

from checker.dating.told import PROSE
from checker.model.document import Segment
from checker.model.edtf import interval
from checker.model.names import fold, holds
from checker.model.sightings import Ending
from checker.model.span import Span
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.tagged import tagged
from checker.sightings.folded_blocks import FoldedBlocks
from checker.vocabulary import Vocabulary

#: So many words may stand between the word of the end and its time.
GAP = 3


def ending_sentences(blocks: FoldedBlocks, vocabulary: Vocabulary) -> Iterator[Ending]:
    """Yield the sentences of a document that tell an end of what is so."""
    for segment in blocks.holding(partial(_words, vocabulary, "ends")):
        if segment.kind not in PROSE:
            continue
        now, ends = (_words(vocabulary, name, segment.language) for name in ("now", "ends"))
        for span in sentences(segment.reading):
            told = segment.reading[span.start : span.end]
            if not holds(ends, told):
                continue
            for mention in tagged(segment.reading, segment.language, vocabulary).times:
                if span.contains(mention.span) and _is_end(ends, segment, span, mention):
                    end = interval(mention.edtf).end
                    if end is not None:
                        yield Ending(
                            span=segment.to_source(span),
                            edtf=mention.edtf,
                            end=end,
                            of_the_present=holds(now, told),
                        )


@cache
def _words(vocabulary: Vocabulary, name: str, language: str) -> tuple[str, ...]:
    """Return the words of one sort of which a sentence holds one, folded."""
    entry = vocabulary.pack("rules/expiry").get(language, {})
    return tuple(fold(word) for word in entry.get(name, ()))


def _is_end(ends: tuple[str, ...], segment: Segment, span: Span, mention: TimeMention) -> bool:
    """Say whether a time is told as the end, by the words right before it."""
    if not mention.edtf or mention.form is not TimeForm.DATE:
        return False
    before = fold(segment.reading[span.start : mention.span.start]).split()
    longest = max(len(phrase.split()) for phrase in ends)
    near = " ".join(before[-(GAP + longest) :])
    return any(
        f" {phrase} " in f" {near} " and len(f"{near} ".rpartition(f"{phrase} ")[2].split()) <= GAP
        for phrase in ends
    )
