"""Who came to, held or left an office that words only point back to: `X took over`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.extractors.claiming import as_title, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.office.change import change_forms, has_happened, is_failed, is_passive
from checker.extractors.office.claim import meant_holding, office_claim, running
from checker.extractors.office.handover import described_day
from checker.extractors.office.holder import described_person
from checker.extractors.office.tenure import tenure
from checker.extractors.office.told import Told, surname, told_before, told_in
from checker.extractors.office.words import OfficeWords, office_words
from checker.extractors.timing import (
    clause_times,
    from_start,
    interval_of,
    observed,
    tells_of_its_day,
)
from checker.model.claim import Claim
from checker.model.interval import Interval
from checker.model.time_mention import TimeForm
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import Clause, clauses, noun_modifiers
from checker.pipelines.passage import Name, Passage
from checker.pipelines.scopes import telling


@dataclass(frozen=True, slots=True)
class _Taken:
    """Who came to an office or held it, by which clause and word."""

    clause: Clause
    holder: Name
    at: int
    status: str
    begins: bool


def pointed_back(around: Discourse) -> Iterator[Claim]:
    """Yield what clauses tell of an office named before them."""
    for passage in running(around):
        words = cues_of(passage, around.vocabulary)
        offices = office_words(around.vocabulary, passage.language)
        for clause in clauses(passage.doc):
            if is_failed(clause, offices):
                continue
            yield from _claims(clause, passage, around, words, offices)


def _claims(
    clause: Clause, passage: Passage, around: Discourse, words: Cues, offices: OfficeWords
) -> Iterator[Claim]:
    """Yield the claim of a clause."""
    if not has_happened(clause, words):
        return
    forms = change_forms(clause)
    holder, at, status = None, clause.verb.i, "titular"
    begins = True
    if forms & offices.vacant and not _is_named(clause, words, offices):
        holder = _subject(clause, passage, around)
    elif forms & offices.filled and _is_taken(clause, offices):
        agent = clause.agent()
        holder = described_person(agent, passage, around) if agent is not None else None
    elif forms & offices.appoint and (place := _place(clause, words, offices)) is not None:
        at = place
        taken = [clause.subject] if is_passive(clause) else list(clause.objects)
        people = [described_person(t, passage, around) for t in taken if t is not None]
        holder = people[0] if len(people) == 1 else None
    elif forms & offices.stay and (place := _post(clause, words, offices)) is not None:
        at, begins = place, False
        holder = _subject(clause, passage, around) if clause_times(clause, passage) else None
    elif (place := _in_charge(clause, words, offices)) is not None:
        at, status = place, "acting"
        holder = _subject(clause, passage, around)
    if holder is None:
        return
    if not begins and passage.doc[at].lemma_.lower() in offices.portfolio:
        back = _portfolio(around)
    else:
        when = any(child.lower_ in words.when for child in clause.children)
        left = begins and status != "acting" and not when
        timed = not begins and any(m.form is TimeForm.RANGE for m in clause_times(clause, passage))
        back = _meant(clause, holder, passage, around, offices, left=left, again=timed)
    if back is not None:
        yield _claim(_Taken(clause, holder, at, status, begins), back, passage, around, words)


def _claim(taken: _Taken, back: Told, passage: Passage, around: Discourse, words: Cues) -> Claim:
    """Return the claim that the holder came to the office, or held it."""
    clause, holder, at, status = taken.clause, taken.holder, taken.at, taken.status
    told = telling(clause, words)
    if taken.begins:
        times = clause_times(clause, passage)
        when = interval_of(times[0], passage, around.read, told.tense) if times else Interval()
        when = when if times else described_day(clause, passage, around)
        if when.is_unknown and tells_of_its_day(around.read):
            when = observed(around.read)
        valid = observed(around.read) if status == "acting" and not times else from_start(when)
    else:
        holding = meant_holding(back, at, holder, passage, clause=clause)
        held = tenure(clause, holding, passage, around, words, told)
        valid, status = held.valid, held.status
    return office_claim(
        passage,
        around,
        tokens=[at, clause.verb.i, holder.start, holder.end - 1],
        office=back.office,
        body=back.body,
        holder=holder,
        told=replace(as_title(told), tense=told.tense),
        valid=valid,
        status=status,
    )


def _subject(clause: Clause, passage: Passage, around: Discourse) -> Name | None:
    """Return the person that a clause is about."""
    if clause.subject is None or is_passive(clause):
        return None
    name = described_person(clause.subject, passage, around)
    return name if name is not None and around.is_person(name) else None


def _is_named(clause: Clause, words: Cues, offices: OfficeWords) -> bool:
    """Say whether a clause says of its own what is taken over."""
    for thing in clause.objects:
        if thing.lemma_.lower() not in offices.back_post or any(noun_modifiers(thing)):
            return True
    return any(
        case in words.as_ | words.of | words.locative
        and noun.ent_type_ not in ("DATE", "TIME")
        and noun.lemma_.lower() not in offices.back_post
        and noun.pos_ == "PROPN"
        and not noun.is_title
        for case, noun in clause.obliques
    )


def _is_taken(clause: Clause, offices: OfficeWords) -> bool:
    """Say whether a passive clause is about somebody's place: `his place was taken by X`."""
    return (
        is_passive(clause)
        and clause.subject is not None
        and clause.subject.lemma_.lower() in offices.back_post
    )


