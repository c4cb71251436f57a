"""The words of one language for numbers and units, made ready for lookup."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.model.quantity import Bound, Unit, Units
from checker.pipelines.quantities.phrases import Phrases, phrases
from checker.pipelines.quantities.tokens import MINUS_SIGNS
from checker.vocabulary import Vocabulary

#: Shorter words keep their accents, since many differ from another word by nothing else.
ACCENTS_MAY_LACK_FROM = 4

Table = Mapping[str, float]
Lists = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """How one language writes numbers, and the units it names."""

    decimal: str
    words: Mapping[str, frozenset[str]]  #: plain lists of the pack, by their key
    tables: Mapping[str, Table]  #: words with a value, by their key
    openers: frozenset[str]  #: words and signs that a number can begin with
    guards: Mapping[str, Lists]  #: lists by word (`not_before`, ...), by their key
    phrases: Mapping[str, Phrases[bool]]  #: links of several words, by their key
    scales: Phrases[float]
    ranges: Phrases[Phrases[bool]]  #: opener -> what may stand between low and high
    bounds_before: Phrases[Bound]
    bounds_after: Phrases[Bound]
    unit_words: Phrases[tuple[str, ...]]
    unit_symbols: Phrases[tuple[str, ...]]
    unit_prefixes: Phrases[tuple[str, ...]]
    unit_shorts: Mapping[str, Phrases[str]]  #: signs that name a unit only after another one
    code_units: Mapping[str, str]  #: money by its three letters
    units: Units
    only_near: Lists  #: unit id -> words that must stand near it
    minors: Table  #: unit id -> how many make one of any unit of its dimension
    ordinal_chains: bool  #: "twentieth fifth": ordinals add up
    joins_tens: bool  #: "twenty and five": tens and units are joined by a word

    def has(self, key: str, word: str) -> bool:
        """Say whether a word stands in a plain list."""
        return word in self.words.get(key, ())


@cache
def unit_table(vocabulary: Vocabulary) -> Units:
    """Return dimension and factor of every unit of the vocabulary."""
    return {
        unit_id: Unit(
            dimension=entry["dimension"],
            factor=entry.get("factor"),
            offset=entry.get("offset", 0.0),
            vague=entry.get("vague", 0.0),
        )
        for unit_id, entry in vocabulary.family("units").items()
    }


@cache
def lexicon(vocabulary: Vocabulary, language: str) -> Lexicon | None:
    """Return what the vocabulary knows of a language's numbers; None where it knows nothing."""
    pack = vocabulary.pack(f"numbers/{language}")
    if not pack:
        return None
    units = vocabulary.family("units")
    lists = {key: value for key, value in pack.items() if isinstance(value, list)}
    tables = {key: _lenient(pack.get(key, {})) for key in TABLES}
    return Lexicon(
        decimal=pack["decimal"],
        words={key: frozenset(value) for key, value in lists.items()},
        tables=tables,
        openers=MINUS_SIGNS.union(
            *(lists.get(key, ()) for key in OPENING_LISTS), *(tables[key] for key in OPENING_TABLES)
        ),
        guards={key: _guards(pack.get(key, {})) for key in GUARDS},
        phrases={key: phrases((words, True) for words in lists.get(key, ())) for key in LINKS},
        scales=phrases(_lenient(pack["scales"]).items()),
        ranges=phrases(
            (opener, phrases((link, True) for link in links))
            for opener, links in pack.get("range_openers", {}).items()
        ),
        bounds_before=_bounds(pack.get("bounds_before", {})),
        bounds_after=_bounds(pack.get("bounds_after", {})),
        unit_words=phrases(_unit_words(units, language)),
        unit_symbols=phrases(_unit_signs(units, "symbols"), exact=True),
        unit_prefixes=phrases(_unit_signs(units, "prefixes"), exact=True),
        unit_shorts=_shorts(units),
        code_units={u: u for u, e in units.items() if e["dimension"] == "money" and u.isupper()},
        units=unit_table(vocabulary),
        only_near={
            unit_id: frozenset(entry["only_near"].get(language, ()))
            for unit_id, entry in units.items()
            if "only_near" in entry
        },
        minors={unit: entry["minor"] for unit, entry in units.items() if "minor" in entry},
        ordinal_chains=pack.get("ordinal_chains", False),
        joins_tens=pack.get("joins_tens", False),
    )


TABLES = (
    "cardinals",
    "ordinals",
    "parts_of_one",
    "parts_of_many",
    "halves",
    "shares",
    "suffixes",
    "money_suffixes",
)
#: The lists and tables with whose words a number can begin.
OPENING_LISTS = ("minus", "articles", "bare_scales")
OPENING_TABLES = ("cardinals", "ordinals", "halves", "shares")
GUARDS = ("not_before", "not_after", "only_after")
LINKS = (
    "range_links",
    "whole_links",
    "whole_links_strong",
    "whole_links_of_one",
    "whole_links_of_ranks",
    "time_after",
    "score_links",
)


def without_accents(word: str) -> str:
    """Return a word with its accents taken off."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _lenient(table: Mapping[str, float]) -> dict[str, float]:
    """Return a table that also finds its longer words where the accents are left off."""
    lenient = dict(table)
    for word, value in table.items():
        if len(word) >= ACCENTS_MAY_LACK_FROM:
            lenient.setdefault(without_accents(word), value)
    return lenient


def _guards(entries: Mapping[str, list[str]]) -> Lists:
    """Return the guards of the words, as sets."""
    return {word: frozenset(words) for word, words in entries.items()}


def _bounds(entries: Mapping[str, list[str]]) -> Phrases[Bound]:
    """Return the phrases that bound a figure."""
    return phrases((words, Bound(name)) for name, listed in entries.items() for words in listed)


def _unit_words(units: Mapping[str, Any], language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each unit phrase of a language with all units that it names."""
    named: dict[str, tuple[str, ...]] = {}
    for unit_id, entry in units.items():
        for words in entry.get("words", {}).get(language, ()):
            for form in dict.fromkeys((words.lower(), _lenient_form(words.lower()))):
                named[form] = (*named.get(form, ()), unit_id)
    yield from named.items()


def _shorts(units: Mapping[str, Any]) -> dict[str, Phrases[str]]:
    """Return for each bigger unit the short signs of the smaller ones."""
    pairs: dict[str, list[tuple[str, str]]] = {}
    for unit_id, entry in units.items():
        for bigger, signs in entry.get("shorts", {}).items():
            pairs.setdefault(bigger, []).extend((sign, unit_id) for sign in signs)
    return {bigger: phrases(listed) for bigger, listed in pairs.items()}


def _lenient_form(words: str) -> str:
    """Return the words without accents, where they are long enough for that."""
    return without_accents(words) if len(words) >= ACCENTS_MAY_LACK_FROM else words


def _unit_signs(units: Mapping[str, Any], key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each unit sign of one kind with all units that it stands for."""
    named: dict[str, tuple[str, ...]] = {}
    for unit_id, entry in units.items():
        for sign in entry.get(key, ()):
            named[sign] = (*named.get(sign, ()), unit_id)
    yield from named.items()
