"""The states that a relation is with: a list of them, or a description of one."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.relation.party import only_state_in, region_of, state_of
from checker.extractors.relation.words import RelationWords
from checker.pipelines.passage import Name, NameKind, Passage

#: How far after the preposition a partner may start.
AFTER = 5


def states_from(
    at: int, passage: Passage, around: Discourse, *, pair: bool = False
) -> tuple[list[Entity], int]:
    """Return the states listed from a token on, and where the list ends; a pair is kept whole."""
    doc, end = passage.doc, at
    found: list[Entity] = []
    limit = doc[min(at, len(doc) - 1)].sent.end
    while at < limit:
        name = passage.name_at(at)
        if name is not None:
            if not found and _is_owner(name, passage):
                at = name.end + 1
                continue
            state = state_of(name, around)
            if state is None or _is_adjective(name, passage):
                break
            found.append(state)
            at = end = name.end
        elif (
            doc[at].pos_ in ("DET", "CCONJ")
            or (doc[at].text == "," and found)
            or (doc[at].pos_ == "ADP" and found and doc[at - 1].pos_ == "CCONJ")
            or (not found and doc[at].pos_ == "ADJ" and doc[at].head.i > at)
        ):
            at += 1
        else:
            break
    return (found if pair else _without_next_subject(found, end, passage)), end


def _is_owner(name: Name, passage: Passage) -> bool:
    """Say whether a name owns the state after it: `Allende's Chile`."""
    after = passage.doc[name.end] if name.end < len(passage.doc) else None
    return name.kind is NameKind.PERSON and after is not None and after.tag_ == "POS"


def states_ending(end: int, passage: Passage, around: Discourse) -> list[Entity]:
    """Return the state whose name ends before a token, or the pair that is joined there."""
    name = passage.name_at(end - 1)
    last = state_of(name, around) if name is not None and name.end == end else None
    if name is None or last is None:
        return []
    at = name.start - 1
    while at > 0 and passage.doc[at].pos_ == "DET":
        at -= 1
    other = passage.name_at(at - 1) if at > 0 and passage.doc[at].pos_ == "CCONJ" else None
    first = state_of(other, around) if other is not None else None
    return [first, last] if first is not None else [last]


def states_before(
    start: int, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Entity | None, bool]:
    """Return the state named right before a relation, or whether a pronoun there means one.

    Portuguese says `mantém com X relações`.
    """
    doc, at = passage.doc, start - 1
    name = passage.name_at(at) if at > 0 else None
    state = state_of(name, around) if name is not None else None
    meant = at > 0 and doc[at].pos_ == "PRON" and doc[at].lower_ in words.cues["party"]
    at = name.start - 1 if name is not None else at - 1
    while at > 0 and doc[at].pos_ == "DET":
        at -= 1
    if at <= 0 or doc[at].lower_ not in words.cues["with"] or doc[at].pos_ != "ADP":
        return None, False
    return state, meant


def states_listed(
    at: int, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[list[Entity], int]:
    """Return the states listed behind a vague group: `with a dozen states, among them X and Y`."""
    doc = passage.doc
    limit = min(doc[min(at, len(doc) - 1)].sent.end, at + 2 * AFTER)
    for i in range(at, limit):
        if doc[i].pos_ in ("VERB", "AUX") and doc[i].lower_ not in words.cues["listing"]:
            break
        if doc[i].lower_ in words.cues["listing"]:
            follows = i + 1
            while follows < limit and doc[follows].pos_ in ("PRON", "ADP", "DET"):
                follows += 1
            return states_from(follows, passage, around)
    return [], at


def _without_next_subject(found: list[Entity], end: int, passage: Passage) -> list[Entity]:
    """Drop a last state that begins the next clause: `ties with X, and Y said ...`."""
    doc = passage.doc
    after = doc[end] if len(found) > 1 and end < len(doc) else None
    finite = after is not None and after.morph.get("VerbForm", []) == ["Fin"]
    return found[:-1] if finite else found


def _is_adjective(name: Name, passage: Passage) -> bool:
    """Say whether a demonym modifies a noun after it: `the Chilean company`."""
    follows = passage.doc[name.end].pos_ if name.end < len(passage.doc) else ""
    return name.kind is NameKind.DEMONYM and follows in ("NOUN", "PROPN", "ADJ")


def described_state(
    at: int, passage: Passage, around: Discourse, words: RelationWords
) -> tuple[Entity | None, int]:
    """Return the state of `the Middle Eastern country`, where the text names only one there."""
    doc = passage.doc
    limit = min(doc[min(at, len(doc) - 1)].sent.end, at + AFTER + 2)
    run = range(at, limit)
    noun = next((i for i in run if doc[i].lower_ in words.cues["region_nouns"]), None)
    place = next((n for i in run if (n := passage.name_at(i)) is not None), None)
    region = region_of(place, around)
    if noun is not None and place is None:
        return _other_state(at, noun, passage, around), noun + 1
    if noun is None or place is None or not region or abs(noun - place.start) > AFTER:
        return None, at
    if any(doc[i].pos_ in ("VERB", "AUX", "PUNCT") for i in range(at, max(noun, place.start))):
        return None, at
    return only_state_in(region, around, around.country_at(passage)), max(noun + 1, place.end)


def _other_state(at: int, noun: int, passage: Passage, around: Discourse) -> Entity | None:
    """Return what `the island` means: the second of the two states named so far in a sentence."""
    doc = passage.doc
    if any(t.pos_ not in ("DET", "ADJ") for t in doc[at:noun]):
        return None
    sentence = doc[at].sent
    found: dict[str, Entity] = {}
    for name in passage.names:
        state = state_of(name, around) if sentence.start <= name.start < at else None
        if state is not None:
            found.setdefault(state.name, state)
    return list(found.values())[1] if len(found) == 2 else None  # noqa: PLR2004 - it and another


def past_description(at: int, passage: Passage, around: Discourse, words: RelationWords) -> int:
    """Return where a state's name starts behind a description: `its neighbour X`."""
    doc, first = passage.doc, at
    described = words.cues["region_nouns"] | words.cues["neighbours"] | words.cues["both"]
    while at < min(len(doc), first + AFTER) and passage.name_at(at) is None:
        known = doc[at].pos_ in ("DET", "ADJ", "PRON") or doc[at].lower_ in described
        if not known and doc[at].text != ",":
            return first
        at += 1
    name = passage.name_at(at) if first < at < len(doc) else None
    return at if name is not None and state_of(name, around) is not None else first
