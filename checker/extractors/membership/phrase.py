"""Find the phrases that tell a membership, and how each is told: by a verb, or as a title."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.membership.entries import Phrase
from checker.extractors.membership.forms import is_form_of_any
from checker.extractors.membership.match import match, objects_of
from checker.extractors.membership.role import role_of
from checker.extractors.membership.words import Words, follow, phrases_at
from checker.extractors.timing import CALENDAR
from checker.model.time_mention import TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import NameKind, Passage
from checker.pipelines.view import view_of

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token

#: How far before a noun its phrase may start.
REACH = 12
#: How far before its infinitive a verb of becoming may stand: `passou no domingo a integrar`.
BEGUN = 5
#: Parts of speech within the phrase of a noun, before it.
MODIFIER = frozenset({"ADJ", "ADV", "NUM", "PART", "NOUN", "PROPN", "VERB", "X"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One phrase in the text: tokens `[start, end)`; the bodies come after `end`."""

    state: str
    start: int
    at: int  #: the noun or verb itself
    end: int
    verb: int | None  #: the verb or copula that tells it; None for a title
    role: str = ""
    begins: bool = False  #: `became a member of`
    begun: int | None = None  #: the verb of becoming before an infinitive: `passou a integrar`
    former: bool = False
    personal: bool = False  #: what the verb tells people do with a party
    negated: bool = False  #: `although not a member of`
    opens: bool = False  #: the phrase opens the sentence, its bearer comes after
    as_: bool = False  #: stands after `as`
    object: tuple[int, int] | None = None  #: tokens of those whom a body admits: `elected X to`
    joints: frozenset[str] = frozenset()  #: prepositions that may repeat before each body


def told_phrases(passage: Passage, words: Words, cue: Cues) -> Iterator[Told]:
    """Yield the phrases of a passage, in order and not overlapping."""
    times = time_tokens(passage)
    fillers = times | _role_tokens(passage, words)
    free = 0
    for token in passage.doc:
        if token.i < free or _is_name(token, passage, words):
            continue
        for phrase in phrases_at(token, words):
            found = match(phrase, token, fillers, passage, words)
            acted = objects_of(phrase, token, fillers, passage) if found is None else None
            if acted is not None:
                found = follow(passage.doc, acted[1], phrase.rest, fillers)
            if found is None or (phrase.ordinal and not _is_counted(token, words)):
                continue
            told = (
                replace(_by_verb(phrase, token, found, words), object=acted)
                if phrase.verb
                else _by_noun(phrase, token, found, words, cue, times)
            )
            yield told
            free = found
            break


def _role_tokens(passage: Passage, words: Words) -> frozenset[int]:
    """Return the tokens of roles, which may stand behind a noun: `membro de pleno direito de`."""
    doc, view = passage.doc, view_of(passage.doc)
    found: set[int] = set()
    for role, _ in words.roles:
        if role not in view.lower:
            continue
        length = len(role.split())
        for i in range(len(doc) - length + 1):
            if view.lowered(i, i + length) == role and doc[i].pos_ != "NOUN":
                found.update(range(i, i + length))
    return frozenset(found)


def _is_name(token: "Token", passage: Passage, words: Words) -> bool:
    """Say whether a word belongs to a name; a capital that is usual in its place makes none."""
    name = passage.name_at(token)
    if name is None:
        return False
    alone = name.end - name.start == 1 and name.kind is NameKind.UNKNOWN and not name.sort
    usual = token.i == token.sent.start or token.text in words.capitals
    return not (alone and usual)


def _is_counted(token: "Token", words: Words) -> bool:
    """Say whether an ordinal stands before a noun: `the 32nd country in`, `its newest member`."""
    before = token.doc[max(token.sent.start, token.i - 3) : token.i]
    return any(t.text[0].isdigit() or t.lower_ in words.ordinals for t in before)


def time_tokens(passage: Passage) -> frozenset[int]:
    """Return the tokens of times, and of the prepositions before them."""
    found: set[int] = set()
    for mention in passage.times:
        if mention.form in CALENDAR or mention.form is TimeForm.DURATION:
            start, end = passage.tokens_of(
                mention.cue.cover(mention.span) if mention.cue else mention.span
            )
            while start and passage.doc[start - 1].pos_ in ("ADP", "DET"):
                start -= 1
            found.update(range(start, end))
            if end < len(passage.doc) and passage.doc[end].text == ",":
                found.add(end)
    return frozenset(found)


def _by_verb(phrase: Phrase, token: "Token", end: int, words: Words) -> Told:
    """Return what a verb tells."""
    near = token.doc[max(token.sent.start, token.i - BEGUN) : token.i]
    begun = next((t.i for t in near if is_form_of_any(t, words.becoming)), None)
    return Told(
        state=phrase.state,
        start=token.i,
        at=token.i,
        end=end,
        verb=token.i,
        personal=is_form_of_any(token, words.personal),
        role=role_of(token.doc[token.i + 1 : end].text.lower(), words),
        begins=begun is not None,
        begun=begun,
        joints=frozenset().union(*phrase.rest[-1:]),
    )


