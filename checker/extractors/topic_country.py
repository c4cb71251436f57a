"""Which country a text is about: the one named most, an unlisted one included."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.extractors.descriptions import defined_as, descriptions, opens_sentence
from checker.extractors.entity import Entity
from checker.model.document import SegmentKind
from checker.pipelines.passage import NameKind, Passage, ReadDocument
from checker.vocabulary import Vocabulary

#: How much more a mention in the headline or as the first name says of what a text is about.
HEADLINE_WEIGHT = 3
#: How many times the mentions of the next country those of the country a text is about must be.
TOPIC_LEAD = 1.25
#: How often an unlisted name must stand for `the country` to mean it.
FEWEST = 2
#: Kinds under which recognition files a state that no list has.
MISREAD = (NameKind.PLACE, NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)
#: Labels of what a sentence is about.
SUBJECT = ("nsubj", "nsubjpass", "nsubj:pass")


def country_of(read: ReadDocument, vocabulary: Vocabulary) -> Entity | None:
    """Return the country named most, if it stands out.

    A country that is only named beside what the text is about (`X has no relations with Panama`)
    must not take over, so the unlisted names that may be states are weighed with the listed ones.
    A country that is all of the headline is what the text is about, whatever else it names.
    """
    headed = _headline(read)
    if headed:
        return Entity(name=headed, kind=NameKind.PLACE, sort="country", known=True)
    listed = _weights(read, vocabulary)
    rivals = unlisted_states(read, vocabulary)
    ranked = sorted((listed + rivals).items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < TOPIC_LEAD * ranked[1][1]):
        return None
    best = ranked[0][0]
    if best in rivals and (rivals[best] < FEWEST or not any(_spoken_of(read, vocabulary))):
        return None
    known = best in vocabulary.family("places")
    return Entity(name=best, kind=NameKind.PLACE, sort="country", known=known)


def _headline(read: ReadDocument) -> str:
    """Return the country that is all that the headline says; empty where it says more."""
    for passage in read.passages:
        if passage.segment.kind is SegmentKind.HEADLINE:
            whole = [n for n in passage.names if n.start == 0 and n.end == len(passage.doc)]
            return whole[0].entry if whole and whole[0].sort == "country" else ""
    return ""


def _weights(read: ReadDocument, vocabulary: Vocabulary) -> Counter[str]:
    """Return the mentions of countries, by name, city or metonym."""
    places = vocabulary.family("places")
    weight: Counter[str] = Counter()
    for passage in read.passages:
        for name in passage.names:
            entry: Any = places.get(name.entry, {})
            if name.sort in ("country", "territory"):
                weight[name.entry or name.text] += _factor(passage)
            elif name.sort == "city" and "country" in entry:
                weight[entry["country"]] += _factor(passage)
            elif name.sort == "metonym" and "stands_for" in entry:
                weight[entry["stands_for"]] += _factor(passage)
    return weight


def _factor(passage: Passage) -> int:
    """Return what a mention in a passage weighs."""
    return HEADLINE_WEIGHT if passage.segment.kind is SegmentKind.HEADLINE else 1


def unlisted_states(read: ReadDocument, vocabulary: Vocabulary) -> Counter[str]:
    """Return the mentions of the unlisted names that may be states: nothing says otherwise."""
    weight: Counter[str] = Counter()
    acting: set[str] = set()
    open_names: set[str] = set()
    other: set[str] = set()
    for passage in read.passages:
        table = descriptions(vocabulary, passage.language)
        headline = passage.segment.kind is SegmentKind.HEADLINE
        for name in passage.names:
            if name.entry or name.text.isupper() or not name.text[:1].isupper():
                continue
            weight[name.core] += _factor(passage)
            defined = defined_as(name, passage, table)
            if name.kind is NameKind.PERSON and " " not in name.text:
                pass  # a state that opens a sentence is often taken for a surname
            elif name.sort or name.kind not in MISREAD or (defined and defined.of != "country"):
                other.add(name.core)
            elif name.kind is not NameKind.UNKNOWN or not opens_sentence(name, passage):
                open_names.add(name.core)  # a common noun opens a sentence with a capital too
            if not headline and passage.doc[name.start : name.end].root.dep_ in SUBJECT:
                acting.add(name.core)
    states = (acting & open_names) - other
    return Counter({name: weight[name] for name in sorted(states)})


def _spoken_of(read: ReadDocument, vocabulary: Vocabulary) -> Iterator[bool]:
    """Yield for each word whether it means a country told before: `the country`."""
    for passage in read.passages:
        table = descriptions(vocabulary, passage.language)
        for token in passage.doc[1:]:
            told = table.get(token.lower_) if token.pos_ == "NOUN" else None
            before = passage.doc[token.i - 1]
            yield bool(told and told.of == "country" and "Def" in before.morph.get("Definite", []))
