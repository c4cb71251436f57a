"""When an event happened that a noun tells: beside it, before it, or in its clause."""

from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import clause_forms
from checker.extractors.event.time import bracket_before, time_beside, time_of
from checker.extractors.event.told import event_told
from checker.extractors.event.words import event_words
from checker.model.time_mention import TimeMention
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def time_of_noun(
    noun: "Token", end: int, passage: Passage, around: Discourse
) -> tuple[TimeMention | None, bool]:
    """Return the time of a noun's event, and whether it lies ahead; none of what is called off."""
    words = event_words(around.vocabulary, passage.language)
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    if governor.lemma_.lower() in words.called_off:
        return None, False
    opens = passage.doc[left_of(noun, passage)]
    time = time_beside(passage, noun.i + 1, end, words) or _time_of_first(opens, passage)
    planned = False
    if time is None:
        time, planned = time_of_clause(noun, passage, around)
    if time is None:
        return None, False
    between = passage.doc[noun.i : passage.tokens_of(time.span)[0] + 1]
    return time, planned or any(t.lower_ in words.planned for t in between)


def left_of(noun: "Token", passage: Passage) -> int:
    """Return where the noun phrase starts, with the `and` before it."""
    at = int(noun.i)
    while at > noun.sent.start and passage.doc[at - 1].pos_ in ("DET", "PRON", "ADJ", "CCONJ"):
        at -= 1
    return at


def _time_of_first(opens: "Token", passage: Passage) -> TimeMention | None:
    """Return the time of the dated event before a noun: `X (1914) and its loss`."""
    return bracket_before(opens, passage) if opens.pos_ == "CCONJ" else None


def time_of_clause(
    noun: "Token", passage: Passage, around: Discourse
) -> tuple[TimeMention | None, bool]:
    """Return the time of a clause that says when the event is, and whether it is planned.

    `The opening took place in 1934`, `the opening is planned for 2027`.
    """
    words = event_words(around.vocabulary, passage.language)
    clause = enclosing_clause(noun)
    if clause is None or clause.subject is None or clause.subject.i != noun.i:
        return None, False
    planned = bool({clause.verb.lower_, clause.head.lower_} & words.planned) or bool(
        clause.complement is not None and clause.complement.lower_ in words.planned
    )
    forms = clause_forms(clause, around.vocabulary, passage.language)
    told = event_told(clause, cues_of(passage, around.vocabulary), words)
    plain = told is not None and told.is_plain
    done = forms.keys() & (words.took_place | words.effects | words.strikes) or (
        clause.passive and forms.keys() & words.light
    )
    if not planned and not (plain and done):
        return None, False
    return time_of(clause, passage, words), planned
