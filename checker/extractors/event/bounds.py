"""Whether a time tells when an event was, and what an event says that has no such time."""

from dataclasses import replace

from checker.extractors.discourse import Discourse
from checker.extractors.event.objects import PASSIVE
from checker.extractors.event.time import AT, TO_COME
from checker.extractors.event.told import auxiliaries
from checker.extractors.event.words import EventWords, Happening
from checker.extractors.timing import clause_times, observed, tells_of_its_day
from checker.model.claim import Modality, Polarity, Tense
from checker.model.document import SegmentKind
from checker.model.edtf import bound_interval
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeMention
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

#: Segments that stand above a text and are none of its sentences.
TITLES = (SegmentKind.HEADING, SegmentKind.HEADLINE)


def is_bound(mention: TimeMention, told: Telling, happening: Happening, words: EventWords) -> bool:
    """Say whether a time tells when the event was: not before, until or since when."""
    if told.modality is Modality.PLANNED or told.tense is Tense.FUTURE:
        return mention.bound in TO_COME
    since = happening.first or happening.predicate in words.lasting
    return mention.bound in AT or (since and mention.bound is Bound.SINCE)


def until_turned(told: Telling, mention: TimeMention | None, words: EventWords) -> Telling:
    """Return the telling of `did not open until 1950` as what it says: it opened then."""
    turned = (
        mention is not None
        and mention.bound is Bound.UNTIL
        and mention.cue is not None
        and told.polarity is Polarity.NEGATED
        and words.not_until
    )
    return replace(told, polarity=Polarity.AFFIRMED) if turned else told


def needs_no_date(
    told: Telling, happening: Happening, at: int, passage: Passage, words: EventWords
) -> bool:
    """Say whether an event has something to say without a date: `it has yet to open`."""
    if happening.gives != "date":
        return True
    near = {t.lower_ for t in passage.doc[max(0, at - 6) : at + 6]}
    perfect = any(a.lemma_.lower() in words.has for a in auxiliaries(passage.doc[at]))
    not_yet = perfect or bool(near & (words.not_yet | words.never))
    if told.modality is Modality.POSSIBLE and told.tense is Tense.PAST:
        marks = (c for c in passage.doc[at].children if c.dep_ == "mark")
        return all(m.pos_ != "ADV" for m in marks)  # `nobody knows when it was built`: it was
    if told.modality is not Modality.ASSERTED:
        return True
    return told.polarity is Polarity.NEGATED and not_yet


def as_of(told: Telling, when: Interval, around: Discourse) -> Telling:
    """Return the telling, a plan where the event is later than the document."""
    today = observed(around.read)
    later = when.start is not None and today.end is not None and when.start >= today.end
    if later and told.modality is Modality.ASSERTED and told.tense is not Tense.PAST:
        return replace(told, modality=Modality.PLANNED)
    return told


def direction(told: Telling, clause: Clause, around: Discourse, words: EventWords) -> Tense:
    """Return whether a bare day or month lies behind or ahead.

    What is planned or may be lies ahead, and what news tells in the present: `it opens on Friday`.
    """
    ahead = told.modality is Modality.PLANNED or (
        told.modality is Modality.POSSIBLE and told.tense in (Tense.PRESENT, Tense.NONE)
    )
    due = told.is_plain and is_simple_present(clause, words) and tells_of_its_day(around.read)
    return Tense.FUTURE if ahead or due else told.tense


def is_simple_present(clause: Clause, words: EventWords) -> bool:
    """Say whether a verb is in the present, with no auxiliary."""
    verb = clause.verb
    present = "Pres" in verb.morph.get("Tense", []) and "Fin" in verb.morph.get("VerbForm", [])
    reflexive = any(verb.lower_.endswith(e) for e in words.reflexive)  # its tense is a guess
    return present and not reflexive and not auxiliaries(verb)


def is_usual(clause: Clause, passage: Passage, around: Discourse, words: EventWords) -> bool:
    """Say whether a clause tells what is so each time: `the shop opens at six on Friday`."""
    if not is_simple_present(clause, words):
        return False
    lead = around.vocabulary.pack(f"time/{passage.language}")["words"].get("clock_lead", {})
    hours = {word for group in lead.values() for word in group}
    return any(p in hours and (n.pos_ == "NUM" or n.text[0].isdigit()) for p, n in clause.obliques)


def by_the_day(
    told: Telling, clause: Clause, passage: Passage, around: Discourse, words: EventWords
) -> Interval:
    """Return the time of what news tells as done without a date: by its own day at the latest.

    `X has died`, `já abriu a ponte`; none where the words are not of what has just been.
    """
    sentence = {t.lower_ for t in clause.verb.sent}
    if clause_times(clause, passage) or sentence & words.repeatedly:
        return Interval()
    if not told.is_plain or not tells_of_its_day(around.read) or not around.read.dating.edtf:
        return Interval()
    perfect = any(
        a.lemma_.lower() in words.has and "Pres" in a.morph.get("Tense", [])
        for a in auxiliaries(clause.verb)
    ) or _is_headline(clause, passage, words)
    near = clause.verb.doc[max(clause.verb.sent.start, clause.verb.i - 2) : clause.verb.i]
    just = told.tense is Tense.PAST and (
        any(t.lower_ in words.already for t in near)
        or (bool(words.already) and clause.verb.i == clause.verb.sent.start)
        or (bool(words.already) and _leads(clause, passage, around))
    )
    if not perfect and not just:
        return Interval()
    return bound_interval(around.read.dating.edtf, Bound.BY)


def _is_headline(clause: Clause, passage: Passage, words: EventWords) -> bool:
    """Say whether a clause is a headline, whose present tells what was: `Ferry sinks off X`."""
    verb, subject = clause.verb, clause.subject
    ends = verb.sent.text.rstrip()[-1:]
    if subject is None or verb.head.i != verb.i or not (ends.isalnum() and verb.sent.start == 0):
        return False
    if passage.times:
        return False
    return is_simple_present(clause, words) and not any(c.dep_ == "det" for c in subject.children)


def _leads(clause: Clause, passage: Passage, around: Discourse) -> bool:
    """Say whether a clause opens a text with its news, in a simple past."""
    body = (p for p in around.read.passages if p.segment.kind not in TITLES)
    first = next(body, None)
    verb = clause.verb
    simple = all(a.dep_ in PASSIVE for a in auxiliaries(verb))
    opens = passage is first and verb.sent.start == 0 and verb.head.i == verb.i
    timed = any(passage.tokens_of(t.span)[0] < verb.sent.end for t in passage.times)
    return opens and simple and not timed
