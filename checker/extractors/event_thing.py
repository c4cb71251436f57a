"""Which thing an event befell: the name, description or pronoun that stands for it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.pipelines.grammar import Clause, clauses, enclosing_clause
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: How many sentences back a chain of pronouns is followed.
DEEPEST = 3
#: Labels of words that stand with a noun and say which one is meant, beside articles.
NARROWING = frozenset({"amod", "compound", "nummod", "poss", "nmod", "prep", "nmod:poss", "flat"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """An entity, and the tokens `[start, end)` that name it; none where a pronoun stands for it."""

    entity: Entity
    start: int
    end: int
    gender: str = ""


def thing_at(token: "Token", passage: Passage, around: Discourse, depth: int = 0) -> Thing | None:
    """Return the thing that a noun phrase stands for, by its head; None where unsure."""
    name = passage.name_at(token)
    if name is not None and name.kind not in (NameKind.OFFICE, NameKind.DEMONYM):
        return _named(name, token, passage, around)
    if token.pos_ == "PRON":
        return _antecedent(token, passage, around, depth)
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    after = name.end if name is not None else token.i + 1
    titled = passage.name_at(after) if after < len(passage.doc) else None
    if titled is not None and titled.start == after and around.is_person(titled):
        return _named(titled, token, passage, around)
    return _described(token, passage, around) if name is None and _is_definite(token) else None


def _named(name: Name, token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return the thing that a name stands for; None where it may be a piece of a longer name."""
    entity = around.resolve(token, passage)
    if around.is_person(name):
        entity = Entity(name=name.text, kind=NameKind.PERSON, sort="person")
        cut = _goes_on(name, passage)
    else:
        cut = entity is not None and entity.kind is NameKind.PLACE and _is_tail(name, passage)
    if entity is None or cut:
        return None
    gender = _gender(passage.doc[name.start])
    return Thing(entity=entity, start=name.start, end=name.end, gender=gender)


def _is_tail(name: Name, passage: Passage) -> bool:
    """Say whether a place is only the last part of a name: `Air Lesotho`."""
    before = passage.doc[name.start - 1] if name.start else None
    return before is not None and before.pos_ in ("NOUN", "PROPN") and before.text[0].isupper()


def _goes_on(name: Name, passage: Passage) -> bool:
    """Say whether a single name is only the first part of one: `John of Hainault`."""
    doc = passage.doc
    return (
        " " not in name.text
        and name.end + 1 < len(doc)
        and doc[name.end].pos_ == "ADP"
        and doc[name.end + 1].text[0].isupper()
        and doc[name.end + 1].ent_type_ != "DATE"
    )


def _described(token: "Token", passage: Passage, around: Discourse) -> Thing | None:
    """Return what a definite description stands for: `the club`, `the football club, Rovers`."""
    entity = around.resolve(token, passage)
    if entity is None or entity.is_country or entity.kind is NameKind.PLACE:
        return None
    after = token.i + (
        2 if token.i + 1 < len(passage.doc) and passage.doc[token.i + 1].text == "," else 1
    )
    name = passage.name_at(after) if after < len(passage.doc) else None
    if name is not None and name.start == after and name.text == entity.name:
        return Thing(entity=entity, start=name.start, end=name.end, gender=_gender(token))
    if any(c.dep_ in NARROWING and not c.is_punct for c in token.children):
        return None
    if not _is_named_before(entity, token, passage, around):
        return None
    return Thing(entity=entity, start=token.left_edge.i, end=token.i + 1, gender=_gender(token))


def _is_named_before(entity: Entity, token: "Token", passage: Passage, around: Discourse) -> bool:
    """Say whether a thing is named before a token; a description seldom runs ahead of the name."""
    for other in around.read.passages:
        if other.segment.span > passage.segment.span:
            return False
        for name in other.names:
            if other is passage and name.start >= token.i:
                return False
            if entity.name in (name.entry, name.text):
                return True
    return False


def _is_definite(noun: "Token") -> bool:
    """Say whether a noun has a definite article or a demonstrative."""
    return any(
        c.dep_ == "det"
        and (c.morph.get("Definite", []) == ["Def"] or c.morph.get("PronType", []) == ["Dem"])
        for c in noun.children
    )


def _gender(token: "Token") -> str:
    """Return the gender that the words tell, empty where they do not."""
    found = token.morph.get("Gender", [])
    return found[0] if len(found) == 1 else ""


