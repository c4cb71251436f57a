"""Holdings that last longer than the rules of their body allow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from checker.judging.context import RuleContext
from checker.judging.holdings import certain_days, is_told_as_present
from checker.judging.keys import Group
from checker.judging.positions import NOT_HOLDING, Position, positions
from checker.judging.rows import Row
from checker.judging.standing import is_observation, is_standing, is_undated, spoken_from
from checker.model.edtf import MONTHS
from checker.vocabulary import Vocabulary

#: A successor may take over some days late.
GRACE = timedelta(days=14)


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """How long a seat or an office may be held."""

    role: str
    months: int
    in_a_row: int
    since: int  #: the first year of the rule
    source: str

    @property
    def limit(self) -> int:
        """Return the months that nobody exceeds."""
        return self.months * self.in_a_row

    def over(self, begun: date) -> date:
        """Return the day by which a holding that has begun by a day is over."""
        months = begun.month - 1 + self.limit
        first = date(begun.year + months // MONTHS, months % MONTHS + 1, 1)
        return first + timedelta(days=begun.day - 1) + GRACE


@dataclass(frozen=True, kw_only=True, slots=True)
class TooLong:
    """A claim that tells a holding at a day by which its term is over."""

    claim: Row
    begun: Row  #: the claim that tells that it had begun; the same where it tells both
    since: date  #: it had begun by this day
    over: date
    held_on: date
    term: Term

    @property
    def is_range(self) -> bool:
        """Say whether one claim tells both ends itself."""
        return self.claim is self.begun and self.claim.valid.end_earliest is not None


def too_long(group: Group, context: RuleContext) -> Iterator[TooLong]:
    """Yield the claims of a key that tell a holding after the end of its term."""
    term = term_of(group, context.vocabulary)
    if term is None:
        return
    held = [p for p in positions(group) if _counts(p.row, term)]
    for position in held:
        same = [p for p in held if p.value == position.value]
        found = _ranged(position, term) or _told_later(position, same, term, context)
        if found is not None and found.since.year >= term.since:
            yield found


def term_of(group: Group, vocabulary: Vocabulary) -> Term | None:
    """Return the term of a key's seat or office; None where no rule fixes it."""
    first = group.rows[0]
    if group.template == "membership":
        return _terms(vocabulary).get((first.object, ""))
    return _terms(vocabulary).get((group.subject, group.predicate))


@cache
def _terms(vocabulary: Vocabulary) -> dict[tuple[str, str], Term]:
    """Return the terms of the vocabulary by body and office."""
    return {
        (body, office): Term(
            role=entry.get("role", ""),
            months=entry["months"],
            in_a_row=entry["in_a_row"],
            since=entry.get("from", date.min.year),
            source=entry["source"],
        )
        for entry in vocabulary.pack("rules/terms").values()
        for body in entry["bodies"]
        for office in entry.get("offices", [""])
    }


def _counts(row: Row, term: Term) -> bool:
    """Say whether a claim tells a holding of the sort that the term is for."""
    none = row.status in (*NOT_HOLDING, "left") or row.polarity == "negated"
    return not none and not row.damage and row.qualifiers.get("role", "") == term.role


def _ranged(position: Position, term: Term) -> TooLong | None:
    """Return a claim that tells both ends of a holding, too far apart."""
    valid = position.valid
    begun, last = valid.start_latest, valid.end_earliest
    if begun is None or last is None or "/" not in valid.edtf or last <= term.over(begun):
        return None
    return TooLong(
        claim=position.row,
        begun=position.row,
        since=begun,
        over=term.over(begun),
        held_on=last - timedelta(days=1),
        term=term,
    )


def _told_later(
    position: Position, same: list[Position], term: Term, context: RuleContext
) -> TooLong | None:
    """Return a claim of the present that comes after the end of the term.

    What news tells without a start may be a new term, and so may an office: presidents come back.
    """
    row = position.row
    held_on = _held_on(position, context)
    if held_on is None:
        return None
    own = _start(row, context)
    begun: tuple[date, Row] | None = (own, row) if own is not None else None
    if begun is None and row.extractor == "membership" and is_standing(row, context):
        begun = _first_sure(position, same, context)
    if begun is None or held_on <= term.over(begun[0]) or _renewed(same, begun, held_on, context):
        return None
    return TooLong(
        claim=row,
        begun=begun[1],
        since=begun[0],
        over=term.over(begun[0]),
        held_on=held_on,
        term=term,
    )


def _held_on(position: Position, context: RuleContext) -> date | None:
    """Return the day on which a claim of the present surely tells the holding."""
    if not is_told_as_present(position, context):
        return None
    row = position.row
    own = _start(row, context)
    if is_undated(row, context):
        goes_on = own is not None and row.tense == "present"
        return context.as_of if goes_on else spoken_from(row, context)
    return spoken_from(row, context)


def _start(row: Row, context: RuleContext) -> date | None:
    """Return the day by which a holding has begun, by the claim's own words."""
    return None if is_observation(row, context) else row.valid.start_latest


def _first_sure(
    position: Position, same: list[Position], context: RuleContext
) -> tuple[date, Row] | None:
    """Return the first day on which another claim of the holder surely tells the holding."""
    days = [
        (sure[0], other.row.source_id, other.row)
        for other in same
        if other is not position and (sure := certain_days(other, context)) is not None
    ]
    first = min(days, key=lambda d: d[:2], default=None)
    return (first[0], first[2]) if first is not None else None


def _renewed(
    same: list[Position], begun: tuple[date, Row], held_on: date, context: RuleContext
) -> bool:
    """Say whether a claim tells another start of the holder between the first and the day."""
    starts = [_start(p.row, context) for p in same if p.row is not begun[1]]
    return any(start is not None and begun[0] < start <= held_on for start in starts)
