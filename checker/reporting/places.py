"""Where a span stands for people: line and column, counted from one."""

import io
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from checker.model.outcome import Outcome

#: So many texts are remembered with their lines: each format of a report asks for the same ones.
TEXTS = 1_000


class Starts(dict[str, tuple[int, ...]]):
    """Where the lines of each source start, found once somebody asks: most reports ask of few."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the texts, by source_id."""
        self._texts = texts

    def __missing__(self, source_id: str) -> tuple[int, ...]:
        """Return the starts of a source; of one that was not read, its first line's."""
        self[source_id] = _line_starts(self._texts.get(source_id, ""))
        return self[source_id]


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """The starts of the lines of each source, so that looking up a place is a bisection."""

    paths: Mapping[str, str]  #: source_id -> the file in which its positions count
    lines: Starts  #: source_id -> code point where each line starts

    def line_column(self, source_id: str, start: int) -> tuple[int, int]:
        """Return line and column of a code point; columns count code points."""
        return line_column(self.lines[source_id], start)

    def shown(self, source_id: str, start: int) -> str:
        """Return `<file>:<line>:<column>`, the form that editors jump to."""
        line, column = self.line_column(source_id, start)
        return f"{self.paths.get(source_id, source_id)}:{line}:{column}"


def line_column(starts: Sequence[int], start: int) -> tuple[int, int]:
    """Return line and column of a code point in a text whose lines start at some others."""
    line = bisect_right(starts, start)
    return line, start - starts[line - 1] + 1


def places(outcome: Outcome) -> Places:
    """Return the places of all sources of a run."""
    return Places(
        paths={d.source.source_id: d.place for d in outcome.documents},
        lines=Starts({d.source.source_id: d.text for d in outcome.documents}),
    )


@lru_cache(TEXTS)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return where each line starts; a break is a newline, a return, or the two together."""
    starts = tuple(accumulate(map(len, io.StringIO(text, newline="")), initial=0))
    return starts if not text or text[-1] in "\r\n" else starts[:-1]
