"""All extractors, written out by hand; a test holds the list against the folder."""

from collections.abc import Iterator

from checker.extractors import (
    attribute,
    departure,
    event,
    labelled,
    membership,
    office,
    pairs,
    quantity,
    relation,
    seats,
    succession,
)
from checker.extractors.bodies import with_bodies
from checker.extractors.discourse import discourse
from checker.extractors.extractor import Extractor
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
)


def extract_claims(read: ReadDocument, vocabulary: Vocabulary) -> Iterator[Claim]:
    """Yield all claims of a document, extractor by extractor."""
    around = with_bodies(discourse(read, vocabulary))
    for extractor in EXTRACTORS:
        yield from extractor.extract(around)
