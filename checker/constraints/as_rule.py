"""Make a rule like any other out of what a project has written."""

from collections.abc import Iterator
from functools import partial

from checker.constraints.catalogue import CONSTRAINTS
from checker.constraints.constraint import Breach, Constraint
from checker.constraints.messages import message
from checker.constraints.own_rule import OwnRule
from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.evidence import evidence
from checker.judging.rows import ROW_COLUMNS, Row
from checker.judging.wording import says
from checker.model.finding import Observation, Role
from checker.model.message import say
from checker.model.names import fold
from checker.rules.rule import Rule

#: What to do where a rule does not say.
SUGGESTION = say("own-rule.suggestion")


def as_rule(own: OwnRule) -> Rule:
    """Return a project's rule as one of the rules of a check."""
    return Rule(
        id=own.id,
        name=own.name,
        title=own.title,
        kind=own.kind,
        needs=ROW_COLUMNS,
        at_large=partial(_at_large, own),
        explanation=f"{own.explanation.strip()}\n\nA rule of this project: {own.path}",
    )


def _at_large(own: OwnRule, claims: Claims, context: RuleContext) -> Iterator[Observation]:
    """Yield one observation for each breach of a project's rule."""
    constraint = CONSTRAINTS[own.constraint]
    wanted = frozenset(constraint.predicates(own.wanted))
    about = (r for r in claims.rows() if r.predicate in wanted and _is_about(r, own))
    told = sorted(about, key=_place)
    for breach in constraint.find(told, own.wanted, context):
        yield _observation(own, constraint, breach, context)


def _place(row: Row) -> tuple[str, int, str]:
    """Sort by source and place."""
    return (row.source_id, row.span.start, row.claim_id)


def _is_about(row: Row, own: OwnRule) -> bool:
    """Say whether a rule is about the subject of a claim."""
    if not own.subjects and not own.named:
        return True
    name = f" {fold(row.subject)} "
    return row.subject in own.subjects or any(f" {fold(word)} " in name for word in own.named)


def _observation(
    own: OwnRule, constraint: Constraint, breach: Breach, context: RuleContext
) -> Observation:
    """Return the observation on one breach."""
    shown = (*breach.accused, *breach.context)
    return Observation(
        rule_id=own.id,
        key=breach.key,
        kind=own.kind,
        verdict=constraint.verdict,
        severity=own.severity,
        message=message(own, constraint, breach, context),
        evidence=(
            *(evidence(r, Role.RIVAL) for r in breach.accused),
            *(evidence(r, Role.CONTEXT) for r in breach.context),
        ),
        subject=breach.accused[0].subject,
        predicate=breach.accused[0].predicate,
        values=tuple(sorted({r.object for r in shown})),
        inference=(
            *(says(r, context) for r in breach.accused),
            *breach.steps,
            say(
                "own-rule.wants",
                id=own.id,
                path=own.path,
                expected=constraint.expected(own.wanted),
            ),
        ),
        suggestion=(
            say("own-rule.message", words=own.suggestion) if own.suggestion else SUGGESTION
        ),
    )
