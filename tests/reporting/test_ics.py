"""The calendar: RFC 5545 read back by its library and by its rules, the same bytes each time."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar
from reporting.outcomes import DUE, empty_outcome, outcome

from checker.model.due import Due
from checker.model.outcome import Outcome
from checker.reporting.ics import render

#: RFC 5545, 3.1: octets of a line without its end.
LONGEST = 75


def read(made: Outcome) -> list[dict[str, object]]:
    """Return the events of a calendar as values."""
    calendar = Calendar.from_ical(render(made))
    return [
        {
            "uid": str(event["uid"]),
            "day": event.decoded("dtstart"),
            "stamp": event.decoded("dtstamp"),
            "summary": str(event["summary"]),
            "description": str(event["description"]),
        }
        for event in calendar.walk("VEVENT")
    ]


def test_each_thing_is_one_all_day_event() -> None:
    made = outcome()

    events = read(made)

    assert [e["day"] for e in events] == [due.day for due in DUE]
    assert [e["uid"] for e in events] == [f"{due.due_id}@standing-claims" for due in DUE]
    assert {e["stamp"] for e in events} == {
        datetime(made.as_of.year, made.as_of.month, made.as_of.day, tzinfo=UTC)
    }
    assert "DTSTART;VALUE=DATE:" in render(made)


def test_words_and_place_are_told() -> None:
    (first, *_) = read(outcome())

    assert first["summary"] == f"Is over: {DUE[0].what} ({DUE[0].until})"
    assert str(first["description"]).startswith("seeds/")
    assert str(first["description"]).endswith(f': "{DUE[0].quote}"')


@pytest.mark.parametrize(
    "words",
    ["a; b, c \\ d: e", "one line\nand another\r\nand a third", "ç" * 200, "END:VEVENT\r\nX:1"],
)
def test_any_words_come_back(words: str) -> None:
    made = outcome(due=(replace(DUE[0], what=words, quote=words),))

    lines = render(made).split("\r\n")
    (event,) = read(made)

    assert all(len(line.encode()) <= LONGEST for line in lines)
    assert not any("\n" in line or "\r" in line for line in lines)
    assert lines.count("END:VEVENT") == 1
    assert words.replace("\r\n", "\n") in str(event["summary"])


def test_the_same_outcome_gives_the_same_bytes() -> None:
    assert render(outcome()) == render(outcome())
    assert render(outcome()).endswith("END:VCALENDAR\r\n")


def test_nothing_due_is_an_empty_calendar() -> None:
    assert read(empty_outcome()) == []


def test_the_stamp_is_the_day_of_the_check() -> None:
    late: tuple[Due, ...] = (replace(DUE[0], day=date(9999, 12, 31)),)

    assert "DTSTAMP:20300101T000000Z" in render(outcome(as_of=date(2030, 1, 1), due=late))
