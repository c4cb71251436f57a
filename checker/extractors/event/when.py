"""Which times an event has: its own, that of the clause around it, or of what it is told with."""

from typing import TYPE_CHECKING

from checker.extractors.event.clause import Told
from checker.extractors.event.other import Other
from checker.extractors.event.time import time_of, times_joined
from checker.extractors.event.told import follows, is_cleft
from checker.extractors.event.words import EventWords
from checker.extractors.timing import time_right_after
from checker.model.time_mention import TimeMention
from checker.pipelines.grammar import Clause, clause_of_verb
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    pass


def times_of(
    found: Told, other: Other | None, passage: Passage, words: EventWords
) -> tuple[TimeMention | None, ...]:
    """Return the times of an event, None where it has none; what comes again may have several."""
    clause = found.clause
    if not found.happening.single:
        several = times_joined(clause, passage)
        if several:
            return several
    mention = time_of(clause, passage, words)
    inner = next((c for c in clause.children if c.dep_ == "xcomp"), None)
    if mention is None and inner is not None and inner.pos_ == "VERB":
        mention = time_of(clause_of_verb(inner), passage, words)
    if mention is None and follows(clause):
        mention = time_of(clause_of_verb(clause.verb.head), passage, words)
    if mention is None and _is_meanwhile(clause, words):
        mention = time_of(clause_of_verb(clause.head.head), passage, words)
    if mention is None and is_cleft(clause, words):
        mention = time_of(clause_of_verb(clause.head.head), passage, words)
    if mention is None and other is not None:
        mention = time_right_after(passage, other.end, words.at)
    return (mention,)


def _is_meanwhile(clause: Clause, words: EventWords) -> bool:
    """Say whether a clause tells what went on in the one before: `died on Monday when it fell`."""
    above = clause.head.head
    when = any(c.lower_ in words.meanwhile and c.i < clause.verb.i for c in clause.head.children)
    return clause.head.dep_ == "advcl" and when and above.pos_ == "VERB" and above.i < clause.verb.i
