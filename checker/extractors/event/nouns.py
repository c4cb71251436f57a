"""What common nouns name: a strike is an event, an album a work; what has a name is of a sort."""

from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.topics import Description, descriptions
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@cache
def _nouns(vocabulary: Vocabulary, language: str) -> dict[str, Description]:
    """Return the nouns of a language -> what they can stand for."""
    table: dict[str, Description] = {}
    for sort, entry in vocabulary.pack("events/nouns").items():
        of = "organisation" if entry["class"] == "organisation" else "thing"
        for word in entry.get(language, ()):
            table.setdefault(word, Description(noun=word, of=of, sort=sort))
    for kind, words in vocabulary.pack("events/kinds").items():
        for word in words.get(language, ()):
            table.setdefault(word, Description(noun=word, of="thing", sort=kind))
    return table


def noun_description(noun: "Token", vocabulary: Vocabulary, language: str) -> Description | None:
    """Return what a noun, or the compound that it ends or starts, names; None where not known."""
    table, doc = _nouns(vocabulary, language), noun.doc
    for before, after in ((1, 0), (0, 2), (0, 1), (0, 0)):
        start, end = noun.i - before, noun.i + after + 1
        if start < noun.sent.start or end > noun.sent.end:
            continue
        found = table.get(doc[start:end].text.lower())
        if found is not None:
            return found
    known = descriptions(vocabulary, language)
    forms = (noun.lower_, noun.lemma_.lower())
    return next((d for f in forms if (d := table.get(f) or known.get(f)) is not None), None)


def sort_in_name(name: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the sort that the first or last word of a name tells: `X Bridge`; empty for none."""
    table, known = _nouns(vocabulary, language), descriptions(vocabulary, language)
    words = name.lower().split()
    for word in (words[-1], words[0]) if len(words) > 1 else ():
        described = table.get(word) or known.get(word)
        if described is not None and described.of in ("thing", "organisation"):
            return described.sort
    return ""


def class_of(sort: str, vocabulary: Vocabulary) -> str:
    """Return the class of a sort, as predicates name owners; empty for one of no known class."""
    for pack in ("organisations/kinds", "events/nouns", "discourse/descriptions"):
        entry = vocabulary.pack(pack).get(sort)
        if entry is not None:
            told = entry["class"]
            return told if told in ("event", "place", "organisation") else "thing"
    return "thing" if sort in vocabulary.pack("events/kinds") else ""
