"""What falls due as `reports/expiry.ics`, for calendars (RFC 5545): one all-day event each.

The stamp is the day of the check, and an event is known by the id of its claim: a calendar that
reads the file again moves what has moved, and does not show anything twice.
"""

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from checker.messages.speaker import speaker_in
from checker.model.due import Due
from checker.model.outcome import Outcome
from checker.reporting.places import Places, places
from checker.reporting.visible import visible

if TYPE_CHECKING:
    from icalendar import Event

#: Who makes the calendar (RFC 5545, 3.7.3), and the right-hand side of an event's id.
PRODUCT = "-//standing-claims//expiry//EN"
DOMAIN = "standing-claims"


def render(outcome: Outcome) -> str:
    """Return the calendar: lines end in CRLF and are folded, text is escaped."""
    from icalendar import Calendar

    where = places(outcome)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", speaker_in(outcome.language).say("calendar.title"))
    stamp = datetime.combine(outcome.as_of, time(), UTC)
    for due in outcome.due:
        calendar.add_component(_event(due, stamp, where, outcome.language))
    made: bytes = calendar.to_ical()
    return made.decode()


def _event(due: Due, stamp: datetime, where: Places, language: str) -> "Event":
    """Return one all-day event that blocks nobody's day."""
    from icalendar import Event

    place = where.shown(due.source_id, due.span.start)
    event = Event()
    event.add("uid", f"{due.due_id}@{DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("dtstart", due.day)
    say = speaker_in(language).say
    event.add("summary", visible(say(f"calendar.{due.kind.value}", what=due.what, until=due.until)))
    event.add("description", visible(f'{place}: "{due.quote}"'))
    event.add("categories", [due.kind.value])
    event.add("transp", "TRANSPARENT")
    return event
