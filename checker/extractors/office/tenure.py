"""How long a holder holds: the times and verbs around a person and an office."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.change import Change, has_happened, turn_of, was_not
from checker.extractors.office.deed import time_of_deed
from checker.extractors.office.now import is_aside, is_history, is_of_now
from checker.extractors.office.record import is_record
from checker.extractors.office.taking import takes_office_after
from checker.extractors.office.words import office_words
from checker.extractors.timing import (
    clause_times,
    from_start,
    interval_of,
    joined,
    observed,
    reversed_range,
    tells_of_its_day,
    time_right_after,
    until_end,
)
from checker.model.claim import Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm, TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, leaves_brackets
from checker.pipelines.passage import NameKind, Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.extractors.office.holding import Holding

BRACKETS = frozenset({"("})  #: what may open before a time right after an office or its holder


@dataclass(frozen=True, kw_only=True, slots=True)
class Tenure:
    """When an office is held, and how."""

    valid: Interval
    status: str
    told: Telling
    reversed: str = ""  #: `start/end` as told, where the end comes before the start


def tenure(
    clause: Clause | None,
    holding: "Holding",
    passage: Passage,
    around: Discourse,
    words: Cues,
    told: Telling,
) -> Tenure:
    """Return when the office is held, by the surest words for it."""
    status = holding.phrase.status
    if holding.ends:
        return _ended(holding, passage, around, words, told)
    start, end, turns = _turning_points(holding, passage, around, words)
    deed = time_of_deed(holding, passage, around)
    told = told if deed.is_unknown else replace(told, tense=Tense.PAST)
    own = deed if not deed.is_unknown else _adjacent(holding, passage, around, words, told)
    told_of = clause is None or clause.verb.i not in turns
    if clause is not None and holding.clause is None and was_not(clause, words):
        told_of = False  # what did not happen says nothing of a title's time
    if own.is_unknown and told_of:
        own = _own_time(holding, clause, passage, around, told)
    valid = own
    if not start.is_unknown and (own.is_unknown or own.start is None):
        valid = joined(from_start(start), own) if not own.is_unknown else from_start(start)
    left = not end.is_unknown and own.end is None
    if left:
        valid = joined(valid, until_end(end)) if valid.start else until_end(end)
    if status == "elect":
        begins = takes_office_after(holding, passage, around, words)
        valid = begins if not begins.is_unknown else valid
    if status == "former" and valid.is_unknown:
        valid = until_end(observed(around.read))
    if valid.is_unknown:
        valid, told = _untimed(holding, told, passage, around)
    return Tenure(
        valid=valid,
        status=_status("former" if left else status, valid, told, around),
        told=told,
        reversed=_reversed(holding, clause, passage),
    )


def _untimed(
    holding: "Holding", told: Telling, passage: Passage, around: Discourse
) -> tuple[Interval, Telling]:
    """Return when an office is held for which no time is told, and how it is told then."""
    if is_history(holding, told, around):
        return Interval(), replace(told, tense=Tense.PAST)
    if is_aside(holding, passage, around):
        return Interval(), replace(told, tense=Tense.NONE)
    return observed(around.read) if is_of_now(holding, told, around) else Interval(), told


def _ended(
    holding: "Holding", passage: Passage, around: Discourse, words: Cues, told: Telling
) -> Tenure:
    """Return until when an office was held that a clause says was left."""
    when = _adjacent(holding, passage, around, words, told)
    if when.is_unknown and holding.clause is not None:
        when = _own_time(holding, holding.clause, passage, around, told)
    if when.is_unknown and tells_of_its_day(around.read):
        when = observed(around.read)
    return Tenure(valid=until_end(when), status="former", told=told)


def _reversed(holding: "Holding", clause: Clause | None, passage: Passage) -> str:
    """Return a time told of the holding whose end comes before its start."""
    for mention in clause_times(clause, passage) if clause is not None else ():
        told = reversed_range(mention)
        if told and not _of_another(mention, holding, passage):
            return told
    return ""


def _status(status: str, valid: Interval, told: Telling, around: Discourse) -> str:
    """Return the status, `former` where the time told is over by the document's date."""
    today = observed(around.read)
    over = valid.end is not None and today.start is not None and valid.end <= today.start
    if status == "titular" and over and valid.edtf != today.edtf:
        return "former"
    if (
        status == "titular"
        and told.tense is Tense.PAST
        and valid.end is not None
        and not today.start
    ):
        return "former"
    return status


