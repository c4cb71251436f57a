"""Words that a text gives as somebody's own, long enough to be known again elsewhere."""

import re
from collections.abc import Iterator

from checker.dating.told import PROSE
from checker.model.document import Document
from checker.model.names import fold, folded_words
from checker.model.sightings import Quotation
from checker.pipelines.speech import quotations

#: A quotation of fewer words may be said twice.
FEWEST_WORDS = 7
#: How far around a quotation its speaker is named.
AROUND = 160
#: Passages left out, and words put in, by who quotes.
ELLIPSIS = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|…|\.{3}")
#: A word of a name: with a capital, and not the first of its sentence.
NAME = re.compile(r"(?<![.!?\"”»] )(?<!^)\b[A-Z\u00c0-\u00dc][^\W\d_]{2,}")


def quoted_words(document: Document) -> Iterator[Quotation]:
    """Yield the long quotations of a document."""
    for segment in document.segments:
        if segment.kind not in PROSE:
            continue
        reading = segment.reading
        for span in quotations(reading):
            text = reading[span.start : span.end]
            words = folded_words(ELLIPSIS.sub(" ", text))
            if len(words) < FEWEST_WORDS or document.damages_in(segment.to_source(span)):
                continue
            before = reading[max(0, span.start - AROUND) : span.start]
            after = reading[span.end : span.end + AROUND]
            yield Quotation(
                source_id=document.source.source_id,
                span=segment.to_source(span),
                text=text,
                words=words,
                language=segment.language,
                names=tuple(sorted({fold(n) for n in NAME.findall(before) + NAME.findall(after)})),
                is_cut=ELLIPSIS.search(text) is not None,
            )
