"""The times that a document tells, found again where they stand in its file.

Dating keeps the date alone; rules about a document's date show the words that gave it.
"""

from collections.abc import Iterator

from checker.dating.told import Told, latest_past, told_times
from checker.dating.weekdays import checks
from checker.judging.context import RuleContext
from checker.judging.evidence import passage_evidence
from checker.model.document import Document
from checker.model.finding import Evidence, Role
from checker.model.span import Span
from checker.model.time_mention import Anchor, TimeForm
from checker.pipelines.build import supported_languages
from checker.pipelines.time.tag import tag_times

#: Forms whose day hangs on the document's date.
HANGING = (TimeForm.DATE, TimeForm.RANGE)


def times_told(document: Document, context: RuleContext) -> tuple[Told, ...]:
    """Return the times of a document's prose, in order."""
    vocabulary = context.vocabulary
    read = [s for s in document.segments if s.language in supported_languages()]
    tagged = [(s, tag_times(s.reading, s.language, vocabulary)) for s in read]
    return told_times(tagged, None, vocabulary)


def latest_event(told: tuple[Told, ...], context: RuleContext) -> Told | None:
    """Return the latest time that a document tells as over."""
    return latest_past(told, context.as_of)


def hanging(told: tuple[Told, ...]) -> Iterator[Told]:
    """Yield the times that say nothing without the document's date ("last July")."""
    for entry in told:
        mention = entry.mention
        if mention.anchor is Anchor.DOCUMENT and not mention.edtf and mention.form in HANGING:
            yield entry


def weekday_checks(told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return the times that name a weekday with its number."""
    return checks(told)


def time_evidence(told: Told, document: Document, role: Role) -> Evidence:
    """Return a time where it stands as evidence."""
    span: Span = told.segment.to_source(told.mention.span)
    return passage_evidence(document.source.source_id, span, document.quote(span), role)
