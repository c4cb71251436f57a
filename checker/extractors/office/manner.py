"""How a holding is told by words that stand outside its own clause: `is due to be elected`."""

from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.office.words import office_words
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling, telling


def manner(
    told: Telling, clause: Clause | None, passage: Passage, around: Discourse, words: Cues
) -> Telling:
    """Return how a clause is told, with what rules it weighed too."""
    if clause is None or not told.is_plain:
        return told
    offices = office_words(around.vocabulary, passage.language)
    above = clause.head.head
    if above.i != clause.head.i and above.lemma_.lower() in offices.due:
        return replace(told, modality=Modality.PLANNED, tense=Tense.FUTURE)
    if _is_wished_untrue(clause, words):
        return replace(told, polarity=Polarity.NEGATED)
    over = enclosing_clause(above) if _is_infinitive(clause) and above.i != clause.head.i else None
    if over is not None:
        ruling = telling(over, words)
        return replace(told, modality=ruling.modality, polarity=ruling.polarity)
    return told


def _is_infinitive(clause: Clause) -> bool:
    """Say whether a clause says what is to be done: `the first woman to serve as`."""
    verb = clause.verb
    marked = any(c.tag_ == "TO" for c in clause.children)
    return marked or ("Inf" in verb.morph.get("VerbForm", []) and clause.head.dep_ != "conj")


def _is_wished_untrue(clause: Clause, words: Cues) -> bool:
    """Say whether a subjunctive stands under a negation: `it is not true that X be`."""
    if "Sub" not in clause.verb.morph.get("Mood", []):
        return False
    doc = clause.verb.doc
    start = clause.verb.sent.start
    mark = next((t.i for t in doc[start : clause.verb.i] if t.pos_ == "SCONJ"), start)
    return any(t.lower_ in words.negation for t in doc[start:mark])