def _antecedent(token: "Token", passage: Passage, around: Discourse, depth: int) -> Thing | None:
    """Return what a personal pronoun stands for: the subject of the clause before it."""
    if token.morph.get("Person", []) not in (["3"], []) or "Plur" in token.morph.get("Number", []):
        return None
    if "Prs" not in token.morph.get("PronType", []):
        return None
    gender = _gender(token)
    return subject_before(token, passage, around, "" if gender == "Neut" else gender, depth)


def subject_before(
    token: "Token", passage: Passage, around: Discourse, gender: str = "", depth: int = 0
) -> Thing | None:
    """Return the subject of the clause before a token, in its sentence or the one before it."""
    sentence = token.sent
    own = enclosing_clause(token)
    before = [
        s
        for s in _subjects(sentence)
        if s.i < token.i and not (own and own.subject and s.i == own.subject.i)
    ]
    if not before and sentence.start > 0:
        previous = passage.doc[sentence.start - 1].sent
        root = enclosing_clause(previous.root)
        before = [root.subject] if root is not None and root.subject is not None else []
        if before and not previous.start <= before[0].i < previous.end:
            return None
    if not before or depth >= DEEPEST:
        return None
    found = thing_at(before[-1], passage, around, depth + 1)
    agrees = found is None or not gender or found.gender in ("", "Neut", gender)
    return found if agrees else None


def _subjects(sentence: "Span") -> list["Token"]:
    """Return the subjects of a sentence's clauses, in text order."""
    found = {c.subject.i: c.subject for c in clauses(iter(sentence)) if c.subject is not None}
    return [found[i] for i in sorted(found)]


def participle_owner(clause: Clause, passage: Passage, around: Discourse) -> Thing | None:
    """Return what a bare participle belongs to: `X, opened in 1934,`, `Opened in 1934, X`.

    The order of the words decides where it is plain, since parsers often miss here.
    """
    first = _first_of_chain(clause.verb)
    doc, at = passage.doc, first.i
    while at > first.sent.start and doc[at - 1].pos_ == "ADV":
        at -= 1
    if at > first.sent.start + 1:
        end = at - 1 if doc[at - 1].text in (",", "(", "–", "—") else at
        name = passage.name_at(end - 1)
        if name is not None and name.end == end and name.start >= first.sent.start:
            head = head_of_chain(name, passage, around)
            return thing_at(head, passage, around) if head is not None else None
    subject = clause.subject
    if subject is None and at == first.sent.start:
        subject = _after_comma(first, passage)
    if subject is None:
        return None
    found = thing_at(subject, passage, around)
    gender = _gender(clause.verb)
    return found if found is None or not gender or found.gender in ("", gender) else None


def head_of_chain(name: Name, passage: Passage, around: Discourse) -> "Token | None":
    """Return what words after a name belong to: the name, or what it is `of`; None where unsure.

    `The town of X, founded in 1850` is the town; `Y Park of X, founded in 1850` is the park; of
    `the interior of X, opened in 1850` it cannot be told.
    """
    doc, at = passage.doc, name.start - 1
    of = set(around.vocabulary.pack(f"cues/{passage.language}").get("of", ()))
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    if at < 1 or doc[at].lower_ not in of or doc[at].is_sent_start:
        return doc[name.end - 1]
    if doc[at - 1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM"):
        return doc[name.end - 1]
    outer = passage.name_at(at - 1)
    if outer is not None:
        return doc[outer.end - 1] if outer.kind is not NameKind.OFFICE else None
    described = around.description(doc[at - 1], passage.language)
    same = described is not None and described.of in ("place", "country")
    return doc[name.end - 1] if same else None


def _first_of_chain(verb: "Token") -> "Token":
    """Return the first of coordinated participles: `designed by X and opened in 1934`."""
    while (
        verb.dep_ == "conj"
        and verb.head.morph.get("VerbForm", []) == ["Part"]
        and verb.head.i < verb.i
    ):
        if any(c.dep_ in ("aux", "auxpass", "aux:pass") for c in verb.head.children):
            break
        verb = verb.head
    return verb


def _after_comma(first: "Token", passage: Passage) -> "Token | None":
    """Return the head of the noun phrase after the comma that ends an opening participle."""
    for token in first.sent:
        if token.i > first.i and token.text == ",":
            for word in passage.doc[token.i + 1 : first.sent.end]:
                if word.pos_ in ("NOUN", "PROPN", "PRON"):
                    return word
                if word.pos_ != "DET":
                    return None
    return None
