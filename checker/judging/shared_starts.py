"""Starts that may be of another office of the same holder.

`Head of state: President X (since 2012). Head of government: President X (since 2012)`: the day is
that of the presidency, and whether X headed the government from then on is not told. Who heads a
state or a government does so through another office, whose start is what lists of holders give.
"""

from collections.abc import Collection, Iterable
from datetime import date

from checker.judging.rows import Row
from checker.model.names import fold
from checker.model.span import Span


def shared_starts(told: Iterable[Row], through: Collection[str]) -> frozenset[str]:
    """Return the ids of claims whose start one source tells, elsewhere, of another office too.

    One line that gives two offices at once means both, but for a role.

    Args:
        told: claims on offices.
        through: roles that are filled through another office.
    """
    by_start: dict[tuple[str, str, str, date], list[Row]] = {}
    for row in told:
        if row.extractor == "office" and row.is_plain and row.valid.start and not row.valid.end:
            key = (row.source_id, row.subject, fold(row.object), row.valid.start)
            by_start.setdefault(key, []).append(row)
    return frozenset(
        row.claim_id
        for rows in by_start.values()
        for row in rows
        if row.predicate in through
        or any(_is_elsewhere(row.span, r.span) and r.predicate != row.predicate for r in rows)
    )


def _is_elsewhere(one: Span, other: Span) -> bool:
    """Say whether two places share no text."""
    return one.end <= other.start or other.end <= one.start
