"""Differences in words, for people."""

import json
from collections.abc import Mapping
from typing import Any

from checker.reporting.visible import flat, one_line
from checker.verify.differences import ABSENT, Difference
from checker.verify.quotes import Cited

#: Part of a report -> what one of its entries is called.
ENTRIES = {
    "claims": "claim",
    "decisions": "decision",
    "due": "falls due",
    "findings": "finding",
    "rules": "rule",
    "sources": "source",
    "uncovered": "sentence",
    "unread": "unread",
}

#: Longest value that is shown.
LENGTH = 120


def told(difference: Difference, teller: str = "the report") -> str:
    """Return a difference in a sentence; `teller` is what is proved."""
    where, entry = flat(_where(difference.at)), len(difference.at) <= 2  # noqa: PLR2004
    if difference.made is ABSENT:
        shown = _about(difference.told) if entry else f": {_value(difference.told)}"
        return f"{where}: {teller} has it, and the check does not make it{shown}"
    if difference.told is ABSENT:
        shown = _about(difference.made) if entry else f": {_value(difference.made)}"
        return f"{where}: {teller} lacks it, and the check makes it{shown}"
    told_, made = _value(difference.told), _value(difference.made)
    return f"{where}: {teller} says {told_}, the check makes {made}"


def misquoted(cite: Cited, text: str, path: str) -> str:
    """Return what stands in the place of a quote."""
    there = _value(text[max(0, cite.start) : max(0, cite.end)])
    place = f"{path} {cite.start}\u2013{cite.end}"
    return f"{flat(_where(cite.at))}: {_value(cite.quote)} does not stand at {place}, but {there}"


def _where(at: tuple[str, ...]) -> str:
    """Return a place in a report: `finding 73019af62b06, verdict`."""
    part, *inside = at
    if not inside or part not in ENTRIES:
        return " ".join(at)
    name, *fields = inside
    return f"{ENTRIES[part]} {name}" + (f", {' '.join(fields)}" if fields else "")


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
