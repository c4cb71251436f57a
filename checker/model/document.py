"""What is known of a source, and the text that was read from it.

Two layers of text: `Document.text` is the file as it lies on disk (decoded, nothing changed), or
the main text taken out of it where the file is no plain text. A segment's `reading` is what the
parser sees (mojibake repaired, hard line breaks joined), and its offset map leads every code point
of the reading back to `Document.text`.
"""

from dataclasses import dataclass
from enum import StrEnum

from checker.model.message import Value
from checker.model.offsets import Offsets
from checker.model.span import Span


class SourceKind(StrEnum):
    """What sort of publication a source is; it weighs in what can be called superseded."""

    NEWS = "news"
    PRESS_RELEASE = "press-release"
    ENCYCLOPEDIA = "encyclopedia"
    REFERENCE = "reference"
    REPORT = "report"
    TABLE = "table"
    BROCHURE = "brochure"
    OTHER = "other"


#: Kinds of sources that are dated for their time.
OF_THEIR_TIME = (SourceKind.NEWS, SourceKind.PRESS_RELEASE, SourceKind.REPORT)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A publication that we hold, as the manifest and the file itself describe it."""

    source_id: str
    path: str  #: relative to `seeds/`, with forward slashes
    sha256: str  #: of the bytes on disk
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""  #: as the manifest says it; empty where unsaid
    published_on: str = ""  #: EDTF; empty where the manifest does not say
    retrieved_on: str = ""
    kind: SourceKind = SourceKind.OTHER
    licence: str = ""
    note: str = ""
    listed: bool = True  #: has a row in the manifest
    listed_sha256: str = ""  #: the checksum that the manifest gives; empty where it gives none


class SegmentKind(StrEnum):
    """What a block of a document is."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    BOILERPLATE = "boilerplate"
    RECORD = "record"  #: a row of a table of ready claims


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """One block of a document, before any parser sees it."""

    kind: SegmentKind
    span: Span  #: in `Document.text`
    reading: str  #: the repaired, line-joined text of the block
    offsets: Offsets  #: of `reading` in `Document.text`
    language: str  #: two letters; `und` where it cannot be told
    level: int = 0  #: of a heading, 1 is the highest; 0 elsewhere
    section: str = ""  #: the reading of the nearest heading above

    def to_source(self, span: Span) -> Span:
        """Lead a span of `reading` back to `Document.text`; never cuts a repaired run in two."""
        end = span.end
        while span.start < end < len(self.reading) and self.offsets[end] == self.offsets[end - 1]:
            end += 1
        return Span(self.offsets[span.start], self.offsets[end])


class DamageKind(StrEnum):
    """What is wrong with the words themselves."""

    GARBLED = "garbled"  #: one encoding read as another
    MISSING_WORDS = "missing-words"  #: lost where links were
    JOINED_WORDS = "joined-words"
    EMPTY_SECTION = "empty-section"
    MISSING_LIST = "missing-list"  #: announced and never given
    LEFT_OVER = "left-over"  #: of the web page around the text
    TRUNCATED = "truncated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Damage:
    """A place where the text is suspect."""

    kind: DamageKind
    span: Span  #: in `Document.text`
    quote: str
    repaired: str = ""  #: how it was read, where it could be repaired
    reason: Value = ""  #: what gave it away


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One row of a table of ready claims."""

    span: Span  #: in `Document.text`
    cells: tuple[tuple[str, str], ...]  #: column and what it says; empty cells are left out

    def cell(self, column: str) -> str:
        """Return what a column says, empty where it says nothing."""
        return dict(self.cells).get(column, "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """The text read from a source."""

    source: Source
    text: str  #: as it lies on disk, decoded; of html, pdf and docx the main text
    segments: tuple[Segment, ...]
    damages: tuple[Damage, ...]
    language: str  #: of most of its paragraphs
    is_extracted: bool = False  #: the text is not the file itself; the run writes it out
    file_date: str = ""  #: EDTF, from the metadata of the file; empty where it has none
    records: tuple[Record, ...] = ()  #: of a table of ready claims

    @property
    def place(self) -> str:
        """Return the file in which positions count, as a path in the project."""
        return place_of(self.source, is_extracted=self.is_extracted)

    def quote(self, span: Span) -> str:
        """Return the exact words of a span."""
        return self.text[span.start : span.end]

    def damages_in(self, span: Span) -> tuple[Damage, ...]:
        """Return the damages that touch a span."""
        return tuple(d for d in self.damages if d.span.overlaps(span))


def place_of(source: Source, *, is_extracted: bool) -> str:
    """Return the file in which the positions of a source count, as a path in the project."""
    return f"reports/text/{source.source_id}.txt" if is_extracted else f"seeds/{source.path}"
