"""Events of several things told in one breath: `X and Y opened in 1990 and 1994 respectively`."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.clause import Told
from checker.extractors.event.described import kind_at
from checker.extractors.event.named import Thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.time import YEAR, times_joined
from checker.extractors.event.words import event_words
from checker.extractors.timing import clause_times
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.grammar import coordinated, noun_modifiers
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def each_at(
    found: Told, passage: Passage, around: Discourse
) -> tuple[tuple[Told, TimeMention], ...]:
    """Return the events of the things of a subject, each with its own time; else none."""
    words = event_words(around.vocabulary, passage.language)
    subject = found.clause.subject
    sentence = {t.lower_ for t in found.clause.verb.sent}
    if subject is None or found.happening.gives != "date" or not sentence & words.respectively:
        return ()
    times = times_joined(found.clause, passage) or _years(found, passage)
    things = _things(subject, passage, around)
    if not times or len(times) != len(things):
        return ()
    return tuple((replace(found, thing=x), t) for x, t in zip(things, times, strict=True))


def _years(found: Told, passage: Passage) -> tuple[TimeMention, ...]:
    """Return the years joined to the one time of a clause: `in 1990 and 1994 respectively`."""
    times = clause_times(found.clause, passage)
    if len(times) != 1:
        return ()
    start, end = passage.tokens_of(times[0].span)
    years = [t for t in coordinated(passage.doc[start:end].root) if t.text.isdigit()]
    return tuple(
        TimeMention(
            span=passage.span_of(t.i, t.i + 1),
            text=t.text,
            form=TimeForm.DATE,
            rule="",
            edtf=t.text,
        )
        for t in years
        if len(t.text) == YEAR
    )


def _things(subject: "Token", passage: Passage, around: Discourse) -> list[Thing]:
    """Return the things of a subject: `X and Y`, `the bridges of X and Y`."""
    both = list(coordinated(subject))
    if len(both) > 1:
        found = [thing_at(t, passage, around) for t in both]
        return [t for t in found if t is not None]
    kind = kind_at(subject, passage, around)[0] or subject.lemma_.lower()
    for _, noun in noun_modifiers(subject):
        names = [passage.name_at(t) for t in coordinated(noun)]
        if len(names) > 1 and all(names):
            return [
                Thing(
                    entity=Entity(name=f"{n.text} {kind}", kind=NameKind.THING, sort=kind),
                    start=n.start,
                    end=n.end,
                )
                for n in names
                if n is not None
            ]
    return []
