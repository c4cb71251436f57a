"""Parts of a whole that do not come to it.

What it finds
    Three or more percentages of one sentence, told as parts of one whole (each in brackets after
    its part, or with a word such as "by age"), that come to more than 100 by more than rounding;
    counts listed after a total and a colon ("21 members: 12 from the north, 6 ... and 4 ...") that
    come to more, or, where the list is whole, to less.
Why it matters
    At least one of them is wrong.
How to settle it
    Correct the figure that is wrong.
Known limits
    A list with a word such as "others" or "including" is let pass. Percentages that come to less
    than 100 leave room for others and are let pass; so is a sum far above 100, since the
    percentages are hardly parts of one whole then.
Source
    DESIGN, "Verdicts, not booleans": does-not-add-up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from checker.dating.told import PROSE
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.partitions import Partition, wrong_partitions
from checker.judging.same_sentence import sentences
from checker.judging.standing import source_name
from checker.judging.text_findings import holds, title
from checker.model.document import Document, Segment
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Listing, Message, figure, listing, say
from checker.model.names import fold
from checker.model.quantity import Bound, Form, QuantityMention
from checker.model.span import Span
from checker.pipelines.quantities.tag import tag_quantities
from checker.rules.rule import Rule
from checker.vocabulary import Vocabulary

#: Two percentages are seldom all parts of a whole.
FEWEST = 3
WHOLE = 100.0
FIGURE = re.compile(r"\d+")
#: A slip of a digit or two in parts of one whole takes their sum hardly further.
FARTHEST = 130.0


def check(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per sentence whose parts are more than the whole."""
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        for segment in document.segments:
            if segment.kind in PROSE:
                yield from _of_segment(document, segment, context)
        for found in wrong_partitions(document, context):
            yield _of_counts(document, found, context)


def _of_segment(
    document: Document, segment: Segment, context: RuleContext
) -> Iterator[Observation]:
    """Yield the observations on one block of a document."""
    reading, vocabulary = segment.reading, context.vocabulary
    for sentence in sentences(reading):
        words = reading[sentence.start : sentence.end]
        if len(FIGURE.findall(words)) < FEWEST or not _tells_shares(words, vocabulary):
            continue
        parts = [m for m in tag_quantities(words, segment.language, vocabulary) if _is_share(m)]
        values = [m.quantity.value for m in parts]
        slack = sum(m.quantity.step for m in parts) / 2
        too_much = len(parts) >= FEWEST and WHOLE + slack < sum(values) <= FARTHEST
        if too_much and _are_parts(parts, words, segment.language, vocabulary):
            yield _of_shares(document, segment.to_source(sentence), values, context)


def _of_counts(document: Document, found: Partition, context: RuleContext) -> Observation:
    """Return the observation on a total and its parts."""
    parts, total, come_to = found.parts, figure(found.total), figure(sum(found.parts))
    return _observation(
        document,
        found.span,
        message=say(
            "does-not-add-up.counts",
            source=source_name(document.source.source_id, context),
            total=total,
            parts=listing(map(figure, parts)),
            sum=come_to,
        ),
        predicate="total",
        values=tuple(f"{value:,g}" for value in (found.total, *parts)),
        inference=(
            say("does-not-add-up.sum", parts=_added(parts), sum=come_to),
            say("does-not-add-up.listed", total=total),
        ),
    )


def _of_shares(
    document: Document, span: Span, values: Sequence[float], context: RuleContext
) -> Observation:
    """Return the observation on the percentages of one sentence."""
    come_to = figure(sum(values))
    return _observation(
        document,
        span,
        message=say(
            "does-not-add-up.shares",
            source=source_name(document.source.source_id, context),
            parts=listing(map(figure, values)),
            sum=come_to,
        ),
        predicate="shares",
        values=tuple(f"{value:g}" for value in values),
        inference=(
            say("does-not-add-up.sum", parts=_added(values), sum=come_to),
            say("does-not-add-up.at-most"),
        ),
    )


def _added(parts: Iterable[float]) -> Listing:
    """Return the parts of a sum with the sign between them."""
    return listing(map(figure, parts), " +")


def _tells_shares(words: str, vocabulary: Vocabulary) -> bool:
    """Say whether a sign or a word for percentages stands in a sentence."""
    return any(sign in words for sign in _signs(vocabulary))


@cache
def _signs(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the signs and words for percentages, in all languages."""
    entry = vocabulary.family("units").get("percent", {})
    words = (word for listed in entry.get("words", {}).values() for word in listed)
    return (*entry.get("symbols", ()), *words)


def _is_share(mention: QuantityMention) -> bool:
    """Say whether a figure is one plain percentage."""
    quantity = mention.quantity
    is_plain = quantity.low is None and quantity.bound is Bound.EXACT
    return is_plain and mention.form is Form.PERCENT


def _are_parts(
    parts: Sequence[QuantityMention], words: str, language: str, vocabulary: Vocabulary
) -> bool:
    """Say whether percentages are told as parts of one whole."""
    if all(words[p.span.start - 1 : p.span.start] == "(" for p in parts):
        return True
    return holds(_cues(language, vocabulary), words)


@cache
def _cues(language: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words that make percentages parts of a whole, folded."""
    return tuple(fold(cue) for cue in vocabulary.pack("rules/shares").get(language, ()))


def _observation(
    document: Document,
    span: Span,
    *,
    message: Message,
    predicate: str,
    values: tuple[str, ...],
    inference: tuple[Message, ...],
) -> Observation:
    """Return the observation on words whose figures do not add up."""
    quote = document.quote(span)
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, fold(quote)),
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=message,
        evidence=(passage_evidence(document.source.source_id, span, quote, Role.RIVAL),),
        subject=title(document),
        predicate=predicate,
        values=values,
        inference=inference,
        suggestion=say("does-not-add-up.suggestion"),
    )


RULE = Rule(
    id="NUM304",
    name="does-not-add-up",
    title="Parts of a whole that do not come to it",
    kind=Kind.CONFLICT,
    needs=(),
    check=check,
    explanation=__doc__ or "",
)
