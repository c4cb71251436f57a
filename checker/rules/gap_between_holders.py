"""A time of which a list of holders tells none.

What it finds
    Three or more holders of an office that one source tells with the time of each, all right
    after each other but for one gap of one to ten years, for which no source tells a holder,
    acting or not, nor that the office was empty.
Why it matters
    A holder is missing from the list, or a year is wrong.
How to settle it
    Tell who held the office in between, or that nobody did.
Known limits
    A list that tells few of many holders is told by its several gaps and let pass. Holders whose
    times overlap are told as different values where only one can hold.
Source
    Allen, "Maintaining knowledge about temporal intervals" (1983): meets and before.
"""

from collections.abc import Iterator

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.holder_chains import Gap, gaps
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS
from checker.judging.standing import source_name
from checker.judging.wording import matter, says
from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.message import Name, say
from checker.rules.rule import Rule
from checker.vocabulary.predicates import predicate


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on an office with a gap between its holders."""
    if not predicate(context.vocabulary, group.predicate, group.template).single_valued:
        return
    found = next(gaps(group, context), None)
    if found is not None:
        yield _observation(group, found, context)


def _observation(group: Group, found: Gap, context: RuleContext) -> Observation:
    """Return the observation on one office."""
    before, after = found.before, found.after
    accused = {before.claim_id, after.claim_id}
    until, since = before.valid.edtf.split("/")[1], after.valid.edtf.split("/")[0]
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict="incoherent-sequence",
        severity=Severity.NOTE,
        message=say(
            "gap-between-holders.message",
            source=source_name(before.source_id, context),
            matter=matter(group),
            before=Name(before.object),
            until=until,
            after=Name(after.object),
            since=since,
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({r.object for r in group.rows})),
        inference=(
            *(says(r, context) for r in (before, after)),
            say("gap-between-holders.close", count=len(found.chain)),
            say("gap-between-holders.between"),
        ),
        suggestion=say("gap-between-holders.suggestion"),
    )


RULE = Rule(
    id="TIM212",
    name="gap-between-holders",
    title="A time of which a list of holders tells none",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("office",),
    explanation=__doc__ or "",
)
