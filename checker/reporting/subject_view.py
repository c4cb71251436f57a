"""Everything that the sources say of one subject, in time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model.claim import ObjectKind
from checker.reporting.anchors import subject_anchor
from checker.reporting.claim_row import ClaimRow
from checker.reporting.finding_view import first_day
from checker.reporting.flags import Flag
from checker.reporting.sort_key import sort_key
from checker.reporting.timeline import Bar, Entry, Timeline, timeline


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One claim with its bar; None where its time is unknown."""

    row: ClaimRow
    bar: Bar | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """All that is said of a subject under one predicate, in time."""

    predicate: str
    said: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SubjectView:
    """One subject as the page shows it."""

    name: str
    anchor: str
    claims: int
    sources: int
    flags: tuple[Flag, ...]  #: the findings that cite any of its claims, each once
    topics: tuple[Topic, ...]
    line: Timeline | None  #: one axis for all of them
    named: tuple[ClaimRow, ...]  #: claims about others that name it


#: subject -> the claims about it, and those about others that name it.
Told = Mapping[str, tuple[Sequence[ClaimRow], Sequence[ClaimRow]]]


def by_subject(rows: Iterable[ClaimRow]) -> Told:
    """Return the claims of each subject, subjects by name."""
    of: dict[str, list[ClaimRow]] = defaultdict(list)
    naming: dict[str, list[ClaimRow]] = defaultdict(list)
    for row in rows:
        of[row.subject].append(row)
        if row.kind == ObjectKind.ENTITY and row.object != row.subject:
            naming[row.object].append(row)
    return {name: (of[name], naming.get(name, ())) for name in sorted(of, key=sort_key)}


def subject_view(
    name: str, rows: Sequence[ClaimRow], named: Sequence[ClaimRow], as_of: date
) -> SubjectView:
    """Return what is said of one subject."""
    ordered = sorted(rows, key=_in_time)
    line = timeline([Entry(row.valid, first_day(row.said)) for row in ordered], as_of)
    topics: dict[str, list[Said]] = defaultdict(list)
    for n, row in enumerate(ordered):
        bar = line.bars[n] if line and line.bars[n].pieces else None
        topics[row.predicate].append(Said(row=row, bar=bar))
    return SubjectView(
        name=name,
        anchor=subject_anchor(name),
        claims=len(rows),
        sources=len({row.source_id for row in rows}),
        flags=tuple({flag.href: flag for row in rows for flag in row.flags}.values()),
        topics=tuple(
            Topic(predicate=predicate, said=tuple(topics[predicate]))
            for predicate in sorted(topics)
        ),
        line=line,
        named=tuple(named),
    )


def _in_time(row: ClaimRow) -> tuple[int, str, str, int]:
    """Sort claims by the time that they hold for, then by when they are said, then by place."""
    valid = row.valid
    days = (valid.start, valid.start_latest, valid.end_earliest, valid.end)
    first = min((day.toordinal() for day in days if day), default=date.max.toordinal())
    return first, row.said, row.source_id, row.start
