"""Which thing an event befell: the name, description or pronoun that stands for it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.ballot import ballot_at
from checker.extractors.event.between import between_parties
from checker.extractors.event.body import only_firm
from checker.extractors.event.described import Described, placed_thing, spoken_of
from checker.extractors.event.name import (
    apposed_name,
    description_before,
    is_joined,
    is_mere_noun,
    legal_form_of,
    titled_name,
)
from checker.extractors.event.named import Thing, named_thing
from checker.extractors.event.nouns import noun_description
from checker.extractors.event.spoken import gender_of, is_definite, spoken_word
from checker.extractors.event.words import event_words
from checker.extractors.topics import Description
from checker.pipelines.grammar import AUXILIARY, enclosing_clause, noun_modifiers
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many sentences back a chain of pronouns is followed.
DEEPEST = 3
#: Labels of words that stand with a noun and say which one is meant, beside articles.
NARROWING = frozenset({"amod", "compound", "nummod", "poss", "nmod", "prep", "nmod:poss", "flat"})


def thing_at(token: "Token", passage: Passage, around: Discourse, depth: int = 0) -> Thing | None:
    """Return the thing that a noun phrase stands for, by its head; None where unsure."""
    name = passage.name_at(token) or legal_form_of(token, passage)
    if name is not None and is_mere_noun(name, token):
        name = None
    if name is not None and name.kind not in (NameKind.OFFICE, NameKind.DEMONYM):
        return named_thing(name, passage.doc[name.end - 1], passage, around)
    if token.pos_ == "PRON":
        return _antecedent(token, passage, around, depth)
    if token.pos_ == "ADJ" and titled_name(token, passage) is not None:
        return _by_name_beside(token, passage, around)  # `a transportadora aérea X`
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    ballot = ballot_at(token, passage, around)
    if ballot is not None:
        return _of_words(ballot, passage)
    beside = _by_name_beside(token, passage, around)
    if beside is not None or name is not None:
        return beside
    definite = is_definite(token)
    pair = between_parties(token, passage, around) if definite else None
    if pair is not None:
        return _of_words(pair, passage)
    found = _described(token, passage, around) if definite else None
    found = found or _placed(token, passage, around)
    return found or (_firm(token, passage, around) if definite else None)


def _firm(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return the one firm that `the company` can stand for, whose name tells no sort."""
    entity = only_firm(token, passage, around) if not _is_narrowed(token) else None
    if entity is None:
        return None
    return Thing(entity=entity, start=token.left_edge.i, end=token.i + 1)


def _is_narrowed(token: "Token") -> bool:
    """Say whether more than an article stands with a noun and says which one is meant."""
    return any(c.dep_ in NARROWING and not c.is_punct for c in token.children)


def _of_words(told: tuple[Entity, int, int], passage: Passage) -> Thing:
    """Return the thing whose name is made of what the words at its tokens say."""
    entity, start, end = told
    return Thing(entity=entity, start=start, end=end, described=passage.doc[start:end].text)


