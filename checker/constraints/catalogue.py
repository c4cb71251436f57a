"""All kinds of constraints, written out by hand; a test holds the list against the folder."""

from collections.abc import Mapping

from checker.constraints import (
    after,
    allowed_units,
    allowed_values,
    before,
    conflicts_with,
    range,  # noqa: A004 - the field's name for it
    requires,
    single_valued,
    sums_to,
)
from checker.constraints.constraint import Constraint

CONSTRAINTS: Mapping[str, Constraint] = {
    constraint.name: constraint
    for constraint in (
        single_valued.CONSTRAINT,
        range.CONSTRAINT,
        allowed_units.CONSTRAINT,
        allowed_values.CONSTRAINT,
        requires.CONSTRAINT,
        conflicts_with.CONSTRAINT,
        before.CONSTRAINT,
        after.CONSTRAINT,
        sums_to.CONSTRAINT,
    )
}
