"""Lead the names of places, bodies and works to one, across languages and spellings.

`Ponte do Vale` and `Vale Bridge` are one bridge: the same kind of thing by its head word, and the
same proper part. What differs in its proper part is never merged.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from checker.model.extract import Mention
from checker.model.names import folded_words
from checker.vocabulary import Vocabulary


def canonical_things(mentions: Iterable[Mention], vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return name as written -> canonical name, for names neither listed nor of people."""
    heads, small = _head_words(vocabulary), _small_words(vocabulary)
    groups: dict[tuple[str, tuple[str, ...]], Counter[tuple[str, str]]] = {}
    for mention in mentions:
        if mention.entry or mention.kind in ("person", "demonym", "office"):
            continue
        dropped = small | heads.get(mention.sort, frozenset())
        key = (mention.sort, proper_part(mention.text, dropped))
        if key[1]:
            groups.setdefault(key, Counter())[mention.text, mention.language] += 1
    _adopt_unsorted(groups, _nature(vocabulary))
    return {text: _display(forms) for forms in groups.values() for text, _ in forms}


def proper_part(name: str, dropped: frozenset[str]) -> tuple[str, ...]:
    """Return the folded words of a name without head words, articles and prepositions, sorted."""
    return tuple(sorted(w for w in folded_words(name) if w not in dropped and len(w) > 1))


def _nature(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the kinds whose head word is often left out: `the Ebro` is the river Ebro."""
    kinds = vocabulary.pack("organisations/kinds")
    return frozenset(sort for sort, entry in kinds.items() if entry["class"] == "place")


def _adopt_unsorted(
    groups: dict[tuple[str, tuple[str, ...]], Counter[tuple[str, str]]], nature: frozenset[str]
) -> None:
    """Give names of no known kind to the one river or mountain that has the same proper part.

    Clubs and bridges are named after towns, so that a bare name never stands for one of them.
    """
    by_part: dict[tuple[str, ...], list[str]] = {}
    for sort, part in groups:
        if sort in nature:
            by_part.setdefault(part, []).append(sort)
    for part, sorts in by_part.items():
        if len(sorts) == 1 and ("", part) in groups:
            groups[sorts[0], part].update(groups.pop(("", part)))


def _display(forms: Counter[tuple[str, str]]) -> str:
    """Return the form to show: English first, then the commonest, the longest, by letters."""
    best = min(
        forms,
        key=lambda f: (f[1] != "en", f[0].isupper(), -forms[f], -len(f[0]), f[0]),
    )
    return best[0]


def _head_words(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """Return kind -> the head words that give it, in all languages, folded."""
    return {
        sort: frozenset(
            word
            for language, listed in entry.items()
            if language != "class"
            for phrase in listed
            for word in folded_words(phrase)
        )
        for sort, entry in vocabulary.pack("organisations/kinds").items()
    }


def _small_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Return articles and prepositions that join the words of names, folded."""
    words: set[str] = set()
    for language in vocabulary.languages():
        pack = vocabulary.pack(f"cues/{language}")
        words.update(
            w
            for key in ("of", "articles", "connectors")
            for p in pack.get(key, ())
            for w in folded_words(p)
        )
    return frozenset(words)
