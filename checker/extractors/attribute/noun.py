"""Attributes that nouns tell: `the capital of X is Y`, `X's capital, Y`, `Y, the capital of X`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.attribute.clause import Fact, Value, value_at
from checker.extractors.attribute.words import Attribute, attributes, words_of_nouns
from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import entity_of
from checker.extractors.event.named import Thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import event_words, fits
from checker.model.claim import ObjectKind, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, enclosing_clause, noun_modifiers, possessor
from checker.pipelines.passage import NameKind, Passage
from checker.pipelines.scopes import Telling, telling
from checker.pipelines.view import said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels of words that change what a noun means: `the cultural capital`.
CHANGING = frozenset({"amod", "compound", "nummod"})
#: Labels of the words for a value that is no name.
WORDED = frozenset({"amod", "compound", "flat", "flat:name"})


def told_by_nouns(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Fact]:
    """Yield the attributes that nouns tell, in the order of the nouns."""
    known = attributes(around.vocabulary, passage.language)
    for token in said(passage.doc, words_of_nouns(around.vocabulary, passage.language)):
        if token.pos_ not in ("NOUN", "PROPN") or _is_of_a_name(token, passage):
            continue
        phrases = _phrases(token, passage)
        for attribute in known:
            if not _is_noun_of(token, attribute, phrases, passage):
                continue
            fact = _fact(token, attribute, passage, around, cues)
            if fact is not None:
                yield fact


def _fact(
    noun: "Token", attribute: Attribute, passage: Passage, around: Discourse, cues: Cues
) -> Fact | None:
    """Return the attribute that a noun tells, where thing and value fit it."""
    seat = seat_of(noun, attribute, passage, around, cues)
    thing = seat[0] if seat is not None else _owner(noun, passage, around, cues)
    if thing is None:
        return None
    found = seat[1:] if seat is not None else _value(noun, attribute, passage, around, cues)
    if found is None:
        return None
    value, told, clause = found
    if value.text == thing.entity.name:
        return None
    if not fits(thing.entity, attribute.owners, frozenset(), around.vocabulary):
        return None
    return Fact(attribute=attribute, thing=thing, value=value, at=noun.i, clause=clause, told=told)


def seat_of(
    noun: "Token", attribute: Attribute, passage: Passage, around: Discourse, cues: Cues
) -> tuple[Thing | None, Value, Telling, Clause] | None:
    """Return thing and place of `the seat of X is in Y` and `X has its seat in Y`."""
    if attribute.objects != {"place"} or "place" in attribute.owners:
        return None
    words = event_words(around.vocabulary, passage.language)
    clause = enclosing_clause(noun)
    if clause is None:
        return None
    is_subject = clause.subject is not None and clause.subject.i == noun.i
    if not is_subject and noun.i not in {o.i for o in clause.objects}:
        return None
    verb = clause.verb.lemma_.lower()
    if verb not in (words.lies if is_subject else words.has):
        return None
    for preposition, inner in (*clause.obliques, *noun_modifiers(noun)):
        value = value_at(inner, attribute, passage, around) if preposition in words.at else None
        if value is not None:
            if is_subject:
                return _owner(noun, passage, around, cues), value, telling(clause, cues), clause
            held = thing_at(clause.subject, passage, around) if clause.subject is not None else None
            return held, value, telling(clause, cues), clause
    return None


def _is_of_a_name(token: "Token", passage: Passage) -> bool:
    """Say whether a noun is a word of a name, and so names no attribute."""
    name = passage.name_at(token)
    return name is not None and name.kind is not NameKind.OFFICE


def _phrases(token: "Token", passage: Passage) -> dict[str, int]:
    """Return the phrases that a noun makes with the words beside it, each with its start."""
    phrases = {token.lower_: token.i, token.lemma_.lower(): token.i}
    if token.i:
        before = passage.doc[token.i - 1]
        phrases[f"{before.lower_} {token.lower_}"] = before.i
    if token.i + 1 < len(passage.doc):
        after = passage.doc[token.i + 1]
        phrases[f"{token.lower_} {after.lower_}"] = after.i
    return phrases


def _is_noun_of(
    token: "Token", attribute: Attribute, phrases: dict[str, int], passage: Passage
) -> bool:
    """Say whether a noun, with its own words, names the attribute and nothing else."""
    named = [at for phrase, at in phrases.items() if phrase in attribute.nouns]
    own = {token.i, *named}
    return bool(named) and not any(
        c.dep_ in CHANGING and c.i not in own and not _is_demonym(c, passage)
        for c in token.children
    )


def _is_demonym(token: "Token", passage: Passage) -> bool:
    """Say whether a word is a demonym: the `Kenyan` capital."""
    name = passage.name_at(token)
    return name is not None and name.kind is NameKind.DEMONYM


def _owner(noun: "Token", passage: Passage, around: Discourse, cues: Cues) -> Thing | None:
    """Return what has the attribute: `of X`, `X's`, the demonym beside the noun."""
    owner = possessor(noun)
    if owner is not None:
        found = thing_at(owner, passage, around) if owner.pos_ != "PRON" else None
        if found is None and owner.pos_ == "NOUN":
            described = around.description(owner, passage.language)
            country = around.country_at(passage)
            if described is not None and described.of == "country" and country is not None:
                return Thing(entity=country, start=owner.i, end=owner.i + 1)
        return found
    for preposition, inner in noun_modifiers(noun):
        if preposition in cues.of:
            return thing_at(inner, passage, around)
    for child in noun.children:
        name = passage.name_at(child)
        if name is not None and name.kind is NameKind.DEMONYM:
            return Thing(entity=entity_of(name), start=name.start, end=name.end)
    return None


def _value(
    noun: "Token", attribute: Attribute, passage: Passage, around: Discourse, cues: Cues
) -> tuple[Value, Telling, Clause | None] | None:
    """Return the value with how it is told: across a copula, or in apposition."""
    for clause in clauses(noun.sent):
        subject, complement = clause.subject, clause.complement
        if subject is None or complement is None or noun.i not in (subject.i, complement.i):
            continue
        other = complement if noun.i == subject.i else subject
        found = _value_of(other, attribute, passage, around)
        return (found, telling(clause, cues), clause) if found is not None else None
    beside = _beside(noun, passage)
    found = value_at(beside, attribute, passage, around) if beside is not None else None
    if found is None or not attribute.objects:
        return None
    told, _ = told_around(passage, noun.i, cues)
    return found, as_title(Telling(tense=Tense.NONE, polarity=told.polarity)), None


def _value_of(
    token: "Token", attribute: Attribute, passage: Passage, around: Discourse
) -> Value | None:
    """Return the value that a noun phrase gives: a name, or its words where they will do."""
    if attribute.objects:
        return value_at(token, attribute, passage, around)
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    parts = sorted([token.i, *(c.i for c in token.children if c.dep_ in WORDED)])
    text = passage.doc[parts[0] : parts[-1] + 1].text
    return Value(text=text, kind=ObjectKind.TEXT, start=parts[0], end=parts[-1] + 1)


def _beside(noun: "Token", passage: Passage) -> "Token | None":
    """Return the name in apposition to a noun: right after its phrase, or right before it."""
    doc = passage.doc
    demonyms = [c.i for c in noun.children if _is_demonym(c, passage)]
    end = max([noun.i, *demonyms, *(n.i for _, n in noun_modifiers(noun))]) + 1
    last = passage.name_at(end - 1)
    end = last.end if last is not None else end
    if end + 1 < len(doc) and doc[end].text == ",":
        name = passage.name_at(end + 1)
        closed = name is not None and (name.end >= len(doc) or doc[name.end].is_punct)
        if name is not None and name.start == end + 1 and closed:
            return doc[name.end - 1]
    name = passage.name_at(noun.i + 1) if noun.i + 1 < len(doc) else None
    if name is not None and name.start == noun.i + 1 and name.kind is not NameKind.DEMONYM:
        return doc[name.end - 1]
    start = noun.i
    while start > 1 and (doc[start - 1].pos_ == "DET" or _is_demonym(doc[start - 1], passage)):
        start -= 1
    if start > 1 and doc[start - 1].text == ",":
        name = passage.name_at(start - 2)
        closed = end >= len(doc) or doc[end].is_punct
        if name is not None and name.end == start - 1 and closed:
            return doc[name.end - 1]
    return None
