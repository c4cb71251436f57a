"""Each quote of a report, looked up in its file as it lies there now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checker.verify.differences import named


@dataclass(frozen=True, kw_only=True, slots=True)
class Cited:
    """A quote of a report, and where in the report it stands."""

    at: tuple[str, ...]
    source_id: str
    start: int
    end: int
    quote: str

    def stands(self, text: str) -> bool:
        """Say whether the words stand at their place."""
        return 0 <= self.start <= self.end and text[self.start : self.end] == self.quote


def cited(report: Mapping[str, Any]) -> Iterator[Cited]:
    """Yield every quote of a report; one whose place is no place is left to the comparison."""
    for name, finding in named("findings", report["findings"]).items():
        evidence = finding.get("evidence")
        for number, entry in enumerate(evidence if isinstance(evidence, list) else []):
            yield from _cited(entry, ("findings", name, "evidence", str(number)))
    for part in ("due", "uncovered"):
        for name, entry in named(part, report[part]).items():
            yield from _cited(entry, (part, name))


def _cited(entry: Any, at: tuple[str, ...]) -> Iterator[Cited]:
    """Yield the quote of an entry that has one."""
    fields = entry if isinstance(entry, dict) else {}
    start, end, quote = fields.get("start"), fields.get("end"), fields.get("quote")
    if isinstance(start, int) and isinstance(end, int) and isinstance(quote, str):
        source_id = str(fields.get("source_id"))
        yield Cited(at=at, source_id=source_id, start=start, end=end, quote=quote)
