"""The claims of a large report as data for the script, which shows a page of them at a time.

Texts that come again and again are told once and named by their number.
"""

from collections.abc import Callable, Sequence
from typing import Any

from checker.reporting.claim_row import ClaimRow
from checker.reporting.finding_view import Shown
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
    """Distinct values, each with its number; what is told of a value is found once."""

    def __init__(self, tell: Callable[[Any], Any]) -> None:
        """Start with none."""
        self.values: dict[Any, int] = {}
        self._tell = tell
        self._known: dict[Any, int] = {}

    def of(self, value: Any) -> int:
        """Return the number of what is told of a value."""
        number = self._known.get(value)
        if number is None:
            number = self.values.setdefault(self._tell(value), len(self.values))
            self._known[value] = number
        return number


def claims_data(rows: Sequence[ClaimRow]) -> dict[str, Any]:
    """Return the rows as lists, with the lists of what they name by number."""
    sources = {row.claim.source_id: row.source for row in rows}
    tell: dict[str, Callable[[Any], Any]] = {
        "SUBJECT": lambda subject: (visible(subject[0]), subject[1]),
        "REMARKS": lambda remarks: visible(", ".join(remarks)),
        "TIME": str,
        "SOURCE": lambda source_id: _source(source_id, sources[source_id]),
        "LANGUAGE": lambda language: "" if language == "und" else language,
    }
    lists = {cell: _Numbers(tell.get(cell, visible)) for cell in CELLS if cell.isupper()}
    flags = _Numbers(_flag)
    told = [_row(row, lists, flags) for row in rows]
    return {
        "rows": told,
        "flags": list(flags.values),
        **{cell.lower(): list(numbers.values) for cell, numbers in lists.items()},
    }


def _row(row: ClaimRow, lists: dict[str, _Numbers], flags: _Numbers) -> list[Any]:
    """Return one row in the order of `CELLS`."""
    claim = row.claim
    return [
        row.anchor.removeprefix("r-"),
        lists["SUBJECT"].of((claim.subject, row.subject_href)),
        lists["PREDICATE"].of(claim.predicate),
        lists["REMARKS"].of(row.remarks),
        lists["OBJECT"].of(row.figure or claim.object),
        lists["SPEAKER"].of(claim.attributed_to),
        "" if claim.value is None else str(claim.value),
        lists["TIME"].of(claim.valid.edtf),
        lists["SAID"].of(claim.asserted_on),
        visible(claim.quote),
        lists["SOURCE"].of(claim.source_id),
        row.place,
        [flags.of(flag) for flag in row.flags],
        lists["LANGUAGE"].of(claim.language),
        *row.years,
    ]


def _source(source_id: str, source: Shown) -> tuple[str, ...]:
    """Return a source with its link."""
    return (source_id, visible(source.title), visible(source.path), source.href)


def _flag(flag: Flag) -> tuple[str, ...]:
    """Return a link to a finding."""
    return (flag.href, flag.label, flag.severity, visible(flag.message), flag.verdict)
