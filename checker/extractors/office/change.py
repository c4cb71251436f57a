"""What a clause's verb does to an office that it names: begins it, keeps it, ends it."""

from enum import Enum, auto

from checker.extractors.office.words import OfficeWords
from checker.extractors.verbs import verb_phrases
from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import AUXILIARY, Clause
from checker.pipelines.scopes import is_finite, telling

#: Under which a text keeps the forms that were asked for.
KEPT = "checker_change_forms"


class Change(Enum):
    """What happens to the holding of an office."""

    NONE = auto()
    BEGINS = auto()
    STAYS = auto()
    ENDS = auto()


def change_in(clause: Clause, offices: OfficeWords) -> Change:
    """Return what a clause does to an office named among its own words."""
    forms = change_forms(clause)
    if forms & offices.leave or forms & offices.leave_post or forms & offices.dismiss:
        return Change.ENDS
    if forms & offices.become or forms & offices.begin or forms & offices.appoint:
        return Change.BEGINS
    return Change.STAYS if forms & offices.stay else Change.NONE


def change_forms(clause: Clause) -> frozenset[str]:
    """Return the forms of a clause's verb, with its clitic, and the verb as written."""
    made: dict[Clause, frozenset[str]] = clause.verb.doc.kept.setdefault(KEPT, {})
    forms = made.get(clause)
    if forms is None:
        forms = made[clause] = _change_forms(clause)
    return forms


def _change_forms(clause: Clause) -> frozenset[str]:
    """Return the forms of a clause's verb, looked at anew."""
    verb = clause.verb
    clitics = {c.lower_ for c in clause.children if c.dep_ == "expl"}
    if "-" in verb.text:
        clitics.add(verb.lower_.rpartition("-")[2])
    reflexive = {f"{verb.lemma_.lower()}-{clitic}" for clitic in clitics}
    return verb_phrases(clause) | reflexive | {verb.lower_}


def is_reflexive(clause: Clause) -> bool:
    """Say whether the subject does it to itself: `demitiu-se`."""
    return "-" in clause.verb.text or any(c.dep_ == "expl" for c in clause.children)


def has_happened(clause: Clause, words: Cues) -> bool:
    """Say whether a clause tells of what was done, not of a plan, a denial or a wish."""
    if is_wished(clause):
        return False
    told = telling(clause, words)
    return told.is_plain and told.tense in (Tense.PAST, Tense.PRESENT)


def is_wished(clause: Clause) -> bool:
    """Say whether a clause stands in the subjunctive, which tells of nothing done."""
    parts = (clause.verb, *(c for c in clause.head.children if c.dep_ in AUXILIARY))
    return any("Sub" in part.morph.get("Mood", []) for part in parts)


def was_not(clause: Clause, words: Cues) -> bool:
    """Say whether a clause tells plainly that something was not done: `X did not resign`."""
    told = telling(clause, words)
    real = told.modality is Modality.ASSERTED and told.tense in (Tense.PAST, Tense.PRESENT)
    return real and told.polarity is Polarity.NEGATED


def is_denied(clause: Clause, words: Cues) -> bool:
    """Say whether what a clause tells is said not to have been, by a verb of denial above it."""
    content = clause.head.dep_ == "ccomp" and is_finite(clause)
    return content and telling(clause, words).modality is Modality.DENIED


def is_passive(clause: Clause) -> bool:
    """Say whether something is done to the subject, by the verb's own form where the rest fails."""
    verb = clause.verb
    if clause.passive or "Pass" in verb.morph.get("Voice", []):
        return True
    bare = verb.morph.get("VerbForm", []) == ["Part"] and verb.is_sent_start
    return bool(bare) and clause.subject is not None and clause.subject.i > verb.i


def is_failed(clause: Clause, offices: OfficeWords) -> bool:
    """Say whether a clause is what a verb above it fails to do or tries to: `failed to become`."""
    above = clause.head.head
    return clause.head.dep_ in ("xcomp", "ccomp") and above.lemma_.lower() in offices.fail


def turn_of(clause: Clause, inside: set[int], offices: OfficeWords) -> Change:
    """Return what a clause does to the office of the person or office that it is about."""
    forms = change_forms(clause)
    subject = clause.subject is not None and clause.subject.i in inside
    acted_on = any(o.i in inside for o in clause.objects)
    if is_passive(clause) or is_reflexive(clause):
        acted_on = subject
    if (subject and forms & offices.begin) or (acted_on and forms & offices.appoint):
        return Change.BEGINS
    if subject and not is_passive(clause) and forms & (offices.succeed | offices.become):
        return Change.BEGINS
    if subject and not is_passive(clause) and forms & (offices.leave | offices.die):
        return Change.ENDS
    if forms & offices.part_with and any(noun.i in inside for _, noun in clause.obliques):
        return Change.ENDS
    return Change.ENDS if acted_on and forms & offices.dismiss else Change.NONE
