"""The claims of a large report as data for the script, which shows a page of them at a time.

Texts that come again and again are told once and named by their number.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from checker.reporting.anchors import escape_names
from checker.reporting.claim_row import ClaimRow, Origin
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


class _Numbers(dict[Any, int]):
    """The number of each value; values of which the same is told share one."""

    def __init__(self, tell: Callable[[Any], Any] = visible) -> None:
        """Start with none."""
        self.told: dict[Any, int] = {}
        self._tell = tell

    def __missing__(self, value: Any) -> int:
        """Give a value its number."""
        self[value] = number = self.told.setdefault(self._tell(value), len(self.told))
        return number


def claims_data(rows: Sequence[ClaimRow]) -> dict[str, Any]:
    """Return the rows as lists, with the lists of what they name by number."""
    sources = {row.source_id: row.source for row in rows}
    lists = {cell: _Numbers() for cell in CELLS if cell.isupper()}
    lists |= {
        "SUBJECT": _Numbers(_subject),
        "REMARKS": _Numbers(lambda remarks: visible(", ".join(remarks))),
        "TIME": _Numbers(str),
        "SOURCE": _Numbers(lambda name: _source(name, sources[name])),
        "LANGUAGE": _Numbers(lambda language: "" if language == "und" else language),
    }
    flags = _Numbers(_flag)
    return {
        "rows": list(_rows(rows, lists, flags)),
        "flags": list(flags.told),
        **{cell.lower(): list(numbers.told) for cell, numbers in lists.items()},
    }


def _rows(
    rows: Sequence[ClaimRow], lists: Mapping[str, _Numbers], flags: _Numbers
) -> Iterator[tuple[Any, ...]]:
    """Yield each row in the order of `CELLS`."""
    subject, predicate, remarks, value, speaker, time, said, source, language = (
        lists[cell] for cell in CELLS if cell.isupper()
    )
    for row, name in zip(rows, escape_names([row.claim_id for row in rows]), strict=True):
        yield (
            name,
            subject[row.subject, row.subject_href],
            predicate[row.predicate],
            remarks[row.remarks],
            value[row.figure or row.object],
            speaker[row.speaker],
            "" if row.value is None else str(row.value),
            time[row.valid.edtf],
            said[row.said],
            visible(row.quote),
            source[row.source_id],
            row.place,
            [flags[flag] for flag in row.flags],
            language[row.language],
            *row.years,
        )


def _subject(subject: tuple[str, str]) -> tuple[str, str]:
    """Return a subject with its link."""
    return visible(subject[0]), subject[1]


def _source(source_id: str, source: Origin) -> tuple[str, ...]:
    """Return a source with its link."""
    return (source_id, visible(source.title), visible(source.path), source.href)


def _flag(flag: Flag) -> tuple[str, ...]:
    """Return a link to a finding."""
    return (flag.href, flag.label, flag.severity, visible(flag.message), flag.verdict)
