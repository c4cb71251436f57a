"""The words of a language that say what an unlisted name is, ready to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.pipelines.lexicon import name_lexicon
from checker.vocabulary import Vocabulary

#: What a sort makes of a place; a person is no body, and all other sorts are organisations.
OF_PLACES = {
    "country": "country",
    "town": "city",
    "municipality": "city",
    "region": "region",
    "island": "island",
    "parish": "parish",
    "place": "",
}


#: Lists of words that are asked only whether they hold one.
SETS = ("inside", "invested", "who", "aged", "rooted", "founded", "agents", "articles")


@dataclass(frozen=True, eq=False, slots=True)
class Signs:
    """Words by what they say of a name near them, and words that names themselves bear."""

    nouns: Mapping[str, str]  #: common noun -> sort: country, town, company, club ...
    suffixes: frozenset[str]  #: legal forms, as written
    offices: Mapping[str, frozenset[str]]  #: office -> sorts of bodies that have it
    trades: Mapping[str, str]  #: word of a name -> the sort that it hints at
    head_first: bool
    given_names: frozenset[str]
    titles: frozenset[str]
    kept: Mapping[str, str]  #: noun -> the sort of its owner
    does: Mapping[str, str]  #: verb -> the sort of its subject
    done_to: Mapping[str, str]  #: verb -> the sort of its object
    inside: frozenset[str]
    invested: frozenset[str]
    who: frozenset[str]
    aged: frozenset[str]
    rooted: frozenset[str]
    founded: frozenset[str]
    agents: frozenset[str]
    articles: frozenset[str]


@cache
def signs_of(vocabulary: Vocabulary, language: str) -> Signs:
    """Return the words of a language that say what a name is."""
    told = vocabulary.pack("discourse/signs")
    lexicon = name_lexicon(vocabulary, language)
    forms = vocabulary.pack("organisations/legal-forms")
    return Signs(
        nouns=_by_word(told["called"].get(language, {}))
        | {
            word.lower(): sort
            for sort, entry in vocabulary.pack("discourse/descriptions").items()
            for word in entry.get(language, ())
        },
        suffixes=frozenset(word for listed in forms.values() for word in listed),
        offices={
            office: frozenset(data.get("body", ("country",)))
            for office, data in vocabulary.pack("offices/offices").items()
        },
        trades=lexicon.trades,
        head_first=lexicon.head_first,
        given_names=lexicon.given_names,
        titles=lexicon.titles,
        kept=_by_word(told["kept"].get(language, {})),
        does=_by_word(told["does"].get(language, {})),
        done_to=_by_word(told["done_to"].get(language, {})),
        **{key: frozenset(told[key].get(language, ())) for key in SETS},
    )


def _by_word(by_sort: Mapping[str, Any]) -> dict[str, str]:
    """Return word -> sort of words listed by sort."""
    return {word: sort for sort, words in by_sort.items() for word in words}
