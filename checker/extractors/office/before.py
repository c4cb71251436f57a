"""What stands before an office word: its owner, and words that change it (`Kenya's new`)."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.owner import (
    body_in_slot,
    is_guessed,
    is_possessive,
    joined_before,
    owner_meant,
)
from checker.extractors.office.titles import name_after_titles
from checker.extractors.office.words import OfficeWords, office_words
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import AUXILIARY
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Parts of speech that may stand between a possessor or article and the office word.
MODIFIER = frozenset({"ADJ", "ADV", "NUM", "VERB", "NOUN", "PUNCT", "PROPN"})
#: Kinds of names that own an office by standing right before it.
OWNERS = (NameKind.PLACE, NameKind.ORGANISATION, NameKind.DEMONYM)
#: How many words before the office word are looked at.
REACH = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """Where the phrase starts, its words before the office word, and its owner."""

    start: int
    seen: list[str] = field(default_factory=list)
    owner: Entity | None = None
    by_people: bool = False  #: the owner is named by its people
    foreign: bool = False  #: an owner is named that is not understood


def words_before(name: Name, passage: Passage, around: Discourse, words: Cues) -> Before:
    """Return what stands before an office word within its phrase."""
    doc = passage.doc
    offices = office_words(around.vocabulary, passage.language)
    seen: list[str] = []
    at = name.start - 1
    floor = max(doc[name.start].sent.start, name.start - REACH)
    while at >= floor:
        token = doc[at]
        found = passage.name_at(at)
        if found is not None and _is_modifier(found, words, offices):
            seen.append(token.lower_)
            at -= 1
            continue
        if found is not None and _owns(found, name, passage, around):
            owner = body_in_slot(doc[found.end - 1], passage, around)
            start = _before_owner(found.start, seen, passage, words, offices)
            people = found.kind is NameKind.DEMONYM
            return Before(start=start, seen=seen, owner=owner, by_people=people)
        if token.tag_ == "POS" or token.lower_ in ("'s", "’s", "'", "’"):
            return _possessed(at, seen, passage, around)
        if token.pos_ in ("DET", "PRON"):
            owner, foreign = _owner_by_pronoun(token, name, passage, around)
            return Before(start=at, seen=seen, owner=owner, foreign=foreign)
        if found is not None or token.pos_ not in MODIFIER or _ends(token, words, offices):
            break
        seen.append(token.lower_)
        at -= 1
    return Before(start=at + 1, seen=seen)


def _is_modifier(found: Name, words: Cues, offices: OfficeWords) -> bool:
    """Say whether what was taken for a name is a word that changes the office: `Interim`."""
    known = words.acting | words.former | words.designate | words.new | words.candidate
    return not found.entry and found.text.lower() in known | offices.lesser | offices.outgoing


def _owns(found: Name, name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name right before the office word owns it: `Kenyan`, `Brenholm Mayor X`."""
    if found.kind in OWNERS:
        return True
    head_first = name_lexicon(around.vocabulary, passage.language).head_first
    titled = name_after_titles(name.end, passage, around) is not None
    if head_first or not titled or found.end != name.start:
        return False
    open_kind = found.kind in (NameKind.UNKNOWN, NameKind.THING) and not found.entry
    return open_kind or is_guessed(found, passage, around)


def _before_owner(
    start: int, seen: list[str], passage: Passage, words: Cues, offices: OfficeWords
) -> int:
    """Return where the phrase starts with words before its owner: `former Estonian minister`."""
    known = words.acting | words.former | words.designate | words.new | words.candidate
    known |= offices.lesser | offices.outgoing
    while start > 0 and passage.doc[start - 1].lower_ in known:
        start -= 1
        seen.append(passage.doc[start].lower_)
    return start - 1 if start > 0 and passage.doc[start - 1].pos_ == "DET" else start


def _possessed(at: int, seen: list[str], passage: Passage, around: Discourse) -> Before:
    """Return the phrase of an owner in the possessive, whose mark stands at a place."""
    doc = passage.doc
    held = passage.name_at(at - 1) if at else None
    if held is not None:
        owner, first = joined_before(held, passage, around)
        if owner is not None:
            return Before(start=first, seen=seen, owner=owner)
    owner = around.resolve(doc[at - 1], passage) if at else None
    if owner is None:
        return Before(start=at + 1, seen=seen, foreign=True)
    return Before(start=int(doc[at - 1].left_edge.i), seen=seen, owner=owner)


def _ends(token: "Token", words: Cues, offices: OfficeWords) -> bool:
    """Say whether a word cannot stand before an office within its phrase."""
    if token.is_punct:
        return token.text not in ("-", "–")
    if token.pos_ in ("VERB", "ADJ") and any(c.dep_ in AUXILIARY for c in token.children):
        return True
    if token.pos_ in ("NOUN", "VERB", "PROPN"):
        known = words.acting | words.former | words.designate | words.new | words.candidate
        participle = token.morph.get("VerbForm", []) == ["Part"]
        return token.lower_ not in known | offices.lesser | offices.outgoing and not participle
    return False


def _owner_by_pronoun(
    token: "Token", name: Name, passage: Passage, around: Discourse
) -> tuple[Entity | None, bool]:
    """Return the owner that `whose` or `its` leads to, and whether it stays unclear."""
    if "Rel" in token.morph.get("PronType", []) or token.tag_ == "WP$":
        at = token.i - 1
        while at >= 0 and passage.doc[at].is_punct:
            at -= 1
        return (around.resolve(passage.doc[at], passage) if at >= 0 else None), False
    if not is_possessive(token):
        return None, False
    return owner_meant(token, name, passage, around)
