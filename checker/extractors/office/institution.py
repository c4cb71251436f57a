"""Institutions that stand for the office of who runs them: `took over the foreign ministry`."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.words import office_words
from checker.extractors.verbs import verb_phrases
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.lexicon import PLACES, name_lexicon
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.phrases import PhraseIndex
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words may stand between the verb and the institution.
REACH = 5
#: What may stand there: `assumiu interinamente a`, `took charge of Sweden's`.
BETWEEN = frozenset({"DET", "ADP", "ADJ", "ADV", "PART", "PROPN", "PRON"})


def institutions(passage: Passage, around: Discourse) -> Iterator[tuple[Name, Entity | None, int]]:
    """Yield an institution as a word for its office, whose it is by its name, and its end.

    Only where it is led, taken or left: a ministry also says things and moves house.
    """
    for start, end, office in _index(around.vocabulary, passage.language).matches(passage.doc):
        if not _is_held(start, end, passage, around):
            continue
        name = Name(
            start=start,
            end=end,
            text=passage.doc[start:end].text,
            kind=NameKind.OFFICE,
            entry=office,
            sort="seat",
        )
        owner, last = _owner_within(end, passage, around)
        yield name, owner, last


@cache
def _index(vocabulary: Vocabulary, language: str) -> PhraseIndex[str]:
    """Return the words for institutions with the offices that run them."""
    pack = vocabulary.pack("offices/ministers").get(language, {})
    listed = dict(vocabulary.pack("offices/heading").get("institutions", {}).get(language, {}))
    for pattern in pack.get("institutions", ()):
        for portfolio, words in vocabulary.pack("offices/portfolios").items():
            for word in words.get(language, ()):
                listed.setdefault(pattern.replace("*", word), f"{portfolio} minister")
    return PhraseIndex(sorted(listed.items()), folded=True)


def _is_held(start: int, end: int, passage: Passage, around: Discourse) -> bool:
    """Say whether somebody is told to take, keep, head or leave an institution."""
    doc = passage.doc
    offices = office_words(around.vocabulary, passage.language)
    for token in reversed(doc[max(doc[start].sent.start, start - REACH) : start]):
        if token.lemma_.lower() in offices.at_head:
            return True
        if token.pos_ in ("VERB", "AUX"):
            clause = clause_of_verb(token)
            return bool((verb_phrases(clause) | {token.lower_}) & offices.charge)
        if token.pos_ not in BETWEEN and not _is_charge(token):
            break
    root = doc[start:end].root
    return root.dep_ in ("nsubjpass", "nsubj:pass")


def _is_charge(token: "Token") -> bool:
    """Say whether a noun may be what a verb of taking takes: `took charge of`."""
    return token.pos_ == "NOUN" and token.head.pos_ == "VERB" and token.i == token.head.i + 1


def _owner_within(end: int, passage: Passage, around: Discourse) -> tuple[Entity | None, int]:
    """Return the place that the institution's own name ends with: `Prefeitura de Porto Verde`."""
    whole = passage.name_at(end - 1)
    if whole is None or whole.end <= end:
        return None, end
    first = end
    while first < whole.end and passage.doc[first].pos_ in ("ADP", "DET"):
        first += 1
    lexicon = name_lexicon(around.vocabulary, passage.language)
    for start, last, meaning in lexicon.names.matches(passage.doc):
        if start == first and last == whole.end and meaning.sort in PLACES:
            place = Entity(name=meaning.entry, kind=NameKind.PLACE, sort=meaning.sort, known=True)
            return place, whole.end
    text = passage.doc[first : whole.end].text
    return (Entity(name=text, kind=NameKind.PLACE) if text else None), whole.end
