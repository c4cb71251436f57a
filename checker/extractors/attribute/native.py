"""Where somebody is from by birth: `X is a native of Y`, `X, natural de Y,`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.attribute.clause import Fact, value_at
from checker.extractors.attribute.words import Attribute, attributes
from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.event.named import Thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import fits
from checker.model.claim import Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def told_by_natives(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Fact]:
    """Yield the places that people are told to be natives of."""
    known = [a for a in attributes(around.vocabulary, passage.language) if a.natives]
    for attribute in known:
        for token in passage.doc[:-2]:
            if token.lower_ in attribute.natives and passage.doc[token.i + 1].lower_ in cues.of:
                fact = _fact(token, attribute, passage, around, cues)
                if fact is not None:
                    yield fact


def _fact(
    word: "Token", attribute: Attribute, passage: Passage, around: Discourse, cues: Cues
) -> Fact | None:
    """Return the fact of one who is a native, where place and person are named beside."""
    name = passage.name_at(word.i + 2)
    value = value_at(passage.doc[word.i + 2], attribute, passage, around)
    person, told = _whose(word, passage, around, cues)
    if name is None or name.start != word.i + 2 or value is None or person is None:
        return None
    if not told.is_plain or not fits(
        person.entity, attribute.owners, frozenset(), around.vocabulary
    ):
        return None
    return Fact(attribute=attribute, thing=person, value=value, at=word.i, clause=None, told=told)


def _whose(
    word: "Token", passage: Passage, around: Discourse, cues: Cues
) -> tuple[Thing | None, Telling]:
    """Return who is the native, and how it is told: across a copula, or beside the name."""
    doc, at = passage.doc, word.i - 1
    while at > 0 and doc[at].pos_ in ("DET", "ADJ"):
        at -= 1
    title = as_title(Telling(tense=Tense.NONE))
    if at > 0 and doc[at].text in (",", "("):
        name = passage.name_at(at - 1)
        beside = name is not None and name.end == at
        return (thing_at(doc[at - 1], passage, around) if beside else None), title
    clause = enclosing_clause(word)
    if clause is None or clause.subject is None or doc[at].pos_ != "AUX":
        return None, title
    return thing_at(clause.subject, passage, around), told_around(passage, word.i, cues)[0]
