"""What stands after an office word: its owner, and words that change it (`-elect of X`)."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.office.further import end_of_portfolios
from checker.extractors.office.owner import is_guessed, joined_owner, nearer_owner
from checker.extractors.office.words import OfficeWords, office_words
from checker.pipelines.cues import Cues
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: How many words a modifier of the office can have: `em exercício`.
LONGEST = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class After:
    """Where the phrase ends, its words after the office word, and its owner."""

    end: int
    seen: list[str] = field(default_factory=list)
    owner: Entity | None = None
    foreign: bool = False  #: an owner is named that is not understood
    to: str = ""  #: the state that an ambassador is sent to


def words_after(name: Name, passage: Passage, around: Discourse, words: Cues) -> After:
    """Return what stands after an office word within its phrase."""
    doc = passage.doc
    offices = office_words(around.vocabulary, passage.language)
    known = words.acting | words.former | words.designate | offices.lesser | offices.outgoing
    seen: list[str] = []
    owner: Entity | None = None
    at = end_of_portfolios(name, passage, around)
    while at < len(doc) and not doc[at].is_sent_start:
        token, found = doc[at], passage.name_at(at)
        if found is not None and found.kind is NameKind.DEMONYM and owner is None:
            owner, at = entity_of(found), found.end
            continue
        size = _modifier(at, passage, known)
        if size:
            seen.append(_text(doc, at, at + size))
            at += size
            continue
        if owner is None and token.pos_ == "ADP" and token.lower_ in words.of:
            owner, end, names_one = owner_after(at + 1, passage, around)
            if owner is None:
                return After(end=at, seen=seen, foreign=names_one)
            at = end
            continue
        break
    end, to = _sent_to(name, at, passage, around, offices)
    return After(end=end, seen=seen, owner=owner, to=to)


def _sent_to(
    name: Name, at: int, passage: Passage, around: Discourse, offices: OfficeWords
) -> tuple[int, str]:
    """Return where the phrase ends and the state that an ambassador is sent to."""
    doc = passage.doc
    if name.entry not in offices.accredited or at >= len(doc):
        return at, ""
    if doc[at].lower_ not in offices.sent_to or doc[at].pos_ != "ADP":
        return at, ""
    after = at + 1
    while after < len(doc) and doc[after].pos_ in ("DET", "ADP"):
        after += 1
    state = passage.name_at(after) if after < len(doc) else None
    if state is not None and state.sort == "city" and state.entry:
        place = around.vocabulary.family("places").get(state.entry, {})
        return state.end, str(place.get("country", ""))
    if state is None or state.sort not in ("country", "territory"):
        return at, ""
    return state.end, state.entry or state.text


def _modifier(at: int, passage: Passage, known: frozenset[str]) -> int:
    """Return how many words from a place on change the office: `-elect`, `em exercício`."""
    doc = passage.doc
    start = at + 1 if doc[at].text in ("-", "–") and not doc[at].whitespace_ else at
    if start >= len(doc):
        return 0
    for size in range(LONGEST, 0, -1):
        if " ".join(t.lower_ for t in doc[start : start + size]) not in known:
            continue
        if passage.name_at(start) is not None and start == at:
            continue
        finite = doc[start].morph.get("VerbForm", []) == ["Fin"]
        return 0 if finite and start == at else start - at + size
    return 0


def _text(doc: "Doc", start: int, end: int) -> str:
    """Return the words of a modifier, in lower case, without the hyphen that joins it."""
    return " ".join(token.lower_ for token in doc[start:end] if not token.is_punct)


def owner_after(at: int, passage: Passage, around: Discourse) -> tuple[Entity | None, int, bool]:
    """Return the owner that a preposition leads to, where it ends, and whether one is named."""
    doc = passage.doc
    while at < len(doc) and doc[at].pos_ in ("DET", "ADP", "ADJ") and passage.name_at(at) is None:
        at += 1
    if at >= len(doc):
        return None, at, False
    name = passage.name_at(at)
    if name is not None and name.kind is NameKind.OFFICE:
        return None, at, True
    if name is not None and name.kind is NameKind.PERSON and not is_guessed(name, passage, around):
        return None, at, False
    heads = name_lexicon(around.vocabulary, passage.language).heads
    if name is not None and name.end - name.start == 1 and not name.entry and name.text in heads:
        return None, at, True
    end = name.end if name is not None else at + 1
    if name is not None and end + 1 < len(doc) and doc[end].tag_ == "POS":
        rest = passage.name_at(end + 1)
        if rest is not None and rest.end == end + 2 and not rest.entry and rest.text in heads:
            text = doc[name.start : rest.end].text
            return Entity(name=text, kind=NameKind.ORGANISATION), rest.end, True
    if end + 1 < len(doc) and doc[end].tag_ == "POS":
        return owner_after(end + 1, passage, around)
    if name is not None:
        owner, end = joined_owner(name, passage, around)
        return owner, end, True
    owner = nearer_owner(around.resolve(doc[at], passage), at, passage, around)
    return owner, at + 1, doc[at].pos_ in ("NOUN", "PROPN")


def owner_after_holder(
    holder: Name, office: str, passage: Passage, around: Discourse, words: Cues
) -> Entity | None:
    """Return the owner named after the holder: `President X of Y`, `o presidente X, da Y`."""
    doc, at = passage.doc, holder.end
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at >= len(doc) or doc[at].pos_ != "ADP" or doc[at].lower_ not in words.of:
        return None
    owner, end, _ = owner_after(at + 1, passage, around)
    name = passage.name_at(end - 1)
    if owner is None or name is None:
        return None
    bodies = around.vocabulary.pack("offices/offices").get(office, {}).get("body", ["country"])
    if owner.is_country:
        return owner if "country" in bodies else None
    if owner.kind is NameKind.ORGANISATION and at == holder.end:
        return owner if "organisation" in bodies else None
    closes = at == holder.end or end >= len(doc) or doc[end].is_punct
    place = owner.kind in (NameKind.PLACE, NameKind.UNKNOWN) or not owner.sort
    return owner if closes and place and "country" not in bodies and "place" in bodies else None
