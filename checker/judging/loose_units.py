"""Units told by a word that several share: `kronor` may be Swedish, and may be Norwegian."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from checker.model.names import folded_words
from checker.vocabulary import Vocabulary


def may_be_one_unit(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Say whether two units are one, or one is a loose word for the other."""
    loose = loose_units(vocabulary)
    return one == other or other in loose.get(one, ()) or one in loose.get(other, ())


@cache
def loose_units(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """Return each unit that is a mere word, with the units whose names hold that word."""
    units = vocabulary.family("units")
    words = {unit: frozenset(_phrases(entry)) for unit, entry in units.items()}
    return {
        unit: frozenset(
            other
            for other, phrases in words.items()
            if other != unit
            and units[other]["dimension"] == entry["dimension"]
            and any(len(p) > 1 and (p[:1] in words[unit] or p[-1:] in words[unit]) for p in phrases)
        )
        for unit, entry in units.items()
        if "factor" not in entry and "prefixes" not in entry and "symbols" not in entry
    }


def _phrases(entry: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield the names of a unit in all languages, folded, word by word."""
    for listed in entry.get("words", {}).values():
        yield from (folded_words(phrase) for phrase in listed)
