"""People who take a seat or a portfolio: `the accession of X to the presidency`."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, claim, cues_of, told_around
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.after import owner_after
from checker.extractors.office.words import office_words, seats
from checker.extractors.timing import clause_times, from_start, interval_of, observed
from checker.extractors.verbs import verb_phrases
from checker.model.claim import Claim, ObjectKind, Tense
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import telling
from checker.vocabulary import Vocabulary

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many words after the person or verb the seat may stand.
REACH = 8
#: How many words the name of a portfolio may have.
LONGEST = 4


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield who is told to take which seat or portfolio."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        words = cues_of(passage, around.vocabulary)
        yield from _accessions(passage, around, words)
        yield from _portfolios(passage, around, words)


def _accessions(passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claims of nouns of taking office."""
    nouns = office_words(around.vocabulary, passage.language).accede
    held = seats(around.vocabulary, passage.language)
    body = around.country_at(passage)
    for token in passage.doc:
        if token.lemma_.lower() not in nouns or body is None:
            continue
        person = _name_within(passage, token.i + 1, 4, around)
        if person is None:
            continue
        for place in range(person.end, min(person.end + REACH, token.sent.end)):
            office = held.get(passage.doc[place].lower_)
            if office is not None:
                told, _ = told_around(passage, token.i, words)
                yield claim(
                    around.read,
                    passage,
                    words,
                    tokens=[token.i, place],
                    subject=body,
                    predicate=office,
                    object=person.text,
                    object_kind=ObjectKind.ENTITY,
                    extractor="office",
                    told=replace(as_title(told), tense=Tense.PAST),
                    valid=Interval(),
                    qualifiers={"status": "titular"},
                )
                break


def _portfolios(passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claims of verbs that take over a portfolio."""
    offices = office_words(around.vocabulary, passage.language)
    charges = _charges(around.vocabulary, passage.language)
    for clause in clauses(passage.doc):
        person = _subject(clause, passage, around)
        begin = offices.begin | (offices.appoint if clause.passive else frozenset())
        if person is None or not around.is_person(person) or not verb_phrases(clause) & begin:
            continue
        found = _charge_after(clause, passage, charges, offices.portfolio)
        body = _country_after(found[0], passage, around, words) if found is not None else None
        if found is None or body is None:
            continue
        told = telling(clause, words)
        times = clause_times(clause, passage)
        when = interval_of(times[0], passage, around.read, told.tense) if times else Interval()
        yield claim(
            around.read,
            passage,
            words,
            tokens=[person.start, found[0]],
            subject=body,
            predicate=found[1],
            object=person.text,
            object_kind=ObjectKind.ENTITY,
            extractor="office",
            told=told,
            valid=observed(around.read) if when.is_unknown else from_start(when),
            qualifiers={"status": "titular"},
        )


def _subject(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the person who a clause is about, after another title too: `the dean of X, Y,`."""
    if clause.subject is None:
        return None
    name = passage.name_at(clause.subject)
    if name is None or name.kind is not NameKind.OFFICE:
        return name
    before = range(name.end, clause.verb.i)
    people = [n for n in passage.names if n.start in before and around.is_person(n)]
    return people[0] if len(people) == 1 else None


def _charge_after(
    clause: Clause, passage: Passage, charges: dict[str, str], portfolio: frozenset[str]
) -> tuple[int, str] | None:
    """Return token and office of a portfolio: capitalised after the verb, or that of an object."""
    for token in passage.doc[clause.verb.i + 1 : clause.verb.i + 4]:
        if token.text[0].isupper() and token.lower_ in charges:
            return token.i, charges[token.lower_]
    for thing in clause.objects:
        if thing.lemma_.lower() in portfolio:
            return _charge_beside(thing, charges)
    return None


def _charge_beside(noun: "Token", charges: dict[str, str]) -> tuple[int, str] | None:
    """Return last token and office of what a portfolio is of: `the defence portfolio`."""
    doc, after = noun.doc, noun.i + 1
    while after < len(doc) and doc[after].pos_ in ("ADP", "DET"):
        after += 1
    for size in range(LONGEST, 0, -1):
        for first in (noun.i - size, after):
            told = doc[first : first + size] if first >= 0 and first != noun.i + 1 else None
            if told is not None and told.text.lower() in charges:
                return max(noun.i, told.end - 1), charges[told.text.lower()]
    return None


def _country_after(at: int, passage: Passage, around: Discourse, words: Cues) -> Entity | None:
    """Return whose a portfolio is: the country named right after, else that of the text."""
    doc = passage.doc
    if at + 1 < len(doc) and doc[at + 1].lower_ in words.of:
        owner, _, named = owner_after(at + 2, passage, around)
        if owner is not None or named:
            return owner if owner is not None and owner.is_country else None
    return around.country_at(passage)


def _name_within(passage: Passage, start: int, reach: int, around: Discourse) -> Name | None:
    """Return the first person's name that starts within a few words."""
    for at in range(start, min(start + reach, len(passage.doc))):
        name = passage.name_at(at)
        if name is not None:
            return name if around.is_person(name) else None
    return None


@cache
def _charges(vocabulary: Vocabulary, language: str) -> dict[str, str]:
    """Return the words of portfolios with the offices that have charge of them."""
    return {
        word: f"{portfolio} minister"
        for portfolio, words in vocabulary.pack("offices/portfolios").items()
        for word in words.get(language, ())
    }


EXTRACTOR = Extractor(id="seats", title="Taking of seats and portfolios", extract=extract)