def _place(clause: Clause, words: Cues, offices: OfficeWords) -> int | None:
    """Return the noun by which an appointment points back: `to the post`, `para o seu lugar`."""
    nouns = [*clause.obliques]
    for thing in (*clause.objects, *([clause.subject] if clause.subject is not None else [])):
        nouns += [*noun_modifiers(thing)]
    for case, noun in nouns:
        if case not in offices.to | words.as_ | words.locative:
            continue
        if noun.lemma_.lower() in offices.back_post and not any(
            c in words.of for c, _ in noun_modifiers(noun)
        ):
            return int(noun.i)
    return None


def _post(clause: Clause, words: Cues, offices: OfficeWords) -> int | None:
    """Return the object that points back: `held the post`, `ocupou a pasta`."""
    for thing in clause.objects:
        named = any(case in words.of for case, _ in noun_modifiers(thing))
        if thing.lemma_.lower() in offices.back_post and not named:
            return int(thing.i)
    return None


def _in_charge(clause: Clause, words: Cues, offices: OfficeWords) -> int | None:
    """Return the noun in `is in charge until a successor is found`."""
    for _, noun in clause.obliques:
        if noun.lemma_.lower() in offices.in_charge and not any(noun_modifiers(noun)):
            span = clause.verb.sent[clause.verb.i - clause.verb.sent.start :]
            lasting = {t.lemma_.lower() for t in span} & offices.successor
            return int(noun.i) if lasting or {t.lower_ for t in span} & words.acting else None
    return None


def _meant(  # noqa: PLR0913 - what a clause says, all named
    clause: Clause,
    holder: Name,
    passage: Passage,
    around: Discourse,
    offices: OfficeWords,
    *,
    left: bool,
    again: bool,
) -> Told | None:
    """Return the office that a clause points back to."""
    sentence = clause.verb.sent
    own_offices = set()
    for own in told_in(passage, around):
        here = sentence.start <= own.at < sentence.end
        if here and own.holder is not None and surname(own.holder) == surname(holder):
            own_offices.add(own.office)
    data = around.vocabulary.pack("offices/offices")
    for back in told_before(passage, clause.verb.i, around):
        if data.get(back.office, {}).get("single_valued") is False:
            continue
        if back.holder is not None and _same(back.holder, holder) and again:
            return back
        if back.office in own_offices:
            return None
        if back.holder is not None and _same(back.holder, holder):
            return None
        return back if not left or _is_left(back, around, offices) else None
    return None


def _same(one: Name, other: Name) -> bool:
    """Say whether two mentions can be of one person."""
    a, b = set(one.text.split()), set(other.text.split())
    return a <= b or b <= a


def _portfolio(around: Discourse) -> Told | None:
    """Return the only ministry of a text, which `the portfolio` means however far back."""
    ministries = {f"{name} minister" for name in around.vocabulary.pack("offices/portfolios")}
    found = {
        (t.office, t.body.name): t
        for other in around.read.passages
        for t in told_in(other, around)
        if t.office in ministries
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_left(back: Told, around: Discourse, offices: OfficeWords) -> bool:
    """Say whether the office was told to be left, so that another can come to it."""
    if back.holding is None:
        return False
    if back.holding.ends or back.holding.phrase.status == "former":
        return True
    sentence = around.read.passages[back.order].doc[back.at].sent
    ends = offices.leave | offices.dismiss | offices.part_with | offices.die
    return any(change_forms(c) & ends for c in clauses(sentence))
