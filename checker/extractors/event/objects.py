"""What a verb acts on: its objects, and what parsers mistake for something else."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.told import auxiliaries
from checker.extractors.event.words import event_words
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Tag of a past tense that looks like a participle, and is taken for one.
ALIKE = "VBD"
#: Labels of the auxiliaries of a passive.
PASSIVE = ("auxpass", "aux:pass")


def is_passive(clause: Clause) -> bool:
    """Say whether a clause is passive, if only by the auxiliary of the verb before."""
    finite = "Fin" in clause.verb.morph.get("VerbForm", []) and clause.verb.tag_ != ALIKE
    if (
        clause.verb.dep_ == "conj"
        and finite
        and not any(a.dep_ in PASSIVE for a in auxiliaries(clause.verb))
    ):
        return False  # `was founded in 1921 and opened its house in 1954`
    shared = clause.verb.dep_ == "conj" and clause.verb.morph.get("VerbForm", []) == ["Part"]
    return clause.passive or (shared and any(a.dep_ in PASSIVE for a in auxiliaries(clause.verb)))


def objects_of(clause: Clause, passage: Passage, around: Discourse) -> list["Token"]:
    """Return the objects of a clause; an article that looks like a preposition makes none."""
    found = [o for o in clause.objects if _is_object(o, passage)]
    if found or is_passive(clause):
        return found
    articles = event_words(around.vocabulary, passage.language).articles
    return [
        noun
        for preposition, noun in clause.obliques
        if preposition in articles
        and passage.doc[clause.verb.i + 1].lower_ == preposition
        and noun.i > clause.verb.i
        and passage.name_at(clause.verb.i + 2) is not None
        and not any(holds(passage.tokens_of(t.span), noun.i) for t in passage.times)
    ]


def _is_object(token: "Token", passage: Passage) -> bool:
    """Say whether an object is one: no reflexive, no phrase with a preposition, no time."""
    if any(holds(passage.tokens_of(t.span), token.i) for t in passage.times):
        return False
    return not is_reflexive(token) and not any(
        c.dep_ == "case" and c.pos_ != "DET" for c in token.children
    )


def holds(tokens: tuple[int, int], at: int) -> bool:
    """Say whether a run of tokens holds one."""
    return tokens[0] <= at < tokens[1]


def is_reflexive(token: "Token") -> bool:
    """Say whether a word is a reflexive pronoun."""
    return token.pos_ == "PRON" and (
        token.morph.get("Reflex", []) == ["Yes"]
        or (token.dep_.startswith("expl") and token.text != "")
    )


def misread_objects(clause: Clause) -> list["Token"]:
    """Return nouns that stand as an object and were taken for a clause: `bought its rival X`."""
    found = [c for c in clause.children if c.dep_ == "xcomp"]
    beside = [n for c in found if c.pos_ == "ADJ" for n in c.children if n.dep_ == "appos"]
    return [c for c in found if c.pos_ in ("NOUN", "PROPN")] + beside
