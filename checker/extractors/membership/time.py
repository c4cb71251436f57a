"""When a membership holds: the time at each body, at the verb, and the term that is told of it."""

from dataclasses import dataclass
from datetime import timedelta

from checker.extractors.discourse import Discourse
from checker.extractors.membership.name import Body
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.words import Words
from checker.extractors.timing import (
    CALENDAR,
    clause_times,
    dates_the_text,
    from_start,
    interval_of,
    joined,
    observed,
    tells_of_its_day,
    until_end,
)
from checker.model.claim import Modality, Polarity, Tense
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm, TimeMention
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

#: How many words may stand between the last body and its time.
GAP = 4
#: How many words may stand before a time that opens a sentence.
HEAD = 2
#: How many words the words of a term may take, from the body to their time.
TERM = 18


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A term of office told beside a membership: tokens `[start, end)`."""

    valid: Interval
    start: int
    end: int
    years: int = 0
    ends: bool = False  #: words say that it ends, and not only when it is


def mention_of(
    body: int, found: list[Body], told: Told, clause: Clause | None, passage: Passage, words: Words
) -> TimeMention | None:
    """Return the time of the body at a place of the list: its own, the next one's, the verb's.

    Where the clause itself opens with a time, that is the time of each without one of its own:
    `In 2004, X joined A, B in 2006 and C in 2007`.
    """
    for other in found[body:]:
        if other.time is None or (other.started and other is not found[body]):
            continue
        if other is found[body]:
            return other.time
        return _fronted(told, found[0].start, clause, passage) or other.time
    listed = found[-1].end
    after = _right_after(listed if listed > told.at else told.end, passage, words)
    if after is not None:
        return after
    return _before(told, found[0].start, clause, passage) or _on_clause(listed, clause, passage)


def _fronted(told: Told, first: int, clause: Clause | None, passage: Passage) -> TimeMention | None:
    """Return the time that stands before the verb and hangs on its clause."""
    mention = _before(told, first, clause, passage) if clause is not None else None
    if mention is None or told.verb is None or clause is None:
        return None
    ahead = passage.tokens_of(mention.span)[0] < told.verb
    return mention if ahead and mention in clause_times(clause, passage) else None


def _on_clause(end: int, clause: Clause | None, passage: Passage) -> TimeMention | None:
    """Return the one time of a clause that stands after its list: `founded X in Y on D`."""
    times = clause_times(clause, passage) if clause is not None else ()
    after = [m for m in times if passage.tokens_of(m.span)[0] >= end]
    if len(after) != 1:
        return None
    between = passage.doc[end : passage.tokens_of(after[0].span)[0]]
    told = any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.text in (";", ":") for t in between)
    return None if told else after[0]


def began_late(
    mention: TimeMention | None, told: Told, telling: Telling, passage: Passage, around: Discourse
) -> Interval | None:
    """Return since when a membership holds of which it is said that it did not until then."""
    late = mention is not None and mention.bound is Bound.UNTIL
    begins = told.begins or told.state == "joined"
    if mention is None or not (late and begins) or telling.polarity is not Polarity.NEGATED:
        return None
    point = interval_of(mention, passage, around.read, Tense.PAST).edtf.rpartition("/")[2]
    return interval(f"{point}/") if point and point != ".." else None


def _right_after(end: int, passage: Passage, words: Words) -> TimeMention | None:
    """Return the time right after the list."""
    for mention in passage.times:
        start = passage.tokens_of(mention.cue or mention.span)[0]
        if mention.form not in CALENDAR or start < end or dates_the_text(mention, passage):
            continue
        between = passage.doc[end:start]
        small = all(
            t.pos_ in ("ADP", "DET", "ADV") or t.text in (",", "(") or t.lower_ in words.terms
            for t in between
        )
        return mention if small and len(between) <= GAP else None
    return None


def _before(told: Told, first: int, clause: Clause | None, passage: Passage) -> TimeMention | None:
    """Return the time that the verb carries, before the list or at the head of the sentence.

    What stands before a semicolon is told of something else.
    """
    sentence = passage.doc[told.at].sent
    own = clause_times(clause, passage) if clause is not None else ()
    verb = told.at if told.verb is None else told.verb
    stops = [t.i + 1 for t in passage.doc[sentence.start : verb] if t.text == ";"]
    opens = stops[-1] if stops else sentence.start
    ranked: list[tuple[int, TimeMention]] = []
    for mention in passage.times_in(passage.span_of(opens, sentence.end)):
        start, end = passage.tokens_of(mention.span)
        if mention.form not in CALENDAR or start >= first:
            continue
        opening = bool(stops) and start - opens <= HEAD  # whatever the parser hangs it on
        if not opening and _dates_another(mention, verb, passage):
            continue
        if start > verb:
            ranked.append((0, mention))
        elif told.verb is not None and (mention in own or verb - end <= 1):
            ranked.append((1, mention))
        elif told.verb is not None and start - opens <= HEAD:
            ranked.append((2, mention))
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _dates_another(mention: TimeMention, verb: int, passage: Passage) -> bool:
    """Say whether a time before the verb is another's: `has been neutral since 1955 but is a`."""
    start, end = passage.tokens_of(mention.cue.cover(mention.span) if mention.cue else mention.span)
    outer = next(
        (t.head for t in passage.doc[start:end] if t.head.i not in range(start, end)), None
    )
    while outer is not None and outer.pos_ == "ADP" and outer.head.i != outer.i:
        outer = outer.head
    if end > verb:
        return False
    doc, floor = passage.doc, passage.doc[verb].sent.start
    nonfinite = doc[verb].morph.get("VerbForm", []) in (["Inf"], ["Ger"])
    if nonfinite and mention.part.shift:
        return True  # `three years after joining`
    told = any(t.pos_ in ("VERB", "AUX") for t in doc[floor:start])
    closed = told and doc[end].text == "," and doc[max(start - 1, 0)].text != ","
    apart = closed or (told and any(t.pos_ == "CCONJ" or t.text == ";" for t in doc[end:verb]))
    return apart or (outer is not None and outer.pos_ == "ADJ" and outer.i < start)


