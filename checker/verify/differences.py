"""Two trees of values compared: what differs, and exactly where.

Entries that have a name (a finding its fingerprint, a source its id) are compared by it, so that
one that is left out is named and does not shift all that follow.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final


class _Absent:
    """What is not there; no JSON value equals it."""


ABSENT: Final = _Absent()

Entry = Mapping[str, Any]


def _place(entry: Entry) -> str:
    """Return the place of a quote, which is its name."""
    return f"{entry.get('source_id')}:{entry.get('start')}-{entry.get('end')}"


#: Part of a report -> the name of an entry.
NAMES: Mapping[str, Callable[[Entry], str]] = {
    "claims": lambda entry: str(entry.get("claim_id")),
    "decisions": lambda entry: str(entry.get("id")),
    "due": lambda entry: str(entry.get("due_id")),
    "findings": lambda entry: str(entry.get("fingerprint")),
    "rules": lambda entry: str(entry.get("id")),
    "sources": lambda entry: str(entry.get("source_id")),
    "uncovered": _place,
    "unread": lambda entry: str(entry.get("path")),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One place where the two differ; `ABSENT` on the side that has nothing there."""

    at: tuple[str, ...]
    told: Any
    made: Any


def differences(told: Any, made: Any, at: tuple[str, ...] = ()) -> Iterator[Difference]:
    """Yield where what is told differs from what is made, the deepest place each time."""
    if isinstance(told, dict) and isinstance(made, dict):
        for key in dict.fromkeys([*made, *told]):
            yield from differences(told.get(key, ABSENT), made.get(key, ABSENT), (*at, key))
    elif isinstance(told, list) and isinstance(made, list):
        part = at[-1] if at else ""
        ours, theirs = named(part, told), named(part, made)
        yield from differences(ours, theirs, at)
        if list(ours) != list(theirs) and set(ours) == set(theirs):
            yield Difference(at=(*at, "order"), told=list(ours), made=list(theirs))
    elif type(told) is not type(made) or told != made:
        yield Difference(at=at, told=told, made=made)


def named(part: str, entries: Sequence[Any]) -> dict[str, Any]:
    """Return entries under their names; a name that comes again is counted, others are numbers."""
    name = NAMES.get(part)
    seen: Counter[str] = Counter()
    found: dict[str, Any] = {}
    for number, entry in enumerate(entries):
        key = name(entry) if name and isinstance(entry, dict) else str(number)
        seen[key] += 1
        found[key if seen[key] == 1 else f"{key} (no. {seen[key]})"] = entry
    return found
