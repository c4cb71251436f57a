"""All figures of a document that cannot be right beside each other."""

from checker.model.document import Document
from checker.model.sums import Sums
from checker.sums.conversions import mismatches
from checker.sums.partitions import wrong_partitions
from checker.sums.shares import shares_too_large
from checker.sums.wholes import parts_too_large
from checker.vocabulary import Vocabulary


def find_sums(document: Document, vocabulary: Vocabulary) -> Sums:
    """Return what does not come out in a document; it depends on nothing else."""
    return Sums(
        mismatches=tuple(mismatches(document, vocabulary)),
        partitions=tuple(wrong_partitions(document, vocabulary)),
        too_much=tuple(parts_too_large(document, vocabulary)),
        shares=tuple(shares_too_large(document, vocabulary)),
    )
