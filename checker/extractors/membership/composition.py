"""Whole lists of members: `X comprises A and B`, `its members are`, `X, formed by A and B`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.bodies import bodies
from checker.extractors.membership.defined import by_founders, by_kind
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.listed import list_of
from checker.extractors.membership.meant import named_before
from checker.extractors.membership.name import Body, body_of, is_body, is_joined, is_relative
from checker.extractors.membership.phrase import Told, time_tokens
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.role import role_of
from checker.extractors.membership.words import Words
from checker.extractors.relation.telling import weighed
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb, enclosing_clause
from checker.pipelines.passage import Name, Passage
from checker.pipelines.view import said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words may stand between what announces a list and its first name.
LEAD = 9
#: Fewer members make no list of them, where nothing calls them members.
LEAST = 2
#: Marks that may announce a list, and those that may stand before it.
SIGNS = frozenset({":", "(", "–", "—"})
SMALL = frozenset({"DET", "AUX", "ADV", "NUM", "PRON"})


def composed(passage: Passage, around: Discourse, words: Words, cue: Cues) -> Iterator[Reading]:
    """Yield the lists of members of a passage, each with its body."""
    kinds = {token.i for token in said(passage.doc, words.groupings)}
    for token in passage.doc:
        found = (
            _by_noun(token, passage, around, words, cue)
            or (by_kind(token, passage, around, words, cue) if token.i in kinds else None)
            or _by_verb(token, passage, around, words, cue)
            or by_founders(token, passage, around, words, cue)
        )
        if found is not None:
            yield found


def _by_noun(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the list that a noun of members announces: `the members of X were A and B`."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or token.morph.get("Number") != ["Plur"]:
        return None
    lemma = token.lemma_.lower()
    noun = lemma in words.nouns or lemma in words.members or token.lower_ in words.member_words
    found = _body_of(token, passage, around, words, cue) if noun else None
    if found is None:
        return None
    body, start, end = found
    text = passage.doc[start:end].text.lower()
    role = role_of(text, words)
    called = {t.lemma_.lower() for t in passage.doc[start:end]} & (words.nouns | words.members)
    if not called and not role:
        return None  # `the states of X` are none of its members
    at = _announced(end, passage, words, cue)
    bearers = list_of(at, passage, around, least=1) if at is not None else []
    if at is None or not bearers:
        return None
    signs = [t for t in passage.doc[end:at] if is_form_of_any(t, words.including)]
    teller = signs[0] if signs else token
    telling, clause = told_around(passage, teller.i, cue)
    last = max(stop for _, _, stop in bearers)
    told = Told(
        state="member",
        start=start,
        at=token.i,
        end=last,
        verb=teller.i,
        role=role,
        former=bool({t.lower_ for t in passage.doc[start:end]} & cue.former),
    )
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=[body], end=last
    )


def _body_of(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> tuple[Body, int, int] | None:
    """Return whose members a noun tells of, and the tokens `[start, end)` that say so."""
    doc, end = passage.doc, token.i + 1
    while end < len(doc) and (doc[end].pos_ == "ADJ" or doc[end].lower_ in words.member_words):
        end += 1
    at = token.i
    while at > token.sent.start and doc[at - 1].pos_ in ("ADJ", "NUM", "NOUN", "ADV", "VERB"):
        if doc[at - 1].pos_ == "VERB" and not role_of(doc[at - 1].lower_, words):
            break
        at -= 1
    if end < len(doc) and doc[end].lower_ in cue.of:
        found, last = bodies(end + 1, passage, around, words, cue, frozenset())
        fits = len(found) == 1 and is_joined(found[0].entity)
        return (found[0], at, last) if fits else None
    owner = _owner(at - 1, token, passage, words)
    if owner is None and at > token.sent.start and _is_own(doc[at - 1]):
        named = named_before(at - 1, passage, around)
        return (named, at - 1, end) if named is not None else None
    if owner is None or not is_body(owner) or not is_joined(owner):
        return None
    body = body_of(owner, None, "", owner.start, passage, around.vocabulary)
    return body, owner.start, end


def _owner(at: int, token: "Token", passage: Passage, words: Words) -> Name | None:
    """Return the name that owns members: `X's members`, `X, whose members`, `X has ten members`."""
    doc = passage.doc
    if at > 0 and (doc[at].tag_ == "POS" or doc[at].text in ("'s", "’s", "'", "’")):
        return passage.name_at(at - 1)
    if at > 0 and is_relative(doc[at]):
        return passage.name_at(at - 2 if doc[at - 1].text == "," else at - 1)
    clause = enclosing_clause(token)
    verb = clause.verb if clause is not None else token
    having = verb.i < token.i and is_form_of_any(verb, words.having)
    subject = clause.subject if clause is not None and having else None
    return passage.name_at(subject) if subject is not None and subject.i < verb.i else None


def _is_own(token: "Token") -> bool:
    """Say whether a word is a possessive: `its`."""
    return token.morph.get("Poss", []) == ["Yes"] or token.tag_ == "PRP$"


def _announced(at: int, passage: Passage, words: Words, cue: Cues) -> int | None:
    """Return where a list begins that a verb, a word or a mark announces; None for no list."""
    doc, signed = passage.doc, False
    times = time_tokens(passage)
    for token in doc[at : at + LEAD]:
        if passage.name_at(token) is not None and token.i not in times:
            return token.i if signed else None
        if token.lower_ in cue.negation or token.text in (".", ";", "?"):
            return None
        including = is_form_of_any(token, words.including)
        if token.text in SIGNS or token.lower_ in words.listing or including:
            signed = True
        elif token.pos_ not in SMALL and token.text != "," and token.i not in times:
            return None
    return None


def _by_verb(
    token: "Token", passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Reading | None:
    """Return the members that a verb gives a body: `X comprises A, B and C`."""
    if token.pos_ not in ("VERB", "ADJ") or not is_form_of_any(token, words.composing):
        return None
    doc, at = passage.doc, token.i + 1
    while at < min(token.sent.end, token.i + LEAD) and passage.name_at(at) is None:
        if doc[at].pos_ not in SMALL and doc[at].lower_ not in words.composing_of:
            return None
        at += 1
    bearers = list_of(at, passage, around, least=LEAST)
    clause = clause_of_verb(token)
    name = passage.name_at(clause.subject) if clause.subject is not None else None
    if not bearers or name is None or not is_body(name) or not is_joined(name):
        return None
    body = body_of(name, None, "", name.start, passage, around.vocabulary)
    last = max(stop for _, _, stop in bearers)
    telling = weighed(told_around(passage, token.i, cue)[0], token, cue, around.vocabulary)
    told = Told(state="member", start=token.i, at=token.i, end=last, verb=token.i)
    return Reading(
        told=told, telling=telling, clause=clause, bearers=bearers, bodies=[body], end=last
    )
