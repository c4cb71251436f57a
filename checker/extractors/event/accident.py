"""Accidents by what they did, and by the day in their phrase: `the blast killed two on Monday`."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import lemma_of
from checker.extractors.event.noun import Noted
from checker.extractors.event.nouns import noun_description
from checker.extractors.event.time import time_of
from checker.extractors.event.told import event_told
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import event_words, happenings
from checker.extractors.timing import time_right_after
from checker.model.claim import Tense
from checker.pipelines.grammar import clauses
from checker.pipelines.passage import Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: The sort of what happens by itself, and does harm.
SORT = "accident"


def accidents(passage: Passage, around: Discourse, told_already: frozenset[int]) -> Iterator[Noted]:
    """Yield the accidents that are the subject of a verb for what they did, with their times.

    Args:
        passage: where they are told.
        around: the document.
        told_already: indices of nouns whose accident is told otherwise.
    """
    words = event_words(around.vocabulary, passage.language)
    table = happenings(around.vocabulary, passage.language)
    happening = next((h for h in table if h.predicate in words.befell), None)
    told_of_things, fates = _told_otherwise(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        subject = clause.subject
        if happening is None or subject is None or subject.i in told_already:
            continue
        verb = lemma_of(clause.verb, around.vocabulary, passage.language)
        effect = verb in words.effects | words.strikes and verb not in told_of_things
        if (
            not effect
            or subject.lemma_.lower() in fates
            or not _is_accident(subject, passage, around)
        ):
            continue
        told = event_told(clause, cues_of(passage, around.vocabulary), words)
        if told is None or not told.is_plain or told.tense is not Tense.PAST:
            continue
        time = time_right_after(passage, subject.i + 1, words.of_day | words.at)
        time = time or time_of(clause, passage, words)
        thing = unnamed_thing(subject, passage, around, owners=happening.owners)
        if time is not None and thing is not None:
            yield Noted(happening=happening, noun=subject, thing=thing, other=None, time=time)


@cache
def _told_otherwise(vocabulary: Vocabulary, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return verbs of what befalls things, and nouns of what befalls people."""
    dated = [h for h in happenings(vocabulary, language) if h.gives == "date"]
    things = {v for h in dated if "thing" in h.owners for v in h.verbs}  # `destroyed X`
    fates = {n for h in dated if h.owners == {"person"} for n in h.nouns}  # `the murder of X`
    return frozenset(things), frozenset(fates)


def _is_accident(noun: "Token", passage: Passage, around: Discourse) -> bool:
    """Say whether a noun without a name tells an accident."""
    described = noun_description(noun, around.vocabulary, passage.language)
    unnamed = noun.pos_ == "NOUN" and passage.name_at(noun) is None
    return unnamed and described is not None and described.sort == SORT
