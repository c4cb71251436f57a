"""The words of the text packs, ready for looking up: of one language, and of all of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.vocabulary.vocabulary import Vocabulary

#: Shorter runs of two function words are too often words or names.
SHORTEST_JOINED = 5
EDGES = " \t*_#=:>«»“”\"'.…→»›|-–—()[]"


@dataclass(frozen=True, slots=True)
class GapWords:
    """Function words of one language."""

    function: frozenset[str]  #: articles, prepositions and conjunctions
    articles: frozenset[str]
    prepositions: frozenset[str]
    never_last: frozenset[str]
    before_noun: frozenset[str]
    no_noun: frozenset[str]
    spaced_marks: frozenset[str]  #: punctuation with a blank before it, as the language has it
    enclitics: frozenset[str]
    elided: frozenset[str]
    joined: frozenset[str]  #: two function words with the blank between them lost


@dataclass(frozen=True, slots=True)
class PageWords:
    """What shows that a line is no text, in all languages at once."""

    reference_headings: frozenset[str]
    leftover_lines: frozenset[str]
    tail_lines: frozenset[str]
    leftover_starts: tuple[str, ...]
    credit_starts: tuple[str, ...]
    clitics: frozenset[str]


@lru_cache(maxsize=64)
def gap_words(vocabulary: Vocabulary, language: str) -> GapWords | None:
    """Return the function words of a language, None where there is no pack for it."""
    pack = vocabulary.pack(f"text/{language}")
    if not pack:
        return None

    def of(key: str) -> frozenset[str]:
        return frozenset(pack.get(key, ()))

    joined = {one + other for one in of("joined_first") for other in of("joined_second")}
    articles, prepositions = of("articles"), of("prepositions")
    return GapWords(
        function=articles | prepositions | of("conjunctions"),
        articles=articles,
        prepositions=prepositions,
        never_last=of("never_last"),
        before_noun=of("before_noun"),
        no_noun=of("no_noun"),
        spaced_marks=of("spaced_marks"),
        enclitics=of("enclitics"),
        elided=of("elided"),
        joined=frozenset(word for word in joined if len(word) >= SHORTEST_JOINED)
        - of("joined_words"),
    )


@lru_cache(maxsize=8)
def function_words(vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """Return the function words of every language that has a pack."""
    codes = [n.removeprefix("text/") for n in sorted(vocabulary.packs) if n.startswith("text/")]
    found = {code: gap_words(vocabulary, code) for code in codes}
    return {code: words.function for code, words in found.items() if words is not None}


@lru_cache(maxsize=8)
def page_words(vocabulary: Vocabulary) -> PageWords:
    """Return the page words of all languages together."""
    packs = [vocabulary.packs[n] for n in sorted(vocabulary.packs) if n.startswith("text/")]

    def of(key: str) -> frozenset[str]:
        return frozenset(plain(word) for pack in packs for word in pack.get(key, ()))

    def starts(key: str) -> tuple[str, ...]:
        return tuple(sorted({str(w).casefold() for pack in packs for w in pack.get(key, ())}))

    return PageWords(
        reference_headings=of("reference_headings"),
        leftover_lines=of("leftover_lines"),
        tail_lines=of("tail_lines"),
        leftover_starts=starts("leftover_starts"),
        credit_starts=starts("credit_starts"),
        clitics=of("clitics"),
    )


def plain(line: str) -> str:
    """Return a short line as it is looked up: lower case, no marks at its edges."""
    return re.sub(r"\s+", " ", line.casefold().replace("’", "'")).strip(EDGES)
