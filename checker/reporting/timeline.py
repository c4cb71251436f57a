"""The timeline of a finding: when each of its claims holds, unknown ends drawn as unknown.

Places on it are percentages of its width, so that it fits any screen without a script.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from checker.model.interval import Interval
from checker.reporting.ticks import Tick, ticks

#: How far an unknown end fades, in per cent of the width: seen as open, not taken for a length.
FADE = 12.0

#: Narrowest piece that can still be seen, in per cent of the width.
THINNEST = 1.2

#: `as_of` is drawn where it is no further off than this many times what the claims span.
REACH = 1.0

DAYS_IN_YEAR = 366


class Entry(NamedTuple):
    """What the timeline is to show of one claim."""

    valid: Interval
    said: date | None  #: first day on which its source can have said it


class Piece(NamedTuple):
    """One stretch of a bar: `sure`, `maybe`, `fade-in`, `fade-out` or `onward`."""

    look: str
    x: float
    width: float


class Bar(NamedTuple):
    """How one claim is drawn; no pieces where nothing is known of its time."""

    pieces: tuple[Piece, ...]
    said: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """All bars of a finding, in the order of its entries, over one axis."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    as_of: float | None


@dataclass(frozen=True, slots=True)
class _Axis:
    """Days of the proleptic calendar onto per cent of the width."""

    first: float
    last: float

    def x(self, day: date) -> float:
        """Return the place of a day, never outside the axis."""
        share = (day.toordinal() - self.first) / (self.last - self.first)
        return round((0.0 if share < 0 else 1.0 if share > 1 else share) * 100, 2)


def timeline(entries: Sequence[Entry], as_of: date, *, to_date: bool = False) -> Timeline | None:
    """Return the drawing of some claims; None where no day of any of them is known.

    Args:
        entries: one per claim.
        as_of: calendar day; drawn where it is near, and always with `to_date`.
        to_date: how much time has passed since is what the finding is about.
    """
    days = sorted({day for entry in entries for day in _days(entry)})
    if not days:
        return None
    span = (days[-1] - days[0]).days
    close = (as_of - days[-1]).days <= max(span * REACH, DAYS_IN_YEAR)
    near = days[0] <= as_of and (close or to_date)
    axis = _axis([*days, as_of] if near else days, entries)
    return Timeline(
        bars=tuple(_bar(entry, axis) for entry in entries),
        ticks=ticks(axis.first, axis.last),
        as_of=axis.x(as_of) if near else None,
    )


def _days(entry: Entry) -> Iterable[date]:
    """Return the days that must fit on the axis."""
    valid = entry.valid
    known = (valid.start, valid.start_latest, valid.end_earliest, valid.end, entry.said)
    return (day for day in known if day is not None)


def _axis(days: Sequence[date], entries: Iterable[Entry]) -> _Axis:
    """Return an axis with a margin, wide enough for the unknown ends that fade into it."""
    first, last = min(days).toordinal(), max(days).toordinal()
    span = max(last - first, 28)
    valids = [entry.valid for entry in entries]
    before = any(v.start is None and not v.is_unknown for v in valids)
    after = any(v.end is None and not v.is_unknown for v in valids)
    return _Axis(
        first - span * (0.18 if before else 0.04),
        last + span * (0.18 if after else 0.04),
    )


def _bar(entry: Entry, axis: _Axis) -> Bar:
    """Return how one claim is drawn."""
    said = axis.x(entry.said) if entry.said else None
    return Bar(pieces=tuple(_pieces(entry.valid, axis)), said=said)


def _pieces(valid: Interval, axis: _Axis) -> Iterable[Piece]:
    """Yield the stretches of a bar from left to right."""
    starts = [axis.x(day) for day in _distinct(valid.start, valid.start_latest)]
    ends = [axis.x(day) for day in _distinct(valid.end_earliest, valid.end)]
    if not starts and not ends:
        return
    left, right = min(starts or ends), max(ends or starts)
    core_from = max(starts) if starts else left
    core_to = min(ends) if ends else (100.0 if valid.open_end else core_from)
    if not starts:
        yield Piece(look="fade-in", x=round(max(left - FADE, 0.0), 2), width=min(FADE, left))
    if valid.open_end:
        yield from _piece("maybe", left, core_from)
        yield from _piece("onward", core_from, 100.0)
        return
    if core_from <= core_to and starts and ends:
        yield from _piece("maybe", left, core_from)
        yield from _piece("sure", core_from, core_to, thinnest=THINNEST)
        yield from _piece("maybe", core_to, right)
    else:
        yield from _piece("maybe", left, right, thinnest=THINNEST)
    if not ends:
        yield Piece(look="fade-out", x=right, width=round(min(FADE, 100.0 - right), 2))


def _distinct(one: date | None, other: date | None) -> tuple[date, ...]:
    """Return the days that are known, each once."""
    if one is None or one == other:
        return (other,) if other is not None else ()
    return (one,) if other is None else (one, other)


def _piece(look: str, start: float, end: float, *, thinnest: float = 0.0) -> Iterable[Piece]:
    """Yield a stretch where it has any width."""
    width = max(round(end - start, 2), thinnest)
    if width > 0:
        yield Piece(look=look, x=start, width=width)
