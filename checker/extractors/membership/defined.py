"""Members told with what a body is, or who made it: `X is a pact between A and B`."""

from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.listed import list_of
from checker.extractors.membership.name import body_of, is_body, is_joined
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.words import Words
from checker.extractors.timing import CALENDAR
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Name, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words may stand between a participle and its agent.
LEAD = 9
#: How many words may stand between a body and the noun that says what it is.
KIND = 8
#: Fewer members make no list of them, where nothing calls them members.
LEAST = 2
#: Parts of speech of the small words before a list.
SMALL = frozenset({"DET", "AUX", "ADV", "NUM", "PRON"})


def by_kind(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the members told with what a body is: `X is a pact between A, B and C`."""
    doc, at = passage.doc, token.i
    if token.lemma_.lower() not in words.groupings or at + 1 >= len(doc):
        return None
    bearers = (
        list_of(at + 2, passage, around, least=LEAST) if doc[at + 1].lower_ in words.between else []
    )
    name = _defined(token, passage, words) if bearers else None
    if name is None or (passage.name_at(at + 2) is None and doc[at + 2].pos_ not in SMALL):
        return None
    body = body_of(name, None, "", name.start, passage, around.vocabulary)
    last = max(stop for _, _, stop in bearers)
    telling, clause = told_around(passage, at, cue)
    told = Told(state="member", start=name.start, at=at, end=last, verb=None)
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=[body], end=last
    )


def _defined(token: "Token", passage: Passage, words: Words) -> Name | None:
    """Return the body that a noun says what it is: after a copula, or between commas."""
    doc, at = passage.doc, token.i - 1
    while at > max(token.sent.start, token.i - KIND) and passage.name_at(at) is None:
        copula = is_form_of_any(doc[at], words.copulas)
        if not copula and doc[at].pos_ not in ("ADJ", "NOUN", "DET", "NUM") and doc[at].text != ",":
            return None
        at -= 1
    name = passage.name_at(at)
    after = doc[name.end] if name is not None else None
    told = after is not None and (after.text == "," or is_form_of_any(after, words.copulas))
    return name if name is not None and told and is_body(name) and is_joined(name) else None


def by_founders(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the founders that a participle gives a body: `X, formed in 2011 by A, B and C`."""
    doc = passage.doc
    if token.morph.get("VerbForm") != ["Part"] or not is_form_of_any(token, words.founding):
        return None
    by = next((t.i for t in doc[token.i + 1 : token.i + LEAD] if t.lower_ in words.agents), None)
    if by is None or any(t.pos_ == "VERB" or t.text == "," for t in doc[token.i + 1 : by]):
        return None
    bearers = list_of(by + 1, passage, around, least=LEAST)
    clause = clause_of_verb(token)
    head = clause.subject if clause.subject is not None else token.head
    last = max((stop for _, _, stop in bearers), default=by)
    fronted = token.is_sent_start and last < len(doc) and doc[last].text == ","
    name = _first_name(last + 1, passage) if fronted else passage.name_at(head)
    before = name is not None and name.start < token.i
    if not bearers or name is None or not (before or fronted) or not is_body(name):
        return None
    body = body_of(name, None, "", name.start, passage, around.vocabulary)
    telling = told_around(passage, token.i, cue)[0]
    told = Told(state="founded", start=token.i, at=token.i, end=last, verb=token.i)
    reading = Reading(
        told=told,
        telling=telling,
        clause=clause,
        bearers=bearers,
        bodies=[body],
        end=last,
        time=_time_in(token.i, by, passage) or _time_in(last, last + 3, passage),
    )
    return reading if is_joined(body.entity) else None


def _first_name(at: int, passage: Passage) -> Name | None:
    """Return the name that stands at a token, its article left out."""
    doc = passage.doc
    while at < len(doc) and doc[at].pos_ == "DET":
        at += 1
    return passage.name_at(at) if at < len(doc) else None


def _time_in(start: int, end: int, passage: Passage) -> TimeMention | None:
    """Return the first time among the tokens `[start, end)`."""
    for mention in passage.times:
        if mention.form in CALENDAR and start <= passage.tokens_of(mention.span)[0] < end:
            return mention
    return None
