"""Who has the one must have the other."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, two_predicates, value_of
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import by_scope, is_sound
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.message import Message, Name, say
from checker.model.names import fold


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope of which only the one is told; a speaker's word is enough."""
    has_other = {r.subject for r in rows if r.predicate == wanted["other"] and r.is_asserted}
    lone = [
        r
        for r in rows
        if r.predicate == wanted["predicate"] and is_sound(r) and r.subject not in has_other
    ]
    value = fold(wanted.get("value", ""))
    for scope, told in by_scope(lone, context):
        wrong = {r.claim_id for r in told if not value or fold(r.object) == value}
        accused = tuple(r for r in told if r.claim_id in wrong)
        if accused:
            yield Breach(
                key=(scope[0], wanted["predicate"], *scope[1:]),
                accused=accused,
                context=tuple(r for r in told if r.claim_id not in wrong),
                steps=(say("requires.step", other=Name(wanted["other"]), subject=Name(scope[0])),),
            )


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    told = value_of(wanted["predicate"], wanted.get("value", ""))
    return say("requires.wants", predicate=told, other=Name(wanted["other"]))


CONSTRAINT = Constraint(
    name="requires",
    verdict="missing-requirement",
    expected=expected,
    predicates=two_predicates,
    find=find,
)
