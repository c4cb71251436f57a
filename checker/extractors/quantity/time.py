"""When a figure holds: the time beside it, else the one that opens its sentence, else today."""

from dataclasses import dataclass

from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.timing import CALENDAR, interval_of, narrowed, observed
from checker.model.claim import Tense
from checker.model.edtf import interval
from checker.model.interval import Interval
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.grammar import RELATIVE
from checker.pipelines.passage import ReadDocument
from checker.pipelines.scopes import Telling

#: How far after a figure, in tokens, its own time may start.
REACH = 8
#: How far after it the year of a survey may start that gives it: `according to a survey of 2008`.
SOURCED = 18
#: How far before its last month, in tokens, a financial year may be named.
FISCAL = 7
MONTHS = 12
#: How many sentences back the year of a company's figures may be told.
BACK = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """When a figure holds, by which words, and whether a census gave it."""

    valid: Interval
    tokens: tuple[int, int] = (-1, -1)
    census: str = ""


def when(figure: Figure, stop: int, read: ReadDocument, told: Telling) -> When:
    """Return when a figure holds.

    Args:
        figure: the figure.
        stop: token after the phrase that it belongs to.
        read: the document.
        told: how its clause is told.
    """
    aside = told.tense is Tense.PRESENT and _is_relative(figure)
    mention = _after(figure, max(stop, figure.after)) or (None if aside else _before(figure))
    if mention is not None:
        start, end = figure.passage.tokens_of(mention.span)
        valid = _level(interval_of(mention, figure.passage, read, told.tense))
        if mention.form is TimeForm.DATE:
            valid = narrowed(valid, mention.part.phase)
        if any(figure.words.has("fiscal", t) for t in figure.doc[max(start - FISCAL, 0) : start]):
            valid = year_to(valid)
        return When(valid=valid, tokens=(start, end), census=_census(figure, start, end, valid))
    if told.tense in (Tense.PRESENT, Tense.NONE) and told.is_plain:
        return When(valid=observed(read))
    return When(valid=Interval())


def _is_relative(figure: Figure) -> bool:
    """Say whether a relative clause tells the figure: the time of its main clause is not its."""
    return figure.verb >= 0 and figure.doc[figure.verb].dep_ in RELATIVE


def _level(valid: Interval) -> Interval:
    """Return the day on which a figure holds that is told up to it: `by 20 February`."""
    start, _, end = valid.edtf.partition("/")
    return interval(end) if end and start in ("", "..") and end != ".." else valid


def year_before(figure: Figure) -> Interval:
    """Return the last year told before a figure in its sentence or the two before."""
    starts = [s.start for s in figure.doc.sents if s.start <= figure.start]
    first = starts[max(len(starts) - 1 - BACK, 0)]
    found = Interval()
    for mention in figure.passage.times:
        start, _ = figure.passage.tokens_of(mention.span)
        if first <= start < figure.left and mention.form in CALENDAR and mention.edtf.isdigit():
            found = interval(mention.edtf)
    return found


def year_to(valid: Interval) -> Interval:
    """Return the twelve months that end with a month: the financial year to March 2024."""
    year, _, month = valid.edtf.partition("-")
    if not (year.isdigit() and month.isdigit()):
        return valid
    if int(month) == MONTHS:
        return interval(year)
    return interval(f"{int(year) - 1}-{int(month) + 1:02}/{valid.edtf}")


def _calendar(figure: Figure) -> list[tuple[int, int, TimeMention]]:
    """Return the times of the figure's stretch with their tokens, cue included."""
    found = []
    for mention in figure.passage.times:
        if mention.form in CALENDAR:
            start, end = figure.passage.tokens_of(mention.span)
            if figure.left <= start < figure.right and not (
                start < figure.end and figure.start < end
            ):
                found.append((start, end, mention))
    return found


def _after(figure: Figure, stop: int) -> TimeMention | None:
    """Return the time right after the figure's phrase, before any other figure or verb."""
    stop = figure.verb_within + 1 if figure.verb < 0 <= figure.verb_within else stop
    for start, _, mention in _calendar(figure):
        between = figure.doc[stop : _cue(figure, mention, start)]
        sourced = any(figure.words.has("according", t) for t in between)
        if start < stop or start - stop > (SOURCED if sourced else REACH):
            continue
        verbs = any(is_verb(t) and t.pos_ == "VERB" for t in between)
        if figure.is_between(stop, start) or (verbs and not sourced):
            return None
        if any(figure.words.has("publish", t) for t in between):
            return None
        apart = ("versus", "versus_words", "relative")
        if any(figure.words.has(group, t) for t in between for group in apart):
            return None
        return mention
    return None


def _cue(figure: Figure, mention: TimeMention, start: int) -> int:
    """Return the first token of a time with the word that binds it."""
    return figure.passage.tokens_of(mention.cue)[0] if mention.cue else start


def _before(figure: Figure) -> TimeMention | None:
    """Return the nearest time before the figure that no insertion of the sentence encloses."""
    for start, _, mention in reversed(_calendar(figure)):
        if start >= figure.start:
            continue
        begin = start
        while begin > figure.left and figure.doc[begin - 1].text != ",":
            begin -= 1
        segment = figure.doc[begin:start]
        comma = any(t.text == "," for t in figure.doc[start : figure.start])
        inserted = begin > figure.left or is_verb(figure.doc[begin])
        opened = any(is_verb(t) for t in segment) or any(
            figure.words.has("relative", t) for t in segment
        )
        clausal = segment and segment[0].pos_ == "SCONJ" and any(is_verb(t) for t in segment)
        if comma and clausal:
            continue
        if comma and ((inserted and opened) or _in_other_clause(figure, start)):
            continue
        if figure.is_between(start, figure.start) and start > figure.left + 3:
            continue
        if _belongs_before(figure, start) or _of_verb_before(figure, begin, start):
            continue
        return mention
    return None


def _of_verb_before(figure: Figure, begin: int, start: int) -> bool:
    """Say whether a time goes with a verb before it: `opened in 2013 and has 300 beds`."""
    doc = figure.doc
    verbs = [t.i for t in doc[begin:start] if is_verb(t) and t.dep_ not in ("aux", "auxpass")]
    if not verbs or any(figure.words.has("relative", t) for t in doc[verbs[-1] : start]):
        return False
    return any(is_verb(t) for t in doc[start : figure.start])


def _in_other_clause(figure: Figure, start: int) -> bool:
    """Say whether `whose` parts a time from the figure: `on Sunday, whose capacity is`."""
    return any(figure.words.has("whose", t) for t in figure.doc[start : figure.start])


def _belongs_before(figure: Figure, start: int) -> bool:
    """Say whether a time goes with a figure before it: `had 900 beds in 2001, and ranks 5th`."""
    doc = figure.doc
    if not any(is_verb(t) for t in doc[start : figure.start]):
        return False
    return any(
        end <= start <= end + REACH and not any(is_verb(t) for t in doc[end:start])
        for _, end in figure.others
        if end > figure.left
    )


def _census(figure: Figure, start: int, end: int, valid: Interval) -> str:
    """Return the year of the census that the time belongs to; empty where none is told."""
    near = figure.doc[max(figure.left, start - 4) : min(end + 2, figure.right)]
    return valid.edtf[:4] if any(figure.words.has("census", t) for t in near) else ""
