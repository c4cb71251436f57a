"""Sentences that say "currently" and tell an end that is past, whatever they are about.

Ends that are still to come are found in the same way, "currently" or not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from checker.dating.told import PROSE
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.figures import earliest_day
from checker.judging.folded_blocks import blocks_holding
from checker.judging.rows import Row
from checker.judging.standing import OF_THEIR_TIME, source_name
from checker.judging.text_findings import holds, quoted, title
from checker.model.document import Document, Segment
from checker.model.edtf import interval
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import say
from checker.model.names import fold
from checker.model.span import Span
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary

#: So many words may stand between the word of the end and its time.
GAP = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """A sentence with an end that it tells."""

    span: Span  #: in `Document.text`
    edtf: str
    end: date


def ending_sentences(
    document: Document, context: RuleContext, *, of_the_present: bool = True
) -> Iterator[Ending]:
    """Yield the sentences of a document that tell an end of what is so.

    Args:
        document: the document.
        context: of the run.
        of_the_present: only of sentences with a word of the present ("currently").
    """
    vocabulary = context.vocabulary
    needed = partial(_needed, vocabulary, ("now", "ends") if of_the_present else ("ends",))
    for segment in blocks_holding(lambda language: needed(language)[0], document, context):
        if segment.kind not in PROSE:
            continue
        lists = needed(segment.language)
        for span in sentences(segment.reading):
            told = segment.reading[span.start : span.end]
            if not all(holds(words, told) for words in lists):
                continue
            for mention in tag_times(segment.reading, segment.language, vocabulary):
                if span.contains(mention.span) and _is_end(lists[-1], segment, span, mention):
                    end = interval(mention.edtf).end
                    if end is not None:
                        yield Ending(span=segment.to_source(span), edtf=mention.edtf, end=end)


def sentence_observations(
    rule_id: str, told: Sequence[Row], context: RuleContext
) -> Iterator[Observation]:
    """Yield one observation per expired sentence that no claim of `told` stands in."""
    spans_of: dict[str, list[Span]] = {}
    for row in told:
        spans_of.setdefault(row.source_id, []).append(row.span)
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        spans = spans_of.get(source_id, [])
        for found in ending_sentences(document, context):
            written = earliest_day(source_id, context)
            of_its_day = document.source.kind in OF_THEIR_TIME and not (
                written is None or found.end <= written
            )
            over = found.end <= context.as_of and not of_its_day
            if over and not any(span.overlaps(found.span) for span in spans):
                yield _observation(rule_id, document, found, context)


def _observation(
    rule_id: str, document: Document, found: Ending, context: RuleContext
) -> Observation:
    """Return the observation on one sentence."""
    source_id = document.source.source_id
    quote = document.quote(found.span)
    written = earliest_day(source_id, context)
    is_later = written is not None and found.end <= written
    after = (
        say("expired.written", day=str(written))
        if is_later
        else say("expired.check", day=str(context.as_of))
    )
    return Observation(
        rule_id=rule_id,
        key=(rule_id, fold(quote)),
        kind=Kind.STALENESS,
        verdict="expired",
        severity=Severity.ERROR if is_later else Severity.WARNING,
        message=say(
            "expired.sentence",
            source=source_name(source_id, context),
            time=found.edtf,
            quote=quoted(quote),
        ),
        evidence=(passage_evidence(source_id, found.span, quote, Role.SUPERSEDED),),
        subject=title(document),
        predicate="present state",
        values=(found.edtf,),
        inference=(say("expired.sentence-step", time=found.edtf), after),
        suggestion=say("remedy.put-in-past"),
    )


@cache
def _needed(
    vocabulary: Vocabulary, lists: tuple[str, ...], language: str
) -> tuple[tuple[str, ...], ...]:
    """Return the lists of words of each of which a sentence holds one, folded."""
    entry = vocabulary.pack("rules/expiry").get(language, {})
    return tuple(tuple(fold(word) for word in entry.get(name, ())) for name in lists)


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
