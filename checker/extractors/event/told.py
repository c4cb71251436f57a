"""How an event is told: as done, denied, planned; None where it cannot be said."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.event.words import EventWords
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import AUXILIARY, Clause, clause_of_verb
from checker.pipelines.scopes import Telling, telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Label of an auxiliary that parsers keep where they take the word for another.
MISREAD = "aux:pass"
#: Labels under which an infinitive hangs on the word that says how real it is.
GOVERNED = frozenset(
    {"xcomp", "ccomp", "acl", "advcl", "relcl", "csubj", "obl", "conj", "pcomp", "nmod"}
)


def is_bare_participle(clause: Clause) -> bool:
    """Say whether a clause is a past participle with no auxiliary: `opened in 1934`."""
    verb = clause.verb
    if verb.morph.get("Tense", []) == ["Pres"]:
        return False
    if _has_own_subject(verb):
        return False
    participle = verb.pos_ in ("ADJ", "NOUN", "PROPN") or verb.morph.get("VerbForm", []) == ["Part"]
    return participle and not auxiliaries(verb)


def follows(clause: Clause) -> bool:
    """Say whether a gerund tells what came of the clause before: `merged in 1998, forming X`."""
    verb, above = clause.verb, clause.verb.head
    gerund = verb.morph.get("VerbForm", []) == ["Ger"] or (
        verb.morph.get("VerbForm", []) == ["Part"] and verb.morph.get("Tense", []) == ["Pres"]
    )
    after = above.pos_ == "VERB" and above.i < verb.i and not auxiliaries(verb)
    comma = verb.doc[verb.i - 1].text if verb.i else ""
    return gerund and after and verb.dep_ == "advcl" and comma == ","


def event_told(clause: Clause, cues: Cues, words: EventWords) -> Telling | None:
    """Return how an event is told; None for an infinitive or gerund of which nothing says."""
    told = _told_plainly(clause, cues, words)
    asked = clause.verb.sent.text.rstrip().endswith("?")
    return replace(told, modality=Modality.POSSIBLE) if told is not None and asked else told


def _told_plainly(clause: Clause, cues: Cues, words: EventWords) -> Telling | None:
    """Return how an event is told, were its sentence no question."""
    told = telling(clause, cues)
    if _has_own_subject(clause.verb) and not auxiliaries(clause.verb):
        if clause.verb.morph.get("VerbForm", []) == ["Part"]:
            return replace(told, tense=Tense.PAST)  # a finite form that parsers take for one
    elif is_bare_participle(clause):
        return Telling(tense=Tense.PAST, polarity=told.polarity)
    if follows(clause):
        over = telling(clause_of_verb(clause.verb.head), cues)
        return over if over.is_plain and over.tense is Tense.PAST else None
    if _is_infinitive(clause.verb):
        return _governed(clause, replace(told, tense=Tense.NONE), cues, words)
    parts = (clause.verb, *auxiliaries(clause.verb))
    if not any("Fin" in t.morph.get("VerbForm", []) for t in parts):
        return replace(told, tense=Tense.PAST) if _is_misread(clause.verb) else None
    told = _unreal(told, clause, parts, cues, words)
    unsure = any(c.dep_ == "mark" and c.lower_ in cues.condition for c in clause.head.children)
    return told if unsure else _of_plan(told, parts, words)


def _is_misread(verb: "Token") -> bool:
    """Say whether the auxiliary that opens a sentence was not known as one: `Foi ontem ...`."""
    first = verb.sent[0]
    opens = first.head.i == verb.i and first.dep_ == MISREAD and not first.morph
    return opens and verb.morph.get("VerbForm", []) == ["Part"]


def _unreal(
    told: Telling, clause: Clause, parts: tuple["Token", ...], cues: Cues, words: EventWords
) -> Telling:
    """Return a telling as what is around the clause makes it: heard, supposed, not so."""
    above = clause.head.head
    if told.modality is Modality.DENIED:
        return told
    if is_cleft(clause, words) and (
        telling(clause_of_verb(above), cues).polarity is Polarity.NEGATED
    ):
        told = replace(told, polarity=Polarity.NEGATED)
    heard = above.pos_ == "NOUN" and above.lemma_.lower() in words.hearsay
    supposed = any(t.morph.get("Mood", []) == ["Sub"] for t in parts)
    if told.modality is Modality.ASSERTED and (heard or supposed or _is_inverted(clause)):
        return replace(told, modality=Modality.POSSIBLE)
    return told


def _of_plan(told: Telling, parts: tuple["Token", ...], words: EventWords) -> Telling:
    """Return the telling of what is to come as a plan, and none of what was."""
    backshifted = told.speaker is not None and any(t.lower_ in words.backshifted for t in parts)
    ahead = backshifted or told.tense is Tense.FUTURE
    if told.modality is Modality.POSSIBLE and ahead:
        return replace(told, modality=Modality.PLANNED)
    if told.modality is Modality.PLANNED and told.tense is Tense.PAST:
        return replace(told, modality=Modality.ASSERTED)  # nobody plans what was
    return told


def _has_own_subject(verb: "Token") -> bool:
    """Say whether a subject hangs on a verb itself, and comes before it."""
    return verb.pos_ == "VERB" and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)


def _is_inverted(clause: Clause) -> bool:
    """Say whether the auxiliary before its subject makes a condition: `had the dam held`."""
    first = next(iter(auxiliaries(clause.verb)), None)
    return (
        clause.head.dep_ == "advcl"
        and first is not None
        and clause.subject is not None
        and first.i < clause.subject.i < clause.verb.i
        and clause.subject.head.i == clause.verb.i
    )


def is_cleft(clause: Clause, words: EventWords) -> bool:
    """Say whether a clause says what was at a time set apart: `it was in 1903 that X opened`."""
    above = clause.head.head
    return (
        clause.head.dep_ in ("ccomp", "advcl", "relcl", "csubj")
        and above.lemma_.lower() in words.cleft
    )


def auxiliaries(verb: "Token") -> list["Token"]:
    """Return the auxiliaries of a verb; those of the first of coordinated verbs serve the next."""
    own = [c for c in verb.children if c.dep_ in AUXILIARY]
    if (
        not own
        and verb.dep_ == "conj"
        and verb.head.morph.get("VerbForm", []) == verb.morph.get("VerbForm", [])
    ):
        return auxiliaries(verb.head) if verb.head.i < verb.i else own
    return own


def _is_infinitive(verb: "Token") -> bool:
    """Say whether a verb, or the auxiliary that leads it, is an infinitive with none finite."""
    parts = (verb, *auxiliaries(verb))
    forms = [f for p in parts for f in p.morph.get("VerbForm", [])]
    return "Inf" in forms and "Fin" not in forms


def _governed(  # noqa: PLR0911 - each word that an infinitive can hang on
    clause: Clause, told: Telling, cues: Cues, words: EventWords
) -> Telling | None:
    """Return how an infinitive is told, by the word that it hangs on."""
    above = clause.head.head
    due = above.lower_ in words.planned
    must = due or above.lemma_.lower() in words.planned  # what must have been is no plan
    if must and any(a.lemma_.lower() in words.has for a in auxiliaries(clause.verb)):
        return None
    if told.modality is not Modality.ASSERTED:
        planned = told.modality is Modality.POSSIBLE and (due or _future_above(clause))
        return replace(told, modality=Modality.PLANNED) if planned else told
    if clause.head.dep_ not in GOVERNED or above.i == clause.head.i:
        return None
    over = _of_what_came(clause, cues, words)
    if over is not None:
        return over
    near = {c.lower_ for c in (*above.children, *clause.head.children)}
    if above.lemma_.lower() in words.have and near & words.not_yet:
        return Telling(tense=Tense.PRESENT, polarity=Polarity.NEGATED)
    if any(a.lemma_.lower() in words.has for a in auxiliaries(clause.verb)):
        return None  # what must have been is no plan
    if above.lower_ in words.planned or near & words.planned:
        upper = telling(clause_of_verb(above), cues) if above.pos_ in ("VERB", "AUX") else told
        return replace(told, modality=Modality.PLANNED, polarity=upper.polarity)
    if above.lemma_.lower() in words.came_to and above.pos_ in ("VERB", "AUX"):
        return telling(clause_of_verb(above), cues)
    return None


def _of_what_came(clause: Clause, cues: Cues, words: EventWords) -> Telling | None:
    """Return the telling of what was done in the end: `serviu de quartel até ser demolido`."""
    marks = {c.lower_ for c in clause.head.children if c.dep_ in ("mark", "case")}
    if not marks & words.came_after or clause.head.head.pos_ != "VERB":
        return None
    over = telling(clause_of_verb(clause.head.head), cues)
    return over if over.is_plain and over.tense is Tense.PAST else None


def _future_above(clause: Clause) -> bool:
    """Say whether a verb of possibility above an infinitive is in the future: `deverá abrir`."""
    parts = (*auxiliaries(clause.verb), clause.head.head)
    return any(p.morph.get("Tense", []) == ["Fut"] for p in parts)
