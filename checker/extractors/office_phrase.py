"""The noun phrase of an office: whose it is, and how it is held (`the interim mayor of X`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Parts of speech that may stand between a possessor or article and the office word.
MODIFIER = frozenset({"ADJ", "ADV", "NUM", "VERB", "NOUN", "PUNCT", "PROPN"})
#: How many words before the office word are looked at.
REACH = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class OfficePhrase:
    """Tokens `[start, end)` of the phrase, the office, its body and its status."""

    name: Name  #: the office word itself
    office: str
    start: int
    end: int
    body: Entity | None  #: None where the phrase does not say
    status: str  #: titular | acting | former | elect | candidate
    begins: bool  #: the phrase itself says that the holder is new: `the new minister`
    to: str = ""  #: of an ambassador: accredited to


def office_phrases(passage: Passage, around: Discourse, words: Cues) -> Iterator[OfficePhrase]:
    """Yield the office phrases of a passage, in order."""
    for name in passage.names:
        if name.kind is NameKind.OFFICE:
            yield office_phrase(name, passage, around, words)


def office_phrase(name: Name, passage: Passage, around: Discourse, words: Cues) -> OfficePhrase:
    """Return the phrase around an office word."""
    start, before, owner = _before(name, passage, around, words)
    body, end, after = _after(name, passage, around, words)
    modifiers = {t.lower_ for t in (*before, *after)} | {_joined_prefix(name)}
    return OfficePhrase(
        name=name,
        office=_office(name, owner or body, around),
        start=start,
        end=end,
        body=owner or body,
        status=_status(modifiers, name, words),
        begins=bool(modifiers & words.new),
    )


def _before(
    name: Name, passage: Passage, around: Discourse, words: Cues
) -> tuple[int, list["Token"], Entity | None]:
    """Return where the phrase starts, its words before the office, and its owner if named there."""
    doc = passage.doc
    seen: list[Token] = []
    at = name.start - 1
    floor = max(doc[name.start].sent.start, name.start - REACH)
    while at >= floor:
        token = doc[at]
        found = passage.name_at(at)
        if found is not None and found.kind in (
            NameKind.PLACE,
            NameKind.ORGANISATION,
            NameKind.DEMONYM,
        ):
            return found.start, seen, around.resolve(doc[found.end - 1], passage)
        if token.tag_ == "POS" or token.lower_ in ("'s", "’s", "'", "’"):
            owner = around.resolve(doc[at - 1], passage) if at else None
            held = passage.name_at(at - 1) if at else None
            if owner is not None:
                return held.start if held else _phrase_start(doc[at - 1]), seen, owner
            return at + 1, seen, None
        if token.pos_ in ("DET", "PRON"):
            return at, seen, _owner_by_pronoun(token, passage, around)
        if found is not None or token.pos_ not in MODIFIER or _ends_phrase(token, words):
            return at + 1, seen, None
        seen.append(token)
        at -= 1
    return at + 1, seen, None


def _ends_phrase(token: "Token", words: Cues) -> bool:
    """Say whether a word cannot stand before an office within its phrase."""
    if token.is_punct:
        return token.text not in ("-", "–")
    if token.pos_ in ("NOUN", "VERB", "PROPN"):
        known = words.acting | words.former | words.designate | words.new | words.candidate
        participle = token.morph.get("VerbForm", []) == ["Part"]
        return token.lower_ not in known and not participle
    return False


def _phrase_start(token: "Token") -> int:
    """Return where a described owner starts, its article included: `the club`."""
    return int(token.left_edge.i)


def _owner_by_pronoun(token: "Token", passage: Passage, around: Discourse) -> Entity | None:
    """Return the owner that `whose` or `cuja` leads to: the name right before it."""
    if "Rel" not in token.morph.get("PronType", []) and token.tag_ != "WP$":
        return None
    at = token.i - 1
    while at >= 0 and passage.doc[at].is_punct:
        at -= 1
    return around.resolve(passage.doc[at], passage) if at >= 0 else None


def _after(
    name: Name, passage: Passage, around: Discourse, words: Cues
) -> tuple[Entity | None, int, list["Token"]]:
    """Return the owner named after the office word, where the phrase ends, and its words there."""
    doc = passage.doc
    seen: list[Token] = []
    owner: Entity | None = None
    at = name.end
    while at < len(doc) and not doc[at].is_sent_start:
        token = doc[at]
        found = passage.name_at(at)
        if found is not None and found.kind is NameKind.DEMONYM and owner is None:
            owner, at = entity_of(found), found.end
            continue
        known = words.acting | words.former | words.designate
        if (
            found is None
            and token.lower_ in known
            and token.pos_ in ("ADJ", "VERB", "NOUN", "ADV", "ADP")
        ):
            seen.append(token)
            at += 1
            continue
        if owner is None and token.pos_ == "ADP" and token.lower_ in words.of:
            named, end = _owner_after(at + 1, passage, around)
            if named is not None:
                owner, at = named, end
                continue
        break
    return owner, at, seen


def _owner_after(at: int, passage: Passage, around: Discourse) -> tuple[Entity | None, int]:
    """Return the owner that a preposition leads to, and where its words end."""
    doc = passage.doc
    while at < len(doc) and doc[at].pos_ in ("DET", "ADP", "ADJ") and passage.name_at(at) is None:
        at += 1
    if at >= len(doc):
        return None, at
    name = passage.name_at(at)
    if name is not None and name.kind in (NameKind.PERSON, NameKind.OFFICE):
        return None, at
    owner = around.resolve(doc[at], passage)
    return owner, name.end if name is not None else at + 1


def _joined_prefix(name: Name) -> str:
    """Return what is joined to the office word by a hyphen: `ex` of `ex-president`."""
    first = name.text.lower().split("-")[0]
    return first if "-" in name.text else ""


def _status(modifiers: set[str], name: Name, words: Cues) -> str:
    """Return how the office is held."""
    if name.sort == "former" or modifiers & words.former:
        return "former"
    if modifiers & words.acting or set(name.text.lower().split()) & words.acting:
        return "acting"
    if modifiers & words.candidate:
        return "candidate"
    if modifiers & words.designate:
        return "elect"
    return "titular"


def _office(name: Name, body: Entity | None, around: Discourse) -> str:
    """Return the office that a word means for this body: not all chancellors are one thing."""
    offices = around.vocabulary.pack("offices/offices")
    country = body.name if body is not None else (around.country.name if around.country else "")
    for office in name.entry.split("|"):
        data = offices.get(office, {})
        if country in data.get("not_for", ()) or country not in data.get("only_for", (country,)):
            continue
        return office
    return name.entry.split("|")[0]
