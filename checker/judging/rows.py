"""The rows of the claims table as values."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import TYPE_CHECKING

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One row of the claims table, its cells as values."""

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


def rows(claims: "pd.DataFrame") -> Iterator[Row]:
    """Yield the rows of a claims table as values."""
    columns = [claims[name].tolist() for name in ROW_COLUMNS]
    for told in zip(*columns, strict=True):
        cells = dict(zip(ROW_COLUMNS, told, strict=True))
        value = cells["value"]
        yield Row(
            claim_id=cells["claim_id"],
            source_id=cells["source_id"],
            span=Span(int(cells["start"]), int(cells["end"])),
            quote=cells["quote"],
            subject=cells["subject"],
            predicate=cells["predicate"],
            object=cells["object"],
            object_kind=cells["object_kind"],
            value=None if value is None or isnan(value) else float(value),
            unit=cells["unit"],
            qualifiers=json.loads(cells["qualifiers"]) if cells["qualifiers"] else {},
            valid=Interval(
                edtf=cells["valid_time"],
                start=_day(cells["valid_from"]),
                start_latest=_day(cells["valid_from_latest"]),
                end_earliest=_day(cells["valid_until_earliest"]),
                end=_day(cells["valid_until"]),
                open_end=cells["valid_time"].endswith("/.."),
            ),
            asserted_on=cells["asserted_on"],
            tense=cells["tense"],
            polarity=cells["polarity"],
            modality=cells["modality"],
            attributed_to=cells["attributed_to"],
            extractor=cells["extractor"],
            damage=cells["damage"],
        )


def _day(cell: str) -> date | None:
    """Return a cell's calendar day."""
    return date.fromisoformat(cell) if cell else None
