"""Ages that a text tells of people, held against the birth that any source tells."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker.judging.context import RuleContext
from checker.judging.lifetimes import Lifetime, life_words
from checker.judging.rows import Row
from checker.judging.sentence_around import sentence_around
from checker.judging.standing import is_observation
from checker.model.document import OF_THEIR_TIME
from checker.model.edtf import interval
from checker.model.interval import DAY
from checker.model.names import fold
from checker.model.span import Span
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.time.tag import tag_times

#: Between what happened and the age stand so many words at most beside times: "in 2010, at the".
GAP = 4
#: `Surname, 34,` in news.
BARE = r"{},\s(?P<age>\d{{1,3}}),"
#: Ages are rounded, and counted to the next birthday.
TOLERANCE = 1
#: What is younger or older is no age of a person in public life.
YOUNGEST, OLDEST = 10, 115


@dataclass(frozen=True, kw_only=True, slots=True)
class AgeToldWrong:
    """An age that a person cannot have had."""

    person: str
    span: Span  #: of the age, in `Document.text`
    told: int
    act: Row  #: the claim that the age stands with
    births: tuple[Row, ...]
    first: int  #: the person was between so many ...
    last: int  #: ... and so many years old
    when: str  #: EDTF


def ages_told_wrong(
    told: Collection[Row], lives: Mapping[str, Lifetime], context: RuleContext
) -> Iterator[AgeToldWrong]:
    """Yield the ages that do not fit a birth, each once."""
    born = {person for person, life in lives.items() if life.births}
    of_them = (row for row in told if born and _person(row) in born and _is_act(row, context))
    sources = {row.source_id for row in of_them}
    by_source: dict[str, list[tuple[str, Row]]] = {source_id: [] for source_id in sources}
    for row in told if sources else ():
        if row.source_id in sources and row.is_plain and not row.damage:
            by_source[row.source_id].append((_person(row), row))
    for source_id in sorted(by_source):
        by_source[source_id].sort(key=lambda about: about[1].place)
        seen: set[Span] = set()
        for person, act in by_source[source_id]:
            if person not in born or not _is_act(act, context):
                continue
            life = lives[person]
            others = by_source[source_id]
            for span, years, when in _ages(person, act, life, others, context):
                found = _judged(person, act, life, (span, years, when))
                if found is not None and span not in seen:
                    seen.add(span)
                    yield found


def _person(row: Row) -> str:
    """Return of whom a claim on an office or an event tells."""
    return row.object if row.extractor == "office" else row.subject


def _is_act(row: Row, context: RuleContext) -> bool:
    """Say whether a claim tells what a person does or suffers at some age."""
    return row.extractor == "office" or row.predicate in life_words(context)["death"]


def _ages(
    person: str,
    act: Row,
    life: Lifetime,
    others: list[tuple[str, Row]],
    context: RuleContext,
) -> Iterator[tuple[Span, int, str]]:
    """Yield the ages of a person in the sentence of a claim, each with the time it is told for.

    A sentence that tells of two people is let pass.
    """
    around = sentence_around(act, context)
    if any(name != person and around.overlaps(row.span) for name, row in others):
        return
    document = context.documents[act.source_id]
    words = document.quote(around)
    times = tag_times(words, document.language, context.vocabulary)
    at = Span(act.span.start - around.start, act.span.end - around.start)
    ages = [m for m in times if m.form is TimeForm.AGE and m.part.unit == "year"]
    beside = list(_beside_name(person, ages, words))
    # "Berg, 34, has been minister since 2010": the age is that of the day, not of the start.
    of_act = act.extractor == "event" or all(span != age.span for age in ages for span, _ in beside)
    if len(ages) == 1 and of_act and _follows(at, ages[0], times, words):
        when = _moment(act, context)
        if when:
            yield ages[0].span.shift(around.start), ages[0].part.count, when
    written = _written(act.source_id, context)
    if written and not life.deaths:  # of the dead, the age is that of their death
        for span, years in beside:
            yield span.shift(around.start), years, written


def _follows(at: Span, age: TimeMention, times: tuple[TimeMention, ...], words: str) -> bool:
    """Say whether an age is told of what a claim tells: in it, or right after it."""
    if at.contains(age.span):
        return True
    if age.span.start < at.end:
        return False
    gap = list(words[at.end : age.span.start])
    for mention in times:
        for place in range(max(mention.span.start, at.end), min(mention.span.end, age.span.start)):
            gap[place - at.end] = " "
    left = "".join(gap)
    return len(left.split()) <= GAP and not re.search(r"[A-Z\d;:]", left)


def _moment(act: Row, context: RuleContext) -> str:
    """Return the time of what a claim tells: a death, the start of a holding."""
    if act.extractor == "event":
        return act.valid.edtf if act.valid.start and act.valid.end else ""
    start, slash, _ = act.valid.edtf.partition("/")
    return start if slash and start and not is_observation(act, context) else ""


def _written(source_id: str, context: RuleContext) -> str:
    """Return when a text that speaks of its own day was written."""
    dating = context.datings[source_id]
    of_its_day = context.documents[source_id].source.kind in OF_THEIR_TIME
    return dating.edtf if of_its_day and dating.certain else ""


def _beside_name(person: str, ages: list[TimeMention], words: str) -> Iterator[tuple[Span, int]]:
    """Yield the ages that stand right beside a person's name."""
    names = person.split()
    for found in re.finditer(BARE.format(re.escape(names[-1])), words):
        yield Span(found.start("age"), found.end("age")), int(found["age"])
    for mention in ages:
        before = fold(words[: mention.span.start])
        after = fold(words[mention.span.end :])
        if before.endswith(fold(names[-1])) or after.startswith(fold(names[0])):
            yield mention.span, mention.part.count


def _judged(
    person: str, act: Row, life: Lifetime, age: tuple[Span, int, str]
) -> AgeToldWrong | None:
    """Return an age that is not the person's at its time."""
    span, told, edtf = age
    when = interval(edtf)
    born, by = life.born, life.born_by
    if not YOUNGEST <= told <= OLDEST:
        return None
    if born is None or by is None or when.start is None or when.end is None:
        return None
    first, last = years_of(by - DAY, when.start), years_of(born, when.end - DAY)
    if first - TOLERANCE <= told <= last + TOLERANCE or last < 0:
        return None
    return AgeToldWrong(
        person=person, span=span, told=told, act=act, births=life.births,
        first=first, last=last, when=edtf,
    )  # fmt: skip


def years_of(born: date, day: date) -> int:
    """Return how many years old somebody is on a day."""
    had_birthday = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (0 if had_birthday else 1)
