"""Two things that cannot both be so of one subject at one time."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, two_predicates, value_of
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import NOT_HOLDING, by_scope, is_sound
from checker.constraints.times import spells, together
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.message import Message, say
from checker.model.names import fold


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope of which both are surely so on one day."""
    held = [r for r in rows if is_sound(r) and r.status not in NOT_HOLDING]
    for scope, told in by_scope(held, context):
        one = [r for r in told if _is(r, wanted["predicate"], wanted.get("value", ""))]
        other = [r for r in told if _is(r, wanted["other"], wanted.get("other_value", ""))]
        spells_of_one, spells_of_other = spells(one, context), spells(other, context)
        found = {
            row.claim_id: row
            for pair in together(spells_of_one, spells_of_other)
            for row in pair
            if pair[0] is not pair[1]
        }
        if found:
            yield Breach(
                key=(scope[0], *sorted({wanted["predicate"], wanted["other"]}), *scope[1:]),
                accused=tuple(found.values()),
                steps=(say("conflicts-with.step"),),
            )


def _is(row: Row, predicate: str, value: str) -> bool:
    """Say whether a claim is of a predicate, and of a value where one is named."""
    return row.predicate == predicate and (not value or fold(row.object) == fold(value))


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    one = value_of(wanted["predicate"], wanted.get("value", ""))
    other = value_of(wanted["other"], wanted.get("other_value", ""))
    return say("conflicts-with.wants", one=one, other=other)


CONSTRAINT = Constraint(
    name="conflicts_with",
    verdict="conflicting-values",
    expected=expected,
    predicates=two_predicates,
    find=find,
)
