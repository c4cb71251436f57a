"""The words for relations between states, compiled from their pack."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.extractors.membership.forms import INFINITIVE, is_form_of, is_stem_of
from checker.pipelines.grammar import OBJECT
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

PREDICATE = "diplomatic relations"
#: Letters that a stem has at least before its ending may be guessed.
STEM = 3
CUES = (
    "between", "with", "direct", "doubtful", "diplomacy", "pronouns", "region_nouns", "neighbours",
    "governments", "agreeing", "agreements", "reported", "doing", "formal", "begun", "done",
    "decided", "levels", "both", "again", "ceasing", "rivals", "demanding", "past", "lesser",
    "diplomatic", "linking",
    "standing", "relative", "later", "would", "alike",
    "party", "listing", "breaks", "having", "choices",
    "likewise", "as_did", "switching", "recognition", "from", "into", "whose", "bearing",
    "weighing", "which", "follow",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True, eq=False, slots=True)
class RelationWords:
    """All that the pack says of a relation in one language."""

    nouns: frozenset[str]  #: relations, ties
    adjectives: frozenset[str]  #: that may stand beside the noun
    verbs: dict[str, str]  #: lemma -> state
    intransitive: dict[str, str]  #: lemma of a verb whose subject they are (`date`) -> state
    acts: dict[str, str]  #: noun that names the act (`resumption`) -> state
    cues: dict[str, frozenset[str]]

    def state_of_verb(self, token: "Token") -> str:
        """Return the state that a verb or participle leads to, empty where it is none of them."""
        if self.is_intransitive(token):
            return self.intransitive[token.lemma_.lower()]
        if token.pos_ not in ("VERB", "ADJ", "AUX") and not is_participle(token):
            return ""
        found = self._of_prefixed(token) or self.verbs.get(_phrasal(token))
        found = found or self.verbs.get(token.lemma_.lower())
        found = found or self.verbs.get(token.lower_)
        if found is None and "-" in token.lower_:
            found = next((s for verb, s in self.verbs.items() if is_form_of(token, verb)), None)
        if found is None and is_participle(token):
            found = next((s for verb, s in self.verbs.items() if _is_of(token, verb)), None)
        return found or ""

    def _of_prefixed(self, token: "Token") -> str | None:
        """Return the state of a verb with a prefix and a hyphen, whatever it is tagged as."""
        whole = prefixed(token)
        if not whole or whole in self.verbs:
            return self.verbs.get(whole)
        written = whole.partition("-")[0] + "-" + token.lower_
        known = (verb for verb in self.verbs if "-" in verb and is_stem_of(written, verb))
        return self.verbs.get(next(known, ""))

    def is_intransitive(self, token: "Token") -> bool:
        """Say whether a verb tells a state of its subject: `relations date from 1823`."""
        if token.lemma_.lower() not in self.intransitive or is_participle(token):
            return False
        after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
        if token.pos_ == "NOUN":  # as a parser may read `ties between X and Y date from`
            return token.i > 0 and token.doc[token.i - 1].pos_ == "PROPN" and after.pos_ == "ADP"
        objects = (c for c in token.children if c.dep_ in OBJECT | {"xcomp"})
        return token.pos_ == "VERB" and not any(c.pos_ != "NUM" for c in objects)


@cache
def relation_words(vocabulary: Vocabulary, language: str) -> RelationWords:
    """Return the words of diplomatic relations in a language."""
    data: Any = vocabulary.family("predicates").get(PREDICATE, {})
    states = data.get("states", {})
    cues = data.get("cues", {})
    return RelationWords(
        nouns=frozenset(data.get("words", {}).get(language, ())),
        adjectives=frozenset(data.get("adjectives", {}).get(language, ())),
        verbs=_by_word(states, "verbs", language),
        intransitive=_by_word(states, "intransitive", language),
        acts=_by_word(states, "nouns", language),
        cues={name: frozenset(cues.get(name, {}).get(language, ())) for name in CUES},
    )


def prefixed(token: "Token") -> str:
    """Return a verb's lemma with a prefix that stands before its hyphen: `re-establish`."""
    doc, i = token.doc, token.i
    if i - token.sent.start > 1 and doc[i - 1].text == "-":
        return f"{doc[i - 2].lower_}-{token.lemma_.lower()}"
    return ""


def _phrasal(token: "Token") -> str:
    """Return a verb's lemma with its particle: `set up`, empty where it has none."""
    particle = next((c for c in token.children if c.dep_ in ("prt", "compound:prt")), None)
    return f"{token.lemma_.lower()} {particle.lower_}" if particle is not None else ""


def is_participle(token: "Token") -> bool:
    """Say whether a token is a participle, or stands like one right after an auxiliary."""
    if token.pos_ == "ADJ" or token.morph.get("VerbForm", []) == ["Part"]:
        return True
    return token.pos_ == "NOUN" and token.i > 0 and token.doc[token.i - 1].pos_ == "AUX"


def _is_of(token: "Token", verb: str) -> bool:
    """Say whether a participle that is tagged as something else is likely one of a verb."""
    return len(verb) > STEM + INFINITIVE and is_stem_of(token.lower_, verb)


def _by_word(states: Any, group: str, language: str) -> dict[str, str]:
    """Return word -> state of one group of words."""
    return {
        word: state
        for state, told in states.items()
        for word in told.get(group, {}).get(language, ())
    }
