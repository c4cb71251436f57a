"""All extractors, written out by hand; a test holds the list against the folder."""

from collections.abc import Iterator

from checker.extractors.attribute import extract as attribute
from checker.extractors.discourse import discourse
from checker.extractors.event import extract as event
from checker.extractors.extractor import Extractor
from checker.extractors.membership import extract as membership
from checker.extractors.office import departure, labelled, pairs, seats, succession
from checker.extractors.office import extract as office
from checker.extractors.office.bodies import with_bodies
from checker.extractors.quantity import extract as quantity
from checker.extractors.ready import extract as ready
from checker.extractors.relation import extract as relation
from checker.extractors.sheet import extract as sheet
from checker.model.claim import Claim
from checker.pipelines.passage import ReadDocument
from checker.vocabulary import Vocabulary

EXTRACTORS: tuple[Extractor, ...] = (
    office.EXTRACTOR,
    succession.EXTRACTOR,
    departure.EXTRACTOR,
    labelled.EXTRACTOR,
    pairs.EXTRACTOR,
    seats.EXTRACTOR,
    membership.EXTRACTOR,
    event.EXTRACTOR,
    attribute.EXTRACTOR,
    relation.EXTRACTOR,
    quantity.EXTRACTOR,
    sheet.EXTRACTOR,
    ready.EXTRACTOR,
)


def extract_claims(read: ReadDocument, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Yield all claims of a document, extractor by extractor."""
    around = with_bodies(discourse(read, vocabulary))
    for extractor in EXTRACTORS:
        yield from extractor.extract(around)
