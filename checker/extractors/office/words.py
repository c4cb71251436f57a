"""The words that offices come with: verbs of change, posts and seats, lesser ranks."""

from dataclasses import dataclass, fields
from functools import cache

from checker.pipelines.phrases import PhraseIndex
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficeWords:
    """Words by what they do; verbs as lemmas with particle, object or oblique."""

    accredited: frozenset[str]  #: ids of offices that are sent to a state
    accede: frozenset[str]  #: nouns of taking office
    appoint: frozenset[str]
    after: frozenset[str]  #: lead to what came before: `after the death of`
    at_head: frozenset[str]
    back_post: frozenset[str]  #: nouns that point back to an office
    become: frozenset[str]
    begin: frozenset[str]
    dismiss: frozenset[str]
    charge: frozenset[str]  #: what is done with an institution by who comes to run it
    counted: frozenset[str]  #: `the first` of those who held it
    counterpart: frozenset[str]
    due: frozenset[str]  #: of what is to come: `is due to become`
    death: frozenset[str]  #: nouns of how a holder died
    departure: frozenset[str]  #: nouns of leaving an office
    die: frozenset[str]
    fail: frozenset[str]  #: what is tried and not told to be done
    until_now: frozenset[str]  #: before an office make it a former one
    filled: frozenset[str]  #: what is done to a place that somebody comes to
    hand_over: frozenset[str]
    kin: frozenset[str]  #: people who are not who they belong to: `the mayor's wife`
    heads: frozenset[str]  #: nouns of who heads a body, whatever the office is called
    in_charge: frozenset[str]  #: `is in charge`
    instead: frozenset[str]  #: lead to the one whose place is taken
    lasting: frozenset[str]  #: of one who has held it for long: `longest-serving`
    leave: frozenset[str]
    leave_post: frozenset[str]  #: only where what is left is an office
    lesser: frozenset[str]  #: make another office of an office: `deputy`
    list: frozenset[str]  #: verbs that lead to some of many: `predecessors include`
    local: frozenset[str]  #: open offices that towns have too: `secretary of health`
    meanwhile: frozenset[str]  #: adverbs of who holds an office for the time being
    outgoing: frozenset[str]  #: still in office
    part_with: frozenset[str]  #: what the body does with the holder
    portfolio: frozenset[str]  #: nouns that mean what a minister has
    posts: frozenset[str]  #: nouns that an office may hang on: `the post of`
    predecessor: frozenset[str]
    put: frozenset[str]  #: lead to the newer one: `replaced X with Y`
    reign: frozenset[str]  #: verbs of holding power
    represent: frozenset[str]
    sent_to: frozenset[str]  #: prepositions of the state that an ambassador is sent to
    starts: frozenset[str]  #: come to do: `passou a presidir`
    stay: frozenset[str]
    succeed: frozenset[str]
    successor: frozenset[str]
    taken_from: frozenset[str]  #: lead to whom somebody takes over from
    to: frozenset[str]  #: lead to a post
    to_come: frozenset[str]  #: of one who has yet to come to office: `next`
    travel: frozenset[str]  #: verbs of going to a place that is not one's own
    under: frozenset[str]  #: lead to whoever heads what is spoken of
    vacant: frozenset[str]  #: comes to the office spoken of


@cache
def office_words(vocabulary: Vocabulary, language: str) -> OfficeWords:
    """Return the office words of a language; all empty where it has none."""
    pack = vocabulary.pack("offices/verbs").get(language, {})
    return OfficeWords(**{f.name: frozenset(pack.get(f.name, ())) for f in fields(OfficeWords)})


@cache
def seats(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words for seats with their offices."""
    return {
        word: office
        for office, data in vocabulary.pack("offices/offices").items()
        for word in data.get("seat", {}).get(language, ())
    }


@cache
def seat_index(vocabulary: Vocabulary, language: str) -> PhraseIndex[str]:
    """Return the seats, those of several words too, for look-up in text."""
    return PhraseIndex(seats(vocabulary, language).items(), folded=True)
