"""The words and patterns of one language, compiled once from its pack and from CLDR."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from checker.model.time_mention import Anchor, TimeForm
from checker.pipelines.time.branches import Branches, branches
from checker.pipelines.time.patterns import Element, Pattern, Value, parse_pattern
from checker.pipelines.time.tokens import norms_of
from checker.vocabulary import Vocabulary

#: The one sign that a time can begin with ("'99").
APOSTROPHE = "'"
#: First word -> phrases with their value, the longest first.
Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Value], ...]]


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """All that the tagger knows of one language."""

    words: Mapping[str, Phrases]
    singles: Mapping[str, frozenset[str]]  #: class -> its phrases of one word
    patterns: tuple[Pattern, ...]
    starts: Mapping[str, Branches]  #: first word -> the patterns it can begin
    figure_starts: Branches  #: patterns that a figure can begin
    single_figures: Branches  #: those that one figure can be the whole of
    single_starts: Mapping[str, Branches]  #: those that one word can be the whole of
    openers: frozenset[str]  #: all that a time can begin with, or a phrase that is none
    known: frozenset[str]  #: all words and signs that any pattern holds
    full_names: frozenset[str]  #: names of months and weekdays that are no abbreviation
    ambiguous: frozenset[str]  #: names that are other words too when written small
    given_names: frozenset[str]  #: names that people bear
    capital_names: bool
    not_times: Phrases = field(default_factory=dict)

    def has(self, word_class: str, norm: str) -> bool:
        """Say whether a single word belongs to a class."""
        return norm in self.singles.get(word_class, ())

    def may_begin(self, element: Element, norm: str) -> bool:
        """Say whether a word, a figure or a sign may be the first of what an element takes."""
        if not element.slot:
            return norm in element.literals
        figure = norm.isdecimal() or norm == APOSTROPHE
        return norm in self.words.get(element.word_class, {}) or (figure and element.takes_figures)


@lru_cache(maxsize=32)
def lexicon(language: str, vocabulary: Vocabulary) -> Lexicon | None:
    """Return the compiled pack `time/<language>`; None where there is none."""
    pack = vocabulary.pack(f"time/{language}")
    if not pack:
        return None
    cases = pack.get("cases", {})
    keep = frozenset(cases.get("accented_only", ()))
    named, full = _names(language)
    words: dict[str, Phrases] = {}
    for word_class in sorted({*pack["words"], *named}):
        pairs = list(named.get(word_class, ()))
        for value, phrases in pack["words"].get(word_class, {}).items():
            pairs.extend((phrase, _value(value)) for phrase in phrases)
        words[word_class] = _table(pairs, keep)
    patterns = tuple(_patterns(pack["patterns"]))
    starts, figures = _index(patterns, words)
    not_times = _table([(phrase, 0) for phrase in pack.get("not_times", ())], keep)
    tree = cache(branches)  # many words begin the same patterns
    return Lexicon(
        words=words,
        singles={word_class: _singles(table) for word_class, table in words.items()},
        patterns=patterns,
        starts={word: tree(found) for word, found in starts.items()},
        figure_starts=tree(figures),
        single_figures=tree(tuple(p for p in figures if p.is_single)),
        single_starts={
            word: tree(tuple(p for p in found if p.is_single)) for word, found in starts.items()
        },
        openers=frozenset(starts) | frozenset(not_times),
        known=_known(patterns, words),
        full_names=frozenset(full) | {_unaccented(name) for name in full if name not in keep},
        ambiguous=frozenset(cases.get("ambiguous", ())),
        given_names=frozenset(cases.get("given_names", ())),
        capital_names=bool(cases.get("capital_names", False)),
        not_times=not_times,
    )


def _names(language: str) -> tuple[dict[str, list[tuple[str, Value]]], set[str]]:
    """Return the names of months and weekdays in CLDR, and those that are not abbreviated."""
    from babel import Locale

    locale = Locale.parse(language)
    pairs: dict[str, list[tuple[str, Value]]] = {"month": [], "weekday": []}
    full: set[str] = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            tables = (("month", locale.months, 0), ("weekday", locale.days, 0))
            for word_class, table, offset in tables:
                for number, name in table[context][width].items():
                    pairs[word_class].append((name.rstrip("."), number - offset))
                    if width == "wide":
                        full.add(" ".join(norms_of(name)))
    return pairs, full


def _value(text: str) -> Value:
    """Return a value of the pack: a number where it is one."""
    return int(text) if text.lstrip("-").isdecimal() else text


def _unaccented(text: str) -> str:
    """Return a text without its accents, as hurried or damaged texts write it."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _table(pairs: Iterable[tuple[str, Value]], keep: frozenset[str]) -> Phrases:
    """Return phrases by their first word, with their unaccented and unhyphenated spellings."""
    table: dict[str, dict[tuple[str, ...], Value]] = defaultdict(dict)
    for phrase, value in pairs:
        norms = norms_of(phrase)
        spellings = [norms]
        if phrase not in keep:
            spellings.append(tuple(_unaccented(norm) for norm in norms))
        spellings += [tuple(n for n in s if n != "-") for s in spellings if "-" in s[1:]]
        for spelling in spellings:
            table[spelling[0]].setdefault(spelling, value)
    return {
        first: tuple(sorted(phrases.items(), key=lambda pair: -len(pair[0])))
        for first, phrases in table.items()
    }


def _singles(table: Phrases) -> frozenset[str]:
    """Return the phrases of one word."""
    return frozenset(
        norms[0] for phrases in table.values() for norms, _ in phrases if len(norms) == 1
    )


def _patterns(rows: Iterable[Mapping[str, Any]]) -> Iterable[Pattern]:
    """Yield the patterns of a pack in its order."""
    order = 0
    for row in rows:
        for text in row["is"]:
            order += 1
            yield Pattern(
                rule=row["id"],
                order=order,
                form=TimeForm(row.get("form", "date")),
                anchor=Anchor(row.get("anchor", "none")),
                needs=row.get("needs", ""),
                settings=row.get("set", {}),
                after=frozenset(row.get("after", ())),
                unless_after=frozenset(row.get("unless_after", ())),
                before=frozenset(row.get("before", ())),
                elements=parse_pattern(text),
            )


def _known(patterns: Iterable[Pattern], words: Mapping[str, Phrases]) -> frozenset[str]:
    """Return all words and signs that can stand in any pattern."""
    elements = [element for pattern in patterns for element in pattern.elements]
    classes = {element.word_class for element in elements} | {"ordinal_suffix", "number_join"}
    phrases = [
        norms
        for word_class in sorted(classes)
        for table in words.get(word_class, {}).values()
        for norms, _ in table
    ]
    literals = {literal for element in elements for literal in element.literals}
    return frozenset(literals.union(*phrases, {"'", "."}))


def _index(
    patterns: Iterable[Pattern], words: Mapping[str, Phrases]
) -> tuple[Mapping[str, tuple[Pattern, ...]], tuple[Pattern, ...]]:
    """Return the patterns by the word that can begin them, and those that a figure can begin."""
    starts: dict[str, dict[Pattern, None]] = defaultdict(dict)
    figures: dict[Pattern, None] = {}
    for pattern in patterns:
        for element in pattern.elements:
            for literal in element.literals:
                starts[literal][pattern] = None
            if element.slot:
                for first in words.get(element.word_class, {}):
                    starts[first][pattern] = None
                if element.takes_figures:
                    figures[pattern] = None
            if not element.optional:
                break
    return {first: tuple(found) for first, found in starts.items()}, tuple(figures)
