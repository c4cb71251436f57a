"""The rows of the claims table as values."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from checker.model.claim import Claim, Modality, Polarity, Qualifiers
from checker.model.interval import Interval
from checker.model.span import Span
from checker.tables.cells import ordered, values_of, without_noise

#: The columns of the claims table that a row has: what a rule about claims needs.
ROW_COLUMNS = (
    *("claim_id", "source_id", "start", "end", "quote", "subject", "predicate", "object"),
    *("object_kind", "value", "unit", "qualifiers", "valid_from", "valid_from_latest"),
    *("valid_until_earliest", "valid_until", "valid_time", "asserted_on", "tense", "polarity"),
    *("modality", "attributed_to", "extractor", "damage"),
)
#: Those of them that are texts, and those that are members of an enumeration.
TEXTS = (
    *("source_id", "quote", "subject", "predicate", "object", "unit", "asserted_on"),
    *("attributed_to", "extractor", "damage"),
)
LISTED = ("object_kind", "tense", "polarity", "modality")

#: So many rows are made at a time.
TOGETHER = 8_192


class Row(NamedTuple):
    """One row of the claims table, its cells as values; a tuple, since there are many."""

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


def rows_of_claims(claims: Iterable[Claim]) -> Iterator[Row]:
    """Yield the rows that claims have in their table, those of one subject after each other.

    They are made in the order in which rules come to them, and some at a time, so that what lies
    together in memory is asked for together. What many of them say is held once.
    """
    held: dict[str, str] = {}
    told_qualifiers: dict[Qualifiers, dict[str, str]] = {}
    told = sorted(ordered(claims), key=attrgetter("subject"))
    for first in range(0, len(told), TOGETHER):
        some = told[first : first + TOGETHER]
        columns = {
            **{name: values_of(name, some) for name in ("claim_id", "span", "valid")},
            **{name: _once(values_of(name, some), held) for name in TEXTS},
            **{name: map(str, values_of(name, some)) for name in LISTED},
            "value": map(without_noise, values_of("value", some)),
            "qualifiers": (_dict(cell, told_qualifiers) for cell in values_of("qualifiers", some)),
        }
        yield from map(Row, *(columns[name] for name in Row._fields))


def _once(cells: list[str], held: dict[str, str]) -> Iterator[str]:
    """Yield cells, equal ones as one."""
    return map(held.setdefault, cells, cells)


def _dict(cell: Qualifiers, told: dict[Qualifiers, dict[str, str]]) -> dict[str, str]:
    """Return qualifiers by name; rows that tell the same share them, for nobody changes them."""
    if cell not in told:
        told[cell] = dict(sorted(cell))
    return told[cell]
