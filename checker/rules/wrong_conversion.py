"""A figure and its conversion that are not one quantity.

What it finds
    A figure with the same in another unit in parentheses after it, where the two differ by more
    than the rounding of either.
Why it matters
    One of the two is wrong, and a reader who uses the other unit never learns.
How to settle it
    Correct the figure that is wrong; the right conversion is given.
Known limits
    Money has no fixed rate and is not compared. Which of the two is wrong is not judged.
Source
    Factors: the vocabulary's units, after the SI brochure and NIST SP 811.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.model.finding import Kind, Observation, Role, Severity
from checker.model.quantity import Bound, Quantity, convert, same_quantity
from checker.pipelines.quantities.lexicon import unit_table
from checker.rules.evidence import evidence
from checker.rules.figures import quantity_of, step_of
from checker.rules.keys import ROW_COLUMNS, Group, Row, groups
from checker.rules.rule import Rule, RuleContext
from checker.rules.standing import source_name
from checker.rules.wording import says

if TYPE_CHECKING:
    import pandas as pd

#: Relative difference that is let pass beside rounding: factors are written short ("1.6 km").
TOLERANCE = 0.005
#: A slip of two digits keeps all digits and changes this many places.
SWAPPED_PLACES = 2


def check(claims: "pd.DataFrame", context: RuleContext) -> Iterator[Observation]:
    """Yield one observation per key with a conversion that is wrong."""
    for group in groups(claims, context, "quantity"):
        found = [r for r in group.rows if r.qualifiers.get("converted") and not r.damage]
        wrong = [pair for r in found if (pair := _wrong(r, context)) is not None]
        if wrong:
            yield _observation(group, *wrong[0], context)


def _wrong(row: Row, context: RuleContext) -> tuple[Row, Quantity, float] | None:
    """Return a claim with its conversion and the right figure, where they differ."""
    told = quantity_of(row)
    figure, _, unit = row.qualifiers["converted"].partition(" ")
    units = unit_table(context.vocabulary)
    right = convert(told.value, told.unit, unit, units) if told else None
    if told is None or right is None:
        return None
    bound = told.bound if told.bound in (Bound.ABOUT, Bound.NEARLY) else Bound.EXACT
    given = Quantity(value=float(figure), unit=unit, bound=bound, step=step_of(float(figure)))
    plain = Quantity(value=told.value, unit=told.unit, bound=bound, step=told.step)
    if same_quantity(plain, given, TOLERANCE, units):
        return None
    return row, given, right


def rounded_like(value: float, given: float) -> Decimal:
    """Return a figure rounded as roughly as another is written, to three digits at least."""
    digits = max(len(Decimal(repr(given)).normalize().as_tuple().digits), 3)
    exact = Decimal(repr(value))
    return round(exact, digits - exact.adjusted() - 1)


def are_swapped(one: Decimal, other: float) -> bool:
    """Say whether two figures differ by two digits that have changed places."""
    a, b = (f"{Decimal(x).normalize():f}" for x in (one, Decimal(repr(other))))
    apart = sum(x != y for x, y in zip(a, b, strict=False))
    return len(a) == len(b) and sorted(a) == sorted(b) and apart == SWAPPED_PLACES


def _observation(
    group: Group, row: Row, given: Quantity, right: float, context: RuleContext
) -> Observation:
    """Return the observation on a key."""
    near = rounded_like(right, given.value)
    swapped = "; two digits have changed places" if are_swapped(near, given.value) else ""
    told = f"{Decimal(repr(given.value)).normalize():f} {given.unit}"
    return Observation(
        rule_id=RULE.id,
        key=group.key,
        kind=Kind.CONFLICT,
        verdict="wrong-conversion",
        severity=Severity.WARNING,
        message=(
            f"{source_name(row.source_id, context)} gives the {group.predicate} of "
            f"{group.subject} as {row.object} and {told}; {row.object} is {near:f} "
            f"{given.unit}{swapped}."
        ),
        evidence=tuple(
            evidence(r, Role.RIVAL if r.claim_id == row.claim_id else Role.CONTEXT)
            for r in group.rows
        ),
        subject=group.subject,
        predicate=group.predicate,
        values=(row.object, told),
        inference=(
            says(row, context),
            f"{row.object} is {right:,.6g} {given.unit}; the text gives {told}.",
            "The difference is greater than the rounding of either.",
        ),
        suggestion=f"Correct the figure that is wrong: {near:f} {given.unit} would be right.",
    )


RULE = Rule(
    id="NUM302",
    name="wrong-conversion",
    title="A figure and its conversion that are not one quantity",
    kind=Kind.CONFLICT,
    needs=ROW_COLUMNS,
    check=check,
    explanation=__doc__ or "",
)
