"""What reports show of a document: its text and how it is divided, not what was read by parsers.

A run has very many segments, and each holds a reading with its offsets. Reports ask for none of
that, and what is kept of a run is written and read in a fraction of the time without it.
"""

from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from checker.model.document import Damage, Document, SegmentKind, Source, place_of

#: The cells of a `Division`, as segments have them.
SHOWN = attrgetter("kind", "span.start", "span.end", "language", "level")


class Division(NamedTuple):
    """What is shown of a segment."""

    kind: SegmentKind
    start: int  #: in the text
    end: int
    language: str
    level: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Reported:
    """A document, as reports show it; the fields but `parts` are those of `Document`."""

    source: Source
    text: str
    parts: tuple[Division, ...]  #: of its segments
    damages: tuple[Damage, ...]
    language: str
    is_extracted: bool = False

    @classmethod
    def of(cls, document: Document) -> "Reported":
        """Return what is shown of a document."""
        return cls(
            source=document.source,
            text=document.text,
            parts=tuple(map(Division._make, map(SHOWN, document.segments))),
            damages=document.damages,
            language=document.language,
            is_extracted=document.is_extracted,
        )

    @property
    def place(self) -> str:
        """Return the file in which positions count, as a path in the project."""
        return place_of(self.source, is_extracted=self.is_extracted)
