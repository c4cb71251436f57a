"""Times in brackets after one of several members: `includes Kenya, Rwanda (2007) and Y (2024)`."""

from checker.extractors.discourse import Discourse
from checker.extractors.membership.phrase import Told
from checker.extractors.timing import CALENDAR, from_start, interval_of, until_end
from checker.model.claim import Tense
from checker.model.interval import Interval
from checker.model.time_mention import Bound, TimeForm, TimeMention
from checker.pipelines.passage import Passage

#: How many words the brackets around a time may hold.
INSIDE = 6


def own_time(end: int, passage: Passage) -> TimeMention | None:
    """Return the time in the brackets that open right after a member."""
    close = _close(end, passage)
    for mention in passage.times:
        start, stop = passage.tokens_of(mention.span)
        if mention.form in CALENDAR and end < start and stop <= close:
            return mention
    return None


def past_brackets(at: int, passage: Passage) -> int:
    """Return the token after the brackets that open at one and hold a time; else that one."""
    return _close(at, passage) + 1 if own_time(at, passage) is not None else at


def before_brackets(at: int, passage: Passage) -> int:
    """Return the token before the brackets that close at one and hold a time; else that one."""
    doc = passage.doc
    if at < 0 or doc[at].text != ")":
        return at
    first = max(at - 1 - INSIDE, 0)
    start = next((t.i for t in reversed(doc[first:at]) if t.text == "("), None)
    return at if start is None or own_time(start, passage) is None else start - 1


def _close(at: int, passage: Passage) -> int:
    """Return where the brackets close that open at a token, -1 for none."""
    doc = passage.doc
    if at >= len(doc) or doc[at].text != "(":
        return -1
    return next((t.i for t in doc[at + 1 : at + 2 + INSIDE] if t.text == ")"), -1)


def held_of(mention: TimeMention, told: Told, passage: Passage, around: Discourse) -> Interval:
    """Return when the member with a time of its own belongs: from then on, unless it left."""
    when = interval_of(mention, passage, around.read, Tense.PAST)
    if told.state == "left":
        return until_end(when)
    whole = mention.form is TimeForm.RANGE or mention.bound is not Bound.AT
    return when if whole else from_start(when)
