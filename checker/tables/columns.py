"""The columns of the claims table: the one place that says what each may hold.

The pandera contract, the JSON Schema of a row and the data dictionary are made from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from checker.model.claim import Modality, ObjectKind, Polarity, Tense


class CellKind(StrEnum):
    """What sort of cell a column has."""

    NAME = "name"  #: text, never empty
    TEXT = "text"  #: text, may be empty
    ONE_OF = "one of"  #: one of the values listed
    POSITION = "position"  #: whole number from 0
    NUMBER = "number"  #: finite number, or nothing
    DAY = "day"  #: ISO 8601 calendar day, or empty where unknown
    QUALIFIERS = "qualifiers"  #: JSON object of texts, keys sorted


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One column: what it means, and what a cell may hold."""

    meaning: str
    kind: CellKind = CellKind.TEXT
    allowed: tuple[str, ...] = ()  #: of a column whose cells are `ONE_OF` a few values


#: In the order of the file.
COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "claim_id": Column(
            meaning="Names the claim; survives edits elsewhere in the document.", kind=CellKind.NAME
        ),
        "source_id": Column(meaning="The source that makes the claim.", kind=CellKind.NAME),
        "start": Column(
            meaning="First code point of the quote in the source's text, from 0.",
            kind=CellKind.POSITION,
        ),
        "end": Column(meaning="Code point after the last of the quote.", kind=CellKind.POSITION),
        "quote": Column(meaning="The exact words, line breaks included.", kind=CellKind.NAME),
        "language": Column(
            meaning="Language of the words, two letters; `und` where unknown.", kind=CellKind.NAME
        ),
        "subject": Column(
            meaning="Whom or what the claim is about, by canonical name.", kind=CellKind.NAME
        ),
        "predicate": Column(meaning="What is said, from the vocabulary.", kind=CellKind.NAME),
        "object": Column(meaning="The value that the claim gives, by canonical name."),
        "object_kind": Column(
            meaning="What sort of value that is.", kind=CellKind.ONE_OF, allowed=tuple(ObjectKind)
        ),
        "value": Column(
            meaning="The figure with its scale words multiplied out; empty where there is none.",
            kind=CellKind.NUMBER,
        ),
        "unit": Column(meaning="The unit of the figure, as stated."),
        "qualifiers": Column(
            meaning="What narrows the claim: a JSON object of texts, keys sorted.",
            kind=CellKind.QUALIFIERS,
        ),
        "valid_from": Column(
            meaning="Earliest day on which it can begin to hold; empty where unknown.",
            kind=CellKind.DAY,
        ),
        "valid_from_latest": Column(
            meaning="Latest day on which it can begin to hold; empty where unknown.",
            kind=CellKind.DAY,
        ),
        "valid_until_earliest": Column(
            meaning="Earliest day on which it can hold no longer; empty where unknown or open.",
            kind=CellKind.DAY,
        ),
        "valid_until": Column(
            meaning="Latest first day on which it no longer holds; empty where unknown or open.",
            kind=CellKind.DAY,
        ),
        "valid_time": Column(
            meaning="When it holds, as read, in EDTF; `..` is an open end, empty is unknown."
        ),
        "asserted_on": Column(meaning="When the source says it, in EDTF; empty where unknown."),
        "tense": Column(
            meaning="The tense of the words.", kind=CellKind.ONE_OF, allowed=tuple(Tense)
        ),
        "polarity": Column(
            meaning="Whether the words affirm or negate it.",
            kind=CellKind.ONE_OF,
            allowed=tuple(Polarity),
        ),
        "modality": Column(
            meaning="How firmly it is told.", kind=CellKind.ONE_OF, allowed=tuple(Modality)
        ),
        "attributed_to": Column(meaning="The speaker; empty where the narrator says it."),
        "extractor": Column(meaning="The extractor that read it.", kind=CellKind.NAME),
        "damage": Column(meaning="Kind of damage that touches the words; empty where sound."),
    }
)

#: What makes a row itself, and the order of the rows. The first three columns are unique together.
IDENTITY = ("source_id", "start", "claim_id")
ORDER = ("source_id", "start", "end", "predicate", "object", "claim_id")


def data_dictionary() -> str:
    """Return the columns as a Markdown table, for people."""
    lines = ["| column | holds | meaning |", "| --- | --- | --- |"]
    for name, column in COLUMNS.items():
        holds = ", ".join(f"`{v}`" for v in column.allowed) or column.kind.value
        lines.append(f"| `{name}` | {holds} | {column.meaning} |")
    return "\n".join(lines) + "\n"
