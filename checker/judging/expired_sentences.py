"""Sentences that say "currently" and tell an end that is past, whatever they are about."""

from collections.abc import Iterator, Sequence

from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.figures import earliest_day
from checker.judging.rows import Row
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, title
from checker.model.document import OF_THEIR_TIME, Document
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import say
from checker.model.names import fold
from checker.model.sightings import Ending
from checker.model.span import Span


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
        for found in context.sightings_of(document).endings:
            if not found.of_the_present:
                continue
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