def _adjacent(
    holding: "Holding", passage: Passage, around: Discourse, words: Cues, told: Telling
) -> Interval:
    """Return the time right after the phrase or the holder: `minister from 2015 to 2022`."""
    late = max(holding.phrase.end, holding.holder.end)
    for end in (late, min(holding.phrase.end, holding.holder.end)):
        mention = time_right_after(passage, end, words.tenure | BRACKETS)
        if mention is not None and _of_another_office(mention, late, holding, passage):
            continue
        if mention is not None and (
            mention.bound not in (Bound.AT, Bound.AFTER) or mention.form is TimeForm.RANGE
        ):
            tense = Tense.PRESENT if mention.bound is Bound.SINCE else told.tense
            return interval_of(mention, passage, around.read, tense)
    return Interval()


def _of_another_office(
    mention: TimeMention, late: int, holding: "Holding", passage: Passage
) -> bool:
    """Say whether a time belongs to another office told between: `X, until May mayor of Y, is`."""
    end = passage.tokens_of(mention.span)[1]
    return any(
        n.kind is NameKind.OFFICE and end <= n.start < late and n.start < holding.phrase.start
        for n in passage.names
    )


def _own_time(
    holding: "Holding", clause: Clause | None, passage: Passage, around: Discourse, told: Telling
) -> Interval:
    """Return the time of the copula, or of the clause in which a title stands."""
    if clause is None:
        return Interval()
    mentions = clause_times(clause, passage)
    if holding.clause is None:
        if tells_of_its_day(around.read) and not (holding.led and holding.begins):
            return Interval()
        mentions = tuple(m for m in mentions if m.form is TimeForm.DATE and m.bound is Bound.AT)
    mentions = tuple(m for m in mentions if not _of_another(m, holding, passage))
    if not mentions:
        return Interval()
    when = _merged(mentions, passage, around, told)
    begins = holding.begins or (holding.clause is not None and holding.phrase.begins)
    offices = office_words(around.vocabulary, passage.language)
    return from_start(when) if begins and not is_record(holding.phrase, passage, offices) else when


def _of_another(mention: TimeMention, holding: "Holding", passage: Passage) -> bool:
    """Say whether a time is of another person named before it, or out of the title's brackets."""
    at = passage.tokens_of(mention.span)[0]
    ends = (holding.holder.end, holding.phrase.end)
    if holding.clause is None and leaves_brackets(passage.doc[holding.holder.start], at):
        return True
    return any(
        name.kind is NameKind.PERSON and max(ends) <= name.start < at for name in passage.names
    )


def _merged(
    mentions: tuple[TimeMention, ...], passage: Passage, around: Discourse, told: Telling
) -> Interval:
    """Return one interval from the times of a clause: since one, until another."""
    merged = Interval()
    for mention in mentions:
        when = interval_of(mention, passage, around.read, told.tense)
        if when.is_unknown:
            continue
        if merged.is_unknown:
            merged = when
        elif merged.end is None and when.end is not None and mention.bound is Bound.UNTIL:
            merged = joined(merged, when)
    return merged


def _turning_points(
    holding: "Holding", passage: Passage, around: Discourse, words: Cues
) -> tuple[Interval, Interval, frozenset[int]]:
    """Return when the holder took the office and left it, and the verbs that tell it."""
    offices = office_words(around.vocabulary, passage.language)
    inside = {
        *range(holding.holder.start, holding.holder.end),
        *range(holding.phrase.start, holding.phrase.end),
    }
    ended = holding.phrase.status in ("former", "elect")
    start, end, told = Interval(), Interval(), set()
    for clause in clauses(passage.doc[holding.holder.start].sent):
        turn = turn_of(clause, inside, offices)
        if turn is Change.NONE or not has_happened(clause, words):
            continue
        if turn is Change.BEGINS and holding.phrase.status == "former":
            continue  # tells of a new post
        if turn is Change.BEGINS and is_record(holding.phrase, passage, offices):
            continue
        times = clause_times(clause, passage)
        if not times and (turn is Change.BEGINS or not tells_of_its_day(around.read)):
            continue
        told.add(clause.verb.i)
        when = observed(around.read)
        if times:
            when = interval_of(times[0], passage, around.read, Tense.PAST)
        if turn is Change.BEGINS and start.is_unknown:
            start = when
        elif turn is Change.ENDS and end.is_unknown and not ended:
            end = when
    return start, end, frozenset(told)
