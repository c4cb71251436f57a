"""Who belongs, joins or leaves: the subject of a clause, by its grammar or by where it stands."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.able import can_belong
from checker.extractors.membership.entity_at import entity_at, named_whole
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.phrase import time_tokens
from checker.extractors.membership.words import membership_words
from checker.pipelines.grammar import Clause, clause_of_verb, clauses, coordinated
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Words that may stand between a subject and its verb.
BETWEEN = frozenset({"ADV", "AUX", "PART", "PRON", "ADP", "NUM"})
#: How far before its verb a subject is looked for without the help of grammar.
REACH = 8


def subjects(
    clause: Clause | None, verb: int, passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return who the subject of a clause is, each with its tokens `[start, end)`.

    Grammar is asked first, then the order of words; a pronoun or nothing at all stands for the
    country of the sentence before, where that is what the text is about.
    """
    head, times = clause.subject if clause is not None else None, time_tokens(passage)
    if head is not None and head.i in times:
        head = None  # a time that was taken for the subject
    if head is not None and head.i - 1 in times and _is_pronoun(head):
        return _announcer(head.i - 1, times, passage, around)
    if head is not None and (head.i < verb or head.dep_ in ("nsubj", "nsubj:pass", "nsubjpass")):
        heads = [*coordinated(head), *listed_heads(head, verb, passage)]
        found = [s for t in heads for s in entity_at(t, passage, around)]
        found = found or _among(head, verb, passage, around)
        if found and head.i != verb:
            return found
        if _is_pronoun(head):
            return (
                _relative(head, passage, around)
                or _reporter(clause, passage, around)
                or _carried(head.i, passage, around)
            )
    told = _reporter(clause, passage, around) if head is None else []
    if head is None and clause is not None:
        told = told or _of_governor(clause, passage, around)
    return (
        before_verb(verb, passage, around)
        or told
        or (_carried(verb, passage, around) if _opens(verb, passage) else [])
    )


