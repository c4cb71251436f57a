"""Events that clauses tell: `the bridge was opened in 1934`, `it has yet to open`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.beside import doer_of, name_got
from checker.extractors.event.by_word import told_by_nouns, told_by_verbs
from checker.extractors.event.forms import Forms, clause_forms, participle_lemma
from checker.extractors.event.guess import unguessed
from checker.extractors.event.named import Thing
from checker.extractors.event.nameless import nameless_thing
from checker.extractors.event.other import other_of
from checker.extractors.event.pair import two_parties
from checker.extractors.event.parties import befallen
from checker.extractors.event.restricted import is_restricted
from checker.extractors.event.told import event_told, follows
from checker.extractors.event.words import EventWords, Happening, befits, event_words
from checker.extractors.timing import clause_times
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clause_of_verb, clauses
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


#: What parsers take participles for where no auxiliary stands before them.
MISREAD = ("ADJ", "NOUN", "PROPN")
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
    by: str = ""  #: who did it, where it befell something else
    as_: str = ""  #: the name that it got, or had


def told_in_clauses(passage: Passage, around: Discourse, cues: Cues) -> Iterator[Told]:
    """Yield the events of a passage's clauses, in the order of their verbs."""
    words = event_words(around.vocabulary, passage.language)
    for clause in _clauses(passage, around):
        forms = clause_forms(clause, around.vocabulary, passage.language)
        light = _light_nouns(clause, words)
        direct = told_by_verbs(forms, around.vocabulary, passage.language)
        more = told_by_nouns(light, around.vocabulary, passage.language)
        candidates = [*direct, *(h for h in more if h not in direct)]
        told = event_told(clause, cues, words) if candidates else None
        if told is None:
            continue
        if follows(clause):
            candidates = [h for h in candidates if h.predicate in words.results]
        kinds = (_told(h, clause, forms, told, passage, around) for h in candidates)
        found = _most_exact(t for t in kinds if t and not is_restricted(t, passage, words))
        if found is not None:
            yield found


def _most_exact(found: Iterator[Told]) -> Told | None:
    """Return the event of a kind for the very sort of thing: a law is not torn down but repealed.

    Where there is none, the first.
    """
    first = next(found, None)
    if first is None or _is_exact(first):
        return first
    return next((t for t in found if _is_exact(t)), first)


def _is_exact(told: Told) -> bool:
    """Say whether an event is of a kind that names the sort of what it befell."""
    return told.thing is not None and told.thing.entity.sort in told.happening.sorts


def _light_nouns(clause: Clause, words: EventWords) -> frozenset[str]:
    """Return the nouns that tell what a verb like `complete` does: `completed the purchase of`."""
    if clause.verb.lemma_.lower() not in words.light | words.undergoes:
        return frozenset()
    passive = (clause.subject,) if clause.passive and clause.subject is not None else ()
    return frozenset(o.lemma_.lower() for o in (*clause.objects, *passive))


def _clauses(passage: Passage, around: Discourse) -> Iterator[Clause]:
    """Yield the clauses of a passage, and participles that the parser takes for other words."""
    yield from clauses(passage.doc)
    words = event_words(around.vocabulary, passage.language)
    for token in passage.doc:
        if token.pos_ not in MISREAD:
            continue
        before = passage.doc[token.i - 1] if token.i else None
        joined = before is not None and before.pos_ == "CCONJ" and token.pos_ == "NOUN"
        beside = before is None or token.is_sent_start or before.text in (",", "(") or joined
        ends_up = before is not None and before.lemma_.lower() in words.ends_up
        if not ends_up and not (beside and _has_phrase(token)):
            continue
        if participle_lemma(token, around.vocabulary, passage.language):
            yield clause_of_verb(token)


def _has_phrase(token: "Token") -> bool:
    """Say whether an adjective, or a word before a preposition, can be a participle with one."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return token.pos_ == "ADJ" or (after is not None and after.pos_ in ("ADP", "ADV"))


def _told(
    happening: Happening,
    clause: Clause,
    forms: Forms,
    told: Telling,
    passage: Passage,
    around: Discourse,
) -> Told | None:
    """Return the event of a kind that a clause tells, where its words fit the kind."""
    words = event_words(around.vocabulary, passage.language)
    if happening.first and not _is_first(clause, passage, around):
        return None
    if happening.gives != "date":
        parties = two_parties(happening, clause, forms, passage, around)
        if parties is None:
            return None
        doer, other = parties
        if other_of(other, happening, passage, around, doer) is None:
            return None
        return Told(happening=happening, clause=clause, thing=doer, other=other, told=told)
    found = befallen(happening, clause, forms, passage, around)
    thing = found.thing
    if thing is not None:
        done = bool(forms.keys() & happening.verbs) or not forms.keys() & happening.acted
        impersonal = "person" not in happening.owners and (done or passage.language == "en")
        thing = unguessed(thing, happening.owners, around, passage.language, impersonal=impersonal)
    if thing is None or not _suits(
        thing, happening, forms, around, acted_on=found.acted_on, once=_in_a_year(clause, passage)
    ):
        named = thing is not None and thing.entity.name[:1].isupper()
        thing = None if named else nameless_thing(found, clause, happening, told, passage, around)
    several = {t.lower_ for t in clause.verb.sent} & words.respectively
    if (thing is None and not several) or (thing and thing.entity.sort in happening.unfit):
        return None
    return Told(
        happening=happening,
        clause=clause,
        thing=thing,
        other=None,
        told=told,
        by=doer_of(clause, thing, passage, around, acted_on=found.acted_on) if thing else "",
        as_=name_got(clause, thing, passage, around) if thing else "",
    )


def _suits(
    thing: Thing,
    happening: Happening,
    forms: Forms,
    around: Discourse,
    *,
    acted_on: bool,
    once: bool,
) -> bool:
    """Say whether an event can befall a thing, as it is told.

    Args:
        thing: what it befell.
        happening: the kind of event.
        forms: the words of the verb.
        around: the document.
        acted_on: the words act upon the thing.
        once: it is told with a year and no day, which what opens every day is not.
    """
    if not befits(thing.entity, happening, around.vocabulary, trusted=acted_on):
        return False
    traded = thing.entity.sort in TRADED and bool(forms.keys() & happening.verbs)
    return acted_on or not traded or once


def _in_a_year(clause: Clause, passage: Passage) -> bool:
    """Say whether a clause has a year, and no day of it."""
    times = clause_times(clause, passage)
    return bool(times) and all(m.part.year is not None and m.part.day is None for m in times)


def _is_first(clause: Clause, passage: Passage, around: Discourse) -> bool:
    """Say whether a clause tells the first of its kind, by `first` or by `since`."""
    words = event_words(around.vocabulary, passage.language)
    near = passage.doc[max(clause.verb.sent.start, clause.verb.i - 3) : clause.verb.i + 6]
    beside = {t.lower_ for t in near if clause.verb in (t.head, t.head.head)}
    if clause.subject is not None and clause.subject.lemma_.lower() in words.editions:
        beside.update(t.lower_ for t in clause.subject.children)
    return bool(beside & words.first) or any(p in words.since for p, _ in clause.obliques)
