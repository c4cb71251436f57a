"""Values of a list only."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import each_claim
from checker.judging.context import RuleContext
from checker.judging.evidence import listing
from checker.judging.rows import Row
from checker.model.names import fold


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per key with a value that is not listed; case and accents do not count."""
    allowed = {fold(value) for value in wanted["values"]}

    def breaks(row: Row) -> str:
        return "" if fold(row.object) in allowed else f"{row.object} is not listed."

    yield from each_claim(rows, breaks, context)


def expected(wanted: Wanted) -> str:
    """Return what is wanted."""
    return f"the {wanted['predicate']} is one of {listing(wanted['values'])}"


CONSTRAINT = Constraint(
    name="allowed_values",
    verdict="value-not-allowed",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
