"""One entry of the pack of membership: a phrase, or a verb between two bodies."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Phrase:
    """One phrase: a first word by lemma, then words of which each has alternatives."""

    state: str  #: member, joined, left ...
    first: str
    rest: tuple[frozenset[str], ...]
    pronouns: frozenset[str] = frozenset()  #: of which the verb carries one: `retirar-se`
    verb: bool = True
    passive: bool = False
    ordinal: bool = False  #: needs an ordinal before it: `the 32nd country in`


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """A verb between two bodies: words before the first, and before the second."""

    leaving: Phrase
    joining: tuple[frozenset[str], ...]


def phrase_of(state: str, words: str, group: str, pronouns: frozenset[str] = frozenset()) -> Phrase:
    """Return the phrase that an entry of the pack writes."""
    first, *rest = words.split()
    verb, _, pronoun = first.rpartition("-")
    reflexive = pronoun in pronouns
    return Phrase(
        state=state,
        first=verb if reflexive else first,
        rest=tuple(frozenset(word.split("|")) for word in rest),
        pronouns=pronouns if reflexive else frozenset(),
        verb=group not in ("nouns", "ordinal"),
        ordinal=group == "ordinal",
        passive=group == "passive",
    )


def move_of(words: str, pronouns: frozenset[str]) -> Move:
    """Return the two ends of a phrase that has a gap for a name: `move from _ to`."""
    leaving, _, joining = words.partition(" _ ")
    return Move(
        leaving=phrase_of("left", leaving, "verbs", pronouns),
        joining=tuple(frozenset(word.split("|")) for word in joining.split()),
    )
