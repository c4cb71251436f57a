"""Judge two figures of one key: one quantity, two years, two speakers, or a disagreement."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from checker.judging.alike import few_of_each
from checker.judging.context import RuleContext
from checker.judging.editions import are_editions
from checker.judging.figures import (
    changes_seldom,
    earliest_day,
    is_figure,
    is_rank,
    quantity_of,
    stated_period,
    years_between,
)
from checker.judging.keys import Group
from checker.judging.loose_units import may_be_one_unit
from checker.judging.rows import Row
from checker.judging.same_sentence import in_one_sentence
from checker.judging.standing import is_undated
from checker.model.finding import Severity
from checker.model.interval import DAY
from checker.model.message import Message, Name, say
from checker.model.names import folded_words
from checker.model.quantity import Quantity, same_quantity
from checker.pipelines.quantities.lexicon import unit_table
from checker.vocabulary.predicates import Predicate, predicate

#: Words of a speaker's name that say nothing: `the`, `of`.
SHORT = 3
#: A name of capitals alone, with what little may stand among them.
ABBREVIATION = re.compile(r"[^\W\d_a-z][A-Z-]{1,6}[a-z]?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rival:
    """Two figures that cannot be one, and why they are held against each other."""

    one: Row
    other: Row
    severity: Severity
    verdict: str
    reason: Message


class Figure(NamedTuple):
    """A claim with its figure, worked out once for all the others that it is held against."""

    row: Row
    quantity: Quantity | None


def rivals(group: Group, context: RuleContext) -> Iterator[Rival]:
    """Yield the pairs of figures of a key that disagree."""
    of = predicate(context.vocabulary, group.predicate, group.template)
    rows = [r for r in group.rows if is_figure(r)] if of.single_valued else []
    told = few_of_each(rows, _sameness, lambda row: earliest_day(row.source_id, context))
    figures = [Figure(row, quantity_of(row)) for row in told] if len(told) > 1 else []
    for at, then in _pairs(told, context):
        if _differ(figures[at], figures[then], of, context):
            one, other = told[at], told[then]
            found = _judged(one, other, of, context)
            if found is not None and not in_one_sentence(one, other, context):
                yield found


def _pairs(told: Sequence[Row], context: RuleContext) -> list[tuple[int, int]]:
    """Return the places of the figures that are held against each other, in order.

    Two figures of stated periods that are not one period are never rivals, so each is held against
    those of its own period, and against those of none.
    """
    periods: dict[tuple[object, object], list[int]] = {}
    timeless: list[int] = []
    for at, row in enumerate(told):
        if stated_period(row, context):
            periods.setdefault((row.valid.start, row.valid.end), []).append(at)
        else:
            timeless.append(at)
    pairs = {pair for found in periods.values() for pair in combinations(found, 2)}
    pairs |= {(min(a, b), max(a, b)) for a in timeless for b in range(len(told)) if a != b}
    return sorted(pairs)


def _sameness(row: Row) -> tuple[object, ...]:
    """Return what makes two figures of a key interchangeable but for the day of telling.

    Of very many figures a few speak for all that are the same.
    """
    compared = row.qualifiers.get("compared_with"), row.qualifiers.get("census")
    return (row.value, row.unit, row.object, row.valid, row.tense, row.attributed_to, *compared)


def gravest(found: Sequence[Rival]) -> Rival:
    """Return the pair that speaks for a key."""
    return max(found, key=lambda rival: rival.severity.rank)


def _differ(first: Figure, second: Figure, of: Predicate, context: RuleContext) -> bool:
    """Say whether two figures cannot be one and the same; other units of measure are no rivals."""
    (one, a), (other, b) = first, second
    if one.qualifiers.get("compared_with") != other.qualifiers.get("compared_with"):
        return False
    if a is None or b is None:
        return False
    units = unit_table(context.vocabulary)
    if may_be_one_unit(one.unit, other.unit, context.vocabulary):
        b = b if one.unit == other.unit else replace(b, unit=a.unit)
    else:
        here, there = units.get(one.unit), units.get(other.unit)
        if not here or not there or here.dimension != there.dimension or here.factor is None:
            return False
    is_count = bool(one.qualifiers.get("census"))
    return not same_quantity(a, b, 0.0 if is_count else of.tolerance, units)


def _judged(one: Row, other: Row, of: Predicate, context: RuleContext) -> Rival | None:
    """Return how two differing figures stand to each other; None where both can be right."""
    stated = [stated_period(r, context) for r in (one, other)]
    if of.occasion and not _is_one_occasion(one, other, all_stated=all(stated)):
        return None
    if all(stated):
        if not one.valid.same_period(other.valid) or _is_running(one, other, context):
            return None
        return _plain(one, other, say("figures.one-time", time=one.valid.edtf), context)
    if any(stated) and one.valid.same_period(other.valid) and _is_day(one):
        return _plain(one, other, say("figures.one-day", time=one.valid.edtf), context)
    if of.permanent and not any(stated):
        return _plain(one, other, say("figures.permanent", predicate=Name(of.id)), context)
    if not (changes_seldom(one, of) or is_rank(of.id)):
        return _one_day(one, other, of, context)
    return _seldom(one, other, of, context)


def _is_one_occasion(one: Row, other: Row, *, all_stated: bool) -> bool:
    """Say whether two figures are surely of one occasion: two sources name its time.

    One text that gives two of one year tells two rounds or chambers; a bare abbreviation may be
    another party in another country.
    """
    named = ABBREVIATION.fullmatch(one.subject) is None
    return all_stated and named and one.source_id != other.source_id


def _is_running(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether a count can have grown between two sources: its period was not over yet."""
    end = one.valid.end
    rising = context.vocabulary.pack("rules/rising").get("predicates", ())
    if one.predicate not in rising or end is None:
        return False
    written = [earliest_day(r.source_id, context) for r in (one, other)]
    return written[0] != written[1] and any(day is not None and day < end - DAY for day in written)


