"""Events that clauses tell: `the bridge was opened in 1934`, `it has yet to open`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event_subject import subject_thing
from checker.extractors.event_thing import Thing, participle_owner, thing_at
from checker.extractors.event_told import auxiliaries, event_told, is_bare_participle
from checker.extractors.event_words import (
    EventWords,
    Happening,
    clause_forms,
    event_words,
    fits,
    happenings,
    participle_lemma,
)
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import RELATIVE, Clause, clause_of_verb, clauses, noun_modifiers
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from spacy.tokens import Token


#: Labels of the auxiliaries of a passive.
PASSIVE = ("auxpass", "aux:pass")
#: Sorts of bodies whose shares open and close every day; a name of no known sort may be one.
TRADED = ("company", "bank", "exchange", "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """An event that the words tell, before its time is known."""

    happening: Happening
    clause: Clause
    thing: Thing | None  #: what it befell; None where it is to be looked for elsewhere
    other: "Token | None"  #: what the verb acts on, where the event has two parties
    told: Telling


def told_in_clauses(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Told]:
    """Yield the events of a passage's clauses, in the order of their verbs."""
    words = event_words(around.vocabulary, passage.language)
    table = happenings(around.vocabulary, passage.language)
    for clause in _clauses(passage, around):
        forms = clause_forms(clause, around.vocabulary, passage.language)
        candidates = [h for h in table if forms.keys() & (h.verbs | h.acted)]
        if not candidates:
            continue
        told = event_told(clause, cues, words)
        if told is None:
            continue
        for happening in candidates:
            found = _told(happening, clause, forms, told, passage, around)
            if found is not None and not _restricted(found, passage, words):
                yield found
                break


def _clauses(passage: Passage, around: Discourse) -> Iterator[Clause]:
    """Yield the clauses of a passage, and participles that the parser takes for adjectives."""
    yield from clauses(iter(passage.doc))
    for token in passage.doc:
        beside = token.is_sent_start or passage.doc[token.i - 1].text in (",", "(")
        if (
            token.pos_ == "ADJ"
            and beside
            and participle_lemma(token, around.vocabulary, passage.language)
        ):
            yield clause_of_verb(token)


def _told(
    happening: Happening,
    clause: Clause,
    forms: dict[str, "Token | None"],
    told: Telling,
    passage: Passage,
    around: Discourse,
) -> Told | None:
    """Return the event of a kind that a clause tells, where its words fit the kind."""
    if happening.first and not _is_first(clause, passage, around):
        return None
    if happening.gives != "date":
        return _of_two(happening, clause, forms, told, passage, around)
    thing, acted_on = _befallen(happening, clause, forms, passage, around)
    if thing is None:
        return None
    if not fits(
        thing.entity, happening.owners, happening.sorts, around.vocabulary, told_as_object=acted_on
    ):
        return None
    if not acted_on and thing.entity.sort in TRADED and forms.keys() & happening.verbs:
        return None
    return Told(happening=happening, clause=clause, thing=thing, other=None, told=told)


def _is_first(clause: Clause, passage: Passage, around: Discourse) -> bool:
    """Say whether a clause tells the first of its kind, by `first` or by `since`."""
    words = event_words(around.vocabulary, passage.language)
    near = passage.doc[max(clause.verb.sent.start, clause.verb.i - 3) : clause.verb.i + 6]
    beside = {t.lower_ for t in near if clause.verb in (t.head, t.head.head)}
    return bool(beside & words.first) or any(p in words.since for p, _ in clause.obliques())


