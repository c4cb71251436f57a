"""A table of ready claims as a document: a segment for each row, and nothing for a parser."""

from checker.model.document import Document, Segment, SegmentKind, Source
from checker.model.offsets import Offsets
from checker.sources.decode import decode
from checker.sources.records import read_records

UNKNOWN = "und"


def read_table(raw: bytes, source: Source) -> Document:
    """Return the document of a table of claims.

    Raises:
        SourceUnreadable: the bytes are no text, or the text is no such table.
    """
    text = decode(raw, f"seeds/{source.path}").text
    records = read_records(text, source.path)
    language = source.language or UNKNOWN
    return Document(
        source=source,
        text=text,
        segments=tuple(
            Segment(
                kind=SegmentKind.RECORD,
                span=record.span,
                reading=text[record.span.start : record.span.end],
                offsets=Offsets.straight(record.span.start, record.span.end),
                language=language,
            )
            for record in records
        ),
        damages=(),
        language=language,
        records=records,
    )
