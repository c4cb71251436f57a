"""When a state of a relation holds: an act begins it, a range bounds it."""

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.relation.act import Act
from checker.extractors.relation.construction import time_of_when
from checker.extractors.relation.words import relation_words
from checker.extractors.timing import (
    CALENDAR,
    clause_times,
    from_start,
    interval_of,
    observed,
    tells_of_its_day,
)
from checker.model.claim import Modality, Polarity, Tense
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm, TimeMention
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Passage

#: States that last as long as they are told to; the others begin with an act.
LASTING = frozenset({"maintained"})
#: Clauses that tell of something earlier or later beside the news: `a year after breaking with X`.
#: How many words may stand before a time that opens a sentence, and from one to the verb after it.
HEAD = 2
NEAR = 3
BESIDE = frozenset({"advcl", "pcomp"})


def valid_of(act: Act, passage: Passage, around: Discourse) -> tuple[Interval, int]:
    """Return when the state holds, and the token after its time (0 where that stands before it)."""
    mention = _mention(act, passage, around)
    if mention is None:
        return _untimed(act, around), 0
    start, end = passage.tokens_of(mention.span)
    last = end if start > act.at else 0
    tense = (
        Tense.PRESENT
        if mention.bound is Bound.SINCE and act.told.tense is Tense.PRESENT
        else Tense.PAST
    )
    if act.told.tense is Tense.FUTURE:
        tense = Tense.FUTURE
    when = interval_of(mention, passage, around.read, tense)
    bounded = mention.form is TimeForm.RANGE or mention.bound in (Bound.SINCE, Bound.UNTIL)
    if bounded or act.state in LASTING:
        return when, last
    return from_start(when), last


def began_late(act: Act, passage: Passage, around: Discourse) -> Interval | None:
    """Return since when an act holds of which it is said that it did not until then."""
    mention = _mention(act, passage, around)
    negated = act.told.polarity is Polarity.NEGATED and act.state not in LASTING
    if mention is None or not negated or mention.bound is not Bound.UNTIL:
        return None
    point = interval_of(mention, passage, around.read, Tense.PAST).edtf.rpartition("/")[2]
    return interval(f"{point}/") if point and point != ".." else None


def _mention(act: Act, passage: Passage, around: Discourse) -> TimeMention | None:
    """Return the time of an act: after it, on its clause, or at the head of the sentence."""
    sentence = passage.doc[act.at].sent
    inside = [
        m
        for m in passage.times_in(passage.span_of(sentence.start, sentence.end))
        if m.form in CALENDAR
    ]
    if act.own is not None:
        first, last = act.own
        fits = (m for m in inside if first <= passage.tokens_of(m.span)[0] < last)
        return next(fits, None)
    own = clause_times(act.clause, passage) if act.clause is not None else ()
    for mention in inside:
        start = passage.tokens_of(mention.span)[0]
        if act.at < start < act.next_at and (mention in own or _reaches(act.at, start, passage)):
            return mention
    if act.aside:
        return None
    cue = cues_of(passage, around.vocabulary)
    told = time_of_when(act.clause, passage, cue) or _announced(act, passage, around)
    if told is not None or not act.first:
        return told
    earlier = [m for m in inside if passage.tokens_of(m.span)[0] < act.at]
    near = (m for m in earlier if act.at - passage.tokens_of(m.span)[0] <= NEAR)
    heads = (m for m in earlier if passage.tokens_of(m.span)[0] - sentence.start <= HEAD)
    return next((m for m in earlier if m in own), None) or next(near, None) or next(heads, None)


def _announced(act: Act, passage: Passage, around: Discourse) -> TimeMention | None:
    """Return when an act was made known: `announced on Monday that it was severing`."""
    head = act.clause.head if act.clause is not None else None
    if head is None or head.dep_ != "ccomp" or act.told.modality is not Modality.ASSERTED:
        return None
    above = enclosing_clause(head.head)
    doing = relation_words(around.vocabulary, passage.language).cues["doing"]
    if above is None or above.verb.lemma_.lower() not in doing:
        return None
    times = (m for m in clause_times(above, passage) if m.form in CALENDAR)
    return next((m for m in times if passage.tokens_of(m.span)[1] <= act.at), None)


def _reaches(at: int, start: int, passage: Passage) -> bool:
    """Say whether no other predication stands between an act and a time."""
    return not any(
        t.pos_ in ("VERB", "AUX")
        or (t.pos_ == "SCONJ" and t.i < start - 1)  # not the `since` of the time itself
        or t.text in (";", ":")
        for t in passage.doc[at + 1 : start]
    )


def _untimed(act: Act, around: Discourse) -> Interval:
    """Return the day on which a state is seen to hold that is told of with no time."""
    clause = act.clause.head.dep_ if act.clause is not None else ""
    if act.told.modality is not Modality.ASSERTED or act.aside or clause in BESIDE:
        return Interval()
    if act.told.tense is Tense.PRESENT or tells_of_its_day(around.read):
        return observed(around.read)
    return Interval()
