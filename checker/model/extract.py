"""What is read from one document alone: all that a later run may keep while the document stays."""

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.document import Document
from checker.model.mention import Mention
from checker.model.naming import Naming
from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.model.span import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """A sentence of a document and whether it could be read at all."""

    span: Span  #: in `Document.text`
    language: str
    readable: bool  #: False for a language that no pipeline reads
    running_text: bool  #: False for headings and what surrounds the text


@dataclass(frozen=True, kw_only=True, slots=True)
class Yield:
    """What the parsers find in one document, in the order of the text."""

    document: Document
    dating: Dating
    claims: tuple[Claim, ...]  #: without ids
    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Extract:
    """One document's own yield; names are as written until linking has run."""

    document: Document
    dating: Dating
    claims: tuple[Claim, ...]  #: each once, by position, with the id that it has as written
    sentences: tuple[Sentence, ...]
    naming: Naming
    sightings: Sightings | None = None  #: None where nobody has looked
