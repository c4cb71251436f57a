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

from collections.abc import Iterable, Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.standing import source_name
from checker.judging.text_findings import title
from checker.model.document import Document
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Listing, Message, figure, listing, say
from checker.model.names import fold
from checker.model.span import Span
from checker.model.sums import Partition, Shares
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per sentence whose parts are more than the whole."""
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        sums = context.sightings_of(document).sums
        for shares in sums.shares:
            yield _of_shares(document, shares, context)
        for partition in sums.partitions:
            yield _of_counts(document, partition, context)


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


def _of_shares(document: Document, found: Shares, context: RuleContext) -> Observation:
    """Return the observation on the percentages of one sentence."""
    values, come_to = found.values, figure(sum(found.values))
    return _observation(
        document,
        found.span,
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
    at_large=at_large,
    explanation=__doc__ or "",
)