def _by_noun(
    phrase: Phrase, token: "Token", end: int, words: Words, cue: Cues, fillers: frozenset[int]
) -> Told:
    """Return what a noun tells: what a copula says of somebody, or a title beside a name."""
    doc = token.doc
    start = _start(token, words)
    before = doc[start : token.i].text.lower() + " " + doc[token.i + 1 : end].text.lower()
    verb = _teller(_before_adverbs(start, token, cue), token, words, fillers)
    opening = start - 1 >= token.sent.start and doc[start - 1].lower_ in words.opening
    negated = start - 1 >= token.sent.start and doc[start - 1].lower_ in cue.negation
    if negated and start - 2 >= token.sent.start:
        opening = doc[start - 2].lower_ in words.opening
    first = start - (1 if opening else 0) - (1 if negated else 0)
    return Told(
        state=phrase.state,
        start=start,
        at=token.i,
        end=end,
        verb=verb,
        role=role_of(before, words),
        begins=verb is not None
        and doc[verb].lemma_.lower().split("-")[0] in words.becoming | words.granting,
        former=bool({t.lower_ for t in doc[start : token.i]} & cue.former),
        as_=opening,
        negated=negated and verb is None,
        opens=verb is None and first <= token.sent.start,
        joints=frozenset().union(*phrase.rest[-1:]),
    )


def _start(token: "Token", words: Words) -> int:
    """Return where the phrase of a noun starts: its article, `one of the` included."""
    doc, at = token.doc, token.i
    floor = max(token.sent.start, at - REACH)
    while at > floor and doc[at - 1].pos_ in MODIFIER | {"PUNCT"}:
        before = doc[at - 1]
        if before.pos_ == "PUNCT" and before.text not in ("-", "–"):
            break
        if before.pos_ == "VERB" and before.morph.get("VerbForm", []) != ["Part"]:
            break
        if is_form_of_any(before, words.copulas):
            break
        at -= 1
    while (
        at > floor
        and doc[at - 1].pos_ in ("DET", "ADP", "NUM")
        and doc[at - 1].lower_ not in words.opening
    ):
        at -= 1
        if doc[at].pos_ == "NUM" or (doc[at].pos_ == "DET" and doc[at - 1].pos_ != "ADP"):
            break
    return at


def _teller(start: int, token: "Token", words: Words, fillers: frozenset[int]) -> int | None:
    """Return the copula, or the verb before `as`, that says it of somebody; None for a title."""
    doc, at = token.doc, start - 1
    floor = token.sent.start
    if at >= floor and doc[at].lower_ in words.opening:
        at -= 1
    while at >= floor and (
        at in fillers
        or doc[at].pos_ in ("ADV", "NUM", "PART")
        or _in_brackets(doc, at)
        or (doc[at].text == "," and {at + 1, start - 1} <= fillers)
    ):
        at -= 1
    if at >= floor and is_form_of_any(doc[at], words.copulas):
        return at
    if at >= floor and doc[at].pos_ == "PUNCT":
        return None
    clause = enclosing_clause(token)
    if clause is None or clause.verb.i >= start:
        return None
    head = clause.complement
    told = head is not None and (head.i == token.i or token in list(head.subtree))
    copula = is_form_of_any(clause.verb, words.copulas)
    presented = is_form_of_any(clause.verb, words.presenting)
    if presented and any(token in list(o.subtree) for o in clause.objects):
        return clause.verb.i
    status = any(t.lower_ in words.statuses for t in doc[clause.verb.i + 1 : token.i + 2])
    received = status and is_form_of_any(clause.verb, words.receiving)
    if received and any(token in list(o.subtree) for o in clause.objects):
        return clause.verb.i
    granted = clause.passive and clause.verb.lemma_.lower() in words.granting
    if granted and any(
        token in list(c.subtree) for c in clause.verb.children if c.i > clause.verb.i
    ):
        return clause.verb.i
    return clause.verb.i if copula and (told or token.i in [o.i for o in clause.objects]) else None


def _before_adverbs(start: int, token: "Token", cue: Cues) -> int:
    """Return where a phrase starts with `for the time being` before it stepped over."""
    floor = token.sent.start
    for words in cue.currently:
        length = len(words.split())
        if start - length >= floor and token.doc[start - length : start].text.lower() == words:
            return start - length
    return start


def _in_brackets(doc: "Doc", at: int) -> bool:
    """Say whether a token belongs to a short bracket or date before the phrase."""
    return doc[at].text in ("(", ")") or doc[at].like_num
