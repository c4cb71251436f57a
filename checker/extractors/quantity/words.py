"""The words that say what a figure measures, compiled from the packs for one language."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.pipelines.view import view_of
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: Words of the longest listed phrase.
LONGEST = 6
NOMINAL = ("NOUN", "PROPN", "ADJ", "X", "SYM")


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """What the vocabulary says of a measure."""

    id: str
    dimensions: frozenset[str]
    owners: frozenset[str]  #: place | organisation | thing | event | person
    unit: str = ""  #: of counts: what one of them is
    bare: frozenset[str] = frozenset()  #: sorts of things of which a bare figure is this measure
    commodity: bool = False  #: "cork production": takes the name of the commodity
    partner: bool = False  #: is shared with another party: "exports to Angola"
    goods: bool = False  #: what is made or traded: a figure of any noun can be its
    narrows: str = ""  #: the measure that it is one of: a reservoir's capacity
    names: bool = False  #: what is counted becomes the qualifier `of`
    of_kind: bool = False  #: the words after the figure say of which kind: "leftist rule"
    of_people: bool = False  #: what a bare number beside a person is
    plain: bool = False  #: names figures of its dimensions whose measure no word names


Phrases = Mapping[str, tuple[Measure, ...]]


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class MeasureWords:
    """Words by what they do; phrases in lower case, verbs as lemmas."""

    nouns: Phrases
    counted: Phrases
    verbs: Phrases
    acted: Phrases  #: verbs whose subject is what is counted: "59,000 people live in X"
    adjectives: Phrases
    superlatives: Phrases
    parts: Phrases  #: nouns whose measure belongs to their owner: "its reservoir holds"
    per: Phrases
    trades: Phrases  #: verbs whose object changes hands for a price
    companions: Phrases  #: words before those who do the same beside a subject
    commodities: Mapping[str, str]
    things: Mapping[str, str]  #: what is counted -> its English name
    happenings: Mapping[str, str]
    diseases: Mapping[str, str]
    levels: frozenset[str]  #: measures that are shares of a whole: a fall of one is not its level
    acts: Mapping[str, str]
    act_nouns: Mapping[str, str]
    within: Mapping[str, str]  #: where a rank holds -> its English name
    measures: Mapping[str, Measure]
    plain: Mapping[str, Measure]  #: dimension -> what its figures are called for want of a word
    groups: Mapping[str, frozenset[str]]
    events: frozenset[str]  #: sorts of names that are events

    def is_event(self, sort: str) -> bool:
        """Say whether a sort of name is one of events."""
        return sort in self.events

    def has(self, group: str, token: "Token") -> bool:
        """Say whether a word, as written or as a lemma, is in a group of words."""
        words = self.groups.get(group, frozenset())
        return token.lower_ in words or token.lemma_.lower() in words


@cache
def measure_words(vocabulary: Vocabulary, language: str) -> MeasureWords:
    """Return the compiled words of a language."""
    data = {
        name: entry
        for name, entry in vocabulary.family("predicates").items()
        if entry.get("template") == "quantity"
    }
    measures = {name: _measure(name, entry) for name, entry in data.items()}
    acts = vocabulary.pack("measuring/acts")
    return MeasureWords(
        nouns=_phrases(data, measures, "words", language),
        counted=_phrases(data, measures, "counted", language),
        verbs=_phrases(data, measures, "verbs", language),
        acted=_phrases(data, measures, "acted", language),
        adjectives=_phrases(data, measures, "adjectives", language),
        superlatives=_phrases(data, measures, "superlatives", language),
        parts=_phrases(data, measures, "parts", language),
        per=_phrases(data, measures, "per", language),
        trades=_phrases(data, measures, "trades", language),
        companions=_phrases(data, measures, "companions", language),
        commodities=_by_word(vocabulary.pack("measuring/commodities"), language),
        things=_by_word(vocabulary.pack("measuring/counted"), language),
        happenings=_by_word(vocabulary.pack("measuring/happenings"), language)
        | _by_word(vocabulary.pack("measuring/diseases"), language),
        levels=frozenset(vocabulary.pack("rules/wholes")["shares"]),
        diseases=_by_word(vocabulary.pack("measuring/diseases"), language),
        acts=_by_word(acts, language),
        act_nouns=_by_word({k: v.get("nouns", {}) for k, v in acts.items()}, language),
        within=_by_word(vocabulary.pack("measuring/within"), language),
        measures=measures,
        plain={d: m for m in measures.values() if m.plain for d in m.dimensions},
        groups={
            group: frozenset(word.lower() for word in words)
            for group, words in vocabulary.pack(f"measuring/{language}").items()
        },
        events=frozenset(
            sort
            for sort, kind in vocabulary.pack("organisations/kinds").items()
            if kind["class"] == "event"
        ),
    )


def _measure(name: str, entry: Mapping[str, Any]) -> Measure:
    """Return a measure from its entry."""
    return Measure(
        id=name,
        dimensions=frozenset(entry.get("dimension", ())),
        owners=frozenset(entry.get("owners", ())),
        unit=entry.get("unit", ""),
        bare=frozenset(entry.get("bare", ())),
        commodity=entry.get("commodity", False),
        partner=entry.get("partner", False),
        goods=entry.get("goods", False),
        narrows=entry.get("narrows", ""),
        names=entry.get("names", False),
        of_kind=entry.get("of_kind", False),
        of_people=entry.get("of_people", False),
        plain=entry.get("plain", False),
    )


def _phrases(
    data: Mapping[str, Any], measures: Mapping[str, Measure], key: str, language: str
) -> Phrases:
    """Return the phrases under a key, each with all the measures that it can mean."""
    found: dict[str, tuple[Measure, ...]] = {}
    for name, entry in data.items():
        for phrase in entry.get(key, {}).get(language, ()):
            found[phrase.lower()] = (*found.get(phrase.lower(), ()), measures[name])
    return found


def _by_word(pack: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return word -> id of a pack of words by language."""
    return {word.lower(): name for name, entry in pack.items() for word in entry.get(language, ())}


def phrase_at(doc: "Doc", at: int, stop: int, listed: Container[str]) -> tuple[int, str]:
    """Return where the longest listed phrase that starts at a token ends, and the phrase.

    The last word is tried as written and as a lemma. Without a match, the end is `at`.
    """
    view = view_of(doc)
    for end in range(min(stop, at + LONGEST, len(view.starts)), at, -1):
        written = view.lowered(at, end)
        if written in listed:
            return end, written
        if end == at + 1 and (lemma := doc[at].lemma_.lower()) in listed:
            return end, lemma
    return at, ""
