"""Under which key a reading is kept."""

from checker.model.document import Source
from checker.store.key import key_of
from checker.vocabulary import Vocabulary


def reading_key(source: Source, vocabulary: Vocabulary) -> str:
    """Return the key of what a source yields: of its bytes, its row in the manifest, all words."""
    return key_of("reading", source, vocabulary.version)
