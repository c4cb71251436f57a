"""Tell what the unlisted names of a document stand for, by what the document itself says of them.

`Orva AB is a maker of ...` makes Orva a company wherever it is named; `the president of Salvia`
and `the Republic of Salvia` make Salvia a country. What recognition sees most often weighs little,
and a name with evidence for two kinds alike keeps the kind that it has.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import is_

from checker.pipelines.cues import Cues, cues
from checker.pipelines.name_abbreviations import abbreviated, as_full
from checker.pipelines.name_signs import (
    BORNE,
    PART,
    SHARED_OFFICE,
    evidence_of,
    recognised,
)
from checker.pipelines.name_sorts import as_sort, surest
from checker.pipelines.name_words import Signs, signs_of
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.view import said
from checker.vocabulary import Vocabulary

#: How many words the city of a dateline has at the most, with its comma.
DATELINE = 4
#: How often a name must be told as a place before `the country` can mean it.
FEWEST = 2
#: How much what any body may do says for one, and what is not said of people against one, at most.
MOST_FOR_BODY, MOST_AGAINST_PERSON = 3, -2
#: Kinds that recognition votes for, by the sort that stands for them.
VOTES = {
    NameKind.PERSON: "person",
    NameKind.ORGANISATION: "organisation",
    NameKind.PLACE: "place",
    NameKind.THING: "thing",
}
#: Sorts of bodies that a text takes up by a noun.
BODIES = ("company", "club")


def with_kinds(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return the passages with their unlisted names typed alike throughout the document.

    What a short name is part of counts once the longer names are typed: `Glass` of `Orva Glass`.
    """
    evidence = _evidence(passages, vocabulary)
    for sort, text in _parts(_typed(passages, evidence, vocabulary)):
        evidence.setdefault(text, Counter())[sort] += PART
    typed = _typed(passages, evidence, vocabulary)
    return _with_abbreviations(_with_only_body(typed, vocabulary))


def _evidence(passages: Sequence[Passage], vocabulary: Vocabulary) -> dict[str, Counter[str]]:
    """Return open name -> sort -> how much the document says for it."""
    evidence: dict[str, Counter[str]] = {}
    seen: dict[str, Counter[NameKind]] = {}
    for passage in passages:
        signs = signs_of(vocabulary, passage.language)
        words = cues(vocabulary, passage.language)
        for name in passage.names:
            if not is_open(name, signs):
                continue
            text = core(name, signs)
            told = evidence.setdefault(text, Counter())
            seen.setdefault(text, Counter())[recognised(name, passage)] += 1
            for sort, weight in evidence_of(name, passage, signs, words):
                told[sort] += weight
            if name.kind is NameKind.THING and name.sort:
                told["thing"] = BORNE
    for told in evidence.values():
        _bound(told)
    for text in country_names(passages, vocabulary):
        evidence.setdefault(text, Counter())["country"] += SHARED_OFFICE
    for text, kinds in seen.items():
        for vote in _votes(kinds):
            evidence[text][vote] += 1
    return evidence


def _bound(told: Counter[str]) -> None:
    """Keep what is said in passing, however often, below what is said once and plainly."""
    if "organisation" in told:
        told["organisation"] = min(told["organisation"], MOST_FOR_BODY)
    if "person" in told:
        told["person"] = max(told["person"], MOST_AGAINST_PERSON)


def is_open(name: Name, signs: Signs) -> bool:
    """Say whether a text may tell what a name is: no vocabulary does, nor the head of a body.

    The head word of a place or a thing may be corrected: `Orva Town` is a club to its goalkeeper.
    """
    if name.entry or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return False
    if name.sort == "person":
        first, *others = name.text.split()
        return not others or first not in signs.given_names
    return name.sort in ("", "company") or name.kind is NameKind.THING


def _votes(kinds: Counter[NameKind]) -> Iterator[str]:
    """Yield the kind that recognition gives most of the mentions of a name."""
    ranked = [(k, n) for k, n in kinds.most_common() if k in VOTES]
    if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
        yield VOTES[ranked[0][0]]


def _parts(passages: Sequence[Passage]) -> Iterator[tuple[str, str]]:
    """Yield what is part of a longer name, with its sort: a surname, `Orva` of `Orva Motors`."""
    for passage in passages:
        for name in passage.names:
            words = name.text.split()
            if len(words) > 1 and name.sort == "company":
                yield "company", words[0]
            elif len(words) > 1 and name.kind is NameKind.PERSON:
                yield from (("person", word) for word in words[1:] if word[0].isupper())
                yield from (("person", " ".join(words[i:])) for i in range(1, len(words) - 1))


