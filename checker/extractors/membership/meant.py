"""The body that a description or a pronoun stands for: `joined the alliance`, `rejoined it`."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.membership.name import JOINED, Body, body_of, is_body, is_joined
from checker.extractors.membership.phrase import Told, time_tokens
from checker.extractors.membership.words import Words
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words a description has at the most, its article included.
LONGEST = 6


def meant_bodies(
    told: Told, before: list[Body], passage: Passage, around: Discourse, words: Words
) -> tuple[list[Body], int]:
    """Return the bodies meant after a phrase that names none, and the token after the words."""
    doc, at = passage.doc, told.end
    if at < len(doc) and doc[at].pos_ == "PRON" and doc[at].lower_ in words.pronouns:
        return [replace(b, start=at, end=at + 1, time=None) for b in before], at + 1
    if doc[told.at].lower_.rpartition("-")[2] in words.pronouns and "-" in doc[told.at].text:
        return [replace(b, start=told.at, end=at, time=None) for b in before], at
    for token in doc[at : at + LONGEST]:
        based = token.i + 1 < len(doc) and "-" in (token.text, doc[token.i + 1].text)
        compound = based or (token.i > at and doc[token.i - 1].text == "-")
        if compound or (token.pos_ in ("DET", "ADJ") and passage.name_at(token) is None):
            continue
        body = _described(token, at, passage, around)
        return ([body], token.i + 1) if body is not None else ([], at)
    return [], at


def _described(token: "Token", start: int, passage: Passage, around: Discourse) -> Body | None:
    """Return the body that a definite description means."""
    after = token.i + 1
    owned = after < len(passage.doc) and passage.doc[after].pos_ == "ADP"
    if owned and after not in time_tokens(passage):
        return None
    described = around.description(token, passage.language)
    definite = any("Def" in t.morph.get("Definite", []) for t in passage.doc[start - 1 : token.i])
    if described is None or described.of != "organisation" or not definite:
        return None
    if described.sort == "company":
        return None
    near = named_before(start, passage, around)
    beside = near is not None and near.start >= passage.doc[start].sent.start
    entity = near.entity if near is not None and beside else around.resolve(token, passage)
    if entity is None or not is_joined(entity):
        entity = _only_body(around)
    if entity is None or entity.kind is not NameKind.ORGANISATION or not is_joined(entity):
        return None
    return Body(entity=entity, start=start, end=token.i + 1)


def _only_body(around: Discourse) -> Entity | None:
    """Return the body with members that a text names, where it names only one."""
    found = {
        name.entry: entity_of(name)
        for passage in around.read.passages
        for name in passage.names
        if name.kind is NameKind.ORGANISATION and name.entry and name.sort in JOINED
    }
    return next(iter(found.values())) if len(found) == 1 else None


def implied_body(told: Told, passage: Passage, around: Discourse) -> tuple[list[Body], int]:
    """Return the body that somebody joins who is said to join and no more: `when X joined`.

    It is the one body named before the verb in its sentence, or in the sentence before.
    """
    doc, end = passage.doc, told.end
    timed = end in time_tokens(passage) and told.end == told.at + 2
    bare = told.verb == told.at and (told.end == told.at + 1 or timed)
    stops = end >= len(doc) or doc[end].pos_ in ("PUNCT", "CCONJ", "SCONJ")
    moved = told.state in ("joined", "left")
    if not moved or not bare or not (stops or end in time_tokens(passage)):
        return [], end
    body = named_before(told.at, passage, around)
    return ([replace(body, start=told.at, end=end)], end) if body is not None else ([], end)


def named_before(at: int, passage: Passage, around: Discourse) -> Body | None:
    """Return the one body named before a token in its sentence, or else in the sentence before."""
    doc, sentence = passage.doc, passage.doc[at].sent
    earlier = doc[sentence.start - 1].sent.start if sentence.start else sentence.start
    for start, stop in ((sentence.start, at), (earlier, sentence.start)):
        told = [
            body_of(n, None, "", n.start, passage, around.vocabulary)
            for n in passage.names
            if start <= n.start < stop and is_body(n)
        ]
        named = {body.entity.name: body for body in told if is_joined(body.entity)}
        if len(named) == 1:
            return next(iter(named.values()))
    return None
