"""Relations that a verb or noun alone names: `romper com X`, `the break with X`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of
from checker.extractors.relation.partner import states_from
from checker.extractors.relation.phrase import Relation
from checker.extractors.relation.words import RelationWords
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.run_of_tokens import Tokens

#: The state that a noun leads to without naming relations: `the break with X`.
BROKEN = "severed"


def direct_break(
    sentence: "Tokens", passage: Passage, around: Discourse, words: RelationWords
) -> list[Relation]:
    """Return the relations that a verb or noun alone names: `romper com X`, `the break with X`."""
    found: list[Relation] = []
    verbs = [token for token in sentence if token.pos_ == "VERB"]
    for token in sentence:
        at = token.i + 1
        broken = token.pos_ == "NOUN" and words.acts.get(token.lower_) == BROKEN
        if broken and at < sentence.end and passage.doc[at].lower_ in words.cues["with"]:
            found += _direct(token.i, at + 1, passage, around)
    for phrase in sorted(words.cues["direct"] | words.cues["doubtful"]):
        verb, preposition = phrase.split()
        for token in verbs:
            at = token.i + 1
            follows = at < sentence.end and passage.doc[at].lower_ == preposition
            if not follows or not is_form_of(token, verb):
                continue
            if phrase in words.cues["direct"] or _speaks_of_diplomacy(passage, words):
                found += _direct(token.i, at + 1, passage, around)
    return found


def _speaks_of_diplomacy(passage: Passage, words: RelationWords) -> bool:
    """Say whether the words around make it certain what a doubtful phrase means."""
    cues = words.cues["diplomacy"]
    return any(t.lower_ in cues or t.lemma_.lower() in cues for t in passage.doc)


def _direct(noun: int, at: int, passage: Passage, around: Discourse) -> list[Relation]:
    """Return the relation with the states named from a token on, empty where none is."""
    partners, end = states_from(at, passage, around)
    return [Relation(noun=noun, start=noun, end=end, partners=tuple(partners))] if partners else []
