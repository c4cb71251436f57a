"""Who is meant by `the only state that has relations with X`: of whom the noun is said."""

from typing import TYPE_CHECKING

from checker.extractors.relation.words import RelationWords
from checker.pipelines.grammar import COMPLEMENT, clause_of_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How many words up the noun's own phrase is followed: `one of the few countries that`.
DEEPEST = 3


def bearer_of(noun: "Token", words: RelationWords) -> "Token | None":
    """Return the word of which a common noun for states is said, by a copula or beside it."""
    if noun.lower_ not in words.cues["region_nouns"]:
        return None
    at = noun
    for _ in range(DEEPEST):
        if at.dep_ == "appos":
            return at.head
        copula = next((c for c in at.children if c.dep_ == "cop"), None)
        if at.dep_ in COMPLEMENT:
            copula = at.head
        if copula is not None:
            subject = clause_of_verb(copula).subject
            return subject if subject is not None and subject.i != at.i else None
        if at.head.i == at.i or at.head.pos_ in ("VERB", "AUX"):
            return None
        at = at.head
    return None
