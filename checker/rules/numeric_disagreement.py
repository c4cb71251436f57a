"""Two figures for one measure.

What it finds
    Figures of one key that differ by more than their rounding, their bounds ("nearly", "at
    least") and the predicate's tolerance allow: of one stated period, of a measure that does not
    change, or of one that changes so seldom that the time between explains nothing.
Why it matters
    Both cannot be right; a reader takes over the wrong one in one case of two.
How to settle it
    Correct the figure that is wrong, give each its time, or say in a decision which stands.
Known limits
    Figures of different years of a changing measure are no conflict. What speakers give is shown
    as disputed. Figures in damaged words, and figures of one sentence, are not compared.
Source
    Tolerances and half-lives: the vocabulary's predicates, each with its own source.
"""

from collections.abc import Collection, Iterator, Sequence

from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.figure_rivals import Rival, gravest, rivals
from checker.judging.keys import Group
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.wording import matter, says, sourced, undated_remedy
from checker.model.finding import Evidence, Kind, Observation, Role
from checker.model.message import Message, say
from checker.rules.rule import Rule


def of_key(group: Group, context: RuleContext) -> Iterator[Observation]:
    """Yield the observation on a key whose figures disagree."""
    found = list(rivals(group, context))
    if found:
        yield _observation(group, found, context)


def _observation(group: Group, found: Sequence[Rival], context: RuleContext) -> Observation:
    """Return the observation on a key; the gravest pair speaks for it."""
    first = gravest(found)
    grave = [r for r in found if r.severity is first.severity]
    told = {row.claim_id: row for r in grave for row in (r.one, r.other)}
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict=first.verdict,
        severity=first.severity,
        message=say(
            "numeric-disagreement.message",
            matter=matter(group),
            values=sourced(told.values(), context),
        ),
        evidence=_evidence(group, set(told)),
        subject=group.subject,
        predicate=group.predicate,
        values=tuple(sorted({row.object for row in group.rows})),
        inference=(
            *(says(row, context) for row in told.values()),
            *dict.fromkeys(r.reason for r in grave),
        ),
        suggestion=_suggestion(told.values(), context),
    )


def _suggestion(rows: Collection[Row], context: RuleContext) -> Message:
    """Return what would settle it; where all tell of one period, no date of a source does."""
    if len({row.valid.edtf for row in rows}) == 1 and all(row.valid.edtf for row in rows):
        return say("remedy.correct")
    return undated_remedy(rows, context)


def _evidence(group: Group, accused: set[str]) -> tuple[Evidence, ...]:
    """Return every claim of the key; those that agree with all are shown and not accused."""
    return tuple(
        evidence(r, Role.RIVAL if r.claim_id in accused else Role.CONTEXT) for r in group.rows
    )


RULE = Rule(
    id="NUM301",
    name="numeric-disagreement",
    title="Two figures for one measure",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    of_key=of_key,
    templates=("quantity",),
    explanation=__doc__ or "",
)