def _by_name_beside(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return the thing whose name ends a noun's phrase or stands beside it."""
    known_as = noun_description(token, around.vocabulary, passage.language)
    if known_as is None:
        known_as = _described_by_first(token, passage, around)
    titled = titled_name(token, passage)
    if titled is not None:
        known_as = known_as or description_before(titled, passage, around)
        told = around.is_person(titled) or known_as is not None
        if told or is_joined(token, titled):
            found = named_thing(titled, passage.doc[titled.end - 1], passage, around, known_as)
            return replace(found, gender=gender_of(token)) if found is not None else None
    apposed = apposed_name(token, passage)
    if apposed is not None:
        return named_thing(apposed, passage.doc[apposed.end - 1], passage, around, known_as)
    return _of_place(token, passage, around)


def _described_by_first(token: "Token", passage: Passage, around: Discourse) -> Description | None:
    """Return what the first of two nouns says, of which parsers take either for the head.

    `O navio cargueiro X`.
    """
    before = token.nbor(-1) if token.i else None
    if before is None or before.head.i != token.i or before.pos_ != "NOUN":
        return None
    return noun_description(before, around.vocabulary, passage.language)


def _of_place(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return the place that a noun for its kind is of: `the town of X`."""
    described = around.description(token, passage.language)
    if described is None or described.of not in ("place", "country"):
        return None
    of = {"of", *around.vocabulary.pack(f"cues/{passage.language}").get("of", ())}
    inner = next((n for p, n in noun_modifiers(token) if p in of and n.i <= token.i + 3), None)
    name = passage.name_at(inner) if inner is not None else None
    if name is None or name.kind not in (NameKind.PLACE, NameKind.UNKNOWN):
        return None
    return named_thing(name, passage.doc[name.end - 1], passage, around)


def _placed(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return the thing that a description with a name in it tells, or the one told before."""
    found = placed_thing(token, passage, around, announced=_is_announced(token))
    bare = not any(c.dep_ in NARROWING for c in token.children)
    if found is not None:
        return _as_thing(found, found.start, found.end)
    if not bare or not is_definite(token):
        return None
    found = spoken_of(token, passage, around)
    return _as_thing(found, token.left_edge.i, token.i + 1) if found is not None else None


def _as_thing(found: Described, start: int, end: int) -> Thing:
    """Return a described thing, named at the tokens `[start, end)`."""
    words = found.words if found.words != found.entity.name else ""
    return Thing(entity=found.entity, start=start, end=end, described=words)


def _is_announced(token: "Token") -> bool:
    """Say whether a noun phrase is part of what is still to come: `a plant will open`."""
    clause = enclosing_clause(token)
    if clause is None:
        return False
    parts = (clause.verb, *(c for c in clause.head.children if c.dep_ in AUXILIARY))
    future = any(p.tag_ == "MD" or "Fut" in p.morph.get("Tense", []) for p in parts)
    return future or "Inf" in clause.verb.morph.get("VerbForm", [])


def _described(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return what a definite description stands for: `the club`, `the football club, Rovers`."""
    entity = around.resolve(token, passage)
    if entity is None or entity.is_country or entity.kind is NameKind.PLACE:
        return None
    after = token.i + (
        2 if token.i + 1 < len(passage.doc) and passage.doc[token.i + 1].text == "," else 1
    )
    name = passage.name_at(after) if after < len(passage.doc) else None
    if name is not None and name.start == after and name.text == entity.name:
        return Thing(entity=entity, start=name.start, end=name.end, gender=gender_of(token))
    if _is_narrowed(token) or not _is_named_before(entity, token, passage, around):
        return None
    return Thing(entity=entity, start=token.left_edge.i, end=token.i + 1, gender=gender_of(token))


def _is_named_before(entity: Entity, token: "Token", passage: Passage, around: Discourse) -> bool:
    """Say whether a thing is named before a token; a description seldom runs ahead of the name."""
    for other in around.read.passages:
        if other.segment.span > passage.segment.span:
            return False
        for name in other.names:
            if other is passage and name.start >= token.i:
                return False
            if entity.name in (name.entry, name.text, name.core):
                return True
    return False


def _antecedent(token: "Token", passage: Passage, around: Discourse, depth: int) -> Thing | None:
    """Return what a personal pronoun stands for: the subject of the clause before it."""
    if token.morph.get("Person", []) not in (["3"], []) or "Plur" in token.morph.get("Number", []):
        return None
    if "Prs" not in token.morph.get("PronType", []):
        return None
    gender = gender_of(token)
    return subject_before(token, passage, around, "" if gender == "Neut" else gender, depth)


def subject_before(
    token: "Token", passage: Passage, around: Discourse, gender: str = "", depth: int = 0
) -> Thing | None:
    """Return the subject of the clause before a token, in its sentence or the one before it."""
    word = spoken_word(token)
    words = event_words(around.vocabulary, passage.language)
    if word is not None and {word.lower_, word.lemma_.lower()} & words.works:
        word = next((n for _, n in noun_modifiers(word)), word)  # work on a thing is of the thing
    if word is None or depth >= DEEPEST:
        return None
    found = thing_at(word, passage, around, depth + 1)
    agrees = found is None or not gender or found.gender in ("", "Neut", gender)
    return found if agrees else None
