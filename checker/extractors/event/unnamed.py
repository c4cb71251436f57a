"""Things that a text tells without a name: `a new children's hospital`, `the strike at X`.

Such a thing is told by its words. It belongs to its own source, and what was done to it to its own
sentence: two sentences on `the agreement` may speak of two agreements. What is to come stays one
thing in its source, so that a later sentence can tell that it came.
"""

from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.event.named import Thing
from checker.extractors.event.nouns import class_of, noun_description
from checker.extractors.event.words import event_words
from checker.extractors.timing import CALENDAR
from checker.extractors.topics import Description
from checker.model.claim import Modality, Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.grammar import coordinated, noun_modifiers, possessor
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Classes of things that need no name.
NAMELESS = frozenset({"thing", "organisation", "event", "person", "place"})
#: How what was done is told.
PLAIN = Telling(tense=Tense.PAST)
#: What may stand before a noun as part of its phrase.
FRONT = ("ADJ", "NOUN", "NUM", "PROPN", "VERB", "PART", "PUNCT")
#: How many words a phrase may run on after its noun.
REACH = 8


def unnamed_thing(  # noqa: PLR0913 - what can be befallen
    noun: "Token | None",
    passage: Passage,
    around: Discourse,
    *,
    owners: frozenset[str],
    sorts: frozenset[str] = frozenset(),
    any_noun: bool = False,
    told: Telling = PLAIN,
) -> Thing | None:
    """Return the thing that a noun phrase describes, where an event can befall such things.

    Args:
        noun: the head of the phrase.
        passage: where it stands.
        around: the document.
        owners: classes of things that the event can befall.
        sorts: the only sorts that it can befall, where not empty.
        any_noun: the event itself says that a thing is meant, whatever the noun.
        told: how the event is told; of what only may be, a thing must be of a known class.
    """
    if noun is None or not owners & NAMELESS or _is_none(noun, passage, around):
        return None
    planned = not told.is_plain
    any_noun = any_noun and told.modality is not Modality.POSSIBLE
    if any_noun and is_deed(noun):
        return _as_thing(noun, "", passage, around, planned=planned)
    name = passage.name_at(noun)
    office = name is not None and name.kind is NameKind.OFFICE
    if noun.pos_ not in ("NOUN", "PROPN") or (any_noun and noun.pos_ == "PROPN" and not office):
        return None
    described = noun_description(noun, around.vocabulary, passage.language)
    if name is not None and not _is_common(name, noun, owners, described):
        return None
    sort = described.sort if described is not None else ""
    of = class_of(sort, around.vocabulary) if sort else ""
    if described is not None and described.of == "organisation":
        of = "organisation"
    if (of == "place" and "place" not in owners) or (
        sorts and sort not in sorts and not (any_noun and not sort)
    ):
        return None
    due = told.modality is Modality.PLANNED and "thing" in owners
    loose = any_noun or (due and not sorts)
    if not (of in owners or (of == "organisation" and "thing" in owners) or (not of and loose)):
        return None
    plural = "Plur" in noun.morph.get("Number", [])
    listed = described is not None and described.noun == noun.lower_  # `the steelworks`
    if plural and not (of == "event" or any_noun or listed):
        return None
    return _as_thing(noun, sort, passage, around, planned=planned)


def _is_none(noun: "Token", passage: Passage, around: Discourse) -> bool:
    """Say whether a phrase is of nothing: `no jobs will be cut`."""
    negation = cues_of(passage, around.vocabulary).negation
    return any(c.i < noun.i and c.lower_ in negation for c in noun.children)


def is_deed(token: "Token") -> bool:
    """Say whether a verb stands as a subject for what is done: `smoking in bars was banned`."""
    infinitive = token.morph.get("VerbForm", []) == ["Inf"]
    gerund = token.tag_ == "VBG" or "Prog" in token.morph.get("Aspect", [])
    subject = token.dep_ in ("nsubj", "nsubjpass", "nsubj:pass", "csubj", "csubjpass", "csubj:pass")
    return token.pos_ == "VERB" and subject and (infinitive or gerund)


