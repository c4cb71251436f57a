"""Whose place a new holder takes, told by an adjunct: `in place of X`, `em substituição de Y`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, cues_of, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.office.change import change_forms, is_passive
from checker.extractors.office.claim import office_claim, running
from checker.extractors.office.holder import person
from checker.extractors.office.holding import Holding
from checker.extractors.office.tenure import tenure
from checker.extractors.office.told import Told, told_in
from checker.extractors.office.words import OfficeWords, office_words
from checker.extractors.timing import clause_times, interval_of, observed, until_end
from checker.model.claim import Claim, Tense
from checker.model.interval import Interval
from checker.pipelines.grammar import Clause, clauses, possessor
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.phrases import PhraseIndex
from checker.pipelines.view import said
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words before a departure may lead to it: `na sequência da`.
REACH = 4
#: Words of the name of one whose place is taken.
FEWEST, MOST = 2, 5


def instead_of(around: Discourse) -> Iterator[Claim]:
    """Yield until when those held an office whose place a new holder is told to take."""
    for passage in running(around):
        told = [t for t in told_in(passage, around) if _is_newer(t.holding)]
        for at, older in _left(passage, around) if told else ():
            sentence = passage.doc[at].sent
            near = [t for t in told if sentence.start <= t.at < sentence.end]
            holding = near[0].holding if len(near) == 1 else None
            if holding is not None and holding.holder.text != older.text:
                yield _claim(near[0], holding, older, passage, around)


def _is_newer(holding: Holding | None) -> bool:
    """Say whether a holder is told to be a new one, or one for the time being."""
    if holding is None:
        return False
    new = holding.begins or holding.phrase.begins
    return new or holding.phrase.status == "acting"


def _left(passage: Passage, around: Discourse) -> Iterator[tuple[int, Name]]:
    """Yield the token and the person of each adjunct that names who is gone."""
    for _, end, _ in _index(around.vocabulary, passage.language).matches(passage.doc):
        older = _older(end, passage, around)
        if older is not None:
            yield end - 1, older
    words = office_words(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        older = _gone(clause, passage, around, words)
        if older is not None:
            yield int(clause.verb.i), older
    for token in said(passage.doc, words.departure):
        if token.lemma_.lower() in words.departure and _comes_after(token, words):
            older = _of_departure(token, passage, around)
            if older is not None:
                yield int(token.i), older


def _gone(clause: Clause, passage: Passage, around: Discourse, words: OfficeWords) -> Name | None:
    """Return who left by what a clause tells to have come before: `after X resigned`."""
    if not any(c.lower_ in words.after and c.i < clause.verb.i for c in clause.children):
        return None
    forms, passive = change_forms(clause), is_passive(clause)
    left = not passive and forms & (words.leave | words.die)
    if clause.subject is None or not (left or (passive and forms & words.dismiss)):
        return None
    name = person(clause.subject, passage, around)
    return name if name is not None and around.is_person(name) else None


def _comes_after(noun: "Token", words: OfficeWords) -> bool:
    """Say whether a departure is told as what came before: `after X's sudden resignation`."""
    before = noun.doc[max(noun.sent.start, noun.left_edge.i - REACH) : noun.i]
    return any(token.lower_ in words.after for token in before)


def _of_departure(noun: "Token", passage: Passage, around: Discourse) -> Name | None:
    """Return whose departure it is: `the death of X`, `X's death`."""
    owner = possessor(noun)
    name = passage.name_at(owner) if owner is not None else None
    if name is not None:
        return name if around.is_person(name) else None
    after = noun.i + 1
    if after >= len(passage.doc) or passage.doc[after].pos_ != "ADP":
        return None
    return _older(after + 1, passage, around)


@cache
def _index(vocabulary: Vocabulary, language: str) -> PhraseIndex[str]:
    """Return the phrases that lead to the one whose place is taken."""
    words = office_words(vocabulary, language).instead
    return PhraseIndex(((word, word) for word in sorted(words)), folded=True)


def _older(at: int, passage: Passage, around: Discourse) -> Name | None:
    """Return the person named at a place, after a noun that describes them too."""
    for token in passage.doc[at : at + 3]:
        name = passage.name_at(token)
        if name is not None:
            long = FEWEST <= name.end - name.start <= MOST
            open_kind = name.kind in (NameKind.UNKNOWN, NameKind.THING) and not name.entry
            return name if around.is_person(name) or (long and open_kind) else None
        if token.pos_ not in ("DET", "NOUN"):
            return None
    return None


def _claim(
    newer: Told, holding: Holding, older: Name, passage: Passage, around: Discourse
) -> Claim:
    """Return the claim that the older holder's time ended when the newer's began."""
    words = cues_of(passage, around.vocabulary)
    told, clause = told_around(passage, newer.at, words)
    told = replace(as_title(told), tense=Tense.PAST)
    clause = holding.clause or clause
    held = tenure(clause, holding, passage, around, words, told)
    point = held.valid.edtf.split("/")[0]
    when = Interval()
    if clause is not None and (times := clause_times(clause, passage)):
        when = interval_of(times[0], passage, around.read, Tense.PAST)
    elif not point:
        when = observed(around.read)
    valid = until_end(held.valid if when.is_unknown else when)
    if valid.is_unknown:
        valid = until_end(observed(around.read))
    return office_claim(
        passage,
        around,
        tokens=[newer.at, older.start, older.end - 1],
        office=newer.office,
        body=newer.body,
        holder=older,
        told=told,
        valid=valid,
        status="former",
    )
