"""A source whose date is inferred.

What it finds
    Documents dated by inference: from a weekday and its number that fit only some years, or from
    the metadata of the file.
Why it matters
    Everything that the document tells in the present is taken to hold on that day.
How to settle it
    Confirm the date, or give another, in seeds/manifest.csv (published_on).
Known limits
    Of several dates that fit, the earliest after the latest event told is taken.
Source
    DESIGN, "Time".
"""

from collections.abc import Iterator

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.text_findings import first_words, text_key, title
from checker.judging.told_times import time_evidence, times_told, weekday_checks
from checker.model.document import Document
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import listing, say
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per document whose date is inferred."""
    for source_id in sorted(context.documents):
        dating = context.datings[source_id]
        if dating.edtf and not dating.certain:
            yield _observation(context.documents[source_id], context)


def _observation(document: Document, context: RuleContext) -> Observation:
    """Return how the date is inferred, and which others fit."""
    dating = context.datings[document.source.source_id]
    others = [c for c in dating.candidates if c != dating.edtf]
    told = {"title": title(document), "date": dating.edtf}
    return Observation(
        rule_id=RULE.id,
        key=text_key(RULE.id, document),
        kind=Kind.QUALITY,
        verdict="inferred-date",
        severity=Severity.NOTE,
        message=say("inferred-date.message-others", **told, others=listing(others))
        if others
        else say("inferred-date.message", **told),
        evidence=_evidence(document, context),
        subject=title(document),
        predicate="date of publication",
        values=dating.candidates,
        inference=tuple(say("inferred-date.step", evidence=s) for s in dating.evidence),
        suggestion=say("inferred-date.suggestion", path=document.source.path),
    )


def _evidence(document: Document, context: RuleContext) -> tuple[Evidence, ...]:
    """Return the weekdays that date it; else its first words."""
    found = weekday_checks(times_told(document, context))
    if found:
        return tuple(time_evidence(t, document, Role.TIME) for t in found)
    return first_words(document)


RULE = Rule(
    id="SRC604",
    name="inferred-date",
    title="A source whose date is inferred",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
