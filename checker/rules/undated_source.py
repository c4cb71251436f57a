"""A source that nothing dates.

What it finds
    Documents for which neither the manifest, nor the file, nor the text gives a date: with the
    latest event that they tell as over (the earliest date that they can have), and the words that
    say nothing without a date ("last July").
Why it matters
    What such a document tells in the present can be out of date by any number of years; it is
    never taken for today.
How to settle it
    Give the date of publication in seeds/manifest.csv (published_on), as exactly as it is known.
Known limits
    The latest event told gives an earliest date, never a latest one.
Source
    DESIGN, "Time"; Chambers, "Labeling documents with timestamps" (2012), for dates from text.
"""

from collections.abc import Iterator

from checker.dating.told import Told
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.text_findings import first_words, quoted, some, text_key, title
from checker.judging.told_times import hanging, latest_event, time_evidence, times_told
from checker.model.document import Document
from checker.model.finding import Evidence, Kind, Observation, Role, Severity
from checker.model.message import say
from checker.rules.rule import Rule


def at_large(_claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per document without a date."""
    for source_id in sorted(context.documents):
        document = context.documents[source_id]
        if not context.datings[source_id].edtf and document.text.strip():
            yield _observation(document, context)


def _observation(document: Document, context: RuleContext) -> Observation:
    """Return what is known of the date of an undated document."""
    source = document.source
    dating = context.datings[source.source_id]
    told = times_told(document, context)
    latest, relative = latest_event(told, context), list(hanging(told))
    bound = (
        say("undated-source.bound", date=dating.not_before)
        if dating.not_before
        else say("undated-source.no-bound")
    )
    words = some([quoted(t.mention.text) for t in relative])
    hung = say("undated-source.hanging", words=words, count=len(relative)) if relative else ""
    return Observation(
        rule_id=RULE.id,
        key=text_key(RULE.id, document),
        kind=Kind.QUALITY,
        verdict="undated",
        severity=Severity.WARNING,
        message=say("undated-source.message", title=title(document), bound=bound, hanging=hung),
        evidence=_evidence(document, latest, relative),
        subject=title(document),
        predicate="date of publication",
        values=(dating.not_before,),
        inference=tuple(say("undated-source.step", evidence=s) for s in dating.evidence),
        suggestion=say("undated-source.suggestion", path=source.path),
    )


def _evidence(
    document: Document, latest: Told | None, relative: list[Told]
) -> tuple[Evidence, ...]:
    """Return the words that date it and those that wait for a date; else its first words."""
    dated = [time_evidence(latest, document, Role.TIME)] if latest else []
    waiting = [time_evidence(t, document, Role.CONTEXT) for t in relative]
    if dated or waiting:
        return (*dated, *waiting)
    return first_words(document)


RULE = Rule(
    id="SRC601",
    name="undated-source",
    title="A source that nothing dates",
    kind=Kind.QUALITY,
    needs=(),
    at_large=at_large,
    explanation=__doc__ or "",
)
