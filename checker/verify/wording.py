"""Differences as messages, for people."""

import json
from collections.abc import Mapping
from typing import Any

from checker.model.message import Message, Value, listing, say
from checker.reporting.visible import flat, one_line
from checker.verify.differences import ABSENT, Difference
from checker.verify.quotes import Cited

#: Parts of a report whose entries have a name of their kind.
ENTRIES = (
    *("claims", "decisions", "due", "findings"),
    *("rules", "sources", "uncovered", "unread"),
)

#: Longest value that is shown.
LENGTH = 120


def told(difference: Difference, teller: Value) -> Message:
    """Return a difference in a sentence; `teller` is what is proved."""
    at, entry = _where(difference.at), len(difference.at) <= 2  # noqa: PLR2004
    if difference.made is ABSENT:
        shown = _about(difference.told) if entry else f": {_value(difference.told)}"
        return say("proof.has", place=at, teller=teller, shown=shown)
    if difference.told is ABSENT:
        shown = _about(difference.made) if entry else f": {_value(difference.made)}"
        return say("proof.lacks", place=at, teller=teller, shown=shown)
    then, now = _value(difference.told), _value(difference.made)
    return say("proof.says", place=at, teller=teller, then=then, now=now)


def misquoted(cite: Cited, text: str, path: str) -> Message:
    """Return what stands in the place of a quote."""
    return say(
        "proof.misquoted",
        place=_where(cite.at),
        quote=_value(cite.quote),
        file=path,
        start=str(cite.start),
        end=str(cite.end),
        there=_value(text[max(0, cite.start) : max(0, cite.end)]),
    )


def _where(at: tuple[str, ...]) -> Value:
    """Return a place in a report: `finding 73019af62b06, verdict`."""
    part, *inside = at
    if not inside or part not in ENTRIES:
        return flat(" ".join(at))
    name, *fields = inside
    entry = say(f"entry.{part}", name=flat(name))
    return listing([entry, flat(" ".join(fields))], ",") if fields else entry


def _about(entry: Any) -> str:
    """Return what an entry says, where it says something."""
    fields: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
    for name in ("message", "title", "quote", "what", "reason", "path"):
        if fields.get(name):
            return f": {one_line(str(fields[name]), LENGTH)}"
    return ""


def _value(value: Any) -> str:
    """Return a value as JSON has it, on one line and not too long."""
    return one_line(json.dumps(value, ensure_ascii=False), LENGTH)
