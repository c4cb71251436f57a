"""Members told by a noun with its body before it: `X, an EU member since 2004, ...`, `X is an`."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.membership.entity_at import entity_at
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.listed import with_listed
from checker.extractors.membership.meant import named_before
from checker.extractors.membership.name import body_of, is_body, is_joined, is_relative
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.subject import main_subject, subjects
from checker.extractors.membership.words import Words
from checker.extractors.relation.telling import weighed
from checker.extractors.timing import CALENDAR
from checker.model.claim import Tense
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, enclosing_clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How far after the noun its time may stand.
NEAR = 3
#: How many words a phrase that opens a sentence may take after the noun.
OPENING = 7


@dataclass(frozen=True, kw_only=True, slots=True)
class _Bearers:
    """How those are told who bear a membership."""

    clause: Clause | None
    telling: Telling
    told: Told


def qualified(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the membership of a noun whose body stands before it, an article before that."""
    name = passage.name_at(token.i - 1) if token.i else None
    if name is None or name.end != token.i or not is_body(name) or not is_joined(name):
        return None
    body = body_of(name, None, "", name.start, passage, around.vocabulary)
    doc = passage.doc
    candidate = token.lemma_.lower() in words.candidates
    status = candidate and token.i + 1 < len(doc) and doc[token.i + 1].lower_ in words.statuses
    article = body.start - 1
    if body.start > token.sent.start and doc[article].pos_ != "DET" and not status:
        return None
    end = _end(token, words)
    if end < len(doc) and doc[end].lower_ in cue.of:
        return None
    told = Told(
        state="candidate" if candidate else "member",
        start=max(article, token.sent.start),
        at=token.i,
        end=end,
        verb=None,
    )
    who = _Bearers(clause=None, telling=as_title(Telling(tense=Tense.NONE)), told=told)
    if article <= token.sent.start:
        bearers = _named_after(end, passage, around)
    elif doc[max(article - 1, 0)].text == ",":
        bearers = _named_before(article - 2, passage, around)
    else:
        who, bearers = _of_clause(
            token, body.start, told, passage, around=around, words=words, cue=cue, status=status
        )
    if not bearers:
        return None
    return Reading(
        told=who.told,
        telling=who.telling,
        clause=who.clause,
        bearers=bearers,
        bodies=[body],
        end=end,
        time=_time_after(end, passage),
    )


def _end(token: "Token", words: Words) -> int:
    """Return where the noun and the words that belong to it end: `an EU member state`."""
    doc, end = token.doc, token.i + 1
    while end < len(doc) and doc[end].lower_ in words.member_words | words.statuses:
        end += 1
    return end


def _of_clause(  # noqa: PLR0913 - what surrounds the noun
    token: "Token",
    start: int,
    told: Told,
    passage: Passage,
    *,
    around: Discourse,
    words: Words,
    cue: Cues,
    status: bool,
) -> "tuple[_Bearers, list[tuple[Entity, int, int]]]":
    """Return how a clause tells the membership, and of whom: `X has become an EU member`."""
    clause = enclosing_clause(token)
    nobody = _Bearers(clause=None, telling=Telling(tense=Tense.NONE), told=told)
    if clause is None or not _tells(clause, words, status=status):
        return nobody, []
    verb = clause.verb
    if not 0 < start - verb.i <= NEAR + 1:
        return nobody, []
    joined = verb.lemma_.lower() in words.becoming and told.state != "candidate"
    state = "joined" if joined else told.state
    who = _Bearers(
        clause=clause,
        telling=weighed(told_around(passage, verb.i, cue)[0], verb, cue, around.vocabulary),
        told=replace(told, verb=verb.i, state=state, begins=status or state == "joined"),
    )
    return who, subjects(clause, verb.i, passage, around)


