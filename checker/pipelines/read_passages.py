"""Parse the segments of a document and find what extractors look for in them."""

from collections.abc import Iterator

from checker.model.document import Document, Segment, SegmentKind
from checker.model.span import Span
from checker.pipelines.build import pipeline, supported_languages
from checker.pipelines.fronted import mend_fronted
from checker.pipelines.lemmas import mend_lemmas
from checker.pipelines.long_sentences import bounded
from checker.pipelines.name_kinds import with_kinds
from checker.pipelines.names import find_names
from checker.pipelines.parsed import parsed
from checker.pipelines.passage import Passage
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.time.tag import tag_times
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
    """Yield the passages of one language, parsed in one batch."""
    if not segments:
        return
    nlp = pipeline(language)
    docs = nlp.pipe([bounded(nlp.make_doc(s.reading)) for s in segments])
    for segment, parse in zip(segments, docs, strict=True):
        mend_fronted(parse)
        mend_lemmas(parse, language, vocabulary)
        doc = parsed(parse)
        times = tag_times(segment.reading, language, vocabulary)
        taken = [t.span for t in times]
        names = find_names(doc, language, vocabulary, taken)
        named = [Span(doc[n.start].idx, doc[n.end - 1].idx + len(doc[n.end - 1])) for n in names]
        yield Passage(
            segment=segment,
            doc=doc,
            names=names,
            times=tuple(t for t in times if not any(name.overlaps(t.span) for name in named)),
            quantities=tag_quantities(segment.reading, language, vocabulary, taken),
        )
