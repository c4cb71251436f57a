"""Where a span stands for people: line and column, counted from one."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.outcome import Outcome

BREAK = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """The starts of the lines of each source, so that looking up a place is a bisection."""

    paths: Mapping[str, str]  #: source_id -> the file in which its positions count
    lines: Mapping[str, tuple[int, ...]]  #: source_id -> code point where each line starts

    def line_column(self, source_id: str, start: int) -> tuple[int, int]:
        """Return line and column of a code point; columns count code points."""
        starts = self.lines.get(source_id, (0,))
        line = bisect_right(starts, start)
        return line, start - starts[line - 1] + 1

    def shown(self, source_id: str, start: int) -> str:
        """Return `<file>:<line>:<column>`, the form that editors jump to."""
        line, column = self.line_column(source_id, start)
        return f"{self.paths.get(source_id, source_id)}:{line}:{column}"


def places(outcome: Outcome) -> Places:
    """Return the places of all sources of a run."""
    return Places(
        paths={d.source.source_id: d.place for d in outcome.documents},
        lines={d.source.source_id: _line_starts(d.text) for d in outcome.documents},
    )


def _line_starts(text: str) -> tuple[int, ...]:
    """Return where each line starts; a break is a newline, a return, or the two together."""
    return (0, *(match.end() for match in BREAK.finditer(text)))
