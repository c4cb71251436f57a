"""Things without a name that something is still to befall: `a second round of talks will start`.

What is to come can be out of date, whatever it is; what was, is told of named things alone.
Such a thing is told by its words, and belongs to its own source.
"""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.thing import Thing
from checker.extractors.event.words import Happening
from checker.pipelines.grammar import noun_modifiers
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Classes of things that need no name.
NAMELESS = frozenset({"thing", "organisation", "event"})
#: What may stand before a noun as part of its phrase.
FRONT = ("ADJ", "NOUN", "NUM")


def unnamed_thing(
    noun: "Token", happening: Happening, passage: Passage, around: Discourse
) -> Thing | None:
    """Return the thing that a noun phrase describes, where an event can befall such things."""
    if noun.pos_ != "NOUN" or passage.name_at(noun) is not None:
        return None
    if "Plur" in noun.morph.get("Number", []):
        return None
    if happening.sorts or not happening.owners & NAMELESS:
        return None
    start, end = _phrase(noun, passage)
    if any(
        passage.tokens_of(t.span)[0] < end and passage.tokens_of(t.span)[1] > start
        for t in passage.times
    ):
        return None
    words = passage.doc[start:end].text
    entity = Entity(
        name=words if passage.doc[start].pos_ == "PROPN" else words[0].lower() + words[1:],
        kind=NameKind.UNKNOWN,
        territory=around.read.document.source.source_id,
    )
    before = passage.doc[start - 1] if start > noun.sent.start else None
    first = start - 1 if before is not None and before.pos_ == "DET" else start
    return Thing(entity=entity, start=start, end=end, described=passage.doc[first:end].text)


def _phrase(noun: "Token", passage: Passage) -> tuple[int, int]:
    """Return the tokens of a noun with its adjectives and the noun that it is of."""
    doc, start, end = passage.doc, noun.i, noun.i + 1
    while start > noun.sent.start and doc[start - 1].pos_ in FRONT:
        start -= 1
    if end < len(doc) and doc[end].pos_ == "ADJ" and doc[end].head.i == noun.i:
        end += 1
    for preposition, inner in noun_modifiers(noun):
        if preposition and end <= inner.i <= end + 3 and inner.pos_ in ("NOUN", "PROPN"):
            end = inner.i + 1
            break
    return start, end
