"""Who and what takes part in an event that a clause tells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import Forms
from checker.extractors.event.late import late_subject
from checker.extractors.event.named import Thing
from checker.extractors.event.objects import (
    PASSIVE,
    holds,
    is_passive,
    is_reflexive,
    objects_of,
)
from checker.extractors.event.pair import antecedent_of, light_noun, of_noun
from checker.extractors.event.participle import participle_owner
from checker.extractors.event.subject import subject_thing
from checker.extractors.event.thing import thing_at
from checker.extractors.event.told import is_bare_participle
from checker.extractors.event.words import Happening, event_words
from checker.pipelines.grammar import (
    RELATIVE,
    Clause,
    enclosing_clause,
    noun_modifiers,
    possessor,
)
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Befallen:
    """What an event befell: the words for it, and the thing that they lead to, if they do."""

    token: "Token | None" = None
    thing: Thing | None = None
    acted_on: bool = False  #: the words act upon it; else it does something itself


def befallen(  # noqa: PLR0911 - each way to take part in an event
    happening: Happening,
    clause: Clause,
    forms: Forms,
    passage: Passage,
    around: Discourse,
) -> Befallen:
    """Return what the event befell, and whether the words act upon it."""
    done = forms.keys() & happening.verbs
    acted = forms.keys() & happening.acted
    inner = _inner_of(forms, happening, clause, passage, around)
    if is_bare_participle(clause) and (done or (acted and passage.language != "en")):
        token, thing = participle_owner(clause, passage, around)
        return Befallen(token=token, thing=thing, acted_on=True)
    if inner is not None:
        return _at(inner, passage, around)
    own = {t.i for f, t in forms.items() if f in done | happening.acted and t is not None}
    objects = [o for o in objects_of(clause, passage, around) if o.i not in own]
    ends = event_words(around.vocabulary, passage.language).reflexive
    itself = any(clause.verb.lower_.endswith(e) for e in ends)  # `formou-se`
    reflexive = itself or any(is_reflexive(c) for c in clause.children)
    if not done and not forms.keys() & happening.acted:
        return _of_light(happening, clause, objects, passage, around)
    if done and (is_passive(clause) or (reflexive and not objects)):
        return _of_subject(clause, passage, around, acted_on=True)
    if done and objects:
        return _at(antecedent_of(objects[0], clause), passage, around)
    if done and clause.subject is not None and _lacks_object(clause):
        return _at(clause.head.head, passage, around)
    told_passive = any(c.dep_ in PASSIVE for c in clause.head.children)
    if acted and not done and told_passive and not own:
        return Befallen()
    if acted and not objects:
        return _of_subject(clause, passage, around, acted_on=bool(own))
    return Befallen()


def _inner_of(
    forms: Forms,
    happening: Happening,
    clause: Clause,
    passage: Passage,
    around: Discourse,
) -> "Token | None":
    """Return what the noun is of that belongs to a verb: `declared the bankruptcy of X`."""
    objects = {o.i for o in clause.objects}
    for form, noun in forms.items():
        if noun is None or noun.i not in objects or form not in happening.verbs | happening.acted:
            continue
        inner = of_noun(noun, passage, around)
        if inner is None and form in happening.verbs:  # `deu origem ao X`
            inner = next((n for _, n in noun_modifiers(noun) if n.i > noun.i), None)
            given = (c for c in clause.children if c.dep_ == "iobj" and c.i > noun.i)
            inner = inner if inner is not None else next(given, None)
        timed = [passage.tokens_of(t.span) for t in passage.times]
        if inner is not None and not any(holds(tokens, inner.i) for tokens in timed):
            return inner
    return None


def _of_subject(clause: Clause, passage: Passage, around: Discourse, *, acted_on: bool) -> Befallen:
    """Return the subject as what an event befell; work on a thing stands for the thing."""
    words = event_words(around.vocabulary, passage.language)
    subject = clause.subject
    above = clause.head.head
    if subject is None and clause.head.dep_ == "xcomp" and above.pos_ == "ADJ":
        over = enclosing_clause(above)
        subject = over.subject if over is not None else None
    stands_for = words.works | words.editions  # `work on X`, `the first edition of X`
    if subject is not None and {subject.lower_, subject.lemma_.lower()} & stands_for:
        inner = next((n for p, n in noun_modifiers(subject) if n.i > subject.i), None)
        inner = inner if inner is not None else possessor(subject)
        return _at(inner, passage, around) if inner is not None else Befallen()
    late = late_subject(clause)
    if late is not None:
        return _at(late, passage, around)
    thing = subject_thing(clause, passage, around)
    return Befallen(token=subject, thing=thing, acted_on=acted_on)


def _at(token: "Token", passage: Passage, around: Discourse) -> Befallen:
    """Return what an event befell by the head of the words for it."""
    return Befallen(token=token, thing=thing_at(token, passage, around), acted_on=True)


def _of_light(
    happening: Happening,
    clause: Clause,
    objects: list["Token"],
    passage: Passage,
    around: Discourse,
) -> Befallen:
    """Return what `completed the restoration of X` or `X underwent a restoration` befell."""
    words = event_words(around.vocabulary, passage.language)
    noun = light_noun(happening, clause, objects)
    if noun is not None and clause.verb.lemma_.lower() in words.undergoes:
        return _of_subject(clause, passage, around, acted_on=True)
    inner = of_noun(noun, passage, around) if noun is not None else None
    return _at(inner, passage, around) if inner is not None else Befallen()


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