def _is_day(row: Row) -> bool:
    """Say whether a figure is told for one day."""
    return row.valid.start is not None and row.valid.end == row.valid.start + DAY


def _is_disputed(one: Row, other: Row, context: RuleContext) -> bool:
    """Say whether a speaker gives one of the figures; who published the other is none."""
    pairs = ((one, other), (other, one))
    return any(r.attributed_to and not _published(r.attributed_to, o, context) for r, o in pairs)


def _published(speaker: str, row: Row, context: RuleContext) -> bool:
    """Say whether the speaker is the publisher of a source: the figure is quoted from it."""
    publisher = set(folded_words(context.documents[row.source_id].source.publisher))
    told = {w for w in folded_words(speaker) if len(w) > SHORT}
    return bool(told) and told <= publisher


def _plain(one: Row, other: Row, reason: Message, context: RuleContext) -> Rival:
    """Return the disagreement of two figures that are told for one time."""
    if _is_disputed(one, other, context):
        return Rival(
            one=one,
            other=other,
            severity=Severity.NOTE,
            verdict="disputed",
            reason=say("figures.spoken", reason=reason),
        )
    if are_editions(one.source_id, other.source_id, context):
        return Rival(
            one=one,
            other=other,
            severity=Severity.WARNING,
            verdict="superseded",
            reason=say("figures.revised", reason=reason),
        )
    inside = one.source_id == other.source_id
    return Rival(
        one=one,
        other=other,
        severity=Severity.WARNING if inside else Severity.ERROR,
        verdict="numeric-disagreement",
        reason=say("figures.beyond-rounding", reason=reason),
    )


def _one_day(one: Row, other: Row, of: Predicate, context: RuleContext) -> Rival | None:
    """Return what differing figures of a changing measure come to.

    Two speakers on one matter dispute it; undated figures are shown; the rest are changes.
    """
    speakers = {one.attributed_to, other.attributed_to}
    if len(speakers) > 1:
        same_text = one.source_id == other.source_id
        if not same_text or one.valid.surely_before(other.valid):
            return None
        return _plain(one, other, say("figures.one-text"), context)
    if of.permanent or one.source_id == other.source_id:
        return None
    if not any(is_undated(r, context) and r.valid.is_unknown for r in (one, other)):
        return None
    if any(r.tense == "past" for r in (one, other)):
        return None
    return Rival(
        one=one,
        other=other,
        severity=Severity.NOTE,
        verdict="undated-conflict",
        reason=say("figures.may-be-another-year", predicate=Name(of.id)),
    )


def _seldom(one: Row, other: Row, of: Predicate, context: RuleContext) -> Rival | None:
    """Return how differing figures of a measure that changes seldom stand to each other."""
    if one.attributed_to or other.attributed_to:
        return None
    if one.tense == "past" or other.tense == "past":
        return None
    days = [
        r.valid.start or earliest_day(r.source_id, context) if not is_undated(r, context) else None
        for r in (one, other)
    ]
    first, second = days
    if first is not None and second is not None:
        gap = years_between(first, second)
        if is_rank(of.id) or gap >= of.half_life_years:
            return None
        reason = say("figures.seldom", years=f"{gap:.0f}", predicate=Name(of.id))
    else:
        reason = say("figures.undated")
    return Rival(
        one=one,
        other=other,
        severity=Severity.WARNING,
        verdict="undated-conflict",
        reason=reason,
    )
