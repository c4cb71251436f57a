"""Offices whose words stand apart: `a ministra norueguesa da Defesa`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.office.words import OfficeWords, office_words
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: How many words of another kind may stand within an office.
MOST_INSIDE = 2
#: How many words the rest of the office can have.
LONGEST = 6


@dataclass(frozen=True, slots=True)
class Split:
    """An office and what stands between its first word and the rest."""

    name: Name
    seen: tuple[str, ...]  #: words that say how it is held
    people: Name | None  #: the demonym of its country


def split_offices(passage: Passage, vocabulary: Vocabulary, words: Cues) -> Iterator[Split]:
    """Yield the offices of a passage that other words stand in."""
    table = _table(vocabulary, passage.language)
    offices = office_words(vocabulary, passage.language)
    doc = passage.doc
    for token in doc:
        rests = table.get(token.lower_)
        if rests is None or passage.name_at(token) is not None:
            continue
        inside = _inside(token.i + 1, passage, words, offices)
        at = token.i + 1 + len(inside)
        entry, end = _rest(at, doc, rests) if inside else ("", at)
        if entry:
            yield _split(token.i, end, entry, inside, passage)


def _split(start: int, end: int, entry: str, inside: list[int], passage: Passage) -> Split:
    """Return the office, whose it is and how it is held."""
    name = Name(
        start=start,
        end=end,
        text=passage.doc[start:end].text,
        kind=NameKind.OFFICE,
        entry=entry,
        sort="office",
    )
    named = {i: passage.name_at(i) for i in inside}
    people = next((n for n in named.values() if n is not None), None)
    seen = tuple(passage.doc[i].lower_ for i, n in named.items() if n is None)
    return Split(name, seen, people)


def _inside(at: int, passage: Passage, words: Cues, offices: OfficeWords) -> list[int]:
    """Return the words from a place on that may stand within an office."""
    known = words.acting | words.former | words.designate | words.new | offices.outgoing
    found: list[int] = []
    for token in passage.doc[at : at + MOST_INSIDE]:
        name = passage.name_at(token)
        people = name is not None and name.kind is NameKind.DEMONYM and name.end == token.i + 1
        if not people and token.lower_ not in known:
            break
        found.append(int(token.i))
    return found


def _rest(at: int, doc: "Doc", rests: dict[str, str]) -> tuple[str, int]:
    """Return the office that the longest rest from a place on makes, and where it ends."""
    for size in range(LONGEST, 0, -1):
        entry = rests.get(" ".join(token.lower_ for token in doc[at : at + size]))
        if entry is not None:
            return entry, min(at + size, len(doc))
    return "", at


@cache
def _table(vocabulary: Vocabulary, language: str) -> dict[str, dict[str, str]]:
    """Return the offices made from a portfolio by their first word and the rest."""
    table: dict[str, dict[str, str]] = {}
    for pattern in vocabulary.pack("offices/ministers").get(language, {}).get("patterns", ()):
        first, _, rest = pattern.partition(" ")
        if "*" in first:
            continue
        for portfolio, words in vocabulary.pack("offices/portfolios").items():
            for word in words.get(language, ()):
                office = f"{portfolio} minister"
                table.setdefault(first, {}).setdefault(rest.replace("*", word), office)
    return table
