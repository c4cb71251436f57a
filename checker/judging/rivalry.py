"""Judge two rival values of one key: contradicting, superseded, following each other, or undated.

The inference is told step by step. Contradiction needs a day that surely belongs to both; what is
only possible is never called one.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from checker.judging.alike import few_of_each
from checker.judging.context import RuleContext
from checker.judging.keys import Group
from checker.judging.one_holder import is_same_name, one_holder
from checker.judging.positions import Position, positions
from checker.judging.rows import Row
from checker.judging.standing import is_standing, is_undated, known_at, source_name, spoken_from
from checker.judging.wording import says
from checker.model.edtf import interval
from checker.model.message import Message, say


class Judgement(StrEnum):
    """How two rival values stand to each other."""

    CONTRADICTION = "contradiction"
    SUPERSEDED = "superseded"
    UNDATED = "undated-conflict"
    SUCCESSION = "succession"
    VARIANT = "variant"


#: Why a rivalry is judged as it is.
BOTH_HOLD = say("rivals.both-hold")
ONE_HOLDER = say("rivals.one-holder")


@dataclass(frozen=True, kw_only=True, slots=True)
class Rivalry:
    """Two rival values; `older` is the one that came first or no longer stands."""

    judgement: Judgement
    older: Row
    newer: Row
    reason: Message


def rivalries(
    group: Group, context: RuleContext, shared: Collection[str] = ()
) -> Iterator[Rivalry]:
    """Yield how each pair of different values of a key stand to each other.

    Where very many sources tell one key, a few speak for all that say the same.

    Args:
        group: the claims of the key.
        context: what is known beside them.
        shared: ids of claims whose start may be that of another office.
    """
    held = few_of_each(
        [_seen_only(p, context) if p.row.claim_id in shared else p for p in positions(group)],
        lambda p: (p.value, p.valid, p.row.status, p.row.tense, is_standing(p.row, context)),
        lambda p: spoken_from(p.row, context),
    )
    for at, one in enumerate(held):
        for other in held[at + 1 :]:
            if one.value != other.value:
                yield from judge(one, other, context)
            else:
                found = _ended(one, other, context) or _ended(other, one, context)
                yield from (found,) if found else ()


def judge(one: Position, other: Position, context: RuleContext) -> tuple[Rivalry, ...]:
    """Return how two different values stand to each other; nothing where nothing can be said.

    Two that contradict each other may also have a later one and one that it supersedes.
    """
    if is_same_name(one, other) or is_same_name(other, one):
        return ()
    if one_holder(one, other):
        return (_rivalry(Judgement.VARIANT, one, other, ONE_HOLDER),)
    behind = _behind(one, other, context) or _behind(other, one, context)
    if behind is None and one.surely_overlaps(other, context):
        found = (_rivalry(Judgement.CONTRADICTION, one, other, BOTH_HOLD),)
        outdated = _outdated(one, other, context) or _outdated(other, one, context)
        return (*found, outdated) if outdated else found
    single = behind or _in_turn(one, other, context)
    return (single,) if single else ()


def _seen_only(position: Position, context: RuleContext) -> Position:
    """Return a holding told as present as what its source sees on its day, its start in doubt."""
    written = context.datings[position.row.source_id].edtf
    if not written or "/" in written or not position.is_present(context):
        return position
    return replace(position, valid=interval(f"{written}/.."))


def _behind(stale: Position, fresh: Position, context: RuleContext) -> Rivalry | None:
    """Return that a standing statement was behind its time when it was written.

    A later source tells that the next one had begun by then.
    """
    written, began = spoken_from(stale.row, context), fresh.valid.start
    if not _told_later(stale, fresh, context) or written is None or began is None:
        return None
    before = stale.valid.start_latest
    if began > written or (before is not None and before >= began):
        return None
    return _rivalry(
        Judgement.SUPERSEDED,
        stale,
        fresh,
        say(
            "rivals.behind",
            source=_name(stale, context),
            written=written.isoformat(),
            began=began.isoformat(),
        ),
    )


def _outdated(stale: Position, fresh: Position, context: RuleContext) -> Rivalry | None:
    """Return that a later source tells otherwise of its own day, whatever else contradicts."""
    if not _told_later(stale, fresh, context) or not fresh.is_present(context):
        return None
    return _rivalry(
        Judgement.SUPERSEDED,
        stale,
        fresh,
        say("rivals.outdated", source=_name(stale, context)),
    )


def _told_later(stale: Position, fresh: Position, context: RuleContext) -> bool:
    """Say whether a dated standing source tells the one, and one dated later the other."""
    if is_undated(stale.row, context) or is_undated(fresh.row, context):
        return False
    early, late = spoken_from(stale.row, context), spoken_from(fresh.row, context)
    told = stale.is_present(context) and is_standing(stale.row, context)
    return told and early is not None and late is not None and early < late


def _in_turn(one: Position, other: Position, context: RuleContext) -> Rivalry | None:
    """Return how two values stand to each other that no day surely shares."""
    for stale, fresh in ((one, other), (other, one)):
        if not stale.is_present(context) or not is_standing(stale.row, context):
            continue
        found = _against_standing(stale, fresh, context)
        if found is not None:
            return found
    first, second = sorted((one, other), key=lambda p: _moment(p, context))
    if _moment(first, context) == _moment(second, context) == date.max:
        return None
    if _told_over(first, second):
        return _rivalry(
            Judgement.SUCCESSION,
            first,
            second,
            say("rivals.in-turn"),
        )
    return None


def _against_standing(stale: Position, fresh: Position, context: RuleContext) -> Rivalry | None:
    """Return how a standing statement in the present tense fares against another value."""
    written = spoken_from(stale.row, context)
    known = known_at(fresh.row, context) or fresh.valid.start
    undated = is_undated(stale.row, context)
    if fresh.is_untimed(context):
        if not fresh.is_present(context):
            return None
        return _rivalry(
            Judgement.UNDATED,
            stale,
            fresh,
            say("rivals.neither-timed"),
        )
    if known is None:
        return None
    if written is not None and known <= written:
        return None
    if undated and written is None:
        return _rivalry(
            Judgement.UNDATED,
            stale,
            fresh,
            say("rivals.undated"),
        )
    return _rivalry(
        Judgement.SUPERSEDED,
        stale,
        fresh,
        say("rivals.no-longer", source=_name(stale, context), day=known.isoformat()),
    )


def _ended(present: Position, past: Position, context: RuleContext) -> Rivalry | None:
    """Return the finding that a value told as present has an end told elsewhere."""
    if not present.is_present(context) or not is_standing(present.row, context):
        return None
    end = past.valid.end_earliest
    written = spoken_from(present.row, context)
    if end is None or past.is_present(context) or present.row.source_id == past.row.source_id:
        return None
    if not is_undated(present.row, context) and written is not None and written <= end:
        return None
    return _rivalry(
        Judgement.SUPERSEDED,
        present,
        past,
        say("rivals.ended", time=past.valid.edtf),
    )


def _told_over(first: Position, second: Position) -> bool:
    """Say whether the first can be over when the second begins."""
    return not first.valid.surely_overlaps(second.valid)


def _moment(position: Position, context: RuleContext) -> date:
    """Return the day by which positions are put in order."""
    valid = position.valid
    return valid.start or known_at(position.row, context) or valid.end or date.max


def _name(position: Position, context: RuleContext) -> Message:
    """Return how steps name the source of a position."""
    return source_name(position.row.source_id, context)


def _rivalry(judgement: Judgement, older: Position, newer: Position, reason: Message) -> Rivalry:
    """Return the judgement on two positions."""
    return Rivalry(judgement=judgement, older=older.row, newer=newer.row, reason=reason)


def steps(found: Sequence[Rivalry], context: RuleContext) -> tuple[Message, ...]:
    """Return the steps of rivalries, each once: what each side says and when, then why."""
    told = (
        step for r in found for step in (says(r.older, context), says(r.newer, context), r.reason)
    )
    return tuple(dict.fromkeys(told))


def rows_of(found: Sequence[Rivalry]) -> dict[str, Row]:
    """Return the rows of rivalries by claim id."""
    return {row.claim_id: row for r in found for row in (r.older, r.newer)}
