"""Elections by what is elected and where: `the presidential election in X` in all languages."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.words import event_words
from checker.pipelines.grammar import enclosing_clause, noun_modifiers
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Keys of the pack that hold no kind of election.
WORDS = ("nouns", "alone")
#: The sort of elections.
SORT = "election"


@cache
def _table(
    vocabulary: Vocabulary, language: str
) -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    """Return the nouns, the words that need none, and word -> kind of election."""
    pack = vocabulary.pack("events/ballots")
    nouns, alone = (frozenset(pack.get(key, {}).get(language, ())) for key in WORDS)
    kinds = {
        word: kind
        for kind, words in pack.items()
        if kind not in WORDS
        for word in words.get(language, ())
    }
    return nouns, alone, kinds


def ballot_at(noun: "Token", passage: Passage, around: Discourse) -> tuple[Entity, int, int] | None:
    """Return the election that a noun tells, with its tokens; None where its country is unclear."""
    nouns, alone, kinds = _table(around.vocabulary, passage.language)
    beside = [noun] if noun.lower_ in alone else list(noun.children)
    if noun.lower_ not in nouns | alone:
        return None
    told = [t for t in beside if t.lower_ in kinds]
    country = next(_countries(noun, passage, around), None)
    if len(told) != 1 or country is None:
        return None
    entity = Entity(
        name=f"{kinds[told[0].lower_]} {SORT} in {country.entry}", kind=NameKind.THING, sort=SORT
    )
    return entity, min(noun.i, told[0].i), max(noun.i, told[0].i) + 1


def _countries(noun: "Token", passage: Passage, around: Discourse) -> Iterator[Name]:
    """Yield the countries that an election can be of, the nearest words first."""
    words = event_words(around.vocabulary, passage.language)
    inside = [c for c in noun.children if c.pos_ in ("PROPN", "ADJ", "NOUN")]
    inside += [n for p, n in noun_modifiers(noun) if p in words.placing]
    clause = enclosing_clause(noun)
    if clause is not None:
        inside += [n for p, n in clause.obliques if p in words.placing]
        if clause.subject is not None and clause.subject.i != noun.i:
            inside.append(clause.subject)
    for token in inside:
        name = passage.name_at(token)
        if name is not None and name.entry and _is_country(name):
            yield name


def _is_country(name: Name) -> bool:
    """Say whether a name is a country's, or one for what is of it."""
    return name.kind in (NameKind.PLACE, NameKind.DEMONYM) and name.sort == "country"
