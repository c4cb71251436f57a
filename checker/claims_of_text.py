"""What one text says that stands alone."""

from datetime import date

from checker.linking.link import link
from checker.model.claim import Claim
from checker.model.document import Source
from checker.reading.reading import extract_of
from checker.sources.read import read_text
from checker.vocabulary import Vocabulary


def claims_of_text(
    raw: bytes, source: Source, vocabulary: Vocabulary, *, as_of: date
) -> tuple[Claim, ...]:
    """Return the claims of one text that stands alone, under canonical names."""
    extract = extract_of(read_text(raw, source, vocabulary), vocabulary, as_of)
    return link([extract], vocabulary).claims