def valid_of(
    mention: TimeMention | None, told: Told, telling: Telling, passage: Passage, around: Discourse
) -> Interval:
    """Return when a membership holds that is told with a time, or with none."""
    if mention is None:
        return _untimed(told, telling, around)
    applied = told.state == "candidate" and told.verb == told.at and telling.tense is Tense.PAST
    begins = told.state in ("joined", "founded") or told.begins or applied
    tense = Tense.PAST if begins or told.state == "left" else telling.tense
    if telling.tense is Tense.FUTURE:
        tense = telling.tense
    when = interval_of(mention, passage, around.read, tense)
    whole = mention.form is TimeForm.RANGE or mention.bound is not Bound.AT
    if told.state == "elected":
        return when if mention.form is TimeForm.RANGE else Interval()
    if told.state == "left":
        since = mention.bound is Bound.SINCE and mention.form is not TimeForm.RANGE
        return interval(f"/{when.edtf.split('/')[0]}") if since and when.edtf else until_end(when)
    if begins and mention.form is not TimeForm.RANGE:
        return from_start(when)
    return when if whole or telling.tense is not Tense.PRESENT else Interval()


def started_on(mention: TimeMention, passage: Passage, around: Discourse) -> Interval:
    """Return when a membership holds whose beginning stands in parentheses."""
    return from_start(interval_of(mention, passage, around.read, Tense.PAST))


def _untimed(told: Told, telling: Telling, around: Discourse) -> Interval:
    """Return the day that a statement of the present, or of the day's news, is seen to hold."""
    if telling.modality is not Modality.ASSERTED:
        return Interval()
    if told.former or told.state == "left":
        return until_end(observed(around.read)) if told.former else Interval()
    if telling.tense is Tense.PRESENT or (told.verb is None and tells_of_its_day(around.read)):
        return observed(around.read)
    return Interval()


def term_after(end: int, passage: Passage, around: Discourse, words: Words) -> Term | None:
    """Return the term told after a list: `with a two-year term ending in 2018`."""
    doc = passage.doc
    limit = min(doc[end - 1].sent.end, end + TERM)
    noun = next((i for i in range(end, limit) if doc[i].lemma_.lower() in words.terms), None)
    if noun is None or any(passage.name_at(i) for i in range(end, noun)):
        return None
    for mention in passage.times:
        start, stop = passage.tokens_of(mention.span)
        if start <= noun or start >= limit or mention.form not in CALENDAR:
            continue
        between = doc[noun + 1 : start]
        ends = any({t.lemma_.lower(), t.lower_} & words.ending for t in between)
        if not ends and mention.form is not TimeForm.RANGE and mention.bound is not Bound.UNTIL:
            return None
        years = _years(end, noun + 6, passage)
        valid = interval_of(mention, passage, around.read, Tense.PRESENT)
        if mention.form is not TimeForm.RANGE:
            valid = _with_start(until_end(valid), years)
        first = next((i for i in range(end, noun) if doc[i].pos_ in ("ADP", "SCONJ")), noun)
        return Term(valid=valid, start=first, end=stop, years=years, ends=ends)
    return None


def _years(start: int, end: int, passage: Passage) -> int:
    """Return how many years are told among the tokens `[start, end)`."""
    for mention in passage.times:
        first = passage.tokens_of(mention.span)[0]
        if (
            start <= first < end
            and mention.form is TimeForm.DURATION
            and mention.part.unit == "year"
        ):
            return mention.part.count
    return 0


def _with_start(ends: Interval, years: int) -> Interval:
    """Return the time of a term of so many years by its end: two to 2018 are 2017 and 2018."""
    point = ends.edtf.removeprefix("/")
    if not years or ends.end is None or not point[:4].isdigit():
        return ends
    last = ends.end - timedelta(days=1)
    if len(point) == 4:  # noqa: PLR2004 - a year
        return interval(f"{last.year - years + 1:04d}/{point}")
    return joined(interval(f"{ends.end.year - years:04d}-{ends.end.month:02d}"), ends)
