"""When an event was: the time that hangs on its verb or stands right beside it."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extractors.event.words import EventWords
from checker.extractors.timing import CALENDAR, clause_times, resolved, time_right_after
from checker.model.claim import Tense
from checker.model.edtf import bound_interval, edtf_of, is_edtf
from checker.model.interval import Interval
from checker.model.time_mention import Anchor, Bound, TimeForm, TimeMention
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Passage, ReadDocument

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: Figures of a year, and of one before the year 1000.
YEAR, EARLY = 4, 3
#: What can follow a year that counts nothing.
ENDING = ("PUNCT", "CCONJ", "ADP")
#: How the words may tie a time to something that is done in a moment.
AT = (Bound.AT, Bound.DURING, Bound.BETWEEN)
#: How they may tie one to what is still to come.
TO_COME = (*AT, Bound.BY, Bound.SINCE, Bound.AFTER)


def time_of(clause: Clause, passage: Passage, words: EventWords) -> TimeMention | None:
    """Return the one time of a clause's event; None where there is none or more than one."""
    found = [
        m
        for m in clause_times(clause, passage)
        if _opens(m, passage, words) or _stands_free(m, clause, passage, words)
    ]
    if any(_is_torn(m, passage) for m in found):
        return None
    beside = [m for m in found if not _in_aside(m, passage)]
    beside = [m for m in beside if not _explains(m, beside, passage)]
    own = [m for m in beside if not _of_another(m, clause, passage)]
    own = [m for m in own if not _beyond_verb(m, clause, passage)] or own
    if len(beside) == 1 or len(own) == 1:
        return (own or beside)[0]
    if not found and clause.verb.pos_ in ("NOUN", "PROPN"):
        return _before_comma(clause.verb, passage)
    if not found:
        right = time_right_after(passage, clause.verb.i + 1, words.at)
        return right or _early_year(clause, passage, words)
    nearest = time_right_after(passage, clause.verb.i + 1, words.at)
    return nearest if nearest in found else None


def _early_year(clause: Clause, passage: Passage, words: EventWords) -> TimeMention | None:
    """Return a year of three figures, which is one only with what happens: `founded in 867`."""
    doc = passage.doc
    for token in doc[clause.verb.i + 1 : clause.verb.sent.end]:
        if token.pos_ in ("VERB", "AUX"):
            return None
        if not token.text.isdigit() or len(token.text) != EARLY:
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        before = {doc[token.i - 1].lower_, doc[token.i - 2 : token.i].text.lower()}
        if before & (words.at | words.about) and (after is None or after.pos_ in ENDING):
            return TimeMention(
                span=passage.span_of(token.i, token.i + 1),
                text=token.text,
                form=TimeForm.DATE,
                rule="",
                edtf=token.text.zfill(YEAR) + ("~" if before & words.about else ""),
            )
    return None


def _of_another(mention: TimeMention, clause: Clause, passage: Passage) -> bool:
    """Say whether a time belongs to what is told besides: `X in 1951, and Y six years later`."""
    start, end = passage.tokens_of(mention.span)
    for token in (passage.doc[start:end].root, *passage.doc[start:end].root.ancestors):
        if token.i == clause.verb.i:
            return False
        if token.dep_ == "conj" and not start <= token.i < end:
            return True
    return False


def _explains(mention: TimeMention, others: list[TimeMention], passage: Passage) -> bool:
    """Say whether a time only counts from another: `in 1834, four years before independence`."""
    start = passage.tokens_of(mention.span)[0]
    comma = start > 0 and passage.doc[start - 1].text == ","
    before = (m for m in others if passage.tokens_of(m.span)[1] == start - 1)
    return comma and not mention.edtf and any(m.edtf for m in before)


def _beyond_verb(mention: TimeMention, clause: Clause, passage: Passage) -> bool:
    """Say whether another verb stands between a verb and a time: `opened in X, widened in Y`."""
    start = passage.tokens_of(mention.span)[0]
    return any(t.pos_ == "VERB" for t in passage.doc[clause.verb.i + 1 : start])


def times_joined(clause: Clause, passage: Passage) -> tuple[TimeMention, ...]:
    """Return the times of a clause that are told in one breath: `in 1950 and 2014`; else none."""
    found = [m for m in clause_times(clause, passage) if m.bound is Bound.AT]
    doc = passage.doc
    for one, other in pairwise(found):
        between = doc[passage.tokens_of(one.span)[1] : passage.tokens_of(other.span)[0]]
        joined = all(t.pos_ in ("CCONJ", "ADP", "DET", "PUNCT") for t in between)
        if not joined or not any(t.pos_ == "CCONJ" or t.text == "," for t in between):
            return ()
    return tuple(found) if len(found) > 1 and all(m.edtf for m in found) else ()


