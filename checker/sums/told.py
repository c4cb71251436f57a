"""The sentences of a document as those see them who look for figures that do not come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.model.document import Document, Segment, SegmentKind
from checker.model.quantity import QuantityMention
from checker.model.span import Span
from checker.pipelines.sentence_ends import sentences
from checker.pipelines.tagged import Tagged, tagged
from checker.vocabulary import Vocabulary

#: Blocks whose figures belong to sentences.
PROSE = (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)


@dataclass(frozen=True, kw_only=True, eq=False)
class Told:
    """A sentence, tagged when somebody asks for its figures, and once for all who ask."""

    document: Document
    segment: Segment
    span: Span  #: in the segment's reading
    vocabulary: Vocabulary

    @property
    def language(self) -> str:
        """Return the language of the sentence."""
        return self.segment.language

    @property
    def is_prose(self) -> bool:
        """Say whether it stands in a block of sentences, and not in a heading."""
        return self.segment.kind in PROSE

    @cached_property
    def text(self) -> str:
        """The words."""
        return self.segment.reading[self.span.start : self.span.end]

    @property
    def times(self) -> tuple[Span, ...]:
        """Where times stand in the words."""
        return tuple(time.span for time in self._tagged.times)

    @property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """The figures in the words, those of times left out."""
        return self._tagged.quantities

    @cached_property
    def _tagged(self) -> Tagged:
        """The times and figures in the words."""
        return tagged(self.text, self.language, self.vocabulary)

    def place(self, inside: Span) -> Span:
        """Return where in the file a stretch of the words stands."""
        return self.segment.to_source(inside.shift(self.span.start))

    def is_sound(self, inside: Span) -> bool:
        """Say whether nothing is damaged there."""
        return not self.document.damages_in(self.place(inside))


def told_sentences(document: Document, vocabulary: Vocabulary) -> Iterator[Told]:
    """Yield the sentences of a document in text order."""
    for segment in document.segments:
        for span in sentences(segment.reading):
            yield Told(document=document, segment=segment, span=span, vocabulary=vocabulary)
