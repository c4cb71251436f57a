"""Lead the names of places, bodies and works to one, across languages and spellings.

`Ponte do Vale` and `Vale Bridge` are one bridge: head words that are known equals, and the same
proper part. What differs in its proper part, or in what it says it is, is never merged.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile

from checker.model.names import fold, folded_words
from checker.model.naming import Thing
from checker.vocabulary import Vocabulary

#: Kind, head word and proper part of a name; two names with one key are names of one thing.
Key = tuple[str, str, tuple[str, ...]]
#: A name as written, its language, and in how many places it stands.
Form = tuple[str, str, int]


@dataclass(frozen=True, eq=False, slots=True)
class NameParts:
    """What tells the parts of a name apart, in all languages; all words folded."""

    heads: Mapping[str, Mapping[str, str]]  #: kind -> head word -> what it means in any language
    small: frozenset[str]  #: articles and prepositions
    places: Mapping[str, str]  #: name of a listed place -> its entry

    def key(self, name: str, sort: str) -> Key:
        """Return what names of one thing have in common."""
        words = [w for w in folded_words(name) if len(w) > 1]
        heads = self.heads.get(sort, {})
        head = next((w for w in words if w in heads), "") if heads else ""
        if not head:
            return sort, "", self._proper(words)
        rest = [w for w in words if w != head]
        listed = self.places.get(" ".join(dropwhile(self.small.__contains__, rest)))
        return sort, heads[head], self._proper(rest) if listed is None else folded_words(listed)

    def _proper(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the words of a name but for those that only join them, in any order."""
        return tuple(sorted(w for w in words if w not in self.small))


def canonical_things(
    things: Iterable[Thing], listed: Collection[str], vocabulary: Vocabulary
) -> Mapping[str, str]:
    """Return name as written -> canonical name.

    Args:
        things: of all documents, document by document.
        listed: names that the vocabulary knows: they stand for themselves.
        vocabulary: tells the parts of names.
    """
    parts = _name_parts(vocabulary)
    named: dict[tuple[str, str, str], int] = {}
    for text, _, sort, language, often in things:
        name = text, sort, language
        named[name] = named.get(name, 0) + often
    groups: dict[Key, list[Form]] = {}
    for (text, sort, language), often in named.items():
        key = parts.key(text, sort)
        if key[2]:
            groups.setdefault(key, []).append((text, language, often))
    _adopt_unsorted(groups, _nature(vocabulary))
    _adopt_short(groups)
    shown = ((forms, _display(forms)) for forms in groups.values())
    return {text: name for forms, name in shown for text, _, _ in forms if text not in listed}


def _nature(vocabulary: Vocabulary) -> frozenset[str]:
    """Return the kinds whose head word is often left out: `the Ebro` is the river Ebro."""
    kinds = vocabulary.pack("organisations/kinds")
    return frozenset(sort for sort, entry in kinds.items() if entry["class"] == "place")


def _adopt_unsorted(groups: dict[Key, list[Form]], nature: frozenset[str]) -> None:
    """Give names of no known kind to the one river or mountain that has the same proper part.

    Clubs and bridges are named after towns, so that a bare name never stands for one of them.
    """
    by_part: dict[tuple[str, ...], list[Key]] = {}
    for key in groups:
        if key[0] in nature:
            by_part.setdefault(key[2], []).append(key)
    for part, keys in by_part.items():
        if len(keys) == 1 and ("", "", part) in groups:
            groups[keys[0]] += groups.pop(("", "", part))


def _adopt_short(groups: dict[Key, list[Form]]) -> None:
    """Give a first word to the one company whose name it opens: `Orva` of `Orva Motors`."""
    companies = [key for key in groups if key[0] == "company"]
    opened: dict[str, list[Key]] = {}
    for key in companies:
        if len(key[2]) > 1:
            for word in {folded_words(text)[0] for text, _, _ in groups[key]}:
                opened.setdefault(word, []).append(key)
    for key in companies:
        longer = opened.get(key[2][0], ()) if len(key[2]) == 1 else ()
        if len(longer) == 1:
            groups[longer[0]] += groups.pop(key)


def _display(forms: Sequence[Form]) -> str:
    """Return the form to show: English first, then the commonest, the longest, by letters."""
    if len(forms) == 1:
        return forms[0][0]
    counts: Counter[tuple[str, str]] = Counter()
    for text, language, often in forms:
        counts[text, language] += often
    best = min(
        counts,
        key=lambda f: (f[1] != "en", f[0].isupper(), -counts[f], -len(f[0]), f[0]),
    )
    return best[0]


def _name_parts(vocabulary: Vocabulary) -> NameParts:
    """Return the words that make up the names of things, in all languages, folded."""
    meanings: dict[str, str] = {}
    for meaning, entry in vocabulary.pack("organisations/equals").items():
        for language in sorted(entry):
            for word in entry[language]:
                meanings.setdefault(fold(word), meaning)
    heads = {
        sort: {
            fold(word): meanings[fold(word)]
            for language, listed in sorted(entry.items())
            if language != "class"
            for word in listed
            if fold(word) in meanings
        }
        for sort, entry in vocabulary.pack("organisations/kinds").items()
    }
    places: dict[str, str] = {}
    for entry, data in vocabulary.family("places").items():
        if isinstance(data, dict):
            for names in data.get("names", {}).values():
                for name in names:
                    places.setdefault(fold(name), entry)
    return NameParts(heads=heads, small=_small_words(vocabulary), places=places)


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
