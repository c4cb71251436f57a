"""Which words tell which attribute: the packs of predicates, compiled by language."""

from dataclasses import dataclass
from functools import cache

from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Attribute:
    """A kind of plain fact, and its words in one language."""

    predicate: str
    nouns: frozenset[str]
    verbs: frozenset[str]
    natives: frozenset[str]  #: who has it from birth: "a native of X"
    owners: frozenset[str]
    objects: frozenset[str]  #: empty where the value is words of the text
    single_valued: bool
    permanent: bool


@cache
def attributes(vocabulary: Vocabulary, language: str) -> tuple[Attribute, ...]:
    """Return the attributes of a language, in the order of the packs."""
    return tuple(
        Attribute(
            predicate=name,
            nouns=frozenset(data.get("words", {}).get(language, ())),
            verbs=frozenset(data.get("verbs", {}).get(language, ())),
            natives=frozenset(data.get("natives", {}).get(language, ())),
            owners=frozenset(data.get("owners", ())),
            objects=frozenset(data.get("objects", ())),
            single_valued=data.get("single_valued", True),
            permanent=data.get("permanent", False),
        )
        for name, data in vocabulary.family("predicates").items()
        if data["template"] == "attribute" and "owners" in data
    )


@cache
def words_of_nouns(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the nouns that name an attribute, and of those of two words each: `head`, `office`."""
    nouns = {noun for a in attributes(vocabulary, language) for noun in a.nouns}
    return frozenset(nouns | {word for noun in nouns for word in noun.split(" ")})


@cache
def all_verbs(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the verbs that tell any attribute."""
    return frozenset(verb for a in attributes(vocabulary, language) for verb in a.verbs)
