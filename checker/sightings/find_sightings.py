"""All that rules look for in one document alone."""

from checker.model.document import Document
from checker.model.outcome import Dating
from checker.model.sightings import Sightings
from checker.sightings.corrections import corrections
from checker.sightings.endings import ending_sentences
from checker.sightings.folded_blocks import FoldedBlocks
from checker.sightings.quoted_words import quoted_words
from checker.sightings.weekdays import weekdays_told_wrong
from checker.sums.find_sums import find_sums
from checker.vocabulary import Vocabulary


def find_sightings(document: Document, dating: Dating, vocabulary: Vocabulary) -> Sightings:
    """Return what is seen in a document; it depends on its words and its date, and nothing else."""
    blocks = FoldedBlocks(document)
    return Sightings(
        sums=find_sums(document, vocabulary),
        endings=tuple(ending_sentences(blocks, vocabulary)),
        weekdays=tuple(weekdays_told_wrong(blocks, dating, vocabulary)),
        quotations=tuple(quoted_words(document)),
        corrections=tuple(corrections(blocks, vocabulary)),
    )
