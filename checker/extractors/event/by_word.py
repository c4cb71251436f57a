"""Which events a verb or a noun can tell, looked up by the word."""

from collections.abc import Iterable, Mapping
from functools import cache

from checker.extractors.event.words import Happening, happenings
from checker.pipelines.view import beginnings
from checker.vocabulary import Vocabulary

Places = Mapping[str, tuple[int, ...]]


def told_by_verbs(
    forms: Iterable[str], vocabulary: Vocabulary, language: str
) -> tuple[Happening, ...]:
    """Return the events that one of the forms of a verb tells, in the order of the packs."""
    table = happenings(vocabulary, language)
    return tuple(table[at] for at in _sorted(forms, _verbs(vocabulary, language)))


def told_by_nouns(
    words: Iterable[str], vocabulary: Vocabulary, language: str
) -> tuple[Happening, ...]:
    """Return the events that one of the nouns tells, in the order of the packs."""
    table = happenings(vocabulary, language)
    return tuple(table[at] for at in _sorted(words, _nouns(vocabulary, language)))


def _sorted(words: Iterable[str], places: Places) -> list[int]:
    """Return all places of some words, in order."""
    return sorted({at for word in words for at in places.get(word, ())})


@cache
def _verbs(vocabulary: Vocabulary, language: str) -> Places:
    """Return at which places of the table each verb stands."""
    return _places(h.verbs | h.acted for h in happenings(vocabulary, language))


@cache
def openings_of_nouns(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return all that a noun can begin with, and the nouns: of `entry into force`, `entry`."""
    return beginnings(_nouns(vocabulary, language))


@cache
def _nouns(vocabulary: Vocabulary, language: str) -> Places:
    """Return at which places of the table each noun stands."""
    return _places(h.nouns for h in happenings(vocabulary, language))


def _places(words: Iterable[frozenset[str]]) -> Places:
    """Return word -> the places of a table that it stands at."""
    found: dict[str, tuple[int, ...]] = {}
    for at, listed in enumerate(words):
        for word in listed:
            found[word] = (*found.get(word, ()), at)
    return found
