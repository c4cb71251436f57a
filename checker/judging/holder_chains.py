"""Chains of holders of one office that one source tells, and the place where one breaks."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker.judging.context import RuleContext
from checker.judging.figures import years_between
from checker.judging.keys import Group
from checker.judging.positions import NOT_HOLDING
from checker.judging.rows import Row
from checker.judging.sentence_around import words_around
from checker.judging.standing import is_observation
from checker.model.interval import Interval
from checker.model.names import fold, holds

#: Two holders tell no chain: others may have been between them.
FEWEST = 3
#: Who takes over within so many years may have been awaited.
AWAITED = 1.0
#: What lasts longer is no gap but a part of the list that is not told.
LONGEST = 10.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """A time of which a chain of holders tells none."""

    before: Row
    after: Row
    chain: tuple[Row, ...]


def gaps(group: Group, context: RuleContext) -> Iterator[Gap]:
    """Yield the gap of each chain that has one alone, and that no source fills.

    A chain is what one source tells of three holders or more, each from a day to a day, all but two
    of them right after each other.
    """
    by_source: dict[str, list[Row]] = {}
    for row in group.rows:
        if row.is_plain and not row.damage and row.status not in NOT_HOLDING:
            by_source.setdefault(row.source_id, []).append(row)
    for source_id in sorted(by_source):
        chain = _chain(by_source[source_id], context)
        broken = [pair for pair in pairwise(chain) if _years_apart(*pair) > AWAITED]
        if len(chain) < FEWEST or len(broken) != 1 or len(chain) - 2 < len(broken):
            continue
        before, after = broken[0]
        if _years_apart(before, after) <= LONGEST and not _is_filled(before, after, group, context):
            yield Gap(before=before, after=after, chain=chain)


def _chain(told: list[Row], context: RuleContext) -> tuple[Row, ...]:
    """Return the holdings with two ends, by their start; the last may be open."""
    ranged = [r for r in told if "/" in r.valid.edtf and r.valid.start and _has_end(r, context)]
    return tuple(sorted(ranged, key=lambda r: (r.valid.edtf, r.span, r.claim_id)))


def _has_end(row: Row, context: RuleContext) -> bool:
    """Say whether a holding tells its end, or that it goes on."""
    ends = row.valid.end is not None or row.valid.open_end
    return ends and not is_observation(row, context)


def _years_apart(before: Row, after: Row) -> float:
    """Return the years that surely lie between an end and a start."""
    end, start = before.valid.end, after.valid.start
    return years_between(end, start) if end and start and end < start else 0.0


def _is_filled(before: Row, after: Row, group: Group, context: RuleContext) -> bool:
    """Say whether any source tells a holder for the time between, or that there was none."""
    between = Interval(
        start=before.valid.end,
        start_latest=before.valid.end,
        end_earliest=after.valid.start,
        end=after.valid.start,
    )
    others = [r for r in group.rows if r is not before and r is not after]
    fold_of = {fold(r.object) for r in (before, after)}
    if any(r.valid.may_overlap(between) and fold(r.object) not in fold_of for r in others):
        return True
    pack = context.vocabulary.pack("rules/vacancies")
    empty = [fold(word) for language in sorted(pack) for word in pack[language]]
    return any(holds(empty, words_around(r, context)) for r in (before, after))
