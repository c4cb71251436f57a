"""Things that a text never names: `the hospital`, `the crash`; each belongs to its own source."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.quantity.words import MeasureWords
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far before its noun, in tokens, an article may stand.
REACH = 4
#: Words that give figures and have none.
WORDS_OF_FIGURES = ("figure", "data", "forecast", "thing_words", "census")


def unnamed(at: int, passage: Passage, around: Discourse, words: MeasureWords) -> Entity | None:
    """Return the thing that a definite noun phrase describes; its source keeps it from all others.

    An indefinite one does for what happens once: `a fire killed 12 people`.
    """
    doc = passage.doc
    plural = "Plur" in doc[at].morph.get("Number", [])
    timely = any(t.span.start <= doc[at].idx < t.span.end for t in passage.times)
    timely = timely or words.has("state", doc[at]) or words.has("forecast", doc[at])
    timely = timely or doc[at].lower_ in words.nouns
    if timely or words.has("latest", doc[at]) or doc[at].pos_ != "NOUN" or plural:
        return None
    start = at
    while start > max(0, at - REACH) and doc[start - 1].pos_ in ("ADJ", "NOUN", "VERB"):
        start -= 1
    article = doc[start - 1] if start else None
    happens = doc[at].lower_ in words.happenings
    definite = article is not None and words.has("definite", article)
    if not (definite or happens):
        return None
    return _thing(at, start, passage, around, words)


def told(at: int, passage: Passage, around: Discourse, words: MeasureWords) -> Entity | None:
    """Return the thing that any noun phrase tells of: `a ferry`, `farmers`; its source keeps it.

    Words of measuring and of giving figures are no things that have measures.
    """
    doc = passage.doc
    if doc[at].pos_ != "NOUN" or doc[at].lower_ in words.nouns:
        return None
    if any(words.has(group, doc[at]) for group in WORDS_OF_FIGURES):
        return None
    if any(t.span.start <= doc[at].idx < t.span.end for t in passage.times):
        return None
    return thing(at, passage, around, words)


def thing(at: int, passage: Passage, around: Discourse, words: MeasureWords) -> Entity:
    """Return the thing of the noun phrase that ends at a token."""
    start = at
    while start > max(0, at - REACH) and passage.doc[start - 1].pos_ in ("ADJ", "NOUN", "PROPN"):
        start -= 1
    return _thing(at, start, passage, around, words)


def _thing(at: int, start: int, passage: Passage, around: Discourse, words: MeasureWords) -> Entity:
    """Return the thing of the noun phrase between two tokens, its last one included."""
    doc = passage.doc
    happens = doc[at].lower_ in words.happenings
    definite = start > 0 and words.has("definite", doc[start - 1])
    described = around.description(doc[at], passage.language)
    place = _place_after(at, passage, words)
    if described is not None and described.of == "place" and place:
        return Entity(name=place, kind=NameKind.PLACE, territory=described.level)
    called = passage.name_at(at + 1) if at + 1 < len(doc) else None
    name = doc[start : at + 1 if called is None else called.end].text
    full = f"{_article(doc[at], words)} {name}".strip()
    return Entity(
        name=full if definite and not happens else name[:1].lower() + name[1:],
        kind=NameKind.UNKNOWN,
        territory=place or around.read.document.source.source_id,
    )


def _article(noun: "Token", words: MeasureWords) -> str:
    """Return the article of a noun as a title has it, without a preposition."""
    gender = "".join(noun.morph.get("Gender", [])).lower()
    if gender and "Plur" in noun.morph.get("Number", []):
        return ""
    listed = words.groups.get(f"article_{gender}" if gender else "article", frozenset())
    return next(iter(sorted(listed)), "")


def _place_after(at: int, passage: Passage, words: MeasureWords) -> str:
    """Return the place that a noun is of: `the central bank of Kenya`."""
    doc = passage.doc
    for i in range(at + 1, min(at + 4, len(doc))):
        name = passage.name_at(i)
        if name is not None:
            event = doc[at].lower_ in words.happenings and name.kind is NameKind.UNKNOWN
            return (name.entry or name.text) if name.kind is NameKind.PLACE or event else ""
        if doc[i].pos_ not in ("ADJ", "DET", "ADP") or words.has("partner", doc[i]):
            return ""
    return ""


def happened(happening: str, around: Discourse) -> Entity:
    """Return an event that a text tells of without naming it."""
    source = around.read.document.source.source_id
    return Entity(name=happening, kind=NameKind.UNKNOWN, territory=source)
