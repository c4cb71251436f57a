"""Out of one body into another in one verb: `left X for Y`, `moved from X to Y`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.adherent import is_adherent
from checker.extractors.membership.entries import Move
from checker.extractors.membership.fits import EMPLOYING, OF_PEOPLE
from checker.extractors.membership.forms import may_be_form_of
from checker.extractors.membership.listed import with_listed
from checker.extractors.membership.match import match
from checker.extractors.membership.name import ENSEMBLE, Body, is_body, is_joined
from checker.extractors.membership.phrase import Told, time_tokens
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.subject import subjects
from checker.extractors.membership.words import Words, follow
from checker.extractors.relation.telling import weighed
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token


#: What the name of a team may be taken for, where its sentence does not call it one.
TAKEN_FOR = (NameKind.PERSON, NameKind.THING, NameKind.PLACE)


def moved(passage: Passage, around: Discourse, words: Words, cue: Cues) -> Iterator[Reading]:
    """Yield a leaving and a joining for each verb that takes somebody from body to body."""
    times = time_tokens(passage)
    for token in passage.doc:
        for move in _moves_at(token.lower_, token.lemma_.lower(), words):
            ends = _ends(move, token, times, passage, words)
            if ends is not None:
                yield from _readings(token, ends, passage, around, words, cue)
                break


@lru_cache(maxsize=50_000)
def _moves_at(written: str, base: str, words: Words) -> tuple[Move, ...]:
    """Return the moves that a word can tell, by its letters."""
    return tuple(m for m in words.moves if may_be_form_of(written, base, m.leaving.first))


def _ends(
    move: Move, token: "Token", times: frozenset[int], passage: Passage, words: Words
) -> tuple[Name, int, Name] | None:
    """Return the body that is left, where the words of joining end, and the body joined."""
    end = match(move.leaving, token, times, passage, words)
    old = _name_from(end, passage, times) if end is not None else None
    if old is None:
        return None
    old, rest = _parted(old, move, passage)
    after = follow(passage.doc, old.end, move.joining, times)
    new = rest or (_name_from(after, passage, times) if after is not None else None)
    return (old, after, new) if after is not None and new is not None else None


def _parted(name: Name, move: Move, passage: Passage) -> tuple[Name, Name | None]:
    """Return the two bodies of what was taken for one name: `the Greens for the Labour Party`."""
    doc = passage.doc
    for at in range(name.start + 1, name.end - 1):
        if doc[at].lower_ not in move.joining[0]:
            continue
        start = at + 2 if doc[at + 1].pos_ == "DET" else at + 1
        first = replace(name, end=at, text=doc[name.start : at].text, sort="")
        return first, replace(name, start=start, text=doc[start : name.end].text)
    return name, None


def _name_from(at: int, passage: Passage, times: frozenset[int]) -> Name | None:
    """Return the name of a body that stands right after a token, small words between."""
    doc = passage.doc
    while at < len(doc) and (at in times or (doc[at].pos_ == "DET" and not passage.name_at(at))):
        at += 1
    name = passage.name_at(at) if at < len(doc) else None
    doubtful = name is not None and name.kind in TAKEN_FOR and not name.entry
    named = name is not None and (is_body(name) or doubtful)
    return name if named else None


def _readings(
    token: "Token",
    ends: tuple[Name, int, Name],
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Iterator[Reading]:
    """Yield what a verb tells of the body left and of the one joined."""
    old, joining, new = ends
    telling, clause = told_around(passage, token.i, cue)
    clause = clause or clause_of_verb(token)
    bearers = with_listed(subjects(clause, token.i, passage, around), passage, around)
    sort = _sort(old, new, all(is_adherent(b, passage, words) for b in bearers))
    if not bearers or not sort:
        return
    telling = weighed(telling, token, cue, around.vocabulary)
    for state, at, name in (("left", old.start, old), ("joined", joining, new)):
        yield Reading(
            told=Told(state=state, start=token.i, at=at, end=name.start, verb=token.i),
            telling=telling,
            clause=clause,
            bearers=bearers,
            bodies=[_body(name, sort)],
            end=new.end,
        )


def _sort(old: Name, new: Name, partisan: bool) -> str:  # noqa: FBT001 - one sign among three
    """Return what the two bodies are, empty where nothing says that they have members."""
    sorts = {old.sort, new.sort}
    doubtful = any(not is_body(name) for name in (old, new))
    if sorts & EMPLOYING or (doubtful and not partisan):
        return ""
    found = sorted(sorts & OF_PEOPLE)
    if is_joined(old) and is_joined(new):
        return found[0] if found else ENSEMBLE
    return found[0] if found else (ENSEMBLE if partisan else "")


def _body(name: Name, sort: str) -> Body:
    """Return the body of a name, of the sort that both are."""
    entity: Entity = entity_of(name)
    if not entity.known and (not entity.sort or not is_body(name)):
        entity = replace(entity, kind=NameKind.ORGANISATION, sort=sort)
    return Body(entity=entity, start=name.start, end=name.end)
