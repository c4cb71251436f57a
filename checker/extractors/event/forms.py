"""The forms under which the packs list a clause's verb: alone, and with each word it can take."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from checker.extractors.event.words import event_words, happenings
from checker.pipelines.grammar import Clause, noun_modifiers
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels of what stands on a clause as its complement, beside the objects.
COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp"})
#: Labels of particles and adverbs that can belong to a verb.
PARTICLES = frozenset({"advmod", "prt", "compound:prt", "prep", "expl"})


#: Under which a text keeps the forms that were asked for, by the verb.
KEPT = "checker_clause_forms"

Forms = Mapping[str, "Token | None"]


def participle_lemma(token: "Token", vocabulary: Vocabulary, language: str) -> str:
    """Return the verb that a word is a participle of by its ending, if the packs list it."""
    return _by_ending(token.lower_, "participles", vocabulary, language)


def lemma_of(verb: "Token", vocabulary: Vocabulary, language: str) -> str:
    """Return a verb's lemma; by its ending, where the parser leaves the word as it is."""
    lemma = verb.lemma_.lower()
    found = participle_lemma(verb, vocabulary, language)
    if not found and lemma == verb.lower_:
        found = _by_ending(lemma, "finite", vocabulary, language)
    return found or lemma


@lru_cache(maxsize=20_000)
def _by_ending(word: str, table: str, vocabulary: Vocabulary, language: str) -> str:
    """Return the listed verb whose form a word is by the endings of a table."""
    endings = vocabulary.pack("events/words").get(language, {}).get(table, {})
    for ending in sorted(endings, key=len, reverse=True):
        if not word.endswith(ending):
            continue
        stem, told = word.removesuffix(ending), endings[ending]
        lemmas = [stem + e for e in ([told] if isinstance(told, str) else told)]
        return next((x for x in lemmas if x in _listed_verbs(vocabulary, language)), "")
    return ""


@cache
def _listed_verbs(vocabulary: Vocabulary, language: str) -> frozenset[str]:
    """Return the first words of all verbs that the packs list."""
    listed = happenings(vocabulary, language)
    return frozenset(v.split()[0] for h in listed for v in h.verbs | h.acted)


def clause_forms(clause: Clause, vocabulary: Vocabulary, language: str) -> Forms:
    """Return the verb alone and with each word that can belong to it -> that word.

    The word is a complement, an object, the noun of an oblique, or None where it is a preposition
    or a particle.
    """
    made: dict[int, Forms] = clause.verb.doc.kept.setdefault(KEPT, {})
    forms = made.get(clause.verb.i)
    if forms is None:
        forms = made[clause.verb.i] = _clause_forms(clause, vocabulary, language)
    return forms


def _clause_forms(clause: Clause, vocabulary: Vocabulary, language: str) -> Forms:
    """Return the forms of a clause's verb."""
    lemma = lemma_of(clause.verb, vocabulary, language)
    forms: dict[str, Token | None] = {lemma: None}
    for end in event_words(vocabulary, language).reflexive:
        if clause.verb.lower_.endswith(end):  # `rendeu-se`
            forms[f"{lemma} {end.lstrip('-')}"] = None
    for child in clause.children:
        if child.dep_ in PARTICLES:
            forms[f"{lemma} {child.lower_}"] = None
        if child.dep_ in COMPLEMENTS and child.pos_ != "PRON":
            forms[f"{lemma} {child.lemma_.lower()}"] = child
    for preposition, noun in clause.obliques:
        if noun.pos_ != "NUM" and forms.get(f"{lemma} {preposition}") is None:
            forms[f"{lemma} {preposition}"] = noun
        forms[f"{lemma} {noun.lemma_.lower()}"] = noun
    _add_objects(forms, lemma, clause)
    return forms


def _add_objects(forms: dict[str, "Token | None"], lemma: str, clause: Clause) -> None:
    """Add a verb with each of its objects; with a counted one it only counts: `drew 300 guests`."""
    for child in (o for o in clause.objects if o.pos_ != "ADP"):
        if not any(c.dep_ == "nummod" for c in child.children):
            forms[f"{lemma} {child.lemma_.lower()}"] = child
        for preposition, noun in noun_modifiers(child):  # `moved its seat to X`, read as one phrase
            if noun.pos_ == "PROPN":
                forms.setdefault(f"{lemma} {preposition}", noun)
