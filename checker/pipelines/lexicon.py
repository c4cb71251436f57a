"""The names of one language, compiled from the vocabulary for look-up in text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from checker.pipelines.passage import NameKind
from checker.pipelines.phrases import PhraseIndex
from checker.vocabulary import Vocabulary

#: Kinds of entries in the packs of places.
PLACES = ("country", "territory", "former country", "city", "metonym", "region")
#: Kinds of head words (organisations/kinds) by the class that their entry gives.
CLASSES = {"organisation": NameKind.ORGANISATION, "place": NameKind.THING}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a listed phrase stands for."""

    kind: NameKind
    entry: str
    sort: str
    ambiguous: bool = False  #: means something else as often; needs a second sign


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class NameLexicon:
    """Names, demonyms, offices and head words of one language."""

    names: PhraseIndex[Meaning]  #: as written
    capitals: PhraseIndex[Meaning]  #: for what is written all in capitals
    demonyms: PhraseIndex[Meaning]
    offices: PhraseIndex[Meaning]  #: without regard to case
    heads: dict[str, Meaning]  #: word -> the kind of name that it makes
    head_first: bool  #: the head of a name stands first: `Ponte`, not `Bridge`
    given_names: frozenset[str]
    weak_given_names: frozenset[str]
    surnames: frozenset[str]  #: words that head names and may be surnames: `Bridge`, `Mesquita`
    titles: frozenset[str]
    particles: frozenset[str]
    connectors: frozenset[str]  #: join a head word to the rest of its name: `Ministry of`
    conjunctions: frozenset[str]  #: `and`
    fields: frozenset[str]  #: words for what a body is in charge of, with a capital letter
    partners: frozenset[str]  #: `Sons` of `Orva and Sons`, in any language
    trades: Mapping[str, str]  #: word of a name -> the sort that it hints at


@cache
def name_lexicon(vocabulary: Vocabulary, language: str) -> NameLexicon:
    """Return the compiled names of a language; English names serve in every language."""
    listed = [*_entries(vocabulary, "places"), *_entries(vocabulary, "organisations")]
    names = list(_names(listed, language))
    given = vocabulary.pack("people/given-names")
    joined = vocabulary.pack("organisations/joined")
    return NameLexicon(
        names=PhraseIndex(names),
        capitals=PhraseIndex((name.upper(), of) for name, of in names),
        demonyms=PhraseIndex(_demonyms(listed, language), folded=language != "en"),
        offices=PhraseIndex(_offices(vocabulary, language), folded=True),
        heads=_heads(vocabulary, language),
        head_first=bool(vocabulary.pack(f"cues/{language}").get("head_first")),
        given_names=frozenset(n for k in ("f", "m", "both") for n in given.get(k, ())),
        weak_given_names=frozenset(given.get("weak", ())),
        surnames=_surnames(vocabulary, language),
        titles=_words(vocabulary.pack("people/titles"), language),
        connectors=frozenset(vocabulary.pack(f"cues/{language}").get("connectors", ())),
        particles=_words(vocabulary.pack("people/particles"), language),
        conjunctions=_words(joined["and"], language),
        fields=_words(joined["fields"], language) | _portfolios(vocabulary, language),
        partners=frozenset(w for words in joined["partners"].values() for w in words),
        trades=_trades(vocabulary.pack("organisations/trades"), language),
    )


def _portfolios(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words for what ministers are in charge of, with a capital letter."""
    listed = vocabulary.pack("offices/portfolios").values()
    phrases = [phrase for words in listed for phrase in words.get(language, ())]
    return frozenset(word.capitalize() for phrase in phrases for word in phrase.split())


def _trades(pack: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return word of a name -> sort: names of other languages stand in every text."""
    trades: dict[str, str] = {}
    tongues = sorted(
        {t for entry in pack.values() for t in entry}, key=lambda t: (t != language, t)
    )
    for tongue in tongues:
        for sort, entry in pack.items():
            for word in entry.get(tongue, ()):
                trades.setdefault(word, sort)
    return trades


def _entries(vocabulary: Vocabulary, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the entries of a folder of name packs."""
    for entry, data in vocabulary.family(folder).items():
        if isinstance(data, dict) and "names" in data:
            yield entry, data


def _names(
    listed: list[tuple[str, dict[str, Any]]], language: str
) -> Iterator[tuple[str, Meaning]]:
    """Yield every name with its meaning, those of the language itself first."""
    for tongue in (language, "en"):
        for entry, data in listed:
            kind = NameKind.PLACE if data["kind"] in PLACES else NameKind.ORGANISATION
            plain = Meaning(kind, entry, data["kind"])
            dubious = data.get("ambiguous", ())
            for name in data["names"].get(tongue, ()):
                yield name, replace(plain, ambiguous=True) if name in dubious else plain


def _demonyms(
    listed: list[tuple[str, dict[str, Any]]], language: str
) -> Iterator[tuple[str, Meaning]]:
    """Yield every demonym of the language with the place it leads to."""
    for entry, data in listed:
        for word in data.get("demonyms", {}).get(language, ()):
            dubious = word in data.get("ambiguous", ())
            yield word, Meaning(NameKind.DEMONYM, entry, data["kind"], dubious)


def offices_by_word(vocabulary: Vocabulary, language: str) -> dict[str, list[str]]:
    """Return the words for offices of a language, each with the offices that it can mean."""
    offices: dict[str, list[str]] = {}
    for office, data in vocabulary.pack("offices/offices").items():
        for word in data["names"].get(language, ()):
            offices.setdefault(word, []).append(office)
    for pattern in vocabulary.pack("offices/ministers").get(language, {}).get("patterns", ()):
        for portfolio, words in vocabulary.pack("offices/portfolios").items():
            for word in words.get(language, ()):
                offices.setdefault(pattern.replace("*", word), []).append(f"{portfolio} minister")
    return offices


def _offices(vocabulary: Vocabulary, language: str) -> Iterator[tuple[str, Meaning]]:
    """Yield the words of every office; a word of several offices leads to all: `a|b`."""
    prefixes = vocabulary.pack(f"cues/{language}").get("former_prefixes", ())
    for word, entries in offices_by_word(vocabulary, language).items():
        entry = "|".join(dict.fromkeys(entries))
        yield word, Meaning(NameKind.OFFICE, entry, "office")
        for prefix in prefixes:
            yield f"{prefix}{word}", Meaning(NameKind.OFFICE, entry, "former")


def _heads(vocabulary: Vocabulary, language: str) -> dict[str, Meaning]:
    """Return the words that make a capitalised phrase a name of some kind."""
    heads: dict[str, Meaning] = {}
    tongues = [k for k in ("en", "pt", "es", "fr") if k != language]
    for tongue in (language, *tongues):
        for kind, data in vocabulary.pack("organisations/kinds").items():
            of = CLASSES.get(data["class"], NameKind.THING)
            for word in data.get(tongue, ()):
                heads.setdefault(word, Meaning(of, "", kind))
    return heads


def _surnames(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the words that head names and are surnames too; all of them in other languages."""
    kinds = vocabulary.pack("organisations/kinds").values()
    own = frozenset(word for data in kinds for word in data.get(language, ()))
    foreign = frozenset(_heads(vocabulary, language)) - own
    return foreign | _words(vocabulary.pack("people/surnames"), language)


def _words(pack: Any, language: str) -> frozenset[str]:
    """Return the words of a language from a pack of words by language."""
    words = pack.get(language, ())
    return frozenset(w for w in (words if isinstance(words, list) else ()))
