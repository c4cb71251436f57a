"""Things that a text describes and never names: `the bridge over the X`, `the X plant`.

Kind and proper name make a name that is alike in all languages (`X bridge`); where the words say
more (`the last coal mine in X`), they are the name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.words import event_words
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Kinds of names that do not say which thing of a kind is meant.
VAGUE = (NameKind.OFFICE, NameKind.DEMONYM, NameKind.ORGANISATION)
#: Sorts of places in which there are many things of a kind.
WIDE = ("country", "territory", "region", "metonym")
#: What may stand between the article and the noun.
FRONT = ("ADJ", "NOUN", "NUM", "PROPN", "VERB")
#: How many words further a noun's phrase is followed to the name that places it.
REACH = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Described:
    """A described thing, and the tokens `[start, end)` of its description."""

    entity: Entity
    words: str  #: the description as written, without its article
    start: int
    end: int


@cache
def _kinds(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words of a language for kinds of things -> the kind."""
    return {
        word: kind
        for kind, words in vocabulary.pack("events/kinds").items()
        for word in words.get(language, ())
    }


def kind_at(noun: "Token", passage: Passage, around: Discourse) -> tuple[str, int, int]:
    """Return the kind that a noun names with the tokens of its words; empty where none."""
    table = _kinds(around.vocabulary, passage.language)
    for before, after in ((2, 0), (1, 0), (0, 1), (0, 0)):
        start, end = noun.i - before, noun.i + after + 1
        if start < noun.sent.start or end > noun.sent.end:
            continue
        phrase = passage.doc[start:end].text.lower()
        if phrase in table:
            return table[phrase], start, end
    return "", noun.i, noun.i + 1


def placed_thing(
    noun: "Token", passage: Passage, around: Discourse, *, announced: bool = False
) -> Described | None:
    """Return the thing of a noun phrase that a name in it tells from all others of its kind.

    Args:
        noun: the head of the phrase.
        passage: where it stands.
        around: the document.
        announced: one thing is spoken of even with an indefinite article: `a plant is to open`.
    """
    kind, start, end = kind_at(noun, passage, around)
    if not kind or noun.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    left, name = _before(start, passage)
    right, told_more = end, False
    if name is None:
        name, right, told_more = _after(end, passage, around)
    if name is None or not (announced or _is_definite(left, name, passage)):
        return None
    doc = passage.doc
    idle = event_words(around.vocabulary, passage.language).idle
    front = [t for t in doc[left:start] if not name.start <= t.i < max(name.end, name.start + 1)]
    more = [t for t in front if t.lower_ not in idle and t.pos_ not in ("DET", "PART")]
    proper = doc[name.start : name.end if name.start < start else _end_of(name, passage)].text
    words = doc[left:right].text
    neutral = f"{proper} {kind}"
    if more or told_more:
        said = " ".join([*(t.text for t in more), proper, doc[start:end].text])
        neutral = said if name.start < start else words
    entity = Entity(name=neutral, kind=NameKind.THING, sort=kind)
    return Described(entity=entity, words=words, start=left, end=right)


def _before(start: int, passage: Passage) -> tuple[int, Name | None]:
    """Return where a phrase starts, and the name in it before its noun: `X's new plant`."""
    doc, at, found = passage.doc, start, None
    while at > doc[start].sent.start:
        token, name = doc[at - 1], passage.name_at(at - 1)
        if name is not None:
            if found is not None or not _tells_apart(name):
                return at, found
            found, at = name, name.start
            continue
        joined = token.tag_ == "POS" or (token.pos_ in FRONT and found is None)
        if not joined or (token.pos_ == "VERB" and "Fin" in token.morph.get("VerbForm", [])):
            break
        at -= 1
    return at, found


def _after(end: int, passage: Passage, around: Discourse) -> tuple[Name | None, int, bool]:
    """Return the name after a noun that places it, where the phrase ends, and if it says more."""
    doc, at, more = passage.doc, end, False
    words = event_words(around.vocabulary, passage.language)
    limit = min(end + REACH, doc[end - 1].sent.end)
    while at < limit:
        if doc[at].text == "," and at == end:
            at += 1
        elif doc[at].lower_ in words.placing:
            at += 1
            while at < limit and doc[at].pos_ == "DET":
                at += 1
            named_so = at + 1 < limit and doc[at].pos_ == "NOUN" and doc[at + 1].pos_ == "PROPN"
            at = at + 1 if named_so and passage.name_at(at) is None else at
            name = passage.name_at(at) if at < limit else None
            if name is not None and named_so and not name.sort:
                return name, _end_of(name, passage), True
            if name is not None:
                fits = name.start == at and _tells_apart(name)
                return (name, _end_of(name, passage), more) if fits else (None, end, False)
        elif doc[at].pos_ in ("NOUN", "ADJ") and passage.language != "en":
            more, at = True, at + 1
        else:
            break
    return None, end, False


def _end_of(name: Name, passage: Passage) -> int:
    """Return the end of a name with the common noun that it is part of: `the X valley`."""
    doc, end = passage.doc, name.end
    while end < len(doc) and doc[end].dep_ == "flat:name" and name.start <= doc[end].head.i < end:
        end += 1
    compound = passage.language == "en" and end < len(doc) and doc[end].pos_ == "NOUN"
    if compound and doc[end - 1].dep_ == "compound" and doc[end - 1].head.i == end:
        before = doc[name.start - 1] if name.start else None
        return end + 1 if before is not None and before.pos_ in ("DET", "ADP") else end
    return end


def _tells_apart(name: Name) -> bool:
    """Say whether a name can say which thing of a kind is meant."""
    return name.kind not in VAGUE and name.sort not in WIDE


def _is_definite(left: int, name: Name, passage: Passage) -> bool:
    """Say whether a phrase is of one thing: with a definite article, or possessed by a name."""
    doc = passage.doc
    if name.end < len(doc) and doc[name.end].tag_ == "POS":
        return True
    before = doc[left - 1] if left else None
    if before is None:
        return False
    articles = (before, doc[left])
    return any(
        (a.pos_ == "ADP" and a.lemma_.lower() != a.lower_)  # a preposition with its article
        or "Def" in a.morph.get("Definite", [])
        or "Dem" in a.morph.get("PronType", [])
        for a in articles
        if a.pos_ in ("DET", "ADP")
    )


def spoken_of(noun: "Token", passage: Passage, around: Discourse) -> Described | None:
    """Return what `the plant` stands for: the only placed thing of its kind told before it."""
    kind, _, _ = kind_at(noun, passage, around)
    if not kind:
        return None
    found = {d.entity.name: d for d in _told_before(kind, noun, passage, around)}
    return next(iter(found.values())) if len(found) == 1 else None


def _told_before(
    kind: str, noun: "Token", passage: Passage, around: Discourse
) -> Iterator[Described]:
    """Yield the placed things of a kind that are told before a noun."""
    for other in around.read.passages:
        if other.segment.span > passage.segment.span:
            return
        for token in other.doc:
            if other is passage and token.i >= noun.i:
                return
            if token.pos_ == "NOUN" and kind_at(token, other, around)[0] == kind:
                placed = placed_thing(token, other, around, announced=True)
                if placed is not None:
                    yield placed
