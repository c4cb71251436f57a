"""Holders that a question or a condition names: `Is X the next mayor?`, `If elected mayor, X`."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.office.holder import with_surname
from checker.extractors.office.holding import Holding, across_verb, beside, is_question
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.words import office_words
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, Passage

#: How many words may stand between `if` and the office: `se for eleito`.
REACH = 4


def hypothetical(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Holding]:
    """Yield whom a question or a condition names as the holder, which no text asserts."""
    if phrase.status == "candidate":
        return
    offices = office_words(around.vocabulary, passage.language)
    found = None
    if is_question(phrase, passage):
        found = across_verb(phrase, passage, around, words, offices)
        led = beside(phrase, passage, around, words, offices) if found is None else None
        found = led if led is not None and led.led else found
    else:
        holder = _if_chosen(phrase, passage, around, words)
        if holder is not None:
            found = Holding(phrase=phrase, holder=holder, clause=None, led=True)
    if found is not None:
        yield replace(found, holder=with_surname(found.holder, passage, around))


def _if_chosen(
    phrase: OfficePhrase, passage: Passage, around: Discourse, words: Cues
) -> Name | None:
    """Return whom a condition that opens a sentence would make what it names."""
    doc = passage.doc
    sentence = doc[phrase.start].sent
    opening = doc[sentence.start : phrase.start]
    appoint = office_words(around.vocabulary, passage.language).appoint
    if not 1 < len(opening) <= REACH or opening[0].lower_ not in words.condition:
        return None
    if not {opening[-1].lemma_.lower(), opening[-1].lower_} & appoint:
        return None
    if phrase.end >= sentence.end or doc[phrase.end].text != ",":
        return None
    after = passage.names_in(doc[phrase.end : sentence.end])
    return next((n for n in after if around.is_person(n)), None)
