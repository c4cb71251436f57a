"""The rows of the claims table as values."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from math import isnan
from typing import TYPE_CHECKING, Any

from checker.model.claim import Modality, Polarity
from checker.model.interval import Interval
from checker.model.span import Span

if TYPE_CHECKING:
    import pandas as pd

#: The columns of the claims table that `rows` reads: what a rule about claims needs.
ROW_COLUMNS = (
    *("claim_id", "source_id", "start", "end", "quote", "subject", "predicate", "object"),
    *("object_kind", "value", "unit", "qualifiers", "valid_from", "valid_from_latest"),
    *("valid_until_earliest", "valid_until", "valid_time", "asserted_on", "tense", "polarity"),
    *("modality", "attributed_to", "extractor", "damage"),
)
#: Those that hold figures.
FIGURES = ("start", "end", "value")
#: Those that tell its time, as `Interval` takes them.
TIMES = ("valid_time", "valid_from", "valid_from_latest", "valid_until_earliest", "valid_until")

#: So many rows are made at a time.
TOGETHER = 8_192


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the claims table, its cells as values; made by place, since there are many."""

    claim_id: str
    source_id: str
    span: Span
    quote: str
    subject: str
    predicate: str
    object: str
    object_kind: str
    value: float | None
    unit: str
    qualifiers: dict[str, str]
    valid: Interval
    asserted_on: str
    tense: str
    polarity: str
    modality: str
    attributed_to: str
    extractor: str
    damage: str

    @property
    def place(self) -> tuple[str, Span, str]:
        """Return where it stands, by which claims are put in the order of their texts."""
        return (self.source_id, self.span, self.claim_id)

    @property
    def is_plain(self) -> bool:
        """Say whether it is asserted and affirmed by the narrator, in sound words."""
        return self.is_asserted and not self.attributed_to

    @property
    def is_asserted(self) -> bool:
        """Say whether it is asserted and affirmed, by whomever."""
        return self.polarity == Polarity.AFFIRMED and self.modality == Modality.ASSERTED

    @property
    def status(self) -> str:
        """Return how an office or a membership is held."""
        return self.qualifiers.get("status", "")


FIELDS = tuple(field.name for field in fields(Row))


def rows(claims: "pd.DataFrame") -> Iterator[Row]:
    """Yield the rows of a claims table as values, those of one subject after each other.

    They are made in the order in which rules come to them, and some at a time, so that what lies
    together in memory is asked for together. What many of them say is held once.
    """
    held: dict[str, dict[str, str]] = {name: {} for name in ROW_COLUMNS}
    told_times: dict[tuple[str, ...], Interval] = {}
    told_qualifiers: dict[str, dict[str, str]] = {"": {}}
    order = claims["subject"].array.argsort(kind="stable")
    for first in range(0, len(order), TOGETHER):
        some = order[first : first + TOGETHER]
        cells = {name: _cells(name, claims[name].take(some), held) for name in ROW_COLUMNS}
        times = zip(*(cells[name] for name in TIMES), strict=True)
        columns = {
            **cells,
            "span": map(Span, cells["start"], cells["end"]),
            "value": (None if v is None or isnan(v) else float(v) for v in cells["value"]),
            "qualifiers": (_qualifiers(cell, told_qualifiers) for cell in cells["qualifiers"]),
            "valid": (_interval(time, told_times) for time in times),
        }
        yield from map(Row, *(columns[name] for name in FIELDS))


def _cells(name: str, column: "pd.Series[Any]", held: Mapping[str, dict[str, str]]) -> list[Any]:
    """Return cells of a column, equal texts as one."""
    cells: list[Any] = column.tolist()
    if name in (*FIGURES, "claim_id"):
        return cells
    return list(map(held[name].setdefault, cells, cells))


def _qualifiers(cell: str, told: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return a cell's qualifiers; rows that tell the same share them, for nobody changes them."""
    if cell not in told:
        told[cell] = json.loads(cell)
    return told[cell]


def _interval(cells: tuple[str, ...], told: dict[tuple[str, ...], Interval]) -> Interval:
    """Return the time that cells tell; rows that tell the same share it."""
    if cells not in told:
        edtf, *days = cells
        start, start_latest, end_earliest, end = map(_day, days)
        told[cells] = Interval(
            edtf=edtf,
            start=start,
            start_latest=start_latest,
            end_earliest=end_earliest,
            end=end,
            open_end=edtf.endswith("/.."),
        )
    return told[cells]


def _day(cell: str) -> date | None:
    """Return a cell's calendar day."""
    return date.fromisoformat(cell) if cell else None