def _before_comma(participle: "Token", passage: Passage) -> TimeMention | None:
    """Return the one time between a participle taken for a noun and the next comma."""
    doc = passage.doc
    end = next((t.i for t in doc[participle.i :] if t.text in (",", ".", ")")), len(doc))
    found = [
        m
        for m in passage.times
        if m.form in CALENDAR and participle.i < passage.tokens_of(m.span)[0] < end
    ]
    return found[0] if len(found) == 1 else None


def _opens(mention: TimeMention, passage: Passage, words: EventWords) -> bool:
    """Say whether a time opens its sentence with a preposition: `On 3 May X bought Y`."""
    start, end = passage.tokens_of(mention.span)
    first = passage.doc[start - 1] if start else None
    opened = first is not None and first.is_sent_start is True and first.lower_ in words.at
    return (
        opened
        and end < len(passage.doc)
        and (passage.name_at(end) is not None or passage.doc[end].text == ",")
    )


def _is_torn(mention: TimeMention, passage: Passage) -> bool:
    """Say whether a day without a year is followed by what may be its own: `31 May, of 1832`."""
    if mention.edtf:
        return False
    end = passage.tokens_of(mention.span)[1]
    for other in passage.times:
        start = passage.tokens_of(other.span)[0]
        if end <= start <= end + 3 and other.edtf:
            return all(t.is_punct or t.pos_ == "ADP" for t in passage.doc[end:start])
    return False


def _stands_free(mention: TimeMention, clause: Clause, passage: Passage, words: EventWords) -> bool:
    """Say whether a time is no part of a noun phrase: not `the 1934 show`, `the fall in 1911`."""
    start, end = passage.tokens_of(mention.span)
    root = passage.doc[start:end].root
    inside = start <= root.head.i < end
    above = root.head.head if root.head.pos_ == "ADP" else root.head
    if above.pos_ in ("NOUN", "PROPN") and above.i < min(clause.verb.i, start):
        return False
    if root.head.lower_ in words.day_parts and root.head.i == end:
        return True  # `Monday evening`
    if mention.anchor is Anchor.PREVIOUS and root.dep_ == "appos":
        return True  # `died in exile three years later`
    return inside or root.dep_ not in ("compound", "nummod", "amod", "poss", "appos", "nsubj")


def _in_aside(mention: TimeMention, passage: Passage) -> bool:
    """Say whether a time stands in brackets, apart from the verb."""
    start, end = passage.tokens_of(mention.span)
    opened = start > 0 and passage.doc[start - 1].text == "("
    return opened and end < len(passage.doc) and passage.doc[end].text == ")"


def time_beside(passage: Passage, start: int, end: int, words: EventWords) -> TimeMention | None:
    """Return the time right after the tokens `[start, end)` of a noun phrase, or within it."""
    inside = [
        m
        for m in passage.times
        if m.form in CALENDAR and start <= passage.tokens_of(m.span)[0] < end
    ]
    if len(inside) == 1:
        return inside[0]
    return None if inside else time_right_after(passage, end, words.at)


def bracketed(passage: Passage, end: int) -> TimeMention | None:
    """Return the time in the brackets that open at a token and hold nothing else."""
    doc = passage.doc
    if end >= len(doc) or doc[end].text != "(":
        return None
    for mention in passage.times:
        first, last = passage.tokens_of(mention.span)
        if first == end + 1 and last < len(doc) and doc[last].text == ")":
            return mention if mention.form in CALENDAR else None
    return None


def bracket_before(token: "Token", passage: Passage) -> TimeMention | None:
    """Return the time in the brackets that close right before a token."""
    for mention in passage.times:
        first, last = passage.tokens_of(mention.span)
        closed = last < len(passage.doc) and passage.doc[last].text == ")"
        if closed and last + 1 == token.i and first > 0 and passage.doc[first - 1].text == "(":
            return mention if mention.form in CALENDAR else None
    return None


def point_of(
    mention: TimeMention, passage: Passage, read: ReadDocument, tense: Tense
) -> tuple[str, Interval]:
    """Return the EDTF of a time and its interval; empty where it hangs on what is unknown."""
    edtf = resolved(mention, passage, read, tense)
    if not edtf or not is_edtf(edtf):
        return "", Interval()
    bound = mention.bound if mention.bound in (Bound.BY, Bound.AFTER) else Bound.AT
    if mention.bound is Bound.SINCE:
        edtf = edtf.split("/")[0]
    try:
        when = bound_interval(edtf, bound)
    except ValueError:
        return "", Interval()
    return (when.edtf or edtf), when


def in_year(mention: TimeMention, start: int, end: int, passage: Passage) -> TimeMention:
    """Return a day without a year in the year that words name: `the 1755 quake struck on 1 May`."""
    if mention.edtf or mention.part.month is None or mention.part.year is not None:
        return mention
    inside = [m for m in passage.times if start <= passage.tokens_of(m.span)[0] < end]
    years = [m.edtf for m in inside if m.edtf.isdigit() and len(m.edtf) == YEAR]
    if len(years) != 1 or mention.to is not None:
        return mention
    edtf = edtf_of(int(years[0]), mention.part.month, mention.part.day)
    return replace(mention, edtf=edtf)
