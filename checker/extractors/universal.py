"""Statements about all of a group: `all members of X except Y`, `with all states of X but Y`."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.relation.party import region_of, state_of
from checker.pipelines.cues import Cues
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.extractors.membership.phrase import Told
    from checker.pipelines.doc import Token

#: How far a group's name may stand from the word that says `all`.
REACH = 8


def group_before(
    verb: int, passage: Passage, around: Discourse, cue: Cues
) -> tuple[Entity, int, int] | None:
    """Return the group of which a sentence says something of all, if it stands before the verb."""
    sentence = passage.doc[verb].sent
    for token in passage.doc[sentence.start : verb]:
        if token.lower_ in cue.universal:
            group = group_after(token.i, verb, passage, around)
            others = passage.names_in(passage.doc[group[2] : verb]) if group is not None else ()
            return group if not others else None
    return None


def group_after(
    at: int, limit: int, passage: Passage, around: Discourse
) -> tuple[Entity, int, int] | None:
    """Return the group named after `all`, with its tokens `[start, end)`."""
    end = min(limit, at + REACH)
    for i in range(at + 1, end):
        name = passage.name_at(i)
        if name is None:
            continue
        region = region_of(name, around)
        if region:
            entity = Entity(name=region, kind=NameKind.PLACE, sort="region", known=True)
        elif name.kind is NameKind.ORGANISATION and name.entry:
            entity = Entity(name=name.entry, kind=name.kind, sort=name.sort, known=True)
        else:
            return None
        return entity, at, _group_end(name.end, end, passage)
    return None


def _group_end(at: int, limit: int, passage: Passage) -> int:
    """Return where the noun phrase of a group ends: its noun may follow its name."""
    while at < limit and passage.doc[at].pos_ in ("NOUN", "ADJ"):
        at += 1
    return at


def exceptions(at: int, passage: Passage, around: Discourse, cue: Cues) -> list[str]:
    """Return the states that a sentence leaves out, from a token on."""
    sentence = passage.doc[at].sent
    end = sentence.end
    for i in range(at, end):
        after = _after_except(i, end, passage, cue)
        if after is not None:
            return _states(after, end, passage, around)
    return []


def _after_except(at: int, end: int, passage: Passage, cue: Cues) -> int | None:
    """Return the token after a word or phrase for `except` that starts at a token."""
    found = None
    for phrase in cue.except_:
        words = phrase.split()
        run = [t.lower_ for t in passage.doc[at : min(end, at + len(words))]]
        if run == words or (run[:-1] == words[:-1] and _contracted(run, words)):
            found = max(found or 0, at + len(words))
    return found


def _contracted(run: list[str], words: list[str]) -> bool:
    """Say whether the last word of a phrase stands with an article joined to it."""
    return len(run) == len(words) > 1 and run[-1].startswith(words[-1][:1]) and len(run[-1]) <= 3  # noqa: PLR2004


def _states(at: int, end: int, passage: Passage, around: Discourse) -> list[str]:
    """Return the states listed from a token on."""
    found: list[str] = []
    while at < end:
        name = passage.name_at(at)
        if name is not None:
            state = state_of(name, around)
            if state is None:
                break
            found.append(state.name)
            at = name.end
        elif (
            passage.doc[at].pos_ in ("DET", "ADP", "CCONJ", "SCONJ") or passage.doc[at].text == ","
        ):
            if passage.doc[at].text == "," and not _state_next(at, end, passage, around):
                break
            at += 1
        else:
            break
    return found


def _state_next(at: int, end: int, passage: Passage, around: Discourse) -> bool:
    """Say whether a list of states goes on after a comma."""
    for i in range(at + 1, min(end, at + 4)):
        name = passage.name_at(i)
        if name is not None:
            return state_of(name, around) is not None
        if passage.doc[i].pos_ not in ("DET", "ADP", "CCONJ"):
            return False
    return False


def universal_membership(
    told: "Told", end: int, passage: Passage, around: Discourse, cue: Cues
) -> dict[str, str | None]:
    """Return the qualifiers of a membership that all of a group have."""
    if group_before(told.verb or told.at, passage, around, cue) is None:
        return {}
    left_out = exceptions(min(end, len(passage.doc) - 1), passage, around, cue)
    return {"scope": "universal", "except": "; ".join(left_out) or None}


def is_universal(token: "Token", cue: Cues) -> bool:
    """Say whether a word speaks of all of a group."""
    return token.lower_ in cue.universal
