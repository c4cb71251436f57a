"""The tense in which a time is told, by the grammar of the clause around it."""

from collections.abc import Callable, Sequence

from checker.model.claim import Modality
from checker.model.document import Segment
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import cues
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import telling
from checker.vocabulary import Vocabulary


def tense_of(
    passages: Sequence[Passage], vocabulary: Vocabulary
) -> Callable[[Segment, TimeMention], str]:
    """Return a function that says of a time: past, present, future; empty where unsure.

    What is planned or only possible counts as future.
    """
    by_place = {passage.segment.span: passage for passage in passages}

    def tense(segment: Segment, mention: TimeMention) -> str:
        passage = by_place.get(segment.span)
        if passage is None:
            return ""
        start, end = passage.tokens_of(mention.span)
        clause = enclosing_clause(passage.doc[start:end].root)
        if clause is None:
            return ""
        told = telling(clause, cues(vocabulary, passage.language))
        if told.modality in (Modality.PLANNED, Modality.POSSIBLE):
            return "future"
        return "" if told.tense.value == "none" else told.tense.value

    return tense