def _befallen(
    happening: Happening,
    clause: Clause,
    forms: dict[str, "Token | None"],
    passage: Passage,
    around: Discourse,
) -> tuple[Thing | None, bool]:
    """Return what the event befell, and whether the words act upon it."""
    done = forms.keys() & happening.verbs
    if done and is_bare_participle(clause):
        return participle_owner(clause, passage, around), True
    own = {t.i for f, t in forms.items() if f in done | happening.acted and t is not None}
    objects = [o for o in clause.objects if o.i not in own and _is_object(o, passage)]
    reflexive = any(_is_reflexive(c) for c in clause.children())
    shared = clause.verb.dep_ == "conj" and clause.verb.morph.get("VerbForm", []) == ["Part"]
    passive = clause.passive or (
        shared and any(a.dep_ in PASSIVE for a in auxiliaries(clause.verb))
    )
    if done and (passive or (reflexive and not objects)):
        return subject_thing(clause, passage, around), True
    if done and objects:
        return thing_at(_antecedent_of(objects[0], clause), passage, around), True
    if done and clause.subject is not None and _lacks_object(clause):
        return thing_at(clause.head.head, passage, around), True
    if forms.keys() & happening.acted and not objects:
        return subject_thing(clause, passage, around), bool(own)
    return None, False


def _is_object(token: "Token", passage: Passage) -> bool:
    """Say whether an object is one: no reflexive, no phrase with a preposition, no time."""
    if any(_holds(passage.tokens_of(t.span), token.i) for t in passage.times):
        return False
    return not _is_reflexive(token) and not any(c.dep_ == "case" for c in token.children)


def _holds(tokens: tuple[int, int], at: int) -> bool:
    """Say whether a run of tokens holds one."""
    return tokens[0] <= at < tokens[1]


def _is_reflexive(token: "Token") -> bool:
    """Say whether a word is a reflexive pronoun."""
    return token.pos_ == "PRON" and (
        token.morph.get("Reflex", []) == ["Yes"]
        or (token.dep_.startswith("expl") and token.text != "")
    )


def _antecedent_of(token: "Token", clause: Clause) -> "Token":
    """Return what a relative pronoun as object stands for."""
    relative = "Rel" in token.morph.get("PronType", []) or token.tag_ in ("WDT", "WP")
    return clause.head.head if relative and clause.head.dep_ in RELATIVE else token


def _lacks_object(clause: Clause) -> bool:
    """Say whether a clause belongs to a noun that is its object: `the bank (that) he founded`."""
    above = clause.head.head
    subject = clause.subject
    return (
        clause.head.dep_ in RELATIVE
        and above.pos_ in ("NOUN", "PROPN")
        and subject is not None
        and subject.i > above.i
    )


def _of_two(
    happening: Happening,
    clause: Clause,
    forms: dict[str, "Token | None"],
    told: Telling,
    passage: Passage,
    around: Discourse,
) -> Told | None:
    """Return an event with a doer and a thing done to."""
    acted = [t for f, t in forms.items() if f in happening.acted and t is not None]
    doer: Token | None
    other: Token | None
    objects = [o for o in clause.objects if _is_object(o, passage)]
    if acted:
        doer, other = clause.subject, acted[0]
    elif not forms.keys() & happening.verbs:
        return None
    elif clause.passive or is_bare_participle(clause):
        doer, other = clause.agent(), clause.subject
    elif objects and clause.subject is not None:
        doer, other = clause.subject, _antecedent_of(objects[0], clause)
    else:
        return None
    if other is None:
        return None
    thing = thing_at(doer, passage, around) if doer is not None else None
    if doer is not None and (
        thing is None
        or not fits(thing.entity, happening.owners, happening.sorts, around.vocabulary)
    ):
        return None
    return Told(happening=happening, clause=clause, thing=thing, other=other, told=told)


def _restricted(found: Told, passage: Passage, words: EventWords) -> bool:
    """Say whether a phrase narrows the event: `closed to lorries`, `closed for repairs`."""
    if not found.happening.restricts:
        return False
    timed = [passage.tokens_of(t.span) for t in passage.times]
    return any(
        preposition in words.restricting
        and not any(_holds(tokens, noun.i) for tokens in timed)
        and (noun.lemma_.lower() not in words.open_to or any(noun_modifiers(noun)))
        for preposition, noun in found.clause.obliques()
    )
