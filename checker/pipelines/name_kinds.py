"""Tell what the unlisted names of a document stand for, by what the document itself says of them.

`Orva AB is a maker of ...` makes Orva a company wherever it is named; `the president of Salvia`
and `the Republic of Salvia` make Salvia a country. A name with evidence for two kinds alike keeps
the kind that recognition gave it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.pipelines.cues import Cues, cues
from checker.pipelines.name_signs import (
    DESCRIBED,
    OF_PLACES,
    PART,
    SHARED_OFFICE,
    Signs,
    evidence_of,
    signs_of,
)
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

#: How many words the city of a dateline has at the most, with its comma.
DATELINE = 4
#: How often a name must be told as a place before `the country` can mean it.
FEWEST = 2


def with_kinds(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return the passages with their unlisted names typed alike throughout the document."""
    evidence: dict[str, Counter[str]] = {}
    for passage in passages:
        signs = signs_of(vocabulary, passage.language)
        words = cues(vocabulary, passage.language)
        for name in passage.names:
            if is_open(name):
                for sort, weight in evidence_of(name, passage, signs, words):
                    evidence.setdefault(core(name, signs), Counter())[sort] += weight
    for text in country_names(passages, vocabulary):
        evidence.setdefault(text, Counter())["country"] += SHARED_OFFICE
    for sort, text in _parts(passages):
        evidence.setdefault(text, Counter())[sort] += DESCRIBED if sort == "company" else PART
    sorts = {text: sort for text, told in evidence.items() if (sort := _surest(told))}
    if not sorts:
        return tuple(passages)
    return tuple(_typed(p, sorts, signs_of(vocabulary, p.language)) for p in passages)


def is_open(name: Name) -> bool:
    """Say whether neither the vocabulary nor a head word says what a name stands for."""
    if name.entry or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return False
    return name.sort in ("", "company") or (name.sort == "person" and " " not in name.text)


def _parts(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Yield words that are part of a longer name: a surname, `Orva` of `Orva Motors`."""
    for passage in passages:
        for name in passage.names:
            words = name.text.split()
            if len(words) > 1 and name.sort == "company":
                yield "company", words[0]
            elif len(words) > 1 and name.kind is NameKind.PERSON:
                yield from (("person", word) for word in words[1:] if word[0].isupper())


def core(name: Name, signs: Signs) -> str:
    """Return a name without its legal form."""
    words = name.text.split()
    while len(words) > 1 and words[-1] in signs.suffixes:
        words.pop()
    return " ".join(words)


def _surest(told: Counter[str]) -> str:
    """Return the sort with the most evidence; empty where two have as much."""
    ranked = told.most_common(2)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return ""
    return ranked[0][0]


def _typed(passage: Passage, sorts: dict[str, str], signs: Signs) -> Passage:
    """Return a passage with the sorts put on its open names."""
    names = tuple(
        _as(name, sorts[known], known)
        if is_open(name) and (known := core(name, signs)) in sorts
        else name
        for name in passage.names
    )
    return replace(passage, names=names)


def _as(name: Name, sort: str, known: str) -> Name:
    """Return a name as one of a sort; `known` is the name without its legal form."""
    if sort == "person":
        return replace(name, kind=NameKind.PERSON, sort=sort)
    if sort in OF_PLACES:
        return replace(name, kind=NameKind.PLACE, sort=OF_PLACES[sort])
    return replace(name, kind=NameKind.ORGANISATION, sort=sort, bare=known)


def country_names(passages: Sequence[Passage], vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the unlisted names that a text means by `the country`, or puts into a dateline.

    A text that speaks of `the country` and names no listed one as often means the place that it
    names most.
    """
    places: Counter[str] = Counter()
    listed: Counter[str] = Counter()
    spoken_of: Counter[str] = Counter()
    for passage in passages:
        signs, words = signs_of(vocabulary, passage.language), cues(vocabulary, passage.language)
        spoken_of.update(
            signs.nouns.get(token.lower_, "") for token in passage.doc if token.pos_ == "NOUN"
        )
        for name in passage.names:
            if name.sort in ("country", "territory") and name.entry:
                listed[name.entry] += 1
            elif is_open(name) and _is_located(name, passage, words):
                places[core(name, signs)] += 1
        yield from _behind_dateline(passage)
    best, times = next(iter(places.most_common(1)), ("", 0))
    of_a_country = spoken_of["country"] > max(spoken_of["town"], spoken_of["municipality"])
    if of_a_country and times >= FEWEST and times > max(listed.values(), default=0):
        yield best


def _is_located(name: Name, passage: Passage, words: Cues) -> bool:
    """Say whether something is told to be in, from or of a name."""
    return name.start > 0 and passage.doc[name.start - 1].lower_ in words.locative


def _behind_dateline(passage: Passage) -> Iterator[str]:
    """Yield the name in `CITY, Name -` at the head of a paragraph."""
    doc = passage.doc
    for name in passage.names[:3]:
        opens = 1 < name.start <= DATELINE and doc[name.start - 1].text == ","
        if opens and doc[: name.start - 1].text.isupper() and is_open(name):
            yield name.text