def unnamed(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return what a noun tells of the one body named before: `has been a candidate since 2022`."""
    doc, end = passage.doc, token.i + 1
    clause = enclosing_clause(token)
    while end < len(doc) and (doc[end].lower_ in words.member_words or doc[end].pos_ == "ADJ"):
        end += 1
    time = _time_after(end, passage)
    if clause is None or time is None or not _tells(clause, words, status=False):
        return None
    if not 0 < token.i - clause.verb.i <= NEAR + 1:
        return None
    bearers = [b for b in subjects(clause, clause.verb.i, passage, around) if b[0].is_country]
    body = named_before(clause.verb.i, passage, around) if bearers else None
    if body is None or body.start in {start for _, start, _ in bearers}:
        return None
    becoming = clause.verb.lemma_.lower() in words.becoming
    state = "candidate" if token.lemma_.lower() in words.candidates else "member"
    told = Told(
        state="joined" if becoming and state == "member" else state,
        start=clause.verb.i,
        at=token.i,
        end=end,
        verb=clause.verb.i,
    )
    telling = told_around(passage, clause.verb.i, cue)[0]
    body = replace(body, start=token.i, end=end, time=None)
    return Reading(
        told=told,
        telling=telling,
        clause=clause,
        bearers=bearers,
        bodies=[body],
        end=end,
        time=time,
    )


def of_which(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the members of a body that a relative clause names: `the X, of which A and B are`."""
    doc, clause = passage.doc, enclosing_clause(token)
    if clause is None or not _tells(clause, words, status=False) or clause.verb.i > token.i:
        return None
    verb = clause.verb
    which = next((t.i for t in doc[token.sent.start : verb.i] if is_relative(t)), 0)
    led = which > 1 and doc[which - 1].lower_ in cue.of
    at = which - 2 if led else which - 1
    while at > 0 and (doc[at].pos_ in ("ADP", "DET") or doc[at].text == ","):
        at -= 1
    name = passage.name_at(at) if which and (led or doc[which - 1].pos_ in ("ADP", "DET")) else None
    if name is None or not is_body(name) or not is_joined(name):
        return None
    named = [n for n in passage.names if which < n.start < verb.i]
    bearers = [b for n in named for b in entity_at(doc[n.end - 1], passage, around)]
    if not bearers or not all(entity.is_country for entity, _, _ in bearers):
        return None
    body = body_of(name, None, "", name.start, passage, around.vocabulary)
    told = Told(state="member", start=which, at=token.i, end=token.i + 1, verb=verb.i)
    return Reading(
        told=told,
        telling=told_around(passage, verb.i, cue)[0],
        clause=clause,
        bearers=bearers,
        bodies=[body],
        end=token.i + 1,
        time=_time_after(token.i + 1, passage),
    )


def _tells(clause: Clause, words: Words, *, status: bool) -> bool:
    """Say whether a verb says of its subject what it is, or which status it was given."""
    verb = clause.verb
    if not status:
        return is_form_of_any(verb, words.copulas)
    granted = clause.passive and verb.lemma_.lower() in words.granting
    return granted or is_form_of_any(verb, words.receiving)


def _named_after(at: int, passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the subject after the comma that ends what opens a sentence."""
    run = passage.doc[at : at + OPENING]
    comma = next((t.i for t in run if t.text == "," and not t.is_sent_start), None)
    return main_subject(comma + 1, passage, around) if comma is not None else []


def _named_before(at: int, passage: Passage, around: Discourse) -> list[tuple[Entity, int, int]]:
    """Return the state that a noun stands beside, no preposition before it."""
    if at < 0:
        return []
    found = entity_at(passage.doc[at], passage, around)
    lead = found[0][1] - 1 if found else -1
    while lead > 0 and passage.doc[lead].pos_ == "DET":
        lead -= 1
    governed = lead >= 0 and passage.doc[lead].pos_ == "ADP"
    return with_listed([f for f in found if f[0].is_country and not governed], passage, around)


def _time_after(at: int, passage: Passage) -> TimeMention | None:
    """Return the time right behind a noun."""
    for mention in passage.times:
        if mention.form in CALENDAR and 0 <= passage.tokens_of(mention.span)[0] - at < NEAR:
            return mention
    return None
