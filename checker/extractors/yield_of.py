"""What one document yields: its claims, the names it mentions, its sentences."""

from collections.abc import Iterator

from checker.extractors.catalogue import extract_claims
from checker.model.document import SegmentKind
from checker.model.extract import Sentence, Yield
from checker.model.mention import Mention
from checker.pipelines.build import supported_languages
from checker.pipelines.passage import NameKind, ReadDocument
from checker.vocabulary import Vocabulary

#: Segments that are running text; the others head it or stand around it.
RUNNING = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


def yield_of(read: ReadDocument, vocabulary: Vocabulary) -> Yield:
    """Return all that the parsers find in one document."""
    return Yield(
        document=read.document,
        dating=read.dating,
        claims=tuple(extract_claims(read, vocabulary)),
        mentions=tuple(_mentions(read)),
        sentences=tuple(_sentences(read)),
    )


def _mentions(read: ReadDocument) -> Iterator[Mention]:
    """Yield the names of a document, in order; office words are not names."""
    for passage in read.passages:
        for name in passage.names:
            if name.kind is not NameKind.OFFICE:
                yield Mention(
                    text=name.core,
                    kind=name.kind.value,
                    sort=name.sort,
                    entry=name.entry,
                    span=passage.segment.to_source(passage.span_of(name.start, name.end)),
                    language=passage.language,
                )


def _sentences(read: ReadDocument) -> Iterator[Sentence]:
    """Yield the sentences of a document; an unread segment counts as one."""
    parsed = {p.segment.span: p for p in read.passages}
    languages = supported_languages()
    for segment in read.document.segments:
        if segment.kind is SegmentKind.RECORD:  # read without a parser, in whatever language
            yield Sentence(
                span=segment.span, language=segment.language, readable=True, running_text=True
            )
            continue
        passage = parsed.get(segment.span)
        running = segment.kind in RUNNING
        spans = [segment.span]
        if passage is not None and running:
            spans = [segment.to_source(passage.span_of(s.start, s.end)) for s in passage.doc.sents]
        for span in spans:
            yield Sentence(
                span=span,
                language=segment.language,
                readable=segment.language in languages,
                running_text=running,
            )
