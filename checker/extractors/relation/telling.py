"""How firmly an act is told: what is planned, threatened or denied has not happened."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.relation.words import prefixed, relation_words
from checker.model.claim import Modality
from checker.pipelines.cues import Cues, verb_lemma
from checker.pipelines.grammar import COMPLEMENT
from checker.pipelines.scopes import Telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far before an act a verb that denies it is looked for without the help of grammar.
REACH = 12
#: How far before an infinitive the word that governs it may stand.
NEAR = 6


def weighed(
    telling: Telling, verb: "Token", cue: Cues, vocabulary: Vocabulary, *, by_decision: bool = False
) -> Telling:
    """Return the telling of a verb, held back where another word governs it.

    An infinitive tells of something done only under verbs such as `move` or `decide`, and in an
    agreement that is signed; everywhere else it is a plan.

    Args:
        telling: as the clause itself tells it.
        verb: the verb of the act.
        cue: cue words of the language.
        vocabulary: where the words that govern an act stand.
        by_decision: a decision or an agreement is itself the act, as it is between states.
    """
    words = relation_words(vocabulary, verb.doc.lang_).cues
    if _is_denied(verb, cue):
        return replace(telling, modality=Modality.DENIED)
    if _is_demanded(verb, words["demanding"]) and telling.modality is Modality.ASSERTED:
        return replace(telling, modality=Modality.POSSIBLE)
    if _is_idea(verb, words["done"], words["alike"]) and telling.modality is Modality.ASSERTED:
        return replace(telling, modality=Modality.POSSIBLE)
    if _is_infinitive(verb) and _is_past(verb, words["past"]):
        return telling
    governor = _governor(verb) if _is_infinitive(verb) or _is_weighed_gerund(verb, words) else None
    firm = words["begun"] | (words["decided"] | words["choices"] if by_decision else frozenset())
    return telling if governor is None else _governed(telling, governor, cue, words, firm)


def _governed(
    telling: Telling,
    governor: "Token",
    cue: Cues,
    words: dict[str, frozenset[str]],
    firm: frozenset[str],
) -> Telling:
    """Return the telling of an infinitive under the verb or noun that governs it."""
    lemma = governor.lemma_.lower()
    wanted = lemma in words["weighing"] | cue.possible | (words["demanding"] - cue.plan_verbs)
    if wanted and telling.modality is not Modality.DENIED:
        return replace(telling, modality=Modality.POSSIBLE)
    agreed = governor.pos_ in ("NOUN", "PROPN") and lemma in words["agreements"]
    if agreed and governor.head.lemma_.lower() in words["agreeing"]:
        return replace(telling, modality=Modality.ASSERTED)
    told = lemma in firm or governor.pos_ == "AUX" or lemma in cue.negation
    named = [governor, *(c for c in governor.children if c.dep_ in COMPLEMENT)]
    told = told or any(t.lower_ in words["region_nouns"] for t in named)  # `the only state to`
    if told or not telling.is_plain:
        return telling
    denied = verb_lemma(governor) in cue.deny_verbs or is_form_of_any(governor, cue.deny_verbs)
    return replace(telling, modality=Modality.DENIED if denied else Modality.PLANNED)


def _is_past(verb: "Token", past: frozenset[str]) -> bool:
    """Say whether an infinitive tells of something before: `depois de o Mali cortar`."""
    before = verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]
    near = [t for t in before if t.lower_ in past]
    return bool(near) and not any(
        t.pos_ == "VERB" or t.text == "," for t in verb.doc[near[-1].i + 1 : verb.i]
    )


def _is_idea(verb: "Token", done: frozenset[str], alike: frozenset[str]) -> bool:
    """Say whether a gerund stands after a preposition that leaves it open: `for cutting`.

    After `X followed Y in` it leaves nothing open.
    """
    before = verb.doc[verb.i - 1] if verb.i else None
    if before is not None and before.head.lemma_.lower() in alike:
        return False
    governed = verb.tag_ == "VBG" and before is not None and before.pos_ == "ADP"
    return governed and before is not None and before.lower_ not in done


def _is_demanded(verb: "Token", demanding: frozenset[str]) -> bool:
    """Say whether somebody only wants it: `they demanded that X sever`."""
    clause = verb if verb.dep_ != "conj" else verb.head
    above = clause.head
    return clause.dep_ == "ccomp" and above.i < verb.i and above.lemma_.lower() in demanding


def _is_infinitive(verb: "Token") -> bool:
    """Say whether a verb is an infinitive, or a gerund that completes another verb."""
    first = verb.i - 2 if prefixed(verb) else verb.i
    if first and verb.doc[first - 1].tag_ == "TO":
        return True
    form = verb.morph.get("VerbForm", [])
    return (form == ["Inf"] and verb.tag_ != "VB") or (form == ["Ger"] and verb.dep_ == "xcomp")


def _is_weighed_gerund(verb: "Token", words: dict[str, frozenset[str]]) -> bool:
    """Say whether a gerund is what somebody only thinks of: `is considering restoring`."""
    return verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_ in words["weighing"]


def _governor(verb: "Token") -> "Token | None":
    """Return the verb or noun that an infinitive hangs on, right before it or by grammar."""
    if verb.dep_ == "cop":
        verb = verb.head
    first = verb.i - 2 if prefixed(verb) else verb.i
    before = verb.doc[first - 2] if first - verb.sent.start > 1 else None
    governs = before is not None and before.pos_ in ("VERB", "NOUN", "ADJ")
    if governs and verb.doc[first - 1].tag_ == "TO":
        return before
    if verb.head.i != verb.i and verb.head.pos_ in ("VERB", "NOUN", "AUX", "ADJ"):
        if verb.dep_ == "conj":
            return _governor(verb.head)
        return verb.head
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i]):
        if token.pos_ in ("VERB", "NOUN", "AUX"):
            return token
    return None


def _is_denied(verb: "Token", cue: Cues) -> bool:
    """Say whether a verb of denial stands before an act in its sentence, no comma between."""
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]):
        if token.text in (",", ";", ":", "—", "–"):
            return False
        if token.pos_ == "VERB" and verb_lemma(token) in cue.deny_verbs:
            return verb in list(token.subtree) or token.i > verb.i - NEAR
    return False
