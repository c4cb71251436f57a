"""Parts that make up a whole: predicates of their own, or one predicate by a separator."""

from collections.abc import Iterator, Mapping, Sequence

from checker.constraints.constraint import Breach, Constraint
from checker.constraints.own_rule import Wanted
from checker.constraints.scopes import is_sound
from checker.judging.context import RuleContext
from checker.judging.figures import quantity_of
from checker.judging.rows import Row
from checker.model.message import Message, Name, Value, figure, listing, say
from checker.model.quantity import EPSILON, Bound, convert
from checker.pipelines.quantities.lexicon import unit_table
from checker.vocabulary.predicates import predicate

#: A sum has so many parts at least.
FEWEST = 2

#: Whom, when and (where nothing says when) in which source.
Account = tuple[str, ...]


def predicates(wanted: Wanted) -> tuple[str, ...]:
    """Return the predicates of the whole and of the parts."""
    return (wanted["total"], *wanted.get("parts", ()))


def find(rows: Sequence[Row], wanted: Wanted, context: RuleContext) -> Iterator[Breach]:
    """Yield one breach per subject and period whose parts do not make up their whole."""
    accounts: dict[Account, dict[str, list[Row]]] = {}
    for row in rows:
        part = _part(row, wanted)
        if part is not None and is_sound(row) and _is_exact(row):
            account = (row.subject, *_others(row, wanted, context), *_when(row))
            accounts.setdefault(account, {}).setdefault(part, []).append(row)
    for account, told in sorted(accounts.items()):
        found = _breach(account, told, wanted, context)
        if found is not None:
            yield found


def _part(row: Row, wanted: Wanted) -> str | None:
    """Return of which part a claim is, empty for the whole; None where it is of neither."""
    if row.value is None:
        return None
    if "by" not in wanted:
        return "" if row.predicate == wanted["total"] else row.predicate
    return row.qualifiers.get(wanted["by"], "")


def _others(row: Row, wanted: Wanted, context: RuleContext) -> tuple[str, ...]:
    """Return what separates a claim from others besides the part that it is of."""
    of = predicate(context.vocabulary, row.predicate, row.extractor)
    names = [n for n in of.separators if n != wanted.get("by") and row.qualifiers.get(n)]
    return tuple(f"{name}={row.qualifiers[name]}" for name in names)


def _when(row: Row) -> tuple[str, str]:
    """Return the period of a claim, and its source where the words tell no period."""
    return (row.valid.edtf, "" if row.valid.edtf else row.source_id)


def _is_exact(row: Row) -> bool:
    """Say whether a figure is a plain number; "more than", "about" and ranges add up to nothing."""
    quantity = quantity_of(row)
    return quantity is not None and quantity.bound is Bound.EXACT and quantity.low is None


def _breach(
    account: Account, told: Mapping[str, list[Row]], wanted: Wanted, context: RuleContext
) -> Breach | None:
    """Return how one account breaks the constraint."""
    wholes, parts = told.get("", []), {name: told[name] for name in told if name}
    if not wholes or len(parts) < FEWEST or not _are_all(parts, wanted):
        return None
    unit = wholes[0].unit
    whole = _figure(wholes, unit, context)
    figures = [_figure(rows, unit, context) for rows in parts.values()]
    total = sum(figure for figure in figures if figure is not None)
    if whole is None or None in figures:
        return None
    slack = (wanted.get("tolerance", 0.0) + EPSILON) * abs(whole)
    is_less = wanted.get("complete", "parts" in wanted) and total < whole - slack
    if not (is_less or total > whole + slack):
        return None
    return Breach(
        key=(account[0], wanted["total"], *account[1:]),
        accused=(*wholes, *(row for rows in parts.values() for row in rows)),
        steps=(say("sums-to.step", sum=figure(total), whole=figure(whole)),),
    )


def _are_all(parts: Mapping[str, list[Row]], wanted: Wanted) -> bool:
    """Say whether all parts that the rule names are told."""
    return set(wanted.get("parts", ())) <= set(parts)


def _figure(rows: Sequence[Row], unit: str, context: RuleContext) -> float | None:
    """Return the figure of a part in the unit of the whole.

    None where there is no way to that unit, and where sources disagree: that is another finding.
    """
    units = unit_table(context.vocabulary)
    told = {convert(row.value, row.unit, unit, units) for row in rows if row.value is not None}
    return told.pop() if len(told) == 1 else None


def expected(wanted: Wanted) -> Message:
    """Return what is wanted."""
    parts: Value = listing(Name(part) for part in wanted.get("parts", ()))
    if "by" in wanted:
        parts = say("sums-to.by", separator=wanted["by"])
    total, tolerance = Name(wanted["total"]), wanted.get("tolerance", 0.0)
    if not tolerance:
        return say("sums-to.wants", parts=parts, total=total)
    percent = figure(100 * tolerance)
    return say("sums-to.wants-within", parts=parts, total=total, tolerance=percent)


CONSTRAINT = Constraint(
    name="sums_to",
    verdict="does-not-add-up",
    expected=expected,
    predicates=predicates,
    find=find,
)
