"""One value at a time; or, with `ever`, one value for all time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.constraints.constraint import Breach, Constraint, one_predicate
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import NOT_HOLDING, by_scope, is_sound
from checker.constraints.times import Spell, spells
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.message import Message, Name, say
from checker.model.names import fold
from checker.pipelines.quantities.lexicon import unit_table

#: Digits in which two figures agree that are one figure, converted.
DIGITS = 9


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per scope with several values at one time."""
    held = [r for r in rows if is_sound(r) and r.status not in NOT_HOLDING]
    for scope, told in by_scope(held, context):
        pairs = _ever(told, context) if wanted.get("ever") else _at_once(told, context)
        accused = {row.claim_id: row for pair in pairs for row in pair}
        if accused:
            yield Breach(
                key=(scope[0], wanted["predicate"], *scope[1:]),
                accused=tuple(accused.values()),
                context=tuple(r for r in told if r.claim_id not in accused),
            )


def _at_once(told: Sequence[Row], context: RuleContext) -> Iterator[tuple[Row, Row]]:
    """Yield pairs of different values that hold on one day.

    Of those begun so far, the two that last longest and differ are all that need to be known.
    """
    lasting: list[Spell] = []
    for spell in spells(told, context):
        value = _value(spell.row, context)
        lasting = [s for s in lasting if s.clock == spell.clock]
        for other in lasting:
            if spell.first < other.last and _value(other.row, context) != value:
                yield other.row, spell.row
                break
        lasting = _longest([*lasting, spell], context)


def _longest(lasting: Sequence[Spell], context: RuleContext) -> list[Spell]:
    """Return the spell that lasts longest, and the longest one of another value."""
    by_end = sorted(lasting, key=lambda s: (s.last, s.row.claim_id), reverse=True)
    first = _value(by_end[0].row, context)
    return by_end[:1] + [s for s in by_end if _value(s.row, context) != first][:1]


def _ever(told: Sequence[Row], context: RuleContext) -> Iterator[tuple[Row, Row]]:
    """Yield pairs of values that cannot be one; dates of other precision can."""
    dates = [r for r in told if r.object_kind == "date" and r.valid.start and r.valid.end]
    if dates:
        first = min(dates, key=lambda r: (str(r.valid.end), r.claim_id))
        later = max(dates, key=lambda r: (str(r.valid.start), r.claim_id))
        if first.valid.surely_before(later.valid):
            yield first, later
    values: dict[str, Row] = {}
    for row in told:
        if row.object_kind != "date":
            values.setdefault(_value(row, context), row)
    rivals = list(values.values())
    yield from pairwise(rivals)


def _value(row: Row, context: RuleContext) -> str:
    """Return what tells values apart: the name without accents and case, the figure converted."""
    unit = unit_table(context.vocabulary).get(row.unit)
    if row.value is None:
        return fold(row.object)
    if unit is None or unit.factor is None:
        return f"{row.value:.{DIGITS}g} {row.unit}"
    return f"{row.value * unit.factor + unit.offset:.{DIGITS}g} {unit.dimension}"


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    predicate = Name(wanted["predicate"])
    if wanted.get("ever"):
        return say("single-valued.wants-ever", predicate=predicate)
    return say("single-valued.wants", predicate=predicate)


CONSTRAINT = Constraint(
    name="single_valued",
    verdict="several-values",
    expected=expected,
    predicates=one_predicate,
    find=find,
)
