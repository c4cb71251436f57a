"""A seat or an office held for longer than its rules allow.

What it finds
    A holding told at a day by which it must be over, since its term is fixed by rule: a seat that
    another source (or the text itself) tells as held more than a full term earlier, and a stretch
    that is longer than the terms that may follow each other.
Why it matters
    A list that is copied from edition to edition keeps members that left long ago.
How to settle it
    Update the text; or tell the new term with its own start.
Known limits
    Only seats and offices of the vocabulary's terms. News without a start is let pass, since it may
    tell a new term; so is an office without a start, and what another claim tells a later start of.
Source
    The vocabulary's terms, each with the rule that fixes it.
"""

from collections.abc import Iterator, Sequence

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS
from checker.judging.standing import is_undated, source_name
from checker.judging.terms import TooLong, too_long
from checker.judging.wording import in_brackets, matter, says, sources
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Message, Name, Value, say
from checker.rules.rule import Rule


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key with a holding that is over by its rules."""
    found = list(too_long(group, context))
    if found:
        yield _observation(group, found, context)


def _observation(group: Group, found: Sequence[TooLong], context: RuleContext) -> Observation:
    """Return the observation on one key."""
    first = found[0]
    accused = {f.claim.claim_id for f in found}
    begun = {f.begun.claim_id for f in found} - accused
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.STALENESS,
        verdict="incoherent-sequence" if first.is_range else "expired",
        severity=Severity.WARNING,
        message=_message(group, found, context),
        evidence=tuple(
            evidence(
                r,
                Role.SUPERSEDED
                if r.claim_id in accused
                else (Role.TIME if r.claim_id in begun else Role.CONTEXT),
            )
            for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=tuple(dict.fromkeys(step for f in found for step in _steps(f, context))),
        suggestion=say("overlong-term.suggestion"),
    )


def _message(group: Group, found: Sequence[TooLong], context: RuleContext) -> Message:
    """Return one sentence with the sources, the start and the length of a term."""
    first = found[0]
    held = "" if group.template == "membership" else in_brackets(Name(first.claim.object))
    beginning = source_name(first.begun.source_id, context)
    is_told_there = first.begun is first.claim
    return say(
        "overlong-term.message",
        sources=sources((f.claim for f in found), context),
        matter=matter(group),
        held=held,
        since=str(first.since),
        told="" if is_told_there else say("overlong-term.in-source", source=beginning),
        months=first.term.limit,
        over=str(first.over),
    )


def _steps(found: TooLong, context: RuleContext) -> tuple[Message, ...]:
    """Return how a holding is known to be over."""
    term = found.term
    told: dict[str, Value] = {"months": term.months, "rule": term.source}
    lasts = (
        say("overlong-term.term-once", **told)
        if term.in_a_row == 1
        else say("overlong-term.term-in-a-row", **told, count=term.in_a_row)
    )
    return (
        *dict.fromkeys(says(r, context) for r in (found.begun, found.claim)),
        lasts,
        say("overlong-term.over", since=str(found.since), over=str(found.over)),
        _held(found, context),
    )


def _held(found: TooLong, context: RuleContext) -> Message:
    """Return on which day the text tells the holding."""
    if found.is_range or not is_undated(found.claim, context):
        return say("overlong-term.held-on", day=str(found.held_on))
    return say("overlong-term.stands-on", day=str(found.held_on))


RULE = Rule(
    id="TIM210",
    name="overlong-term",
    title="Held for longer than the rules of the body allow",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("office", "membership"),
    explanation=__doc__ or "",
)
