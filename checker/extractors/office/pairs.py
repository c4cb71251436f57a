"""Offices of several bodies and their holders in turn: `the presidents of X and Y, A and B`."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, claim, cues_of, told_finitely
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.after import owner_after
from checker.extractors.office.holder import person
from checker.extractors.office.phrase import office_for
from checker.extractors.timing import observed, tells_of_its_day
from checker.model.claim import Claim, ObjectKind, Tense
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words an office can have.
LONGEST = 6


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield the holders of plural offices, where bodies and people are as many."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        words = cues_of(passage, around.vocabulary)
        for token in passage.doc:
            if token.pos_ not in ("NOUN", "PROPN") or token.morph.get("Number", []) != ["Plur"]:
                continue
            office = office_of_plural(token, passage, around)
            if office is not None:
                yield from _pairs(*office, passage, around, words)


def office_of_plural(
    token: "Token", passage: Passage, around: Discourse
) -> tuple[str, int, int] | None:
    """Return the office that a plural noun names with the words around it, the longest first."""
    listed = office_names(around.vocabulary, passage.language)
    doc = passage.doc
    if token.lemma_.lower() not in _words_of_offices(around.vocabulary, passage.language):
        return None
    for size in range(LONGEST, 0, -1):
        for start in range(max(0, token.i - size + 1), token.i + 1):
            words = [t.lower_ for t in doc[start : start + size]]
            if len(words) < size:
                continue
            words[token.i - start] = token.lemma_.lower()
            entry = listed.get(" ".join(words))
            if entry is not None:
                return entry, start, start + size
    return None


def _pairs(
    entry: str, start: int, end: int, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Claim]:
    """Yield a claim for each body and the person in its place of the list."""
    doc = passage.doc
    bodies, at = _bodies(end, passage, around, words)
    if len(bodies) < 2 or at >= len(doc):  # noqa: PLR2004 - a list is at least two
        return
    people = _people(at + 1 if doc[at].text == "," else at, passage, around)
    if len(people) != len(bodies):
        return
    told, _ = told_finitely(passage, start, words)
    now = tells_of_its_day(around.read) or told.tense is Tense.PRESENT
    for body, holder in zip(bodies, people, strict=True):
        yield claim(
            around.read,
            passage,
            words,
            tokens=[start, holder.end - 1],
            subject=body,
            predicate=office_for(entry, body, around),
            object=holder.text,
            object_kind=ObjectKind.ENTITY,
            extractor="office",
            told=as_title(told),
            valid=observed(around.read) if now else Interval(),
            qualifiers={"status": "titular"},
        )


def _bodies(at: int, passage: Passage, around: Discourse, words: Cues) -> tuple[list[Entity], int]:
    """Return the bodies listed after `of`, and where the list ends."""
    doc = passage.doc
    found: list[Entity] = []
    if at >= len(doc) or doc[at].lower_ not in words.of:
        return found, at
    last = False
    while at < len(doc):
        owner, end, _ = owner_after(at, passage, around)
        if owner is None or passage.name_at(end - 1) is None:
            return [], at
        found.append(owner)
        at = end
        if last or at >= len(doc):
            break
        last = doc[at].pos_ == "CCONJ"
        if not last and doc[at].text != ",":
            break
        at += 1
    return (found if last else []), at


def _people(at: int, passage: Passage, around: Discourse) -> list[Name]:
    """Return the people listed from a place on."""
    doc, found = passage.doc, []
    while at < len(doc):
        name = passage.name_at(at)
        if name is None or name.start != at or person(doc[at], passage, around) is None:
            break
        found.append(name)
        at = name.end
        while at < len(doc) and (doc[at].text == "," or doc[at].pos_ == "CCONJ"):
            at += 1
    return found


@cache
def office_names(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words of all offices with their ids."""
    names: dict[str, str] = {}
    for office, data in vocabulary.pack("offices/offices").items():
        for word in data["names"].get(language, ()):
            names[word] = f"{names[word]}|{office}" if word in names else office
    for pattern in vocabulary.pack("offices/ministers").get(language, {}).get("patterns", ()):
        for portfolio, words in vocabulary.pack("offices/portfolios").items():
            for word in words.get(language, ()):
                names.setdefault(pattern.replace("*", word), f"{portfolio} minister")
    return names


EXTRACTOR = Extractor(id="pairs", title="Holders of plural offices", extract=extract)


@cache
def _words_of_offices(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return all words that the names of offices are made of."""
    return frozenset(word for name in office_names(vocabulary, language) for word in name.split())
