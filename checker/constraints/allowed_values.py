"""Values of a list only."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import each_claim
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.judging.wording import as_told
from checker.model.message import Message, Name, listing, say
from checker.model.names import fold


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per key with a value that is not listed; case and accents do not count."""
    allowed = {fold(value) for value in wanted["values"]}

    def breaks(row: Row) -> Message | None:
        if fold(row.object) in allowed:
            return None
        return say("allowed-values.step", value=as_told(row))

    yield from each_claim(rows, breaks, context)


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    values = listing(Name(value) for value in wanted["values"])
    return say("allowed-values.wants", predicate=Name(wanted["predicate"]), values=values)


CONSTRAINT = Constraint(
    name="allowed_values",
    verdict="value-not-allowed",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
