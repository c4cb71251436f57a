"""Whether a person is called by what people do in parties and teams: `the senator X`."""

from checker.extractors.entity import Entity
from checker.extractors.membership.words import Words
from checker.pipelines.passage import Passage

#: How far before a name its noun may stand: `the Liberal senator from Ohio, X` is too far.
REACH = 3


def is_adherent(bearer: tuple[Entity, int, int], passage: Passage, words: Words) -> bool:
    """Say whether the words at or right before a bearer's name call somebody of a party or team."""
    _, start, end = bearer
    doc = passage.doc
    first = max(int(doc[start].sent.start), start - REACH)
    lead = [t for t in doc[first:end] if t.i < start or t.i == start]
    return any({t.lower_, t.lemma_.lower()} & words.adherents for t in lead)
