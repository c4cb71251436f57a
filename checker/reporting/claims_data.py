"""The claims of a large report as data for the script, which shows a page of them at a time.

Texts that come again and again are told once and named by their number.
"""

from collections.abc import Iterable
from typing import Any

from checker.reporting.claim_row import ClaimRow
from checker.reporting.flags import Flag
from checker.reporting.visible import visible

#: The cells of a row, in order; those in capitals hold a number in the list of that name.
CELLS = (
    "id",
    "SUBJECT",
    "PREDICATE",
    "REMARKS",
    "OBJECT",
    "SPEAKER",
    "figure",  # the bare number, empty where it is none
    "TIME",
    "SAID",
    "quote",
    "SOURCE",
    "place",
    "flags",
    "LANGUAGE",
    "from",
    "to",
)


class _Numbers:
    """Distinct values, each with its number."""

    def __init__(self) -> None:
        """Start with none."""
        self.values: dict[Any, int] = {}

    def of(self, value: Any) -> int:
        """Return the number of a value."""
        return self.values.setdefault(value, len(self.values))


def claims_data(rows: Iterable[ClaimRow]) -> dict[str, Any]:
    """Return the rows as lists, with the lists of what they name by number."""
    lists = {cell.lower(): _Numbers() for cell in CELLS if cell.isupper()}
    flags = _Numbers()
    told = [_row(row, lists, flags) for row in rows]
    return {
        "rows": told,
        "flags": list(flags.values),
        **{name: list(numbers.values) for name, numbers in lists.items()},
    }


def _row(row: ClaimRow, lists: dict[str, _Numbers], flags: _Numbers) -> list[Any]:
    """Return one row in the order of `CELLS`."""
    claim = row.claim
    return [
        row.anchor.removeprefix("r-"),
        lists["subject"].of((visible(claim.subject), row.subject_href)),
        lists["predicate"].of(visible(claim.predicate)),
        lists["remarks"].of(visible(", ".join(row.remarks))),
        lists["object"].of(visible(row.figure or claim.object)),
        lists["speaker"].of(visible(claim.attributed_to)),
        "" if claim.value is None else str(claim.value),
        lists["time"].of(claim.valid.edtf),
        lists["said"].of(visible(claim.asserted_on)),
        visible(claim.quote),
        lists["source"].of(
            (claim.source_id, visible(row.source.title), visible(row.source.path), row.source.href)
        ),
        row.place,
        [flags.of(_flag(flag)) for flag in row.flags],
        lists["language"].of("" if claim.language == "und" else claim.language),
        *row.years,
    ]


def _flag(flag: Flag) -> tuple[str, ...]:
    """Return a link to a finding."""
    return (flag.href, flag.label, flag.severity, visible(flag.message), flag.verdict)
