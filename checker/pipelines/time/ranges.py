"""Join two times that the words make one range: "from June 2018 to July 2023"."""

from collections.abc import Sequence
from dataclasses import replace

from checker.model.time_mention import Anchor, TimeForm, TimePart
from checker.pipelines.time.building import Found
from checker.pipelines.time.guards import LONGEST_RANGE, before_at, is_open
from checker.pipelines.time.lexicon import Lexicon
from checker.pipelines.time.slots import Tokens, phrases_at

DASHES = frozenset("-–—")


def with_ranges(lexicon: Lexicon, times: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Return the times, with the two ends of each range joined into one."""
    joined: list[Found] = []
    at = 0
    while at < len(times):
        both = _join(lexicon, times[at], times[at + 1], tokens) if at + 1 < len(times) else None
        joined.append(both or times[at])
        at += 2 if both else 1
    return joined


def with_listed_years(lexicon: Lexicon, times: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Return the times; in "30 March and 19 April 2020" the first has the year of the second."""
    listed = list(times)
    for at in range(len(listed) - 2, -1, -1):
        first, last = listed[at], listed[at + 1]
        between = tokens[first.after : last.first]
        if not between or not all(lexicon.has("list_join", t.norm) for t in between):
            continue
        if _lacks_year(first) and last.part.year and last.part.month and last.part.day:
            turns = (first.part.month or 0) > last.part.month
            part = replace(first.part, year=last.part.year - turns)
            listed[at] = replace(first, part=part, anchor=Anchor.NONE)
    return listed


def _lacks_year(time: Found) -> bool:
    """Say whether a time is a day and a month of no told year."""
    part = time.part
    named = part.month is not None and part.day is not None and part.year is None
    return named and part.shift is None and part.nearest is None and time.to is None


def _join(lexicon: Lexicon, start: Found, end: Found, tokens: Tokens) -> Found | None:
    """Return the range of two times; None where the words between do not make one."""
    if {start.form, end.form} != {TimeForm.DATE} or start.after >= end.first:
        return None
    kinds = {
        str(kind)
        for after, kind in phrases_at(lexicon.words.get("range_join", {}), tokens, start.after)
        if after == end.first
    }
    opener = before_at(lexicon, "range_open", tokens, start.first)
    if not kinds or not _belong(kinds, opener, start, end, tokens):
        return None
    if not (start.licensed and end.licensed) and not _are_years(lexicon, start, end, tokens):
        return None
    first, last = _completed(start.part, end.part)
    hangs = [t.anchor for t, p in ((start, first), (end, last)) if not p.is_absolute]
    return Found(
        first=opener[0] if opener else start.first,
        after=end.after,
        rule=f"{start.rule}-to-{end.rule}",
        form=TimeForm.RANGE,
        anchor=(hangs[0] if hangs[0] is not Anchor.NONE else Anchor.DOCUMENT)
        if hangs
        else Anchor.NONE,
        part=first,
        to=last,
        approximate=start.approximate or end.approximate,
    )


def _belong(
    kinds: set[str],
    opener: tuple[int, object] | None,
    start: Found,
    end: Found,
    tokens: Tokens,
) -> bool:
    """Say whether the words around two times make them the ends of one range."""
    if opener is not None and (str(opener[1]) in kinds or "range" in kinds):
        return True
    if "range" not in kinds:
        return False
    if tokens[start.after].norm in DASHES:
        return _shape(start.part) == _shape(end.part) and start.part.weekday is None
    if _is_month(start.part) and _is_month(end.part) and end.part.year is not None:
        return True
    return _is_named(start.part) and _is_named(end.part)


def _is_month(part: TimePart) -> bool:
    """Say whether a part names a month, and no day of it."""
    return part.month is not None and part.day is None


def _is_named(part: TimePart) -> bool:
    """Say whether a part names a year, a day of a month, or a day hung on today."""
    if part.year is not None or (part.month is not None and part.day is not None):
        return True
    return part.unit == "day" or (part.weekday is not None and part.nearest is not None)


def _shape(part: TimePart) -> tuple[bool, ...]:
    """Return which of year, month, day and season a part names."""
    return (part.month is None, part.day is None, part.season is None, not part.masked)


def _are_years(lexicon: Lexicon, start: Found, end: Found, tokens: Tokens) -> bool:
    """Say whether two bare figures, or bare months, can only be the ends of a range."""
    if start.needs == "month-sign" or end.needs == "month-sign":
        return end.part.month is not None and (end.licensed or start.licensed)
    first, last = start.part.year, end.part.year
    if first is None or last is None:
        return False
    dashed = tokens[start.after].norm in DASHES
    if not first < last <= first + LONGEST_RANGE:
        return dashed and first < last and start.licensed
    return is_open(lexicon, tokens, end.after)


def _completed(first: TimePart, last: TimePart) -> tuple[TimePart, TimePart]:
    """Give each end what only the other end says."""
    if first.month is None and first.day is not None and last.month is not None:
        first = replace(first, month=last.month)
    if first.year is None and last.year is not None and (first.month or first.season):
        turns = bool(first.month and last.month and first.month > last.month)
        first = replace(first, year=last.year - turns)
    elif last.year is None and first.year is not None and last.month:
        turns = bool(first.month and first.month > last.month)
        last = replace(last, year=first.year + turns)
    return first, last
