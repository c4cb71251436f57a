"""What is read from one document alone: all that a later run may keep while the document stays."""

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.naming import Naming
from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.model.span import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A name as one document writes it in one place."""

    text: str
    kind: str  #: person | place | demonym | organisation | thing | unknown
    sort: str  #: finer kind, empty where unknown
    entry: str  #: id in the vocabulary, empty where it has none
    span: Span  #: in `Document.text`
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence of a document and whether it could be read at all."""

    span: Span  #: in `Document.text`
    language: str
    readable: bool  #: False for a language that no pipeline reads
    running_text: bool  #: False for headings and what surrounds the text


@dataclass(frozen=True, kw_only=True, slots=True)
class Extract:
    """One document's own yield; names are as written until linking has run."""

    document: Document
    dating: Dating
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]
    sightings: Sightings | None = None  #: None where nobody has looked
    naming: Naming | None = None  #: likewise
