"""The words that offices come with: verbs of change, posts and seats, lesser ranks."""

from dataclasses import dataclass, fields
from functools import cache

from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeWords:
    """Words by what they do; verbs as lemmas with particle, object or oblique."""

    accede: frozenset[str]  #: nouns of taking office
    appoint: frozenset[str]
    at_head: frozenset[str]
    become: frozenset[str]
    begin: frozenset[str]
    dismiss: frozenset[str]
    die: frozenset[str]
    fail: frozenset[str]  #: what is tried and not told to be done
    hand_over: frozenset[str]
    leave: frozenset[str]
    leave_post: frozenset[str]  #: only where what is left is an office
    lesser: frozenset[str]  #: make another office of an office: `deputy`
    outgoing: frozenset[str]  #: still in office
    posts: frozenset[str]  #: nouns that an office may hang on: `the post of`
    represent: frozenset[str]
    stay: frozenset[str]
    succeed: frozenset[str]


@cache
def office_words(vocabulary: Vocabulary, language: str) -> OfficeWords:
    """Return the office words of a language; all empty where it has none."""
    pack = vocabulary.pack("offices/verbs").get(language, {})
    return OfficeWords(**{f.name: frozenset(pack.get(f.name, ())) for f in fields(OfficeWords)})


@cache
def seats(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words for seats with their offices."""
    return {
        word: office
        for office, data in vocabulary.pack("offices/offices").items()
        for word in data.get("seat", {}).get(language, ())
    }
