"""Whose an office is: names of several parts, and the body that `its` or `their` means."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Kinds of names that can own an office.
OWNERS = (NameKind.PLACE, NameKind.ORGANISATION, NameKind.DEMONYM)
#: Kinds of names that may be the first part of a longer one: `Nordvik` of `Nordvik Brasil`.
FIRST = (NameKind.ORGANISATION, NameKind.UNKNOWN, NameKind.THING)
#: How many sentences before its own `its` may point back.
SENTENCES = 2
#: Tags of verbs whose subject is many: `Rovers have won`.
PLURAL = ("VBP",)
#: Labels under which the parts of one name hang together.
PARTS = ("flat:name", "flat", "compound", "amod", "nmod")


def is_guessed(name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name was taken for a person's by nothing in it: `Porto Verde`, not `Ana Dias`.

    Where the grammar wants a body, such a name is one's.
    """
    lexicon = name_lexicon(around.vocabulary, passage.language)
    words = name.text.split()
    titled = name.start > 0 and passage.doc[name.start - 1].text in lexicon.titles
    listed = lexicon.given_names | lexicon.weak_given_names
    known = titled or name.entry or name.core != name.text
    return name.kind is NameKind.PERSON and len(words) > 1 and not known and words[0] not in listed


def body_in_slot(token: "Token", passage: Passage, around: Discourse) -> Entity | None:
    """Return the body that a noun phrase stands for where the grammar wants a body."""
    name = passage.name_at(token)
    if name is not None and is_guessed(name, passage, around):
        return Entity(name=name.text, kind=NameKind.UNKNOWN)
    return around.resolve(token, passage)


def joined_owner(name: Name, passage: Passage, around: Discourse) -> tuple[Entity | None, int]:
    """Return the owner that starts with a name, and where it ends."""
    doc, after = passage.doc, passage.name_at(name.end) if name.end < len(passage.doc) else None
    if after is None or not _are_one(name, after, passage):
        return body_in_slot(doc[name.end - 1], passage, around), name.end
    return _body(name, after, passage), after.end


def joined_before(name: Name, passage: Passage, around: Discourse) -> tuple[Entity | None, int]:
    """Return the owner that ends with a name, and where it starts."""
    before = passage.name_at(name.start - 1) if name.start else None
    if before is None or not _are_one(before, name, passage):
        return around.resolve(passage.doc[name.end - 1], passage), name.start
    return _body(before, name, passage), before.start


def _body(first: Name, last: Name, passage: Passage) -> Entity:
    """Return the body that two names side by side make."""
    text = passage.doc[first.start : last.end].text
    return Entity(name=text, kind=NameKind.ORGANISATION, sort=first.sort)


def _are_one(first: Name, second: Name, passage: Passage) -> bool:
    """Say whether a body and a place right after it are one name: `Nordvik Ibérica`."""
    doc = passage.doc
    if first.kind not in FIRST or first.end != second.start or second.kind not in OWNERS:
        return False
    if not doc[second.start].text[0].isupper():
        return False
    one, other = doc[first.start : first.end], doc[second.start : second.end]
    if one.root.dep_ in PARTS and one.root.head.i in range(other.start, other.end):
        return True
    return other.root.dep_ in PARTS and other.root.head.i in range(one.start, one.end)


def is_possessive(token: "Token") -> bool:
    """Say whether a word is a possessive: `its`, `seu`."""
    if token.tag_ == "PRP$" or "Yes" in token.morph.get("Poss", []):
        return True
    return token.pos_ == "DET" and "Prs" in token.morph.get("PronType", [])


def owner_meant(
    token: "Token", name: Name, passage: Passage, around: Discourse
) -> tuple[Entity | None, bool]:
    """Return the one body that `its` can mean, and whether it stays unclear.

    It is named in the sentence, or in the one before; where several are, it is their subject.
    """
    offices = around.vocabulary.pack("offices/offices")
    bodies = offices.get(name.entry.split("|")[0], {}).get("body", ["country"])
    start = token.sent.start
    spans = [(start, token.i)]
    while start > 0 and len(spans) <= SENTENCES:
        spans.append((passage.doc[start - 1].sent.start, start))
        start = spans[-1][0]
    for first, last in spans:
        named = {
            entity.name: entity
            for n in passage.names
            if first <= n.start and n.end <= last and _can_own(n, passage, around)
            if (entity := body_in_slot(passage.doc[n.end - 1], passage, around)) is not None
            and _fits(entity, bodies)
        }
        if len(named) == 1:
            return next(iter(named.values())), False
        if named:
            break
    meant = around.referent(token, passage)
    if meant is not None and _fits(meant, bodies):
        return meant, False
    return None, bool(named)


def _can_own(name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name can be what `its` means: a body, or the unlisted subject of a clause."""
    if name.kind in OWNERS:
        return True
    root = passage.doc[name.start : name.end].root
    open_kind = name.kind is NameKind.UNKNOWN or is_guessed(name, passage, around)
    plural = root.head.tag_ in PLURAL or any(c.tag_ in PLURAL for c in root.head.children)
    told_of = name.kind is NameKind.UNKNOWN or plural  # a team wins, or it `have won`
    return open_kind and told_of and str(root.dep_).startswith("nsubj")


def _fits(entity: Entity, bodies: list[str]) -> bool:
    """Say whether a body can have an office of some bodies."""
    if entity.is_country:
        return "country" in bodies
    if entity.kind is NameKind.PLACE:
        return "place" in bodies or not entity.known
    return "organisation" in bodies or "place" in bodies


def nearer_owner(
    owner: Entity | None, at: int, passage: Passage, around: Discourse
) -> Entity | None:
    """Return whom `the group` means: the only body named before it in its paragraph, if there is.

    Else it is what the whole text leads to.
    """
    if owner is None or owner.kind is not NameKind.ORGANISATION:
        return owner
    named = {
        entity.name: entity
        for n in passage.names
        if n.end <= at and n.kind in FIRST[:2] and not around.is_person(n)
        if (entity := around.resolve(passage.doc[n.end - 1], passage)) is not None
    }
    if owner.name in named or len(named) != 1:
        return owner
    return next(iter(named.values()))
