"""Group the claims that speak of one and the same thing.

A key is what must agree before two claims are compared at all: subject, predicate and the
qualifiers that separate (territory, method, counterpart ...); for relations the pair of parties in
the order of the alphabet, for memberships the organisation too, for events what they befell.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import isnan
from typing import TYPE_CHECKING

from checker.judging.context import RuleContext
from checker.judging.repeats import independent
from checker.model.claim import Modality, Polarity
from checker.model.interval import Interval
from checker.model.span import Span
from checker.vocabulary.predicates import predicate
from checker.vocabulary.vocabulary import Vocabulary

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """All claims of one key, by time, source and place."""

    key: tuple[str, ...]
    subject: str
    predicate: str
    template: str
    rows: tuple[Row, ...]


def groups(claims: "pd.DataFrame", context: RuleContext, *templates: str) -> Iterator[Group]:
    """Yield the claims of each key of the given templates, sorted by key.

    What a copy only repeats is left out: it is said once.
    """
    by_key: dict[tuple[str, ...], list[Row]] = {}
    wanted = claims[claims["extractor"].isin(templates)] if templates else claims
    for row in independent(rows(wanted), context):
        by_key.setdefault(key_of(row, context.vocabulary), []).append(row)
    for key in sorted(by_key):
        members = tuple(sorted(by_key[key], key=_in_time))
        yield Group(
            key=key,
            subject=members[0].subject,
            predicate=members[0].predicate,
            template=members[0].extractor,
            rows=members,
        )


def key_of(row: Row, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the key of a claim."""
    of = predicate(vocabulary, row.predicate, row.extractor)
    separators = tuple(
        f"{name}={row.qualifiers[name]}" for name in of.separators if row.qualifiers.get(name)
    )
    if row.extractor == "relation":
        parties = sorted((row.subject, row.qualifiers.get("with", "")))
        return (row.predicate, *parties, *separators)
    if row.extractor == "membership" or (row.extractor == "event" and row.object_kind == "entity"):
        return (row.subject, row.predicate, row.object, *separators)
    return (row.subject, row.predicate, *separators)


def rows(claims: "pd.DataFrame") -> Iterator[Row]:
    """Yield the rows of a claims table as values."""
    for cells in claims.to_dict("records"):
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
            qualifiers=json.loads(cells["qualifiers"] or "{}"),
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


def _in_time(row: Row) -> tuple[str, str, str, int, str]:
    """Sort by time, the untimed last, then by source and place."""
    known = row.valid.start or row.valid.end
    return (
        known.isoformat() if known else "9999",
        row.valid.edtf,
        row.source_id,
        row.span.start,
        row.claim_id,
    )