def core(name: Name, signs: Signs) -> str:
    """Return a name without its legal form."""
    words = name.text.split()
    while len(words) > 1 and words[-1] in signs.suffixes:
        words.pop()
    return " ".join(words)


def _typed(
    passages: Sequence[Passage], evidence: Mapping[str, Mapping[str, int]], vocabulary: Vocabulary
) -> tuple[Passage, ...]:
    """Return the passages with the surest sorts put on their open names."""
    sorts = {text: sort for text, told in evidence.items() if (sort := surest(told))}
    typed = []
    for passage in passages:
        signs = signs_of(vocabulary, passage.language)
        names = tuple(
            as_sort(name, sorts[known], known)
            if is_open(name, signs) and (known := core(name, signs)) in sorts
            else name
            for name in passage.names
        )
        same = all(map(is_, names, passage.names))
        typed.append(passage if same else replace(passage, names=names))
    return tuple(typed)


def _with_only_body(passages: Sequence[Passage], vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return the passages with the one body of no known sort as what the text calls `the firm`.

    Nothing is done where a text names a company, or two names of which either may be meant.
    """
    bodies = {n for p in passages for n in p.names if n.kind is NameKind.ORGANISATION}
    spoken_of = {sort for p in passages for sort in _spoken_of(p, vocabulary)}
    unsorted = {n.text for n in bodies if not n.sort and not n.entry}
    rivals = {text for p in passages for text in _maybe_bodies(p, vocabulary)} - unsorted
    if len(unsorted) != 1 or rivals or len(spoken_of) != 1 or spoken_of & {n.sort for n in bodies}:
        return tuple(passages)
    sort = next(iter(spoken_of))
    return tuple(
        replace(p, names=tuple(replace(n, sort=sort) if n.text in unsorted else n for n in p.names))
        for p in passages
    )


def _maybe_bodies(passage: Passage, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the names of a passage that may be bodies, if recognition errs."""
    signs = signs_of(vocabulary, passage.language)
    for name in passage.names:
        headed = name.kind is NameKind.THING and name.sort
        if is_open(name, signs) and name.kind is not NameKind.PLACE and not headed:
            yield name.text


def _spoken_of(passage: Passage, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the sorts of bodies of which a passage speaks as of one known: `the firm`."""
    nouns = signs_of(vocabulary, passage.language).nouns
    doc = passage.doc
    for token in said(doc, nouns):
        sort = nouns.get(token.lower_, "")
        if sort in BODIES and token.i and "Def" in doc[token.i - 1].morph.get("Definite", []):
            yield sort


def _with_abbreviations(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Return the passages with each abbreviation as the kind of thing that it stands for."""
    full = {s.text: f for p in passages for s, f in abbreviated(p.doc, p.names)}
    if not full:
        return tuple(passages)
    return tuple(
        replace(
            p,
            names=tuple(
                as_full(n, full[n.text]) if n.text in full and not n.entry else n for n in p.names
            ),
        )
        for p in passages
    )


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
            signs.nouns.get(token.lower_, "")
            for token in said(passage.doc, signs.nouns)
            if token.pos_ == "NOUN"
        )
        for name in passage.names:
            if name.sort in ("country", "territory") and name.entry:
                listed[name.entry] += 1
            elif is_open(name, signs) and _is_located(name, passage, words):
                places[core(name, signs)] += 1
        yield from _behind_dateline(passage, signs)
    best, times = next(iter(places.most_common(1)), ("", 0))
    of_a_country = spoken_of["country"] > max(spoken_of["town"], spoken_of["municipality"])
    if of_a_country and times >= FEWEST and times > max(listed.values(), default=0):
        yield best


def _is_located(name: Name, passage: Passage, words: Cues) -> bool:
    """Say whether something is told to be in, from or of a name."""
    return name.start > 0 and passage.doc[name.start - 1].lower_ in words.locative


def _behind_dateline(passage: Passage, signs: Signs) -> Iterator[str]:
    """Yield the name in `CITY, Name -` at the head of a paragraph."""
    doc = passage.doc
    for name in passage.names[:3]:
        opens = 1 < name.start <= DATELINE and doc[name.start - 1].text == ","
        if opens and doc[: name.start - 1].text.isupper() and is_open(name, signs):
            yield name.text
