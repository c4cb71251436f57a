"""What is told beside an event: who did it, and the name that its thing got or had."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import COMPLEMENTS
from checker.extractors.event.named import Thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.words import EventWords, Happening, event_words
from checker.pipelines.grammar import OBJECT, Clause, noun_modifiers
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


def doer_of(
    clause: Clause, thing: Thing, passage: Passage, around: Discourse, *, acted_on: bool
) -> str:
    """Return the name of who did to a thing what a clause tells; empty where nobody is named."""
    words = event_words(around.vocabulary, passage.language)
    if not acted_on:
        return ""
    doer = clause.agent() or next((n for p, n in clause.obliques if p in words.by), None)
    if doer is None and not clause.passive:
        doer = clause.subject
    if doer is None or doer.pos_ == "PRON" or thing.start <= doer.i < thing.end:
        return ""
    found = thing_at(doer, passage, around)
    if found is None or found.start == thing.start or found.entity.name == thing.entity.name:
        return ""
    return found.entity.name


def _renamed_to(clause: Clause, words: EventWords) -> "list[Token]":
    """Return what stands after `to` where a name is changed: `changed its name to X`."""
    obliques = list(clause.obliques)
    names = [*clause.objects, *(n for _, n in obliques)]
    named = [n for n in names if {n.lemma_.lower(), n.lower_} & words.namings]
    around = [*obliques, *(m for n in named for m in noun_modifiers(n))] if named else []
    return [n for p, n in around if p in words.whither]


def name_got(clause: Clause, thing: Thing, passage: Passage, around: Discourse) -> str:
    """Return the name that a thing is said to get or to have had: `renamed X`, `opened as X`."""
    words = event_words(around.vocabulary, passage.language)
    parts: list[Token] = [n for p, n in clause.obliques if p in words.as_]
    parts.extend(_renamed_to(clause, words))
    for child in clause.children:
        if any(c.dep_ == "case" for c in child.children):
            continue
        if child.dep_ in COMPLEMENTS or (child.dep_ in OBJECT and clause.passive):
            parts.append(child)
            parts.extend(c for c in child.children if c.dep_ in OBJECT | {"nmod", "appos", "xcomp"})
    for token in parts:
        name = passage.name_at(token)
        apart = name is not None and (name.end <= thing.start or name.start >= thing.end)
        if name is not None and apart and name.kind is not NameKind.DEMONYM:
            return name.text
    return ""


def told_with(clause: Clause, happening: Happening, passage: Passage) -> str:
    """Return the name told beside an event that gives a date: `split from X`, `listed on X`.

    Beside its object it may be a people: `won independence from X's rule`, `from Xian rule`.
    """
    wanted = happening.told_with
    for preposition, noun in clause.obliques if wanted else ():
        name = passage.name_at(noun) if preposition in wanted else None
        if name is not None and name.kind is not NameKind.DEMONYM:
            return name.entry or name.text
    for thing in clause.objects if wanted else ():
        for preposition, noun in noun_modifiers(thing):
            parts = (noun, *noun.children) if preposition in wanted else ()
            for name in filter(None, map(passage.name_at, parts)):
                return name.entry or name.text
    return ""
