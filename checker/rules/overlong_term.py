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

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence, listing
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS
from checker.judging.standing import is_undated, source_name
from checker.judging.terms import TooLong, too_long
from checker.judging.wording import matter, says
from checker.model.finding import Kind, Observation, Role, Severity
from checker.rules.rule import Rule


def check(claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a holding that is over by its rules."""
    for group in claims.groups("office", "membership"):
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
        suggestion="Update the text, or tell the new term with its start.",
    )


def _message(group: Group, found: Sequence[TooLong], context: RuleContext) -> str:
    """Return one sentence with the sources, the start and the length of a term."""
    first = found[0]
    held = "" if group.template == "membership" else f" ({first.claim.object})"
    sources = listing(dict.fromkeys(source_name(f.claim.source_id, context) for f in found))
    beginning = source_name(first.begun.source_id, context)
    told = "" if first.begun is first.claim else f" (in {beginning})"
    return (
        f"{sources} tells {matter(group)}{held}, which had begun by {first.since}{told}; its rules "
        f"end it after {first.term.limit} months, by {first.over}."
    )


def _steps(found: TooLong, context: RuleContext) -> tuple[str, ...]:
    """Return how a holding is known to be over."""
    term = found.term
    again = (
        "and nobody may follow himself"
        if term.in_a_row == 1
        else f"and no more than {term.in_a_row} may follow each other"
    )
    return (
        *dict.fromkeys(says(r, context) for r in (found.begun, found.claim)),
        f"A term is {term.months} months ({term.source}), {again}.",
        f"What had begun by {found.since} is over by {found.over}.",
        _held(found, context),
    )


def _held(found: TooLong, context: RuleContext) -> str:
    """Return on which day the text tells the holding."""
    if found.is_range or not is_undated(found.claim, context):
        return f"The text tells it for {found.held_on}, with no new start."
    return f"The text has no date, tells no new start, and stands so on {found.held_on}."


RULE = Rule(
    id="TIM210",
    name="overlong-term",
    title="Held for longer than the rules of the body allow",
    kind=Kind.STALENESS,
    needs=ROW_COLUMNS,
    check=check,
    explanation=__doc__ or "",
)