def _announcer(
    at: int, times: frozenset[int], passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return who made something known of themselves: `confirmaram no domingo que deixaram X`."""
    doc, verbs = passage.doc, membership_words(around.vocabulary, passage.language).announcing
    while at > doc[at].sent.start and at in times:
        at -= 1
    above = clause_of_verb(doc[at]).subject if is_form_of_any(doc[at], verbs) else None
    if above is None:
        return []
    return [f for t in coordinated(above) for f in entity_at(t, passage, around)]


def _among(
    head: "Token", verb: int, passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return those named of a group that acts: `five countries, among them X and Y, joined`."""
    doc, listing = passage.doc, membership_words(around.vocabulary, passage.language).listing
    if head.pos_ != "NOUN" or head.morph.get("Number", []) != ["Plur"]:
        return []
    lead = next((t.i for t in doc[head.i + 1 : verb] if t.lower_ in listing), None)
    if lead is None or doc[head.i + 1].text not in (",", "(", "–", "—"):
        return []
    names = [n for n in passage.names if lead < n.start < verb]
    small = ("DET", "CCONJ", "PUNCT", "PRON", "ADP")
    rest = [t for t in doc[lead + 1 : verb] if passage.name_at(t) is None]
    if any(t.pos_ not in small and t.pos_ not in ("ADV", "AUX") for t in rest):
        return []
    return [f for n in names for f in entity_at(doc[n.end - 1], passage, around)]


def listed_heads(head: "Token", verb: int, passage: Passage) -> list["Token"]:
    """Return the heads of the names listed from a subject to its verb: `X, Y and Z founded`."""
    doc, end = passage.doc, head.i + 1
    joined = False
    while end < verb:
        token, named = doc[end], passage.name_at(end) is not None
        if not named and token.pos_ not in ("DET", "CCONJ") and token.text != ",":
            break
        joined = joined or (token.pos_ == "CCONJ" and not named)
        end += 1
    if not joined or (end < verb and doc[end].pos_ not in ("ADV", "AUX", "VERB")):
        return []
    return [doc[name.end - 1] for name in passage.names if head.i < name.start < end]


def _is_pronoun(token: "Token") -> bool:
    """Say whether a token is a pronoun."""
    return token.pos_ == "PRON"


def _relative(token: "Token", passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return what a relative pronoun right after a name stands for."""
    at = token.i - 1
    while at >= 0 and passage.doc[at].text in (",", "(", ")"):
        at -= 1
    relative = "Rel" in token.morph.get("PronType", []) or token.tag_ in ("WDT", "WP")
    return entity_at(passage.doc[at], passage, around) if relative and at >= 0 else []


def _of_governor(
    clause: Clause, passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return the subject of the verb that an infinitive completes: `X came to be a member`."""
    above = clause.head.head
    if clause.verb.morph.get("VerbForm", []) != ["Inf"]:
        return []
    completes = clause.head.dep_ in ("xcomp", "obl") and above.pos_ == "VERB"
    if not completes:
        becoming = membership_words(around.vocabulary, passage.language).becoming
        near = passage.doc[max(clause.verb.sent.start, clause.verb.i - REACH) : clause.verb.i]
        above = next((t for t in near if is_form_of_any(t, becoming)), above)
        completes = above.pos_ == "VERB" and above in list(near)
    if not completes:
        return []
    subject = clause_of_verb(above).subject
    return entity_at(subject, passage, around) if subject is not None else []


def _reporter(
    clause: Clause | None, passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return who says a clause whose subject is a pronoun: `X said that it would join`."""
    head = clause.head if clause is not None else None
    if head is None or head.dep_ != "ccomp" or head.head.pos_ != "VERB":
        return []
    above = clause_of_verb(head.head).subject
    if above is None or clause is None:
        return []
    at = clause.verb.i
    return [
        (entity, at, at + 1)
        for t in coordinated(above)
        for entity, _, _ in entity_at(t, passage, around)
    ]


def before_verb(verb: int, passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the name that stands before a verb with nothing but small words between."""
    doc = passage.doc
    floor = max(doc[verb].sent.start, verb - REACH)
    at = verb - 1
    while at >= floor:
        token = doc[at]
        name = passage.name_at(at)
        if name is not None:
            fits = can_belong(name, passage) and not _governed(name, passage)
            return [named_whole(name, passage, around)] if fits else []
        relative = token.morph.get("PronType", []) == ["Rel"] or token.tag_ in ("WDT", "WP")
        if relative:
            return _relative(token, passage, around)
        if token.pos_ not in BETWEEN and token.text not in (")", "("):
            return entity_at(token, passage, around) if token.pos_ == "NOUN" else []
        at -= 1
    return []


def _governed(name: Name, passage: Passage) -> bool:
    """Say whether a preposition stands before a name, so that it is no subject."""
    at = name.start - 1
    while at > 0 and passage.doc[at].pos_ == "DET":
        at -= 1
    return at >= 0 and passage.doc[at].pos_ == "ADP"


def _opens(verb: int, passage: Passage) -> bool:
    """Say whether a verb opens its sentence, so that its subject is the one before's."""
    sentence = passage.doc[verb].sent
    return passage.language != "en" and all(
        t.pos_ in ("ADV", "PUNCT", "PRON", "AUX", "CCONJ", "ADP", "NUM", "SPACE")
        for t in passage.doc[sentence.start : verb]
    )


def _carried(at: int, passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the state that the sentence before is of, if the text is about it."""
    sentence = passage.doc[at].sent
    topic = around.country_at(passage)
    if sentence.start == 0:
        return []
    earlier = passage.doc[sentence.start - 1].sent
    for clause in clauses(earlier):
        if clause.subject is None:
            continue
        named = entity_at(clause.subject, passage, around)
        own = named[0][0] if named else None
        if own is None or (topic is None and own.name not in around.unlisted):
            return []
        return [(own, at, at + 1)] if topic is None or own.name == topic.name else []
    return []


def main_subject(at: int, passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the subject of the sentence that a phrase opens: `As a member of X, Y ...`."""
    if at >= len(passage.doc):  # a block that breaks off behind the phrase
        return []
    sentence = passage.doc[at].sent
    for token in passage.doc[at : min(sentence.end, at + REACH)]:
        found = entity_at(token, passage, around)
        if found:
            return found
        if token.pos_ in ("VERB", "AUX"):
            break
    root = sentence.root
    clause = clause_of_verb(root) if root.pos_ in ("VERB", "AUX") else None
    if clause is not None and clause.subject is not None:
        return entity_at(clause.subject, passage, around)
    return []
