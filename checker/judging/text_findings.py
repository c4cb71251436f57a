"""What the findings about texts share: keys that survive renamed files, and names of passages."""

from collections.abc import Sequence

from checker.judging.evidence import passage_evidence
from checker.model.document import Document, SegmentKind
from checker.model.finding import Evidence, Role
from checker.model.message import Listing, Value, listing, say
from checker.model.names import folded_words

#: A document is known by so many of its first words, whatever its file is called.
OPENING_WORDS = 12
#: A message shows so many passages; the rest are counted.
SHOWN = 3


def text_key(rule_id: str, document: Document, *parts: str) -> tuple[str, ...]:
    """Return the key of a finding about a text: the rule, the text's first words, and more."""
    return (rule_id, opening(document), *parts)


def opening(document: Document) -> str:
    """Return the first words of a document, folded."""
    words: list[str] = []
    for segment in document.segments:
        if segment.kind is not SegmentKind.BOILERPLATE:
            words.extend(folded_words(segment.reading))
        if len(words) >= OPENING_WORDS:
            break
    return " ".join(words[:OPENING_WORDS])


def first_words(document: Document) -> tuple[Evidence, ...]:
    """Return the first block of a document as evidence for what is said of the whole."""
    first = next((s.span for s in document.segments if s.reading.strip()), None)
    if first is None:
        return ()
    source_id = document.source.source_id
    return (passage_evidence(source_id, first, document.quote(first), Role.CONTEXT),)


def title(document: Document) -> str:
    """Return how reports name a document: its title, else its file."""
    return document.source.title or document.source.path


def quoted(words: str) -> str:
    """Return words in quotation marks on one line."""
    return f"“{' '.join(words.split())}”"


def some(parts: Sequence[Value]) -> Listing:
    """Return the first few of many parts, and how many more there are."""
    more = len(parts) - SHOWN
    return listing([*parts[:SHOWN], say("list.more", count=more)] if more > 0 else parts)
