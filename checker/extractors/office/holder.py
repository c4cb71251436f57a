"""Which names can be those of people who hold an office."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.discourse import Discourse
from checker.extractors.office.phrase import OfficePhrase
from checker.pipelines.grammar import AUXILIARY, COORDINATED, Clause, clause_of_verb
from checker.pipelines.lexicon import name_lexicon
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words may say what a person is, before the name.
LONGEST_DESCRIPTION = 6
#: Words of a name that only its place in the sentence shows to be a person's.
FEWEST, MOST = 2, 4
#: Labels under which a noun hangs on the name that it stands before: `the cruiser President X`.
BESIDE = ("compound", "nmod", "appos", "flat", "flat:name", "amod")


def person(token: "Token", passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a noun phrase names by its head."""
    name = passage.name_at(token)
    if name is None or name.kind in (NameKind.OFFICE, NameKind.DEMONYM):
        return None
    return name if is_surely_person(name, passage, around) or _is_unlisted(name) else None


def is_surely_person(name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name is a person's by more than its place in the sentence."""
    return around.is_person(name) or is_named_as_person(name, passage, around)


def with_surname(name: Name, passage: Passage, around: Discourse) -> Name:
    """Return the name of one person with the surname that an `and` joins: `Correia e Silva`."""
    doc, at = passage.doc, name.end
    lexicon = name_lexicon(around.vocabulary, passage.language)
    if at + 1 >= len(doc) or doc[at].pos_ != "CCONJ" or doc[at].lower_ not in lexicon.particles:
        return name
    rest = passage.name_at(at + 1)
    if rest is None or rest.entry or rest.end != at + 2 or " " not in name.text:
        return name
    if rest.text in lexicon.given_names or rest.kind not in (NameKind.PERSON, NameKind.UNKNOWN):
        return name
    verb = doc[name.start : name.end].root.head
    forms = (verb, *(c for c in verb.children if c.dep_ in AUXILIARY))
    if any("Plur" in form.morph.get("Number", []) for form in forms if form.pos_ != "NOUN"):
        return name
    return replace(name, end=rest.end, text=doc[name.start : rest.end].text)


def described_person(token: "Token", passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a noun phrase names, after a noun too: `o biólogo X`."""
    name = person(token, passage, around)
    named = passage.name_at(token)
    if name is not None or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return name
    if named is not None:
        if named.kind is NameKind.DEMONYM:  # `the Hungarian X`
            return _beside_noun(token.i + 1, passage, around)
        return _beside(named, passage, around) if named.kind is NameKind.OFFICE else None
    if token.dep_ == "appos" and token.head.i < token.i and token.head.dep_ != "appos":
        return described_person(token.head, passage, around)  # `X, his uncle, who held`
    told_of = _told_of(token)
    if told_of is not None:
        told = person(told_of, passage, around)
        close = token.i + 1 < len(passage.doc) and passage.doc[token.i + 1].text != ","
        return told or (_beside_noun(token.i + 1, passage, around) if close else None)
    return _beside_noun(token.i + 1, passage, around)


def _told_of(token: "Token") -> "Token | None":
    """Return of whom a copula says a noun: X, in `X is an economist and lawyer who chairs`."""
    while token.dep_ in COORDINATED:
        token = token.head
    copula = next((c for c in token.children if c.dep_ == "cop"), None)
    if copula is None and token.head.pos_ == "AUX":
        copula = token.head
    clause = clause_of_verb(copula) if copula is not None else None
    if clause is None or clause.complement is None or clause.complement.i != token.i:
        return None
    return clause.subject


def _beside(title: Name, passage: Passage, around: Discourse) -> Name | None:
    """Return the person in commas after a title and its owner: `the mayor of X, Y, was named`."""
    at = title.end
    close = passage.name_at(at) if at < len(passage.doc) else None
    if close is not None and close.start == at and around.is_person(close):
        return close
    while at < len(passage.doc) and passage.doc[at].text != ",":
        inside = passage.name_at(at)
        if (passage.doc[at].pos_ not in ("ADP", "DET") and inside is None) or at > title.end + 6:
            return None
        at = inside.end if inside is not None else at + 1
    return _beside_noun(at, passage, around)


def _beside_noun(at: int, passage: Passage, around: Discourse) -> Name | None:
    """Return the person named at a place, a comma before the name left out."""
    if at < len(passage.doc) and passage.doc[at].text == ",":
        at += 1
    after = passage.name_at(at) if at < len(passage.doc) else None
    return after if after is not None and around.is_person(after) else None


def can_hold(
    name: Name, phrase: OfficePhrase, passage: Passage, around: Discourse, *, titled: bool
) -> bool:
    """Say whether a name beside an office can be its holder's.

    Right after a title any unknown name can; across a comma it has the length of a full name.
    """
    doc = passage.doc
    if name.end < len(doc) and doc[name.end].text == "-" and not doc[name.end].whitespace_:
        return False
    if name.kind is NameKind.PERSON or (not titled and around.is_person(name)):
        return True
    if is_named_as_person(name, passage, around) and phrase.body is not None:
        return True
    if not _is_unlisted(name) or (phrase.body is not None and phrase.body.name == name.text):
        return False
    if titled and name.kind is NameKind.UNKNOWN:
        return True
    full = FEWEST <= len(name.text.split()) <= MOST and not name.text.isupper()
    return full and not _is_governed(name, passage)


def can_hold_in_list(name: Name, around: Discourse) -> bool:
    """Say whether a name in a list of holders can be a person's."""
    full = FEWEST <= len(name.text.split()) <= MOST
    return around.is_person(name) or (full and _is_unlisted(name))


def is_named_as_person(name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name that a head word made a thing's starts with a given name: `Ana Praia`."""
    given = name_lexicon(around.vocabulary, passage.language)
    first = name.text.split()[0]
    return (
        not name.entry
        and name.kind in (NameKind.ORGANISATION, NameKind.THING)
        and name.end - name.start in (2, 3)
        and first in given.given_names | given.weak_given_names
    )


def _is_unlisted(name: Name) -> bool:
    """Say whether nothing but a guess at its kind is known of a name."""
    return not name.entry and not name.sort and name.kind not in (NameKind.OFFICE, NameKind.DEMONYM)


def _is_governed(name: Name, passage: Passage) -> bool:
    """Say whether a preposition governs a name: `in Porto Alto, the president said`."""
    head = passage.doc[name.start : name.end].root
    if head.dep_ == "pobj":
        return True
    return any(c.dep_ == "case" and c.i < name.start for c in head.children)


def opened_by(phrase: OfficePhrase, passage: Passage) -> Name | None:
    """Return the person after a time that closes an opening: `Rector of X since 2009, Y wrote`."""
    at = phrase.end
    if not passage.doc[phrase.start].is_sent_start:
        return None
    times = [passage.tokens_of(m.cue or m.span)[0] for m in passage.times]
    ends = [passage.tokens_of(m.span)[1] for m in passage.times]
    close = next((end for start, end in zip(times, ends, strict=True) if start == at), at)
    doc = passage.doc
    if close == at or close + 1 >= len(doc) or doc[close].text != ",":
        return None
    name = passage.name_at(close + 1)
    return name if name is not None and name.kind is NameKind.PERSON else None


def is_part_of_name(phrase: OfficePhrase, name: Name, passage: Passage) -> bool:
    """Say whether a title is part of the name of a thing: `the cruiser President X`."""
    doc, at = passage.doc, phrase.start - 1
    if at >= 0 and name.end < len(doc) and doc[at].is_quote and doc[name.end].is_quote:
        return True
    if at < 0 or phrase.start != phrase.name.start or not doc[phrase.start].text[0].isupper():
        return False
    beside = doc[at]
    if beside.pos_ not in ("NOUN", "PROPN"):
        return False
    inside = range(phrase.start, name.end)
    if beside.head.i in inside and beside.dep_ in BESIDE:
        return True
    return any(doc[i].head.i == at and doc[i].dep_ in BESIDE for i in inside)


def subjects(clause: Clause) -> tuple["Token", ...]:
    """Return what can be the subject of a clause: a clause before it is at times taken in."""
    if clause.subject is None:
        return ()
    listed = [c for c in clause.children if c.dep_ == clause.subject.dep_ and c.i < clause.verb.i]
    return (clause.subject, *(c for c in reversed(listed) if c.i != clause.subject.i))


def described_after(at: int, passage: Passage) -> Name | None:
    """Return the person after words on what they are: `the minister, a surgeon by training, X,`."""
    doc = passage.doc
    for token in doc[at : at + LONGEST_DESCRIPTION]:
        name = passage.name_at(token)
        before = doc[token.i - 1]
        if name is not None:
            known = name.kind is NameKind.PERSON and name.start == token.i > at
            closes = name.end < len(doc) and doc[name.end].is_punct
            of_another = before.text != "," and any(t.pos_ == "ADP" for t in doc[at : token.i])
            return name if known and closes and not of_another else None
        if token.i > at and before.text == ",":
            return None  # only the name follows a comma
        opens = token.i > at or token.pos_ in ("DET", "NOUN", "ADJ")
        plural = token.pos_ == "NOUN" and "Plur" in token.morph.get("Number", [])
        fits = token.pos_ in ("NOUN", "ADJ", "ADP", "DET", "PROPN") or token.text == ","
        if not opens or plural or not fits or "Yes" in token.morph.get("Poss", []):
            return None
    return None
