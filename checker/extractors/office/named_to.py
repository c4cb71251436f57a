"""Whom a noun of coming to office names: `the appointment of X as chair`, `X's election as`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.words import office_words
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import possessor
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words before the name the noun may stand: `a nomeação do engenheiro X`.
REACH = 4


def named_to(at: int, passage: Passage, around: Discourse, words: Cues) -> Name | None:
    """Return who is told to come to the office that `as` or `to` at a place leads to."""
    doc = passage.doc
    offices = office_words(around.vocabulary, passage.language)
    if at < 1 or doc[at].lower_ not in words.as_ | offices.to:
        return None
    noun = doc[at - 1]
    if _is_coming(noun, offices.accede | offices.posts):
        owner = possessor(noun)
        name = passage.name_at(owner) if owner is not None else None
        return name if name is not None and around.is_person(name) else None
    name = passage.name_at(at - 1)
    if name is None or name.end != at:
        return None
    before = doc[max(doc[at].sent.start, name.start - REACH) : name.start]
    return name if any(_is_coming(token, offices.accede) for token in before) else None


def _is_coming(token: "Token", accede: frozenset[str]) -> bool:
    """Say whether a noun is one of coming to office."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in accede
