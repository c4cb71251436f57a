"""Read one document: its passages, its date, and all that it yields; and until when it holds."""

from dataclasses import dataclass
from datetime import date

from checker.dating.date_document import dated
from checker.dating.date_table import date_table
from checker.extractors.yield_of import yield_of
from checker.model.document import Document
from checker.model.extract import Extract, Yield
from checker.model.sightings import Sightings
from checker.naming.identity import identified
from checker.naming.naming_of import naming_of
from checker.pipelines.passage import ReadDocument
from checker.pipelines.read_passages import read_passages
from checker.pipelines.tense import tense_of
from checker.sightings.find_sightings import find_sightings
from checker.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a document yields, and for which days of a check it yields just that."""

    extract: Extract
    first: date  #: the day that it was read for
    before: date | None  #: the first later day on which it may be dated otherwise; None for never

    def holds_on(self, day: date) -> bool:
        """Say whether a check for a day would read the same."""
        return self.first <= day and (self.before is None or day < self.before)


def extract_of(document: Document, vocabulary: Vocabulary, as_of: date) -> Extract:
    """Return what one document yields."""
    return reading_of(document, vocabulary, as_of).extract


def reading_of(document: Document, vocabulary: Vocabulary, as_of: date) -> Reading:
    """Return what one document yields, and until when."""
    if document.records:
        known = date_table(document, as_of)
        table = ReadDocument(document=document, passages=(), dating=known.dating)
        return _reading(table, vocabulary, as_of, known.before)
    passages = read_passages(document, vocabulary)
    times = [(p.segment, p.times) for p in passages]
    told = tense_of(passages, vocabulary)
    known = dated(document, times, told, as_of, vocabulary, file_date=document.file_date)
    read = ReadDocument(document=document, passages=passages, dating=known.dating)
    return _reading(read, vocabulary, as_of, known.before)


def _reading(
    read: ReadDocument, vocabulary: Vocabulary, as_of: date, before: date | None
) -> Reading:
    """Return what a document yields once it is parsed and dated."""
    sightings = find_sightings(read.document, read.dating, vocabulary)
    extract = extracted(yield_of(read, vocabulary), vocabulary, sightings)
    return Reading(extract=extract, first=as_of, before=before)


def extracted(told: Yield, vocabulary: Vocabulary, sightings: Sightings | None = None) -> Extract:
    """Return what a later run keeps of what the parsers found."""
    return Extract(
        document=told.document,
        dating=told.dating,
        claims=tuple(identified(told.claims)),
        sentences=told.sentences,
        naming=naming_of(told, vocabulary),
        sightings=sightings,
    )
