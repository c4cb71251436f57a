"""A date that falls on another weekday than the text says.

What it finds
    A weekday, a day, a month and a year told as one date ("Monday 5 March 2024") that do not fit
    each other. In news, press releases and reports the year may be that of the text, where the
    day lies within a month of it.
Why it matters
    Either the weekday or the date is wrong, and a reader cannot tell which; often it is the year.
How to settle it
    Correct the weekday or the date.
Known limits
    Dates before 1924 are let pass, since countries counted their days differently. Weekdays apart
    from the date ("Friday's meeting of 5 March") are not held against it.
Source
    The Gregorian calendar; the months' and weekdays' names are those of CLDR.
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.judging.standing import source_name
from checker.judging.text_findings import quoted, title
from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import weekday_name
from checker.model.document import Document
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Weekday, say
from checker.model.names import fold
from checker.model.sightings import WeekdayToldWrong
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per date with a weekday that is not its own."""
    for source_id in sorted(set(context.documents) - set(context.copies)):
        document = context.documents[source_id]
        for found in context.sightings_of(document).weekdays:
            yield _observation(document, found, context)


def _observation(document: Document, found: WeekdayToldWrong, context: RuleContext) -> Observation:
    """Return the observation on one date."""
    source_id, quote = document.source.source_id, document.quote(found.span)
    told, right = Weekday(found.told), Weekday(found.day.weekday())
    day = found.day.isoformat()
    named = (
        say("mismatched-weekday.near", written=found.written, day=day)
        if found.written
        else say("mismatched-weekday.named", day=day, told=told)
    )
    return Observation(
        rule_id=RULE.id,
        key=(RULE.id, fold(quote), day),
        kind=Kind.CONFLICT,
        verdict="does-not-add-up",
        severity=Severity.WARNING,
        message=say(
            "mismatched-weekday.message",
            source=source_name(source_id, context),
            quote=quoted(quote),
            day=day,
            right=right,
        ),
        evidence=(passage_evidence(source_id, found.span, quote, Role.RIVAL),),
        subject=title(document),
        predicate="weekday",
        values=(weekday_name(found.told, DEFAULT), day),
        inference=(named, say("mismatched-weekday.calendar", day=day, right=right, told=told)),
        suggestion=say("mismatched-weekday.suggestion"),
    )


RULE = Rule(
    id="TIM207",
    name="mismatched-weekday",
    title="A date that falls on another weekday",
    kind=Kind.CONFLICT,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
