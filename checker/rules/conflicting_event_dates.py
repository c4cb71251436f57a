"""One event with two dates.

What it finds
    Dates of one event that cannot be one even as roughly as they are told (1934 and 1936; not
    1958 and October 1958); starts of one membership that differ while nothing tells of an end
    between them; starts of one tenure of an office that both sources tell as lasting.
Why it matters
    An event happens once; one of the dates is wrong, or two events bear one name.
How to settle it
    Correct the date that is wrong, or name the two events apart.
Known limits
    A stretch of time ("the war of ...") against a date outside it is a warning, since the event
    may have been told loosely. Events that come again (visits, elections) are not compared.
    Two dates that one sentence tells are two happenings; a thing founded under another name is a
    warning. Starts of one holder that lie a term apart are a note: a text may tell the latest term.
Source
    Wikidata property constraint "single value" (Q19474404) for points in time.
"""

from collections.abc import Iterable, Iterator

from checker.judging.context import RuleContext
from checker.judging.date_rivals import DateRivals, date_rivals
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import source_name
from checker.judging.wording import holder, matter, says, undated_remedy
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Listing, Message, listing, say
from checker.rules.rule import Rule

#: Why the dates are told as a finding.
NOT_ONE = say("conflicting-event-dates.not-one")
MAY_BE_TERMS = say("conflicting-event-dates.may-be-terms")


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key with two dates for one event."""
    rivals = date_rivals(group, context)
    if rivals is not None:
        yield _observation(group, rivals, context)


def _observation(group: Group, rivals: DateRivals, context: RuleContext) -> Observation:
    """Return the observation on one event."""
    accused = {r.claim_id for r in rivals.rows}
    verdict = _verdict(rivals)
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict=verdict,
        severity=rivals.severity,
        message=say(
            "conflicting-event-dates.message",
            what=_what(group, rivals.rows[0]),
            dates=_dates(rivals.rows, context),
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.valid.edtf for r in rivals.rows})),
        inference=(
            *(says(r, context) for r in rivals.rows),
            MAY_BE_TERMS if verdict == "scope" else NOT_ONE,
        ),
        suggestion=undated_remedy((), context),
    )


def _verdict(rivals: DateRivals) -> str:
    """Return the verdict: a contradiction, what speakers dispute, or terms that need telling."""
    if rivals.severity is not Severity.NOTE:
        return "contradiction"
    return "disputed" if len({r.attributed_to for r in rivals.rows}) > 1 else "scope"


def _dates(rows: Iterable[Row], context: RuleContext) -> Listing:
    """Return the dates with their sources."""
    told = (
        say("value.sourced", value=_date(r), source=source_name(r.source_id, context)) for r in rows
    )
    return listing(dict.fromkeys(told))


def _date(row: Row) -> str:
    """Return the date of a claim; of what goes on, its start."""
    return row.valid.edtf if row.extractor == "event" else row.valid.edtf.split("/")[0]


def _what(group: Group, accused: Row) -> Message:
    """Return the event in words; of an office, whose start it is."""
    if group.template == "office":
        return say("conflicting-event-dates.start-of", what=holder(accused))
    if group.template == "membership":
        return say("conflicting-event-dates.start-of", what=matter(group))
    return matter(group)


RULE = Rule(
    id="VAL103",
    name="conflicting-event-dates",
    title="One event with two dates",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("event", "membership", "office"),
    explanation=__doc__ or "",
)
