"""People named by the office of another: `his predecessor, X`, `her Kenyan counterpart, Y`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, cues_of, told_finitely
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.office.claim import meant_holding, office_claim, running
from checker.extractors.office.holder import can_hold
from checker.extractors.office.owner import is_possessive
from checker.extractors.office.tenure import Tenure, tenure
from checker.extractors.office.told import Told, surname, told_before
from checker.extractors.office.words import OfficeWords, office_words
from checker.extractors.timing import CALENDAR, interval_of, observed, until_end
from checker.model.claim import Claim, Tense
from checker.model.interval import Interval
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling
from checker.pipelines.view import endings, said

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words before the noun its owner may stand: `his immediate predecessor`.
REACH = 4
#: How many people a list of predecessors may name.
MOST = 6


def related(around: Discourse) -> Iterator[Claim]:
    """Yield what is told of predecessors, successors and counterparts."""
    for passage in running(around):
        offices = office_words(around.vocabulary, passage.language)
        nouns = offices.predecessor | offices.successor | offices.counterpart
        for token in said(passage.doc, _endings(nouns)):
            pair = passage.doc[token.i - 1 : token.i + 1].text.lower() if token.i else ""
            if token.lemma_.lower() in nouns or token.lower_ in nouns or pair in nouns:
                yield from _claims(token, passage, around, offices)


@cache
def _endings(nouns: frozenset[str]) -> frozenset[str]:
    """Return what the last token of one of the nouns can be: of `opposite number`, `number`."""
    return endings(nouns)


def _claims(
    token: "Token", passage: Passage, around: Discourse, offices: OfficeWords
) -> Iterator[Claim]:
    """Yield the claims of one noun."""
    word = {token.lemma_.lower(), token.lower_}
    word.add(passage.doc[max(0, token.i - 1) : token.i + 1].text.lower())
    counterpart = bool(word & offices.counterpart)
    back = _counterpart(token, passage, around) if counterpart else _of(token, passage, around)
    if back is None:
        return
    earlier = bool(word & offices.predecessor)
    people = list(_people(token, passage, around, back, listed=earlier))
    people = people or list(_person_before(token, passage, around))
    for person in people:
        if back.holder is not None and surname(back.holder) == surname(person) == person.text:
            continue
        told, clause = told_finitely(passage, token.i, cues_of(passage, around.vocabulary))
        told = as_title(told)
        if not earlier and told.tense is Tense.FUTURE:
            continue
        holding = meant_holding(back, token.i, person, passage)
        words = cues_of(passage, around.vocabulary)
        held = tenure(clause, holding, passage, around, words, told)
        if earlier:
            held = _former(held, person, passage, around, told)
        yield office_claim(
            passage,
            around,
            tokens=[token.i, person.start, person.end - 1],
            office=_office_abroad(back, around) if counterpart else back.office,
            body=back.body,
            holder=person,
            told=held.told,
            valid=held.valid,
            status=held.status,
        )


def _office_abroad(back: Told, around: Discourse) -> str:
    """Return how other countries call an office that not all have by its name."""
    office = around.vocabulary.pack("offices/offices").get(back.office, {})
    own = back.body.name in office.get("only_for", (back.body.name,))
    return back.office if own else str(office.get("abroad", back.office))


def _former(
    held: Tenure, person: Name, passage: Passage, around: Discourse, told: Telling
) -> Tenure:
    """Return the tenure of a predecessor, whom the text need not say to have left."""
    past = replace(told, tense=Tense.PAST)
    in_brackets = _in_brackets(person, passage, around)
    if not in_brackets.is_unknown:
        return replace(held, valid=in_brackets, status="former", told=past)
    if held.status == "former" and held.valid.end is not None:
        return replace(held, told=past)
    return replace(held, valid=until_end(observed(around.read)), status="former", told=past)


def _in_brackets(person: Name, passage: Passage, around: Discourse) -> Interval:
    """Return the time in brackets after a name: `X (1996-2001)`."""
    doc = passage.doc
    if person.end + 1 >= len(doc) or doc[person.end].text != "(":
        return Interval()
    for mention in passage.times:
        if mention.form in CALENDAR and passage.tokens_of(mention.span)[0] == person.end + 1:
            return interval_of(mention, passage, around.read, Tense.PAST)
    return Interval()


def _of(token: "Token", passage: Passage, around: Discourse) -> Told | None:
    """Return the office of the person whose predecessor or successor is spoken of."""
    owner = _owner(token, passage)
    if owner is None:
        return None
    named = owner if isinstance(owner, Name) else None
    between = [
        n for n in passage.names
        if n.end <= token.i and around.is_person(n) and not _is_described(n, token, passage)
    ]  # fmt: skip
    for back in told_before(passage, token.i, around):
        if back.holder is None:
            continue
        if named is not None:
            if surname(back.holder) == surname(named):
                return back
            continue
        last = surname(between[-1]) if between else ""
        return back if not last or last == surname(back.holder) else None
    return None


def _is_described(name: Name, token: "Token", passage: Passage) -> bool:
    """Say whether the noun describes the name before it: `X, his successor,`."""
    return passage.doc[name.end].text == "," and token.i <= name.end + REACH


def _owner(token: "Token", passage: Passage) -> "Name | Token | None":
    """Return whose predecessor it is: a possessive pronoun, or a name with its mark."""
    doc = passage.doc
    for at in range(token.i - 1, max(token.i - 1 - REACH, token.sent.start - 1), -1):
        before = doc[at]
        if is_possessive(before):
            return before
        if before.tag_ == "POS" and at:
            return passage.name_at(at - 1)
        if before.is_punct or before.pos_ == "VERB":
            break
    if token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "ADP":
        after = passage.name_at(token.i + 2) if token.i + 2 < len(doc) else None
        return after if after is not None and after.kind is NameKind.PERSON else None
    return None


def _counterpart(token: "Token", passage: Passage, around: Discourse) -> Told | None:
    """Return the office told before, of the country of the counterpart."""
    body = _country_of(token, passage, around)
    if body is None:
        return None
    for back in told_before(passage, token.i, around):
        if back.body.is_country == body.is_country and back.body.name != body.name:
            return replace(back, body=body)
    return None


def _country_of(token: "Token", passage: Passage, around: Discourse) -> Entity | None:
    """Return the country beside the noun: `Kenyan counterpart`, `homólogo queniano`."""
    doc = passage.doc
    offices = office_words(around.vocabulary, passage.language)
    pair = doc[max(0, token.i - 1) : token.i + 1].text.lower()
    first = token.i - 1 if pair in offices.counterpart else token.i
    before = passage.name_at(first - 1) if first else None
    at = token.i + 1
    while at < len(doc) and doc[at].pos_ in ("ADP", "DET"):
        at += 1
    after = passage.name_at(at) if at < len(doc) else None
    for name in (before, after):
        if name is not None and name.kind in (NameKind.DEMONYM, NameKind.PLACE):
            entity = entity_of(name)
            return entity if entity.is_country or entity.sort == "city" else None
    return None


def _people(
    token: "Token", passage: Passage, around: Discourse, back: Told, *, listed: bool
) -> Iterator[Name]:
    """Yield who is named: right after the noun, or after a copula; several in a list."""
    doc, at = passage.doc, token.i + 1
    offices = office_words(around.vocabulary, passage.language)
    plural = listed and (token.tag_ == "NNS" or token.morph.get("Number", []) == ["Plur"])
    found = 0
    while at < token.sent.end and found < (MOST if plural else 1):
        name = passage.name_at(at)
        if name is None:
            counted = plural and doc[at].lemma_.lower() in offices.list
            if not (plural and found) and not counted and not _passes(doc[at]):
                return
            at += 1
            continue
        phrase = meant_holding(back, token.i, name, passage).phrase
        if can_hold(name, phrase, passage, around, titled=False):
            found += 1
            if not plural or doc[name.end : name.end + 1].text == "(":
                yield name
        elif name.kind not in (NameKind.DEMONYM, NameKind.PLACE):
            return
        at = name.end


def _person_before(token: "Token", passage: Passage, around: Discourse) -> Iterator[Name]:
    """Yield the person whom the noun, in commas after the name, describes: `X, his successor,`."""
    at = token.i - 1
    while at > token.sent.start and passage.doc[at].pos_ in ("PRON", "DET", "ADJ"):
        at -= 1
    name = passage.name_at(at - 1) if at > token.sent.start else None
    closes = passage.doc[token.i + 1 : token.i + 2].text == ","
    if closes and passage.doc[at].text == "," and name is not None and around.is_person(name):
        yield name


def _passes(token: "Token") -> bool:
    """Say whether a word may stand between the noun and the name."""
    if token.is_punct:
        return token.text == ","
    return token.pos_ in ("DET", "ADP", "AUX", "ADJ", "CCONJ", "NOUN")
