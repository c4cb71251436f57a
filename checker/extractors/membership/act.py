"""Memberships told without a verb of joining: by a noun that names the act or the member.

`X's accession to Y took effect in 2004`, `since its entry into Y in 1995`, `the Y member X`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.bodies import bodies
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.listed import members_from
from checker.extractors.membership.name import Body, body_of, is_body, is_joined
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.qualified import of_which, qualified, unnamed
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.subject import main_subject, subjects
from checker.extractors.membership.term import owner_of
from checker.extractors.membership.words import Words
from checker.extractors.timing import CALENDAR
from checker.model.claim import Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after the body the verb may stand that says the act happened, and after it the time.
REACH = 5
#: How far after the verb its time may stand.
NEAR = 4
Bearers = list[tuple[Entity, int, int]]


def acted(
    before: list[Reading], passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Iterator[Reading]:
    """Yield what nouns tell: acts that have happened, and members named beside their body."""
    for token in passage.doc:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.lemma_.lower() in words.acts:
            found = _act(token, before, passage, around, words, cue)
        elif token.lemma_.lower() in words.nouns | words.candidates:
            found = (
                _beside(token, passage, around, words)
                or qualified(token, passage, around, words, cue)
                or _owned(token, passage, around, words, cue)
                or of_which(token, passage, around, words, cue)
                or unnamed(token, passage, around, words, cue)
            )
        else:
            continue
        if found is not None:
            yield found


def _act(
    token: "Token",
    before: list[Reading],
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Reading | None:
    """Return what a noun of joining or leaving tells, where words say that it came about."""
    doc, state = passage.doc, words.acts[token.lemma_.lower()]
    own = _is_own(token)
    bearers, start, at = _owners(token, passage, around, cue, own=own)
    found: list[Body] = []
    end = at
    if at < len(doc) and doc[at].lower_ in words.act_prepositions:
        found, end = bodies(at + 1, passage, around, words, cue, words.act_prepositions)
    clause = enclosing_clause(token)
    verb = _happening(clause, end, state, words)
    if not found and not bearers and verb:
        told = [r for r in before if r.told.end <= token.i and r.told.at >= token.sent.start]
        found = (
            [replace(b, start=start, end=at, time=None) for b in told[-1].bodies] if told else []
        )
        bearers = told[-1].bearers if told else []
    if not found or not all(is_joined(b.entity) for b in found):
        return None
    telling = told_around(passage, verb, cue)[0] if verb is not None else None
    if verb is None and _is_after(start, end, passage, words):
        telling = as_title(Telling(tense=Tense.PAST))
        bearers = bearers or main_subject(end, passage, around)
    announced = _announced(token, clause, words) if own and state == "left" else None
    if announced is not None:
        telling = told_around(passage, announced, cue)[0]
        bearers = subjects(clause, announced, passage, around)
        reading = _reading(state, start, token.i, end, announced, telling, None, bearers, found)
        return replace(reading, timeless=True) if bearers else None
    time = _time_after(end if verb is None else verb, passage)
    if telling is None or not bearers or time is None:
        return None
    if verb is not None and doc[verb].lemma_.lower() in words.lapsing:
        state = "left"
    elif state == "member":
        state = "joined"
    reading = _reading(state, start, token.i, end, verb, telling, clause, bearers, found)
    return replace(reading, time=time)


def _owners(
    token: "Token", passage: Passage, around: Discourse, cue: Cues, *, own: bool
) -> tuple[Bearers, int, int]:
    """Return whose act it is, where the phrase begins, and where the body may follow."""
    doc = passage.doc
    if own:
        return [], token.i, token.i + 1
    owner, start, at = owner_of(token, passage, around, cue)
    if owner is None:
        return [], start, at
    bearers: Bearers = [(owner, start, token.i + 1)]
    if token.i + 1 < at < len(doc) and (doc[at].text == "," or doc[at].pos_ == "CCONJ"):
        more = members_from(at, passage, around, articles=True)
        at = max((last for _, _, last in more), default=at)
        bearers += more
    return bearers, start, at


def _reading(  # noqa: PLR0913, PLR0917 - the parts of a reading
    state: str,
    start: int,
    at: int,
    end: int,
    verb: int | None,
    telling: Telling,
    clause: Clause | None,
    bearers: Bearers,
    found: list[Body],
) -> Reading:
    """Return the reading of a noun."""
    told = Told(state=state, start=start, at=at, end=end, verb=verb)
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=found, end=end
    )


def _is_own(token: "Token") -> bool:
    """Say whether a possessive stands before a noun: `its withdrawal`."""
    before = token.doc[max(token.i - 2, token.sent.start) : token.i]
    return any("Yes" in t.morph.get("Poss", []) or t.tag_ == "PRP$" for t in before) or any(
        "Prs" in t.morph.get("PronType", []) and t.pos_ == "DET" for t in before
    )


def _announced(token: "Token", clause: Clause | None, words: Words) -> int | None:
    """Return the verb whose subject makes its own leaving known: `announced its withdrawal`."""
    if clause is None or clause.verb.i > token.i:
        return None
    known = is_form_of_any(clause.verb, words.announcing)
    return clause.verb.i if known else None


def _happening(clause: Clause | None, end: int, state: str, words: Words) -> int | None:
    """Return the verb right after a noun and its body that says that the act came about."""
    if clause is None or not end <= clause.verb.i <= end + REACH:
        return None
    verb = clause.verb
    lapses = state == "member" and is_form_of_any(verb, words.lapsing)
    fits = lapses or is_form_of_any(verb, words.happening)
    return verb.i if fits else None


def _time_after(at: int, passage: Passage) -> TimeMention | None:
    """Return the time that follows a verb or a body closely."""
    for mention in passage.times:
        start = passage.tokens_of(mention.span)[0]
        if mention.form in CALENDAR and at <= start <= at + REACH + NEAR:
            return mention
    return None


def _is_after(start: int, end: int, passage: Passage, words: Words) -> bool:
    """Say whether `since` or `after` stands before an act and a time right behind it."""
    doc, at = passage.doc, start - 1
    while at >= 0 and doc[at].pos_ in ("DET", "PRON"):
        at -= 1
    before = {t.lower_ for t in doc[max(0, at - 1) : max(0, start) + 1]}
    timed = any(
        m.form in CALENDAR and end <= passage.tokens_of(m.span)[0] <= end + 2 for m in passage.times
    )
    return timed and bool(before & words.since)


def _beside(token: "Token", passage: Passage, around: Discourse, words: Words) -> Reading | None:
    """Return the membership of `the NATO member X`, `fellow EU members X and Y`."""
    doc, end = passage.doc, token.i + 1
    body = passage.name_at(token.i - 1) if token.i else None
    if body is None or body.end != token.i or not is_body(body) or not is_joined(body):
        return None
    while end < len(doc) and doc[end].lower_ in words.member_words:
        end += 1
    bearers = members_from(end, passage, around)
    if not bearers or (end < len(doc) and doc[end].text == ","):
        return None
    found = [body_of(body, None, "", body.start, passage, around.vocabulary)]
    telling = as_title(Telling(tense=Tense.NONE))
    return _reading("member", body.start, token.i, end, None, telling, None, bearers, found)


def _owned(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the membership of `X became NATO's newest member`, `its newest member, X,`."""
    doc, at = passage.doc, token.i - 1
    while at > token.sent.start and doc[at].pos_ in ("ADJ", "NUM"):
        at -= 1
    name = passage.name_at(at - 1) if at > token.sent.start and doc[at].tag_ == "POS" else None
    if name is None or not is_body(name) or not is_joined(name):
        return None
    found = [body_of(name, None, "", name.start, passage, around.vocabulary)]
    end = token.i + 1
    clause = enclosing_clause(token)
    verb = clause.verb if clause is not None else token
    if clause is not None and verb.i == name.start - 1 and verb.lemma_.lower() in words.copulas:
        state = "joined" if verb.lemma_.lower() in words.becoming else "member"
        bearers = subjects(clause, verb.i, passage, around)
        telling = told_around(passage, verb.i, cue)[0]
        reading = _reading(state, name.start, token.i, end, verb.i, telling, clause, bearers, found)
        time = _time_after(end, passage)
        return replace(reading, time=time if state == "joined" else None) if bearers else None
    if end < len(doc) and doc[end].text == ",":
        bearers = members_from(end + 1, passage, around)[:1]
        telling = as_title(Telling(tense=Tense.NONE))
        if bearers:
            return _reading("member", name.start, token.i, end, None, telling, None, bearers, found)
    return None
