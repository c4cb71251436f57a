"""The two that an event takes: who did it, and to what."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.event.forms import Forms
from checker.extractors.event.guess import unguessed
from checker.extractors.event.named import Thing
from checker.extractors.event.objects import (
    is_passive,
    misread_objects,
    objects_of,
)
from checker.extractors.event.spoken import spoken_word
from checker.extractors.event.thing import thing_at
from checker.extractors.event.told import auxiliaries, is_bare_participle
from checker.extractors.event.unnamed import unnamed_thing
from checker.extractors.event.words import Happening, befits, event_words
from checker.pipelines.grammar import (
    RELATIVE,
    Clause,
    coordinated,
    noun_modifiers,
)
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many do something together that takes two.
PAIR = 2


def light_noun(happening: Happening, clause: Clause, objects: list["Token"]) -> "Token | None":
    """Return the noun that tells the event of a verb like `complete`."""
    subject = [clause.subject] if clause.passive and clause.subject is not None else []
    return next((o for o in (*objects, *subject) if o.lemma_.lower() in happening.nouns), None)


def of_noun(noun: "Token", passage: Passage, around: Discourse) -> "Token | None":
    """Return what a noun is of: `the purchase of X`; the name, where it is torn from its noun."""
    of = {"of", *around.vocabulary.pack(f"cues/{passage.language}").get("of", ())}
    of |= event_words(around.vocabulary, passage.language).whither  # `an end to X`
    return next((n for p, n in noun_modifiers(noun) if p in of and n.i > noun.i), None)


def _both(
    subject: "Token", clause: Clause, passage: Passage
) -> tuple["Token | None", "Token | None"]:
    """Return the two that do something together: `X and Y merged`, `the banks X and Y merged`."""
    both = list(coordinated(subject))
    if len(both) > PAIR or subject.i > clause.verb.i:
        return None, None
    if len(both) == PAIR and all(passage.name_at(t) or t.pos_ == "NOUN" for t in both):
        return both[0], both[1]
    doc = passage.doc
    first = min([clause.verb.i, *(a.i for a in auxiliaries(clause.verb))])
    second = next(
        (n for n in passage.names if subject.i < n.start and n.end in (first, first - 1)),
        None,
    )
    if second is None:
        return None, None
    at = second.start - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    other = passage.name_at(at - 1) if doc[at].pos_ == "CCONJ" else None
    return (doc[other.end - 1], doc[second.end - 1]) if other is not None else (None, None)


def antecedent_of(token: "Token", clause: Clause) -> "Token":
    """Return what a relative pronoun as object stands for."""
    relative = "Rel" in token.morph.get("PronType", []) or token.tag_ in ("WDT", "WP")
    return clause.head.head if relative and clause.head.dep_ in RELATIVE else token


def two_parties(
    happening: Happening,
    clause: Clause,
    forms: Forms,
    passage: Passage,
    around: Discourse,
) -> tuple[Thing | None, "Token"] | None:
    """Return the doer of an event, and what it is done to; None where they are not told."""
    doer, other = _roles(happening, clause, forms, passage, around)
    if other is None:
        return None
    thing = thing_at(doer, passage, around) if doer is not None else None
    if thing is not None:
        impersonal = "person" not in happening.owners
        thing = unguessed(thing, happening.owners, around, passage.language, impersonal=impersonal)
    if doer is None:
        return None, other
    if thing is None:
        word = spoken_word(doer) if doer.pos_ == "PRON" else doer
        acts = doer == clause.agent()  # which no thing or place does: `won by a point`
        owners = happening.owners - ({"thing", "place"} if acts else set())
        thing = unnamed_thing(word, passage, around, owners=owners)
    if thing is None or not befits(thing.entity, happening, around.vocabulary):
        return None
    return thing, other


def _roles(
    happening: Happening,
    clause: Clause,
    forms: Forms,
    passage: Passage,
    around: Discourse,
) -> tuple["Token | None", "Token | None"]:
    """Return the words for the doer of an event and for what it is done to."""
    acted = [t for f, t in forms.items() if f in happening.acted and t is not None]
    objects = objects_of(clause, passage, around) or misread_objects(clause)
    done = forms.keys() & happening.verbs
    passive = is_passive(clause) or is_bare_participle(clause)
    if acted:
        between = [o for o in objects if clause.verb.i < o.i < acted[0].i]
        words = event_words(around.vocabulary, passage.language)
        moved = between and not passive  # `X moved its plant to Y` is not of X
        if moved and {between[0].lemma_.lower(), between[0].lower_} & words.seats:
            moved = []
        return (None, None) if moved else (clause.subject, acted[0])
    if forms.keys() & happening.acted and clause.subject is not None and not objects:
        return _both(clause.subject, clause, passage)
    if forms.keys() & happening.acted and not (done and objects):
        return None, None
    if not done:
        noun = light_noun(happening, clause, objects)
        inner = of_noun(noun, passage, around) if noun is not None else None
        doer = clause.agent() if passive else clause.subject
        return (doer, inner) if doer is not None else (None, None)
    taker = next((t for f, t in forms.items() if f in done and t is not None), None)
    if passive:
        return taker or clause.agent(), clause.subject
    if not objects or clause.subject is None:
        return None, None
    return taker or clause.subject, antecedent_of(objects[0], clause)