def _is_common(
    name: Name, noun: "Token", owners: frozenset[str], described: Description | None
) -> bool:
    """Say whether what looks like a name is a common noun: with a capital, or of an office."""
    if name.kind is NameKind.OFFICE:
        return "person" in owners
    single = name.end == name.start + 1 and not name.entry
    return single and (described is not None or (bool(noun.is_sent_start) and not name.sort))


def _as_thing(
    noun: "Token", sort: str, passage: Passage, around: Discourse, *, planned: bool
) -> Thing | None:
    """Return the thing of a noun's phrase, None where a time is part of it, or it is of two."""
    plural = "Plur" in noun.morph.get("Number", [])
    if plural and any(len(list(coordinated(inner))) > 1 for _, inner in noun_modifiers(noun)):
        return None  # `the mines of X and Y`
    start, end = _phrase(noun, passage, around)
    if any(
        passage.tokens_of(t.span)[0] < end and passage.tokens_of(t.span)[1] > start
        for t in passage.times
        if t.form in CALENDAR and not _is_which(t, start, noun, passage)
    ):
        return None
    doc = passage.doc
    first = start
    while first > noun.sent.start and doc[first - 1].pos_ in ("DET", "PRON"):
        first -= 1
    source = around.read.document.source.source_id
    apart = "" if planned else f"#{passage.span_of(start, end).start + passage.segment.span.start}"
    words = doc[start:end].text
    opens = doc[start].is_sent_start and doc[start].pos_ != "PROPN"  # hence its capital
    proper = doc[start].pos_ == "PROPN" or (passage.name_at(start) is not None and not opens)
    entity = Entity(
        name=words if proper else words[0].lower() + words[1:],
        kind=NameKind.UNKNOWN,
        sort=sort,
        territory=f"{source}{apart}",
    )
    return Thing(entity=entity, start=start, end=end, described=doc[first:end].text)


def _is_which(time: TimeMention, start: int, noun: "Token", passage: Passage) -> bool:
    """Say whether a year before a noun says which one is meant: `the 1975 referendum`."""
    first, last = passage.tokens_of(time.span)
    return first == start and last <= noun.i and time.edtf.isdigit()


def _phrase(noun: "Token", passage: Passage, around: Discourse) -> tuple[int, int]:
    """Return the tokens of a noun with its adjectives, its owner and what places it."""
    doc, start = passage.doc, noun.i
    owner = possessor(noun)
    if owner is not None and owner.pos_ != "PRON":
        start = min(start, owner.left_edge.i)
    while start > noun.sent.start and doc[start - 1].pos_ in FRONT:
        before = doc[start - 1]
        if not noun.is_ancestor(before) or (before.is_punct and before.text != "-"):
            break
        start -= 1
    while start < noun.i and doc[start].pos_ in ("DET", "PRON", "PUNCT"):
        start += 1
    return start, _end_of(noun, noun.i + 1, passage, around)


def _end_of(noun: "Token", end: int, passage: Passage, around: Discourse) -> int:
    """Return where a noun's phrase ends: after its adjectives, and the nouns that place it."""
    doc = passage.doc
    while end < len(doc) and doc[end].pos_ in ("ADJ", "NUM") and doc[end].head.i == noun.i:
        end += 1
    words = event_words(around.vocabulary, passage.language)
    for preposition, inner in noun_modifiers(noun):
        if not end <= inner.i <= end + REACH or preposition not in words.placing | words.between:
            continue
        near = doc[end].lower_ == preposition
        name = passage.name_at(inner)
        timed = any(
            passage.tokens_of(t.span)[0] <= inner.i < passage.tokens_of(t.span)[1]
            for t in passage.times
        )
        if not near or timed or inner.pos_ not in ("NOUN", "PROPN"):
            break
        return name.end if name is not None else _end_of(inner, inner.i + 1, passage, around)
    return end
