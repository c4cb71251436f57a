"""Read texts by their words alone: parsed, with their names, times and quantities.

Paragraphs come again word for word, in editions of one page and in what is copied, and a parser
tells of the same words the same. So each process remembers the last texts that it has read. Tokens
do not change once they are made, and a text keeps only what its words alone tell: so documents
share them, and none sees what another one has made of a text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.quantity import QuantityMention
from checker.model.span import Span
from checker.model.time_mention import TimeMention
from checker.pipelines.build import pipeline
from checker.pipelines.doc import Doc
from checker.pipelines.fronted import mend_fronted
from checker.pipelines.lemmas import mend_lemmas
from checker.pipelines.long_sentences import bounded
from checker.pipelines.memory import Memory
from checker.pipelines.names import find_names
from checker.pipelines.parsed import Parsed, doc_of, parsed
from checker.pipelines.passage import Name
from checker.pipelines.tagged import tagged
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadText:
    """What the words of a text tell."""

    doc: Doc
    names: tuple[Name, ...]
    times: tuple[TimeMention, ...]  #: those that are no part of a name
    quantities: tuple[QuantityMention, ...]


#: By the version of the vocabulary, the language and the text: what this process has read last, up
#: to so many characters. That is about 30 MB, and four editions of a profile have a sixth of it.
MEMORY: Memory[tuple[str, str, str], ReadText] = Memory(500_000)


def read_texts(texts: Sequence[str], language: str, vocabulary: Vocabulary) -> list[ReadText]:
    """Return what each text tells; those not remembered make one batch."""
    recalled = {text: MEMORY.recall((vocabulary.version, language, text)) for text in texts}
    found = {text: read for text, read in recalled.items() if read is not None}
    new = [text for text in recalled if text not in found]
    for text, parse in zip(new, _parses(new, language, vocabulary), strict=True):
        found[text] = _read(doc_of(parse), language, vocabulary)
        MEMORY.keep((vocabulary.version, language, text), found[text], len(text))
    return [found[text] for text in texts]


def _parses(texts: Sequence[str], language: str, vocabulary: Vocabulary) -> Iterator[Parsed]:
    """Yield each text as its parser tells it, mended."""
    if not texts:
        return
    nlp = pipeline(language)
    for parse in nlp.pipe([bounded(nlp.make_doc(text)) for text in texts]):
        mend_fronted(parse)
        mend_lemmas(parse, language, vocabulary)
        yield parsed(parse)


def _read(doc: Doc, language: str, vocabulary: Vocabulary) -> ReadText:
    """Return what a parsed text tells."""
    told = tagged(doc.text, language, vocabulary)
    names = find_names(doc, language, vocabulary, [t.span for t in told.times])
    named = [Span(doc[n.start].idx, doc[n.end - 1].idx + len(doc[n.end - 1])) for n in names]
    return ReadText(
        doc=doc,
        names=names,
        times=tuple(t for t in told.times if not any(name.overlaps(t.span) for name in named)),
        quantities=told.quantities,
    )
