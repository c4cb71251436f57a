"""Figures in certain units only."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import each_claim
from checker.judging.context import RuleContext
from checker.judging.evidence import listing
from checker.judging.rows import Row


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per key with a figure in another unit; bare numbers have none."""
    units = set(wanted["units"])

    def breaks(row: Row) -> str:
        if row.value is None or not row.unit or row.unit in units:
            return ""
        return f"{row.object} is in {row.unit}."

    yield from each_claim(rows, breaks, context)


def expected(wanted: Wanted) -> str:
    """Return what is wanted."""
    return f"the {wanted['predicate']} is in {listing(wanted['units'])}"


CONSTRAINT = Constraint(
    name="allowed_units",
    verdict="unit-not-allowed",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
