"""What is told of further back: the subject of a sentence before, the name after a noun."""

from typing import TYPE_CHECKING

from checker.extractors.entity import Entity
from checker.extractors.quantity.figure import is_verb
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind

if TYPE_CHECKING:
    from checker.extractors.quantity.subject import Phrases

#: How far after its noun, in tokens, the name of a company or the like may start.
NAME_REACH = 5
#: Kinds of names that a description can have right after it.
NAMED = (NameKind.THING, NameKind.ORGANISATION, NameKind.UNKNOWN)


def subject_of_sentence(start: int, stop: int, phrases: "Phrases") -> tuple[bool, Entity | None]:
    """Return the subject of a sentence before, or the one thing that it names."""
    doc = phrases.passage.doc
    verb = next((i for i in range(start, stop) if is_verb(doc[i])), stop)
    root = doc[start].sent.root
    if is_verb(root) and root.i >= verb:
        parsed = clause_of_verb(root).subject
        if parsed is not None and parsed.i < root.i:
            _, entity = phrases.of_phrase(max(start, parsed.left_edge.i), parsed.i + 1)
            if entity is not None:
                return True, entity
    entity = phrases.by_order(verb, start, named=True)[1]
    if entity is not None:
        return True, entity
    named = {
        e.name: e
        for n in phrases.passage.names
        if start <= n.start < stop
        and n.kind in (NameKind.THING, NameKind.ORGANISATION, NameKind.PLACE)
        and (e := phrases.entity_at(n.start)) is not None
    }
    if len(named) == 1:
        return True, next(iter(named.values()))
    spoken = None if named else phrases.by_order(verb, start)[1]
    return bool(named) or spoken is not None, spoken


def apposed(at: int, stop: int, phrases: "Phrases") -> Entity | None:
    """Return the name in apposition after a noun: `the oldest of them, X, had`."""
    doc = phrases.passage.doc
    comma = next((i for i in range(at, min(at + 4, stop)) if doc[i].text == ","), -1)
    first = comma + 2 if comma >= 0 and doc[comma + 1].pos_ == "DET" else comma + 1
    name = phrases.passage.name_at(first) if comma >= 0 else None
    closed = name is not None and name.start == first and name.end < len(doc) and name.end <= stop
    if closed and name is not None and doc[name.end].text == ",":
        return phrases.entity_at(name.start)
    return None


def titled(at: int, phrases: "Phrases") -> int | None:
    """Return where the name of a described thing starts: `a fabricante de móveis X`, `the firm X`.

    A name that a preposition or an article parts from the noun is that of something else.
    """
    doc = phrases.passage.doc
    for i in range(at + 1, min(at + NAME_REACH, len(doc))):
        name = phrases.passage.name_at(i)
        if name is not None:
            before = doc[i - 1].pos_ in ("NOUN", "ADJ")
            return i if before and name.start == i and name.kind in NAMED else None
        if doc[i].pos_ not in ("ADP", "NOUN", "ADJ"):
            return None
    return None


def apposed_body(at: int, phrases: "Phrases") -> Entity | None:
    """Return the body named after a comma: `the oldest rival, X of Leeds, employs`."""
    doc = phrases.passage.doc
    if at + 2 >= len(doc) or doc[at + 1].text != ",":
        return None
    name = phrases.passage.name_at(at + 2)
    fits = name is not None and name.start == at + 2 and name.kind is NameKind.ORGANISATION
    return phrases.entity_at(at + 2) if fits else None
