"""All figures of a document that cannot be right beside each other."""

from checker.model.document import Document
from checker.model.sums import Sums
from checker.sums.conversions import mismatches
from checker.sums.partitions import wrong_partitions
from checker.sums.shares import shares_too_large
from checker.sums.told import told_sentences
from checker.sums.wholes import parts_too_large
from checker.vocabulary import Vocabulary


def find_sums(document: Document, vocabulary: Vocabulary) -> Sums:
    """Return what does not come out in a document; it depends on nothing else."""
    told = tuple(told_sentences(document, vocabulary))
    prose = [sentence for sentence in told if sentence.is_prose]
    return Sums(
        mismatches=tuple(found for sentence in told for found in mismatches(sentence)),
        partitions=tuple(found for sentence in prose for found in wrong_partitions(sentence)),
        too_much=tuple(found for sentence in prose for found in parts_too_large(sentence)),
        shares=tuple(found for sentence in prose for found in shares_too_large(sentence)),
    )
