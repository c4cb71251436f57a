"""Who left an office that the text gave them before: `X resigned in May 2022`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import as_title, claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.body import body_of_holding
from checker.extractors.office.change import (
    Change,
    change_forms,
    change_in,
    has_happened,
    is_passive,
    is_reflexive,
    was_not,
)
from checker.extractors.office.holder import person
from checker.extractors.office.holding import Holding, holdings
from checker.extractors.office.words import OfficeWords, office_words
from checker.extractors.timing import clause_times, interval_of, observed, until_end
from checker.extractors.timing import tells_of_its_day as is_news
from checker.model.claim import Claim, ObjectKind, Tense
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses
from checker.pipelines.passage import Name, Passage
from checker.pipelines.scopes import telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Statuses that an office can be left in.
IN_OFFICE = ("titular", "acting")


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """An office that a person was said to hold."""

    office: str
    body: Entity


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield until when people held the offices that the text gave them before."""
    held: dict[str, set[Held]] = {}
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        words = cues_of(passage, around.vocabulary)
        told = list(_holdings(passage, around, words))
        for clause in clauses(passage.doc):
            name = _who_left(clause, passage, around, words, told)
            if name is None or (_said_here(name, clause, told) and not was_not(clause, words)):
                continue
            offices = held.get(_surname(name), set()) | {
                found for h, found in told if _surname(h.holder) == _surname(name)
                and h.holder.start <= name.start
            }  # fmt: skip
            if len(offices) == 1:
                yield from _claims(name, next(iter(offices)), clause, passage, around, words)
        for holding, found in told:
            if holding.phrase.status in IN_OFFICE and not holding.ends:
                held.setdefault(_surname(holding.holder), set()).add(found)


def _holdings(passage: Passage, around: Discourse, words: Cues) -> Iterator[tuple[Holding, Held]]:
    """Yield what a passage says of who holds what."""
    for phrase in around.offices_in(passage):
        for holding in holdings(phrase, passage, around, words):
            body = body_of_holding(holding, passage, around, words)
            if body is not None:
                yield holding, Held(office=phrase.office, body=body)


def _surname(name: Name) -> str:
    """Return the last word of a name, by which a text names a person again."""
    return name.text.split()[-1]


def _who_left(
    clause: Clause,
    passage: Passage,
    around: Discourse,
    words: Cues,
    told: list[tuple[Holding, Held]],
) -> Name | None:
    """Return the person who left or was dismissed by what a clause tells."""
    offices = office_words(around.vocabulary, passage.language)
    told_of = has_happened(clause, words) or was_not(clause, words)
    gone = _gone(clause, offices)
    if change_in(clause, offices) is not Change.ENDS or not told_of or gone is None:
        return None
    name = person(gone, passage, around) or next(
        (h.holder for h, _ in told if h.phrase.name.start <= gone.i < h.phrase.name.end), None
    )
    return name if name is not None and around.is_person(name) else None


def _gone(clause: Clause, offices: OfficeWords) -> "Token | None":
    """Return who leaves: the subject of `resign`, the object of `dismiss`."""
    forms = change_forms(clause)
    if forms & offices.leave and not is_passive(clause):
        return clause.subject
    if not forms & offices.dismiss:
        return None
    if is_passive(clause):
        return clause.subject
    return None if is_reflexive(clause) else next(iter(clause.objects), None)


def _said_here(name: Name, clause: Clause, told: list[tuple[Holding, Held]]) -> bool:
    """Say whether the sentence itself names the office, so that its own holding tells the end."""
    sentence = clause.verb.sent
    return any(
        _surname(h.holder) == _surname(name)
        and sentence.start <= h.phrase.name.start < sentence.end
        for h, _ in told
    )


def _claims(
    name: Name, held: Held, clause: Clause, passage: Passage, around: Discourse, words: Cues
) -> Iterator[Claim]:
    """Yield until when the office was held."""
    told = telling(clause, words)
    times = clause_times(clause, passage)
    if times:
        valid = until_end(interval_of(times[0], passage, around.read, Tense.PAST))
    elif is_news(around.read):
        valid = until_end(observed(around.read))
    else:
        return
    yield claim(
        around.read,
        passage,
        words,
        tokens=[name.start, name.end - 1, clause.verb.i],
        subject=held.body,
        predicate=held.office,
        object=name.text,
        object_kind=ObjectKind.ENTITY,
        extractor="office",
        told=replace(as_title(told), tense=Tense.PAST, polarity=told.polarity),
        valid=valid,
        qualifiers={"status": "former"},
    )


EXTRACTOR = Extractor(id="departure", title="Who left an office", extract=extract)
