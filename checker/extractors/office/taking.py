"""From when somebody chosen will hold the office, told in a sentence of its own."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.change import change_forms
from checker.extractors.office.words import office_words
from checker.extractors.timing import clause_times, from_start, interval_of
from checker.model.claim import Polarity, Tense
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import telling

if TYPE_CHECKING:
    from checker.extractors.office.holding import Holding


def takes_office_after(
    holding: "Holding", passage: Passage, around: Discourse, words: Cues
) -> Interval:
    """Return from when who was chosen holds the office, told in the next sentence of them."""
    sentence = passage.doc[holding.phrase.start].sent
    if sentence.end >= len(passage.doc):
        return Interval()
    begin = office_words(around.vocabulary, passage.language).begin
    for clause in clauses(passage.doc[sentence.end].sent):
        subject = clause.subject
        of_them = subject is None or subject.pos_ == "PRON"
        if of_them and change_forms(clause) & begin and not _is_denied(clause, words):
            for mention in clause_times(clause, passage):
                return from_start(interval_of(mention, passage, around.read, Tense.FUTURE))
    return Interval()


def _is_denied(clause: Clause, words: Cues) -> bool:
    """Say whether a clause tells what is not so."""
    return telling(clause, words).polarity is Polarity.NEGATED
