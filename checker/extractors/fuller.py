"""Short names of bodies: `the Institute` in a text that names the `Institute of Ardal` in full."""

from checker.extractors.descriptions import descriptions
from checker.extractors.entity import Entity, entity_of
from checker.pipelines.passage import NameKind, ReadDocument
from checker.vocabulary import Vocabulary


def fuller_names(read: ReadDocument, vocabulary: Vocabulary) -> dict[str, Entity]:
    """Return what a common noun, written as a name, stands for: the only body whose name it opens.

    A word that opens the names of two bodies stands for neither.
    """
    bodies: dict[str, set[Entity]] = {}
    short: set[str] = set()
    for passage in read.passages:
        common = descriptions(vocabulary, passage.language)
        for name in passage.names:
            if name.kind is not NameKind.ORGANISATION or name.entry:
                continue
            first, _, rest = name.text.partition(" ")
            if rest:
                bodies.setdefault(first, set()).add(entity_of(name))
            elif first.lower() in common:
                short.add(first)
    return {
        word: next(iter(bodies[word]))
        for word in short
        if len({entity.name for entity in bodies.get(word, ())}) == 1
    }
