"""Parse the segments of a document and find what extractors look for in them."""

from collections.abc import Iterator

from checker.model.document import Document, Segment, SegmentKind
from checker.pipelines.build import supported_languages
from checker.pipelines.name_kinds import with_kinds
from checker.pipelines.passage import Passage
from checker.pipelines.read_texts import read_texts
from checker.vocabulary import Vocabulary

#: Segments that are read for claims, names or topics; what surrounds the text is not.
READ = (SegmentKind.HEADLINE, SegmentKind.HEADING, SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


def read_passages(document: Document, vocabulary: Vocabulary) -> tuple[Passage, ...]:
    """Return the passages of a document in text order; unsupported languages give none."""
    passages = {}
    readable = [s for s in document.segments if s.kind in READ and s.reading.strip()]
    for language in supported_languages():
        segments = [s for s in readable if s.language == language]
        for passage in _parsed(segments, language, vocabulary):
            passages[passage.segment.span] = passage
    in_order = [passages[s.span] for s in readable if s.span in passages]
    return with_kinds(in_order, vocabulary)


def _parsed(segments: list[Segment], language: str, vocabulary: Vocabulary) -> Iterator[Passage]:
    """Yield the passages of one language."""
    read = read_texts([segment.reading for segment in segments], language, vocabulary)
    for segment, text in zip(segments, read, strict=True):
        yield Passage(
            segment=segment,
            doc=text.doc,
            names=text.names,
            times=text.times,
            quantities=text.quantities,
        )
