"""Beginning and end of what is told with both: `the war lasted from 1864 to 1870`."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import lemma_of
from checker.extractors.event.noun import Noted
from checker.extractors.event.thing import thing_at
from checker.extractors.event.told import event_told
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import befits, event_words, happenings
from checker.extractors.timing import clause_times
from checker.model.claim import Tense
from checker.model.time_mention import Bound, TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clauses
from checker.pipelines.passage import Passage

#: How many ends a span has.
PAIR = 2


def lasting(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Noted]:
    """Yield beginning and end of the happenings that verbs such as `last` give a span."""
    words = event_words(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        subject = clause.subject
        verb = lemma_of(clause.verb, around.vocabulary, passage.language)
        if subject is None or verb not in words.lasts:
            continue
        told = event_told(clause, cues, words)
        if told is None or not told.is_plain or told.tense is not Tense.PAST:
            continue
        spans = [m for m in clause_times(clause, passage) if m.form is TimeForm.RANGE]
        days = spans[0].edtf.split("/") if len(spans) == 1 else []
        if len(days) != PAIR or not all(days):
            continue
        table = happenings(around.vocabulary, passage.language)
        ends = [h for h in table if h.predicate in words.ends]
        for happening, day in zip(ends, days, strict=True):
            thing = thing_at(subject, passage, around)
            if thing is None or not befits(thing.entity, happening, around.vocabulary):
                thing = unnamed_thing(subject, passage, around, owners=happening.owners)
            if thing is not None:
                point = replace(spans[0], edtf=day, form=TimeForm.DATE, bound=Bound.AT)
                yield Noted(happening=happening, noun=subject, thing=thing, other=None, time=point)
