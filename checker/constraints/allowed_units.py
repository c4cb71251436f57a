"""Figures in certain units only."""

from collections.abc import Iterator, Sequence

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import each_claim
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.judging.wording import as_told
from checker.model.message import Message, Name, Unit, listing, say


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per key with a figure in another unit; bare numbers have none."""
    units = set(wanted["units"])

    def breaks(row: Row) -> Message | None:
        if row.value is None or not row.unit or row.unit in units:
            return None
        return say("allowed-units.step", value=as_told(row), unit=Unit(row.unit))

    yield from each_claim(rows, breaks, context)


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    units = listing(Unit(unit) for unit in wanted["units"])
    return say("allowed-units.wants", predicate=Name(wanted["predicate"]), units=units)


CONSTRAINT = Constraint(
    name="allowed_units",
    verdict="unit-not-allowed",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
