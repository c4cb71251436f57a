"""Who belongs, joins or leaves: the subject of a clause, by its grammar or by where it stands."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.able import can_belong, has_other_owner
from checker.extractors.membership.name import whole
from checker.extractors.relation.party import own_state, state_of
from checker.extractors.relation.words import relation_words
from checker.pipelines.grammar import Clause, clause_of_verb, clauses, coordinated
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

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
    head = clause.subject if clause is not None else None
    if head is not None and (head.i < verb or head.dep_ in ("nsubj", "nsubj:pass", "nsubjpass")):
        heads = [*coordinated(head), *listed_heads(head, verb, passage)]
        found = [s for t in heads for s in entity_at(t, passage, around)]
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


def entity_at(token: "Token", passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the entity that a token is the head of: a name, or a description that leads to one."""
    name = passage.name_at(token)
    if name is not None and name.kind is NameKind.ORGANISATION and not name.entry:
        words = relation_words(around.vocabulary, passage.language).cues["governments"]
        if name.text.lower() in words:
            return _governed_state(token, passage, around)
    if name is not None:
        return [_named(name, passage, around)] if can_belong(name, passage) else []
    described = around.description(token, passage.language)
    if described is None or token.morph.get("Number", []) == ["Plur"]:
        return []
    if described.sort == "government":
        return _governed_state(token, passage, around)
    at = token.i + 2
    named = passage.name_at(at) if at < len(passage.doc) else None
    of = named is not None and named.start == at and passage.doc[at - 1].pos_ == "ADP"
    if of and named is not None and named.kind is NameKind.PLACE and described.of == "place":
        return [(member(named, around), token.left_edge.i, named.end)]
    if has_other_owner(token, passage):
        return []
    entity = around.resolve(token, passage)
    if entity is None or entity.sort == "government":
        return []
    return [(entity, token.left_edge.i, token.i + 1)]


def _named(name: Name, passage: Passage, around: Discourse) -> tuple[Entity, int, int]:
    """Return who a name is, all of it: recognition may see it go on at either side."""
    start, end = whole(name, passage)
    if (start, end) == (name.start, name.end):
        return member(name, around), start, end
    text = passage.doc[start:end].text
    return Entity(name=text, kind=name.kind, sort=name.sort), start, end


def _governed_state(
    token: "Token", passage: Passage, around: Discourse
) -> list[tuple[Entity, int, int]]:
    """Return the state of a government: `the Chilean government`."""
    state = own_state(list(token.subtree), passage, around)
    return [(state, token.left_edge.i, token.i + 1)] if state is not None else []


def member(name: Name, around: Discourse) -> Entity:
    """Return who a name stands for as a member; a seat of government is its state."""
    if name.sort == "metonym" or not name.entry:
        return state_of(name, around) or entity_of(name)
    return entity_of(name)


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
    completes = clause.head.dep_ in ("xcomp", "obl") and above.pos_ == "VERB"
    if not completes or clause.verb.morph.get("VerbForm", []) != ["Inf"]:
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
            return [_named(name, passage, around)] if fits else []
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
    for clause in clauses(iter(earlier)):
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
