"""Claims that lie outside of the life of the person whom they tell of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from checker.judging.context import RuleContext
from checker.judging.figures import years_between
from checker.judging.lifetimes import Lifetime, life_words, near_life
from checker.judging.positions import NOT_HOLDING
from checker.judging.rows import Row
from checker.judging.sentence_around import words_around
from checker.judging.standing import is_observation, is_standing, spoken_from, tells_the_present
from checker.model.names import fold, holds


class Side(StrEnum):
    """Where a claim lies against a life."""

    BEFORE = "before birth"
    AFTER = "after death"
    OVER = "told as present after death"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outside:
    """A claim that cannot be of a person's life, with the claims that tell the end it passes."""

    person: str
    act: Row
    ends: tuple[Row, ...]
    side: Side
    bound: date  #: the first day that the person can have lived, or surely did no more


def outside(
    told: Iterable[Row], lives: Mapping[str, Lifetime], context: RuleContext
) -> Iterator[Outside]:
    """Yield the claims about a person that lie before the birth or after the death."""
    rows = list(told) if lives else []
    made = _made(rows, context)
    about = (row for row in rows if any(person in lives for person in _persons(row)))
    for row in sorted(about, key=attrgetter("place")):
        if not row.is_plain or row.damage or row.tense == "future":
            continue
        if row.extractor == "attribute":
            begun = sorted(made.get((row.subject, row.predicate), ()), key=attrgetter("place"))
            acts = [(row.object, act) for act in begun]
        else:
            acts = [(person, row) for person in _doers(row)]
        for person, act in acts:
            life = lives.get(person)
            found = _against(person, act, life, context) if life is not None else None
            if found is not None:
                yield found


def _made(rows: list[Row], context: RuleContext) -> dict[tuple[str, str], list[Row]]:
    """Return what somebody did, by the thing and the attribute that names who: X was founded."""
    attribute_of = {event: name for name, event in life_words(context)["begun_by"].items()}
    made: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        is_of_this_sort = row.extractor == "event" and row.predicate in attribute_of
        if is_of_this_sort and row.is_plain and not row.damage:
            made.setdefault((row.subject, attribute_of[row.predicate]), []).append(row)
    return made


def _persons(row: Row) -> tuple[str, ...]:
    """Return the people whom a claim may tell of: who holds something, or has begun a thing."""
    return (row.object,) if row.extractor == "attribute" else _doers(row)


def _doers(row: Row) -> tuple[str, ...]:
    """Return the person who holds an office or a membership."""
    if row.status in NOT_HOLDING:
        return ()
    if row.extractor == "office":
        return (row.object,)
    return (row.subject,) if row.extractor == "membership" else ()


def _against(person: str, act: Row, life: Lifetime, context: RuleContext) -> Outside | None:
    """Return a claim that lies outside of a life."""
    born, dead = life.born, life.dead
    if born is not None and _begun_before(act, born, context):
        away = years_between(act.valid.start or born, born)
        if near_life(act, life.births, away):
            return Outside(person=person, act=act, ends=life.births, side=Side.BEFORE, bound=born)
    side = _side_of_death(act, dead, context) if dead is not None else None
    if dead is None or side is None or _tells_of_the_dead(act, context):
        return None
    away = years_between(act.valid.start or dead, dead)
    if not near_life(act, life.deaths, away):
        return None
    return Outside(person=person, act=act, ends=life.deaths, side=side, bound=dead)


def _begun_before(act: Row, born: date, context: RuleContext) -> bool:
    """Say whether a holding or an act has surely begun before a day."""
    latest, end = act.valid.start_latest, act.valid.end
    if is_observation(act, context) or _is_over_by_the_text(act):
        return False
    return (latest is not None and latest < born) or (end is not None and end <= born)


def _is_over_by_the_text(act: Row) -> bool:
    """Say whether a claim only knows that a holding is over: its end is the day of the text."""
    return act.status in ("former", "left") and act.valid.start is None


def _side_of_death(act: Row, dead: date, context: RuleContext) -> Side | None:
    """Return how a claim passes a death; what may be told of a former holder passes none."""
    if _is_over_by_the_text(act):
        return None
    valid = act.valid
    if not is_observation(act, context):
        begins = valid.start is not None and valid.start >= dead
        lasts = valid.end_earliest is not None and valid.end_earliest > dead
        if begins or (lasts and "/" in valid.edtf):
            return Side.AFTER
    present = act.extractor == "office" and act.tense == "present" and valid.end is None
    told = present or (act.tense == "present" and is_observation(act, context))
    if not (told and tells_the_present(act, context) and is_standing(act, context)):
        return None
    written = spoken_from(act, context)
    passed = dead <= (written or context.as_of) and dead <= context.as_of
    return Side.OVER if passed else None


def _tells_of_the_dead(act: Row, context: RuleContext) -> bool:
    """Say whether the sentence of a claim tells what comes to the dead: honours, heirs, graves."""
    words = words_around(act, context)
    lists = life_words(context)["after_death"]
    return any(holds([fold(w) for w in lists[language]], words) for language in lists)
