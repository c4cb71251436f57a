"""Holders in turn, each with their time in brackets: `Mayors of X: A (2003-2011), B (2011-)`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.after import owner_after
from checker.extractors.office.claim import office_claim, running
from checker.extractors.office.holder import can_hold_in_list
from checker.extractors.office.pairs import office_of_plural
from checker.extractors.office.phrase import office_for
from checker.extractors.timing import CALENDAR, from_start, interval_of, observed
from checker.model.claim import Claim, Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound
from checker.pipelines.grammar import enclosing_clause, possessor
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words may stand between the office and the first holder: `have been`.
REACH = 6
DASHES = ("-", "\u2013", "\u2014")
#: A list has as many holders at least.
FEWEST = 2


def listed(around: Discourse) -> Iterator[Claim]:
    """Yield the holders that lists give, each with their time."""
    for passage in running(around):
        for token in passage.doc:
            if token.pos_ not in ("NOUN", "PROPN") or token.morph.get("Number", []) != ["Plur"]:
                continue
            found = office_of_plural(token, passage, around)
            if found is not None:
                yield from _claims(*found, passage, around)


def _claims(
    entry: str, start: int, end: int, passage: Passage, around: Discourse
) -> Iterator[Claim]:
    """Yield the claims of a list that follows a plural office."""
    body, at = _body(start, end, passage, around)
    if body is None:
        return
    holders = list(_holders(at, passage, around))
    if len(holders) < FEWEST:
        return
    today = observed(around.read).start
    for name, valid in holders:
        over = valid.end is not None and (today is None or valid.end <= today)
        yield office_claim(
            passage,
            around,
            tokens=[start, name.start, name.end - 1],
            office=office_for(entry, body, around),
            body=body,
            holder=name,
            told=Telling(tense=Tense.PAST if over else Tense.PRESENT),
            valid=valid,
            status="former" if over else "titular",
        )


def _body(start: int, end: int, passage: Passage, around: Discourse) -> tuple[Entity | None, int]:
    """Return whose offices a list is of, and where what follows starts."""
    doc = passage.doc
    if end < len(doc) and doc[end].pos_ == "ADP":
        owner, after, _ = owner_after(end, passage, around)
        return owner, after
    noun = doc[end - 1]
    owner_token = possessor(noun)
    if owner_token is not None:
        return around.resolve(owner_token, passage), end
    clause = enclosing_clause(noun)
    subject = clause.subject if clause is not None else None
    if subject is None or subject.i >= start:
        return None, end
    body = around.resolve(subject, passage)
    return (body if body is not None and body.kind is not NameKind.PERSON else None), end


def _holders(at: int, passage: Passage, around: Discourse) -> Iterator[tuple[Name, Interval]]:
    """Yield the people of a list with their times; it ends at what does not fit."""
    doc, limit = passage.doc, at + REACH
    while at < min(len(doc), limit):
        name = passage.name_at(at)
        if name is None:
            at += 1
            continue
        if name.start != at or not can_hold_in_list(name, around):
            return
        close = _closing(name.end, passage)
        valid = _time_inside(name.end, close, passage, around)
        if valid.is_unknown:
            valid = _time_before(at, name.start, passage, around)
        if valid.is_unknown:
            return
        yield name, valid
        at, limit = close + 1, close + 1 + REACH


def _closing(at: int, passage: Passage) -> int:
    """Return where a bracket that opens at a place closes; the place where none does."""
    doc = passage.doc
    if at >= len(doc) or doc[at].text != "(":
        return at
    return next((t.i for t in doc[at : at + 12] if t.text.endswith(")")), at)


def _time_inside(start: int, end: int, passage: Passage, around: Discourse) -> Interval:
    """Return the time in brackets; a dash behind it leaves it open."""
    for mention in passage.times:
        if mention.form not in CALENDAR:
            continue
        first, last = passage.tokens_of(mention.span)
        if not start < first <= end:
            continue
        lasts = mention.bound is Bound.SINCE
        tense = Tense.PRESENT if lasts else Tense.PAST
        when = interval_of(mention, passage, around.read, tense)
        opens = any(_is_dash(t) for t in passage.doc[last:end])
        return from_start(when) if opens and mention.bound is Bound.AT else when
    return Interval()


def _time_before(floor: int, at: int, passage: Passage, around: Discourse) -> Interval:
    """Return since when the last of a list is in office: `and, since 1990, X`."""
    for mention in passage.times:
        first = passage.tokens_of(mention.span)[0]
        if mention.bound is Bound.SINCE and max(0, floor - REACH) <= first < at:
            return from_start(interval_of(mention, passage, around.read, Tense.PRESENT))
    return Interval()


def _is_dash(token: "Token") -> bool:
    """Say whether a token is a dash, or ends with one."""
    return token.text.endswith(DASHES)
