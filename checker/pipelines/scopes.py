"""How a clause is told: in which tense, denied or planned, and by whom."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.model.claim import Modality, Polarity, Tense
from checker.pipelines.cues import Cues, verb_lemma
from checker.pipelines.grammar import AUXILIARY, Clause, clause_of_verb

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Labels under which a clause is the content of what a verb above it says, denies or plans.
CONTENT = frozenset({"ccomp", "xcomp", "advcl", "pcomp", "acl", "csubj", "obj", "dobj"})
#: Under which a text keeps how its clauses are told.
KEPT = "checker_tellings"
#: Labels of what a copula says of its subject.
COMPLEMENT = ("acomp", "attr")


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """Tense, polarity, modality and speaker of a clause."""

    tense: Tense
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    speaker: "Token | None" = None

    @property
    def is_plain(self) -> bool:
        """Say whether it is asserted and affirmed."""
        return self.polarity is Polarity.AFFIRMED and self.modality is Modality.ASSERTED


def telling(clause: Clause, words: Cues) -> Telling:
    """Return how a clause is told, its own words and those of the clauses around it weighed."""
    known: dict[tuple[Clause, Cues], Telling] = clause.verb.doc.kept.setdefault(KEPT, {})
    told = known.get((clause, words))
    if told is None:
        told = known[clause, words] = _telling(clause, words)
    return told


def _telling(clause: Clause, words: Cues) -> Telling:
    """Return how a clause is told, looked at anew."""
    tense = tense_of(clause, words)
    polarity, modality = _own(clause, words, tense)
    speaker = None
    head = clause.head
    for _ in range(6):
        above = head.head
        goes_up = above.i != head.i and head.dep_ in CONTENT | {"conj", "parataxis"}
        if not goes_up or _is_relative(head):
            break
        if head.dep_ in CONTENT and above.pos_ in ("VERB", "AUX"):
            over = clause_of_verb(above)
            if verb_lemma(above) in words.report_verbs and head.dep_ == "ccomp":
                speaker = speaker or over.subject
            modality = _under(head, over, words, modality)
            if head.dep_ == "xcomp" and _negated(over, words):
                polarity = Polarity.NEGATED
        elif head.dep_ in CONTENT:
            modality = _by_noun(head, above, words) or modality
        head = above
    return Telling(tense=tense, polarity=polarity, modality=modality, speaker=speaker)


def _under(head: "Token", over: Clause, words: Cues, modality: Modality) -> Modality:
    """Return the modality of a clause under the verb of another: `denied that`, `plans to`."""
    above, found = head.head, modality
    lemma = verb_lemma(above)
    firm = modality is not Modality.DENIED
    if lemma in words.deny_verbs or _says_untrue(above, words):
        found = Modality.DENIED
    elif lemma in words.possible and head.dep_ == "xcomp" and firm:
        found = Modality.POSSIBLE
    elif lemma in words.plan_verbs and head.dep_ != "advcl" and firm:
        found = Modality.PLANNED
    if head.dep_ in ("xcomp", "ccomp") and found is Modality.ASSERTED:
        found = _own(over, words, tense_of(over, words))[1]
    return found


def tense_of(clause: Clause, words: Cues) -> Tense:
    """Return the tense of a clause, read from its auxiliaries first."""
    parts = [c for c in clause.head.children if c.dep_ in AUXILIARY] + [clause.verb]
    if any(_is_future(part, words) for part in parts[:-1]):
        return Tense.FUTURE
    for part in parts:
        tense = part.morph.get("Tense", [])
        finite = part.morph.get("VerbForm", []) == ["Fin"]
        if not tense and finite and part.morph.get("Mood", []) == ["Ind"]:
            return Tense.PAST  # "-ram" stands for two past tenses, so that neither is marked
        if not tense or part.morph.get("VerbForm", []) in (["Part"], ["Ger"], ["Inf"]):
            continue
        if tense[0] == "Fut":
            return Tense.FUTURE
        if part.morph.get("Mood", []) == ["Cnd"]:
            return Tense.NONE
        return Tense.PRESENT if tense[0] == "Pres" else Tense.PAST
    if clause.verb.morph.get("VerbForm", []) == ["Part"]:
        return Tense.PAST
    return Tense.NONE


def _is_future(part: "Token", words: Cues) -> bool:
    """Say whether an auxiliary makes a future; a past one has its form from another verb: `foi`."""
    if part.lower_ in words.future:
        return True
    return part.lemma_.lower() in words.future and part.morph.get("Tense", []) != ["Past"]


def is_finite(clause: Clause) -> bool:
    """Say whether a clause has a finite verb, its auxiliaries included."""
    parts = [c for c in clause.head.children if c.dep_ in AUXILIARY] + [clause.verb]
    finite = any(p.morph.get("VerbForm", []) == ["Fin"] for p in parts)
    return finite and not _is_bare(clause)


def _is_bare(clause: Clause) -> bool:
    """Say whether an infinitive without its particle was taken for a plural: `saw X form`."""
    verb, subject = clause.verb, clause.subject
    if verb.tag_ != "VBP" or clause.head.dep_ != "ccomp" or subject is None:
        return False
    led = any(c.dep_ in (*AUXILIARY, "mark") for c in clause.head.children)
    many = subject.tag_ != "NNP" or any(c.dep_ == "conj" for c in subject.children)
    follows = clause.head.head.i < subject.i  # not `X are ready, Y said`
    return follows and not led and not many and verb.lower_ == verb.lemma_.lower()


def _own(clause: Clause, words: Cues, tense: Tense) -> tuple[Polarity, Modality]:
    """Return polarity and modality from the words of the clause itself."""
    polarity = Polarity.NEGATED if _negated(clause, words) else Polarity.AFFIRMED
    children = list(clause.children)
    for child in children:
        word, lemma = child.lower_, child.lemma_.lower()
        if child.dep_ in ("mark", "advmod") and word in words.condition:
            return polarity, Modality.POSSIBLE
        if child.dep_ in AUXILIARY | {"advmod"} and (
            word in words.possible or lemma in words.possible
        ):
            return polarity, Modality.POSSIBLE
        if child.dep_ in ("advcl", "mark") and any(
            c.dep_ == "mark" and c.lower_ in words.condition for c in child.children
        ):
            return polarity, Modality.POSSIBLE
    if clause.verb.morph.get("Mood", []) == ["Cnd"]:
        return polarity, Modality.POSSIBLE
    return polarity, Modality.PLANNED if tense is Tense.FUTURE else Modality.ASSERTED


def _negated(clause: Clause, words: Cues) -> bool:
    """Say whether a negation stands on the clause."""
    return any(
        child.dep_ in ("neg", "advmod", "det", "preconj") and child.lower_ in words.negation
        for child in clause.children
    )


def _by_noun(head: "Token", above: "Token", words: Cues) -> Modality | None:
    """Return the modality that a noun gives to its content: `plans to`, `a lie that`."""
    if _is_untrue(above, above, words):
        return Modality.DENIED
    planned = above.lemma_.lower() in words.plan_nouns and _infinitive(head)
    return Modality.PLANNED if planned else None


def _says_untrue(verb: "Token", words: Cues) -> bool:
    """Say whether a copula calls its content untrue: `it is false that`."""
    return any(_is_untrue(c, verb, words) for c in verb.children if c.dep_ in COMPLEMENT)


def _is_untrue(word: "Token", ruler: "Token", words: Cues) -> bool:
    """Say whether a word says `untrue`, or `true` under a negation that hangs on its ruler."""
    lemma = word.lemma_.lower()
    negated = any(t.lower_ in words.negation for t in ruler.children)
    return negated if lemma in words.truth else lemma in words.untrue and not negated


def _is_relative(token: "Token") -> bool:
    """Say whether a clause that was taken for content is one about a noun: `, que aderiu`."""
    subject = clause_of_verb(token).subject if token.dep_ == "ccomp" else None
    if subject is None or subject.i == 0 or "Rel" not in subject.morph.get("PronType", []):
        return False
    return token.doc[subject.i - 1].text == ","


def _infinitive(token: "Token") -> bool:
    """Say whether a verb is an infinitive."""
    return token.morph.get("VerbForm", []) == ["Inf"] or any(
        c.lower_ == "to" and c.dep_ == "aux" for c in token.children
    )
