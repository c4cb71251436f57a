"""Who tells messages in the reader's language: the catalogues, and the names of the vocabulary."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from checker.messages.catalogue import DEFAULT
from checker.messages.speaker import ENGLISH, Speaker
from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.outcome import Dating
from checker.model.reported import Reported
from checker.vocabulary import Vocabulary

#: Families and packs whose entries have names or words by language; the first that knows a name
#: tells it.
FAMILIES = ("labels", "places", "organisations", "predicates")
PACKS = ("offices/offices", "measuring/counted")


@cache
def speaker_of(language: str, vocabulary: Vocabulary) -> Speaker:
    """Return who tells messages in a language, with the names that the vocabulary has in it.

    Canonical names are English; what a language has no name for is told as it stands.
    """
    if language == DEFAULT:
        return ENGLISH
    names: dict[str, str] = {}
    for entries in (*map(vocabulary.family, FAMILIES), *map(vocabulary.pack, PACKS)):
        for name, entry in entries.items():
            for told in _names(entry, language):
                names.setdefault(name, told)
    labels = vocabulary.family("labels")
    units = {
        unit: told
        for unit, entry in vocabulary.family("units").items()
        for told in (_names(labels[unit], language) if unit in labels else _unit(entry, language))
    }
    return Speaker(language=language, names=names, units=units)


def labels_of(claims: Iterable[Claim], speaker: Speaker) -> dict[str, str]:
    """Return what a language calls the names and units of claims, where it does."""
    told = list(claims)
    names = sorted({name for c in told for name in (c.subject, c.predicate, c.object)})
    units = sorted({c.unit for c in told} & set(speaker.units))
    labels = {unit: speaker.units[unit] for unit in units}
    return labels | {name: speaker.names[name] for name in names if name in speaker.names}


def told_document(document: Document, speaker: Speaker) -> Reported:
    """Return what is shown of a document, its damages told in words."""
    damages = tuple(replace(d, reason=speaker.tell(d.reason)) for d in document.damages)
    return replace(Reported.of(document), damages=damages)


def told_dating(dating: Dating, speaker: Speaker) -> Dating:
    """Return a date of which it is told in words how it is known."""
    return replace(dating, evidence=tuple(speaker.tell(e) for e in dating.evidence))


def _names(entry: Any, language: str) -> Iterator[str]:
    """Yield what a language calls an entry: its label, its first name, its first word."""
    if not isinstance(entry, Mapping):
        return
    if isinstance(entry.get(language), str):
        yield entry[language]
    elif isinstance(entry.get("label"), Mapping) and entry["label"].get(language):
        yield entry["label"][language]
    else:
        for listed in (entry.get("names"), entry.get("words"), entry):
            told = listed.get(language) if isinstance(listed, Mapping) else None
            if isinstance(told, list) and told:
                yield str(told[0])
                return


def _unit(entry: Mapping[str, Any], language: str) -> Iterator[str]:
    """Yield how a language writes a unit behind a figure: its sign, else its word for many."""
    if entry.get("symbols"):
        yield str(entry["symbols"][0])
        return
    words = entry.get("words", {}).get(language, ())
    if words:
        yield str(words[min(1, len(words) - 1)])
