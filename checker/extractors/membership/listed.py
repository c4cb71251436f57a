"""The members of a list that ends in a known one: `X, Y and Z, members of`, read by word order."""

from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.entity_at import entity_at
from checker.extractors.membership.own_time import before_brackets, own_time, past_brackets
from checker.pipelines.passage import NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

Bearers = list[tuple[Entity, int, int]]


def with_listed(
    found: Bearers, passage: Passage, around: Discourse, *, governed: bool = False
) -> Bearers:
    """Return bearers with those that stand before the first of them in its list.

    A list after a preposition is none of subjects, but what stands beside it may speak of it all.
    """
    if not found:
        return found
    doc = passage.doc
    found = _with_dated(found, passage, around)
    lead: Bearers = []
    start, joined = min(s for _, s, _ in found), len(found) > 1
    while True:
        at = _past_articles(start - 1, doc)
        if at <= 0 or not (doc[at].pos_ == "CCONJ" or (joined and doc[at].text == ",")):
            break
        joined = True
        at = before_brackets(at - 2 if doc[at - 1].text == "," else at - 1, passage)
        name = passage.name_at(at) if at >= 0 else None
        more = entity_at(doc[at], passage, around) if name is not None else []
        if len(more) != 1 or more[0][0].kind is not found[0][0].kind:
            break
        start = more[0][1]
        lead = [*more, *lead]
    before = _past_articles(start - 1, doc)
    if lead and before >= 0 and doc[before].pos_ == "ADP" and not governed:
        return found
    return [*lead, *found]


def _with_dated(found: Bearers, passage: Passage, around: Discourse) -> Bearers:
    """Return bearers and those listed after them with times: `X (2004), Y (2009) and Z (2020)`."""
    end = found[-1][2]
    if own_time(end, passage) is None:
        return found
    more = members_from(past_brackets(end, passage), passage, around)
    alike = more and all(entity.kind is found[0][0].kind for entity, _, _ in more)
    return [*found, *more] if alike else found


def _past_articles(at: int, doc: "Doc") -> int:
    """Return the token before the articles that end at one."""
    while at >= 0 and doc[at].pos_ == "DET":
        at -= 1
    return at


def members_from(
    at: int, passage: Passage, around: Discourse, *, articles: bool = False
) -> Bearers:
    """Return the members listed from a token on: states and bodies by their names.

    Where articles may be taken for prepositions (`a Islândia`), those are stepped over too.
    """
    doc = passage.doc
    found: Bearers = []
    small = ("DET", "CCONJ", "ADP") if articles else ("DET", "CCONJ")
    limit = doc[min(at, len(doc) - 1)].sent.end
    while at < limit:
        name = passage.name_at(at)
        if name is not None:
            here = entity_at(doc[at], passage, around)
            mixed = found and here and here[0][0].is_country != found[0][0].is_country
            if not here or mixed or name.kind is NameKind.PERSON:
                break
            found += here
            at = past_brackets(name.end, passage)
        elif doc[at].pos_ in small or doc[at].text == ",":
            at += 1
        else:
            break
    return found


def list_of(at: int, passage: Passage, around: Discourse, *, least: int) -> Bearers:
    """Return the countries, or the organisations, listed from a token on."""
    found = members_from(at, passage, around, articles=True)
    end = max((last for _, _, last in found), default=at)
    after = passage.doc[end] if end < len(passage.doc) else None
    if after is not None and (after.tag_ == "POS" or after.pos_ in ("NOUN", "ADJ")):
        return []  # `the members of X are A's partners`
    alike = [entity for entity, _, _ in found if entity.is_country]
    return found if len(alike) == len(found) and len(found) >= least else []
