"""What comes after what, of one subject."""

from collections.abc import Iterator, Sequence

from checker.constraints.before import in_order
from checker.constraints.constraint import Breach, Constraint, two_predicates
from checker.constraints.own_rule import Wanted
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.message import Message, Name, say


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope in which the one surely begins before the other."""
    return in_order(rows, wanted["other"], wanted["predicate"], context)


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    other = Name(wanted["other"])
    return say("after.wants", predicate=Name(wanted["predicate"]), other=other)


CONSTRAINT = Constraint(
    name="after",
    verdict="wrong-order",
    expected=expected,
    predicates=two_predicates,
    find=find,
)
