"""How an event is told: as done, denied, planned; None where it cannot be said."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.event.words import EventWords
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import AUXILIARY, Clause, clause_of_verb
from checker.pipelines.scopes import Telling, telling

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Labels under which an infinitive hangs on the word that says how real it is.
GOVERNED = frozenset(
    {"xcomp", "ccomp", "acl", "advcl", "relcl", "csubj", "obl", "conj", "pcomp", "nmod"}
)


def is_bare_participle(clause: Clause) -> bool:
    """Say whether a clause is a past participle with no auxiliary: `opened in 1934`."""
    verb = clause.verb
    if verb.morph.get("Tense", []) == ["Pres"]:
        return False
    participle = verb.pos_ in ("ADJ", "NOUN", "PROPN") or verb.morph.get("VerbForm", []) == ["Part"]
    return participle and not auxiliaries(verb)


def event_told(clause: Clause, cues: Cues, words: EventWords) -> Telling | None:
    """Return how an event is told; None for an infinitive or gerund of which nothing says."""
    told = telling(clause, cues)
    if is_bare_participle(clause):
        return Telling(tense=Tense.PAST, polarity=told.polarity)
    forms = {
        f for t in (clause.verb, *auxiliaries(clause.verb)) for f in t.morph.get("VerbForm", [])
    }
    if _is_infinitive(clause.verb):
        return _governed(clause, replace(told, tense=Tense.NONE), cues, words)
    if "Fin" not in forms:
        return None
    parts = (clause.verb, *auxiliaries(clause.verb))
    supposed = any(t.morph.get("Mood", []) == ["Sub"] for t in parts)
    if supposed and told.modality is Modality.ASSERTED:
        return replace(told, modality=Modality.POSSIBLE)
    backshifted = told.speaker is not None and any(t.lower_ in words.backshifted for t in parts)
    if told.modality is Modality.POSSIBLE and backshifted:
        return replace(told, modality=Modality.PLANNED)
    if told.modality is Modality.POSSIBLE and told.tense is Tense.FUTURE:
        return replace(told, modality=Modality.PLANNED)
    if told.modality is Modality.PLANNED and told.tense is Tense.PAST:
        return replace(told, modality=Modality.ASSERTED)  # nobody plans what was
    return told


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


def _governed(clause: Clause, told: Telling, cues: Cues, words: EventWords) -> Telling | None:
    """Return how an infinitive is told, by the word that it hangs on."""
    if told.modality is not Modality.ASSERTED:
        planned = told.modality is Modality.POSSIBLE and _future_above(clause)
        return replace(told, modality=Modality.PLANNED) if planned else told
    above = clause.head.head
    if clause.head.dep_ not in GOVERNED or above.i == clause.head.i:
        return None
    near = {c.lower_ for c in (*above.children, *clause.head.children)}
    if above.lemma_.lower() in words.have and near & words.not_yet:
        return Telling(tense=Tense.PRESENT, polarity=Polarity.NEGATED)
    if any(a.lemma_.lower() in words.has for a in auxiliaries(clause.verb)):
        return None  # what must have been is no plan
    if above.lower_ in words.planned or near & words.planned:
        over = telling(clause_of_verb(above), cues) if above.pos_ in ("VERB", "AUX") else told
        return replace(told, modality=Modality.PLANNED, polarity=over.polarity)
    if above.lemma_.lower() in words.came_to and above.pos_ in ("VERB", "AUX"):
        return telling(clause_of_verb(above), cues)
    return None


def _future_above(clause: Clause) -> bool:
    """Say whether a verb of possibility above an infinitive is in the future: `deverá abrir`."""
    parts = (*auxiliaries(clause.verb), clause.head.head)
    return any(p.morph.get("Tense", []) == ["Fut"] for p in parts)
