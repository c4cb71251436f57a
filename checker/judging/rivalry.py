"""Judge two rival values of one key: contradicting, superseded, following each other, or undated.

The inference is told step by step. Contradiction needs a day that surely belongs to both; what is
only possible is never called one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from checker.judging.alike import few_of_each
from checker.judging.close_pairs import close_pairs
from checker.judging.context import RuleContext
from checker.judging.holdings import Holding, holding, is_told_as_present, share_a_day
from checker.judging.keys import Group
from checker.judging.one_holder import Likeness, tenure_likeness
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
IN_TURN = say("rivals.in-turn")
NEITHER_TIMED = say("rivals.neither-timed")
ONE_UNDATED = say("rivals.undated")


class Rivalry(NamedTuple):
    """Two rival values; `older` is the one that came first or no longer stands.

    A tuple, since there are more pairs than claims.
    """

    judgement: Judgement
    older: Row
    newer: Row
    reason: Message


def rivalries(group: Group, context: RuleContext) -> Iterator[Rivalry]:
    """Yield how the different values of a key stand to each other.

    Where very many sources tell one key, a few speak for all that say the same. A pair that says
    of neither claim what no pair before has said is left out.
    """
    shared = frozenset(group.shared_starts)
    told = few_of_each(
        [_seen_only(p, context) if p.row.claim_id in shared else p for p in positions(group)],
        lambda p: (p.value, p.valid, p.row.status, p.row.tense, is_standing(p.row, context)),
        lambda p: spoken_from(p.row, context),
    )
    if len(told) <= 1:
        return
    if len({p.value for p in told}) > 1 or any(is_told_as_present(p, context) for p in told):
        yield from _news(_judged([holding(p, context) for p in told], context))


def _judged(held: Sequence[Holding], context: RuleContext) -> Iterator[Rivalry]:
    """Yield how the holdings of a key stand to each other, pair by pair.

    Most pairs only follow each other, and that each of the two follows another one is told long
    since: these are passed over.
    """
    close = close_pairs(held)
    unfollowed = set(range(len(held)))
    for at, one in enumerate(held):
        first = at in unfollowed
        later = range(at + 1, len(held)) if first else sorted(close[at] | _after(at, unfollowed))
        for then in later:
            other = held[then]
            if then in close[at]:
                found = _of_pair(one, other, context)
            elif one.value != other.value and (at in unfollowed or then in unfollowed):
                found = _succession(one, other)
            else:
                continue
            if found and found[0].judgement is Judgement.SUCCESSION:
                unfollowed -= {at, then}
            yield from found


def _of_pair(one: Holding, other: Holding, context: RuleContext) -> tuple[Rivalry, ...]:
    """Return how two holdings stand to each other, be they of one value or of two."""
    if one.value != other.value:
        return judge(one, other, context)
    ended = _ended(one, other, context) or _ended(other, one, context)
    return (ended,) if ended else ()


def _after(at: int, places: Collection[int]) -> set[int]:
    """Return the places that come after another."""
    return {place for place in places if place > at}


def _news(found: Iterable[Rivalry]) -> Iterator[Rivalry]:
    """Yield the rivalries, of those with one reason only what tells of a claim anew."""
    known: dict[str, set[str]] = {}
    for rivalry in found:
        _, older, newer, reason = rivalry
        said = known.setdefault(reason.id, set())
        if reason.values or older.claim_id not in said or newer.claim_id not in said:
            said.update((older.claim_id, newer.claim_id))
            yield rivalry


def judge(one: Holding, other: Holding, context: RuleContext) -> tuple[Rivalry, ...]:
    """Return how two different values stand to each other; nothing where nothing can be said.

    Two that contradict each other may also have a later one and one that it supersedes.
    """
    if one.row.extractor == "office":
        like = tenure_likeness(one, other)
        if like is Likeness.NAME:
            return ()
        if like is Likeness.SPELLING:
            return (_rivalry(Judgement.VARIANT, one, other, ONE_HOLDER),)
    behind = _behind(one, other, context) or _behind(other, one, context)
    if behind is None and share_a_day(one.sure, other.sure):
        found = (_rivalry(Judgement.CONTRADICTION, one, other, BOTH_HOLD),)
        outdated = _outdated(one, other, context) or _outdated(other, one, context)
        return (*found, outdated) if outdated else found
    single = behind or _against_standing(one, other, context)
    return (single,) if single else _succession(one, other)


def _seen_only(position: Position, context: RuleContext) -> Position:
    """Return a holding told as present as what its source sees on its day, its start in doubt."""
    written = context.datings[position.row.source_id].edtf
    if not written or "/" in written or not is_told_as_present(position, context):
        return position
    return replace(position, valid=interval(f"{written}/.."))


def _behind(stale: Holding, fresh: Holding, context: RuleContext) -> Rivalry | None:
    """Return that a standing statement was behind its time when it was written.

    A later source tells that the next one had begun by then.
    """
    if not _told_later(stale, fresh, context):
        return None
    written, began = spoken_from(stale.row, context), fresh.valid.start
    if written is None or began is None:
        return None
    before = stale.valid.start_latest
    if began > written or (before is not None and before >= began):
        return None
    reason = say(
        "rivals.behind",
        source=_name(stale, context),
        written=written.isoformat(),
        began=began.isoformat(),
    )
    return _rivalry(Judgement.SUPERSEDED, stale, fresh, reason)


def _outdated(stale: Holding, fresh: Holding, context: RuleContext) -> Rivalry | None:
    """Return that a later source tells otherwise of its own day, whatever else contradicts."""
    if not _told_later(stale, fresh, context) or not fresh.is_present:
        return None
    reason = say("rivals.outdated", source=_name(stale, context))
    return _rivalry(Judgement.SUPERSEDED, stale, fresh, reason)


def _told_later(stale: Holding, fresh: Holding, context: RuleContext) -> bool:
    """Say whether a dated standing source tells the one, and one dated later the other."""
    if not stale.lingers or is_undated(stale.row, context) or is_undated(fresh.row, context):
        return False
    early, late = spoken_from(stale.row, context), spoken_from(fresh.row, context)
    return early is not None and late is not None and early < late


def _succession(one: Holding, other: Holding) -> tuple[Rivalry, ...]:
    """Return that one value follows another; nothing where that cannot be said."""
    first, second = (other, one) if other.moment < one.moment else (one, other)
    if first.moment == date.max or share_a_day(first.told, second.told):
        return ()
    return (_rivalry(Judgement.SUCCESSION, first, second, IN_TURN),)


def _against_standing(one: Holding, other: Holding, context: RuleContext) -> Rivalry | None:
    """Return how a standing statement in the present tense fares against another value."""
    for stale, fresh in ((one, other), (other, one)):
        if stale.lingers:
            found = _fared(stale, fresh, context)
            if found is not None:
                return found
    return None


def _fared(stale: Holding, fresh: Holding, context: RuleContext) -> Rivalry | None:
    """Return how a standing statement fares against one other."""
    written = spoken_from(stale.row, context)
    known = known_at(fresh.row, context) or fresh.valid.start
    if fresh.valid.is_unknown and is_undated(fresh.row, context):
        if not fresh.is_present:
            return None
        return _rivalry(Judgement.UNDATED, stale, fresh, NEITHER_TIMED)
    if known is None or (written is not None and known <= written):
        return None
    if is_undated(stale.row, context) and written is None:
        return _rivalry(Judgement.UNDATED, stale, fresh, ONE_UNDATED)
    reason = say("rivals.no-longer", source=_name(stale, context), day=known.isoformat())
    return _rivalry(Judgement.SUPERSEDED, stale, fresh, reason)


def _ended(present: Holding, past: Holding, context: RuleContext) -> Rivalry | None:
    """Return the finding that a value told as present has an end told elsewhere."""
    if not present.lingers:
        return None
    end, written = past.valid.end_earliest, spoken_from(present.row, context)
    if end is None or past.is_present or present.row.source_id == past.row.source_id:
        return None
    if not is_undated(present.row, context) and written is not None and written <= end:
        return None
    return _rivalry(Judgement.SUPERSEDED, present, past, say("rivals.ended", time=past.valid.edtf))


def _name(held: Holding, context: RuleContext) -> Message:
    """Return how steps name the source of a holding."""
    return source_name(held.row.source_id, context)


def _rivalry(judgement: Judgement, older: Holding, newer: Holding, reason: Message) -> Rivalry:
    """Return the judgement on two holdings."""
    return Rivalry(judgement, older.row, newer.row, reason)


def steps(found: Sequence[Rivalry], context: RuleContext) -> tuple[Message, ...]:
    """Return the steps of rivalries, each once: what each side says and when, then why."""
    said: set[str] = set()
    told: dict[Message, None] = {}
    for _, older, newer, reason in found:
        for row in (older, newer):
            if row.claim_id not in said:
                said.add(row.claim_id)
                told[says(row, context)] = None
        told[reason] = None
    return tuple(told)


def rows_of(found: Sequence[Rivalry]) -> dict[str, Row]:
    """Return the rows of rivalries by claim id."""
    return {row.claim_id: row for r in found for row in (r.older, r.newer)}
