"""An order of events that cannot be.

What it finds
    A holding that is told to end before it starts; relations that one document lets break twice
    with nothing mended between, or be restored twice with no break between; relations that one
    source tells as restored or kept, and a later one as broken again or as to be restored anew.
Why it matters
    One of the dates is wrong, an event between is not told, or the older text is out of date.
How to settle it
    Correct the date, tell the event that is missing, or date the older text.
Known limits
    Between sources nothing is called wrong: each tells what it knows on its day. A break that a
    source of its time does not date is shown in a note.
Source
    DESIGN, "Verdicts, not booleans": incoherent-sequence.
"""

from collections.abc import Iterator

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.relation_states import breaks_apart, told_twice, undone
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.standing import is_standing, is_undated, source_name
from checker.judging.wording import matter, says, sourced, undated_remedy
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, Name, listing, say
from checker.rules.rule import Rule


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observations on orders of events that cannot be, at most one of a sort."""
    reversed_ = [r for r in group.rows if r.qualifiers.get("told") and r.is_asserted]
    if reversed_:
        yield _reversed(group, reversed_, context)
    if group.template == "relation":
        twice = told_twice(group, context)
        if twice:
            yield _twice(group, twice, context)
        changed = undone(group, context)
        apart = breaks_apart(group, context)
        if changed:
            yield _undone(group, *changed, context)
        elif apart:
            yield _apart(group, *apart, context)


def _reversed(group: Group, found: list[Row], context: RuleContext) -> Observation:
    """Return the observation on a holding that ends before it starts."""
    row = found[0]
    start, _, end = row.qualifiers["told"].partition("/")
    return _observation(
        group,
        found,
        verdict="incoherent-sequence",
        severity=Severity.WARNING if row.damage or row.attributed_to else Severity.ERROR,
        message=say(
            "incoherent-sequence.reversed",
            source=source_name(row.source_id, context),
            holder=Name(row.object),
            predicate=Name(group.predicate),
            subject=Name(group.subject),
            start=start,
            end=end,
        ),
        values=tuple(sorted({r.qualifiers["told"] for r in found})),
        inference=(
            says(row, context),
            say("incoherent-sequence.lies-before", end=end, start=start),
        ),
        suggestion=say("incoherent-sequence.suggestion-reversed"),
    )


def _twice(group: Group, found: list[Row], context: RuleContext) -> Observation:
    """Return the observation on a change told twice with nothing between."""
    row = found[0]
    return _observation(
        group,
        found,
        verdict="incoherent-sequence",
        severity=Severity.WARNING,
        message=say(
            "incoherent-sequence.twice",
            source=source_name(row.source_id, context),
            matter=matter(group),
            state=Name(row.object),
            times=listing(r.valid.edtf.split("/")[0] for r in found),
        ),
        values=tuple(sorted({f"{r.object} {r.valid.edtf}" for r in found})),
        inference=(
            *(says(r, context) for r in found),
            say("incoherent-sequence.nothing-between", state=Name(row.object)),
        ),
        suggestion=say("incoherent-sequence.suggestion-twice"),
    )


def _undone(group: Group, older: Row, newer: Row, context: RuleContext) -> Observation:
    """Return the observation on a state that a later source knows as undone."""
    standing = is_standing(older, context)
    timed = not newer.valid.is_unknown
    change = "incoherent-sequence.change-dated" if timed else "incoherent-sequence.change-undated"
    values = sourced((older, newer), context)
    return _observation(
        group,
        [older, newer],
        roles=(Role.SUPERSEDED, Role.SUPERSEDING),
        verdict="superseded" if timed or not is_undated(older, context) else "undated-conflict",
        severity=Severity.WARNING if standing else Severity.NOTE,
        message=say("incoherent-sequence.undone", matter=matter(group), values=values),
        values=tuple(sorted({f"{r.object} {r.valid.edtf}".strip() for r in group.rows})),
        inference=(
            says(older, context),
            says(newer, context),
            say(change),
        ),
        suggestion=undated_remedy((older, newer), context),
    )


def _apart(group: Group, older: Row, newer: Row, context: RuleContext) -> Observation:
    """Return the observation on a break that is over and one that nobody dates."""
    return _observation(
        group,
        [older, newer],
        roles=(Role.TIME, Role.TIME),
        verdict="undated-conflict",
        severity=Severity.NOTE,
        message=say(
            "incoherent-sequence.apart",
            matter=matter(group),
            values=sourced((older, newer), context),
        ),
        values=tuple(sorted({f"{r.object} {r.valid.edtf}".strip() for r in group.rows})),
        inference=(
            says(older, context),
            says(newer, context),
            say("incoherent-sequence.earlier-past"),
        ),
        suggestion=say("incoherent-sequence.suggestion-apart"),
    )


def _observation(  # noqa: PLR0913 - the parts of an observation, all named
    group: Group,
    accused: list[Row],
    *,
    verdict: str,
    severity: Severity,
    message: Message,
    values: tuple[str, ...],
    inference: tuple[Message, ...],
    suggestion: Message,
    roles: tuple[Role, Role] = (Role.RIVAL, Role.RIVAL),
) -> Observation:
    """Return an observation on a key, with all its claims in time order."""
    role_of = {r.claim_id: roles[min(at, 1)] for at, r in enumerate(accused)}
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict=verdict,
        severity=severity,
        message=message,
        evidence=tuple(evidence(r, role_of.get(r.claim_id, Role.CONTEXT)) for r in group.rows),
        subject=group.subject,
        predicate=group.predicate,
        values=values,
        inference=inference,
        suggestion=suggestion,
    )


RULE = Rule(
    id="TIM204",
    name="incoherent-sequence",
    title="An order of events that cannot be",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    explanation=__doc__ or "",
)
