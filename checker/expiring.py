"""What will lapse soon, as lines for a terminal."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from checker.errors import UsageError
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.model.outcome import Outcome
from checker.reporting.places import places
from checker.reporting.visible import one_line

#: A span of time as the command line takes it.
WITHIN = re.compile(r"([0-9]{1,4})([dwmy])")
#: Days of a unit that has always as many; months and years go by the calendar.
DAYS = {"d": 1, "w": 7}
MONTHS = {"m": 1, "y": 12}
#: So many characters of a quote are printed.
QUOTE_LENGTH = 96


def last_day(as_of: date, within: str) -> date:
    """Return the last day of a span of time; all days where the span is empty.

    Raises:
        UsageError: it is no span of time.
    """
    if not within:
        return date.max
    read = WITHIN.fullmatch(within.strip())
    if read is None:
        raise UsageError(
            where=f"--within {within}",
            what=say("usage.no-span"),
            remedy=say("usage.write-span"),
        )
    number, unit = int(read[1]), read[2]
    try:
        if unit in DAYS:
            return as_of + timedelta(days=number * DAYS[unit])
        years, month = divmod(as_of.month - 1 + number * MONTHS[unit], 12)
        last = calendar.monthrange(as_of.year + years, month + 1)[1]
        return date(as_of.year + years, month + 1, min(as_of.day, last))
    except (OverflowError, ValueError):
        return date.max


def due_lines(outcome: Outcome, until: date) -> Iterator[str]:
    """Yield a line for each statement that lapses up to a day: when, what, and in which words."""
    where, speaker = places(outcome), speaker_in(outcome.language)
    for due in outcome.due:
        if due.day <= until:
            place = where.shown(due.source_id, due.span.start)
            words = one_line(due.quote, QUOTE_LENGTH)
            what = one_line(due.what, QUOTE_LENGTH)
            kind = speaker.word("due", due.kind.value)
            yield f'{due.day}  {kind:9}  {what} ({due.until})  {place}: "{words}"'
