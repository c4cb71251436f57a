"""The names of bodies: which can have members, and where an unlisted one begins."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.field import body_index
from checker.model.time_mention import TimeMention
from checker.pipelines.passage import Name, NameKind, Passage
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Kinds of names, by their head word, that have members beyond doubt.
JOINED = frozenset({
    "association", "commission", "party", "movement", "treaty", "agreement", "alliance",
    "organisation", "zone", "championship",
})  # fmt: skip
#: Kinds of things that nobody is a member of.
NO_BODY = frozenset({
    "war", "battle", "election", "crisis", "holiday", "revolution", "river", "mountain", "island",
    "ocean", "sea", "bay", "road", "bridge", "building", "region", "town", "census", "index",
    "time",
})  # fmt: skip
#: Parts of speech of the words of a name.
NAMING = frozenset({"PROPN", "ADJ", "NOUN"})
#: The sort of what people make up together and the text calls so: `the band X`.
ENSEMBLE = "ensemble"
#: Letters that an unlisted acronym has at least.
ACRONYM = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """One organisation: tokens `[start, end)`, and the time told right after it."""

    entity: Entity
    start: int
    end: int
    role: str = ""  #: `board` where only its board is meant
    time: TimeMention | None = None
    started: bool = False  #: the time stands in parentheses and tells when it began


def body_of(
    name: Name,
    demonym: Name | None,
    role: str,
    floor: int,
    passage: Passage,
    vocabulary: Vocabulary,
) -> Body:
    """Return the body of a name; words that belong to an unlisted one are taken in.

    Args:
        name: the name itself.
        demonym: the adjective of a country right before it, if any.
        role: `board` where only its board is meant.
        floor: token before which nothing belongs to the name.
        passage: where it stands.
        vocabulary: where a name that other things have too is listed.
    """
    start, entity = name.start, entity_of(name)
    if demonym is not None:
        start = demonym.start
    elif not name.entry:
        start = _first_word(name, floor, passage)
    first, end = whole(name, passage)
    start = min(start, max(first, floor))
    listed = "" if name.entry or start != name.start else body_index(vocabulary).get(name.text)
    if listed:
        entity = replace(entity, name=listed, kind=NameKind.ORGANISATION, known=True)
    elif not entity.known:
        entity = replace(entity, name=passage.doc[start:end].text)
    return Body(entity=entity, start=start, end=end, role=role)


def _first_word(name: Name, floor: int, passage: Passage) -> int:
    """Return where an unlisted name begins: `Customs` of `Customs and Trade Union`."""
    doc, at = passage.doc, name.start
    while at - 1 >= floor:
        first = at - 2 if doc[at - 1].pos_ == "CCONJ" else at - 1
        if first < floor or passage.name_at(first) or not doc[first].is_title:
            break
        at = first
    return at


def whole(name: Name, passage: Passage) -> tuple[int, int]:
    """Return the tokens of an unlisted name that recognition sees go on at either side.

    `Academy of Arts | and Letters`, `Faroe Islands | Football Association`.
    """
    doc, start, end = passage.doc, name.start, name.end
    if name.entry or name.kind is not NameKind.ORGANISATION:
        return start, end
    after = passage.name_at(end + 1) if end + 1 < len(doc) else None
    joint = end < len(doc) and doc[end].pos_ in ("ADP", "CCONJ") and doc[end].ent_iob_ == "I"
    goes_on = after is not None and after.start == end + 1
    if after is not None and goes_on and joint and doc[after.start].ent_iob_ == "I":
        end = after.end
    elif after is not None and goes_on and name.sort and doc[end].pos_ == "ADP":
        owned = after.kind is NameKind.PLACE and after.end - after.start > 1
        end = after.end if owned else end  # `Federação de Futebol | das Ilhas Cook`
    before = passage.name_at(start - 1) if start else None
    if before is not None and before.kind is NameKind.PLACE and doc[start].ent_iob_ == "I":
        start = before.start
    return start, end


def stands_before_another(name: Name, after: "Token", passage: Passage) -> bool:
    """Say whether a name only stands before another: `the EU Customs and Trade Union`."""
    if not after.is_title or after.pos_ not in NAMING:
        return False
    following = passage.name_at(after)
    return following is None or not (following.entry and following.entry == name.entry)


def is_hyphenated(name: Name, passage: Passage) -> bool:
    """Say whether a name only says by whom something is done: `UN-backed talks`."""
    doc = passage.doc
    if name.end + 1 >= len(doc) or doc[name.end].text != "-" or doc[name.end - 1].whitespace_:
        return False
    done = doc[name.end + 1]
    return not doc[name.end].whitespace_ and done.morph.get("VerbForm", []) == ["Part"]


def is_relative(token: "Token") -> bool:
    """Say whether a word opens a relative clause."""
    return token.tag_ in ("WDT", "WP", "WP$") or "Rel" in token.morph.get("PronType", [])


def is_body(name: Name) -> bool:
    """Say whether a name can be that of something with members, as far as its kind tells."""
    bare = name.end - name.start == 1 and bool(name.sort) and not name.entry
    if name.kind is NameKind.ORGANISATION:
        return not bare
    if name.kind is NameKind.PLACE:  # a name of several words that is in no list
        return not name.entry and not name.sort and name.end - name.start > 1
    if name.kind in (NameKind.THING, NameKind.UNKNOWN):
        return name.sort not in NO_BODY and not name.text.islower()
    return False


def is_joined(name: Name | Entity) -> bool:
    """Say whether a body has members beyond doubt: listed, or so called by its head word."""
    known = bool(name.entry) if isinstance(name, Name) else name.known
    text = name.text if isinstance(name, Name) else name.name
    acronym = len(text) >= ACRONYM and text.isupper() and text.isalpha() and not name.sort
    return known or name.sort in JOINED or acronym


def owns_rest(name: Name, passage: Passage) -> bool:
    """Say whether an owner in the plural belongs to the name: `the Carriers' Alliance`."""
    doc, end = passage.doc, name.end
    plural = doc[end - 1].lower_.endswith("s") and len(doc[end].text) == 1
    return plural and end + 1 < len(doc) and doc[end + 1].is_title


def names(noun: "Token", passage: Passage) -> bool:
    """Say whether a noun is what the name right after it calls: `the band The X`."""
    at = noun.i + 1
    while at < len(passage.doc) and passage.doc[at].pos_ == "DET":
        at += 1
    return at < len(passage.doc) and passage.name_at(at) is not None


def is_ensemble(name: Name, floor: int, passage: Passage, nouns: frozenset[str]) -> bool:
    """Say whether the noun before a name makes it a band or a team: `the band X`."""
    at = name.start - 1
    while at >= floor and passage.doc[at].pos_ == "DET":
        at -= 1
    return at >= floor and passage.doc[at].lower_ in nouns and not name.entry


def ensemble(name: Name, role: str, passage: Passage) -> Body:
    """Return a band or a team, a capitalised article included: `Os Planetas`."""
    article = passage.doc[name.start - 1]
    start = name.start - (1 if article.pos_ == "DET" and article.is_title else 0)
    text = passage.doc[start : name.end].text
    entity = Entity(name=text, kind=NameKind.ORGANISATION, sort=ENSEMBLE)
    return Body(entity=entity, start=start, end=name.end, role=role)
