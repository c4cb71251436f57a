"""The other party of a measure: `exports to Angola`, `trade between X and Y`."""

from checker.extractors.entity import Entity
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.pipelines.passage import NameKind

#: How far after the noun its owner or the other party may be named.
AFTER = 12
#: Parties of what is between two.
PAIR = 2


def stop_of(reading: Reading, figure: Figure) -> int:
    """Return where the words after the noun end: at the figure, or where the clause does."""
    return figure.start if reading.how is How.NOUN else figure.right


def _parties(at: int, stop: int, figure: Figure, phrases: Phrases) -> list[tuple[Entity, int]]:
    """Return what is named or described after a token, each once, with its place."""
    found: list[tuple[Entity, int]] = []
    for j in range(at, stop):
        if figure.doc[j].pos_ in ("VERB", "AUX"):
            break
        name = figure.passage.name_at(j)
        if name is None or name.start != j or name.kind in (NameKind.PERSON, NameKind.DEMONYM):
            continue
        entity = phrases.entity_at(j)
        if entity is not None and all(entity.name != e.name for e, _ in found):
            found.append((entity, j))
    return found


def between(reading: Reading, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the two parties of a measure that is between them: `trade between X and Y`."""
    stop = stop_of(reading, figure)
    for at in range(reading.cue[1], min(reading.cue[1] + 3, stop)):
        if figure.words.has("between", figure.doc[at]):
            parties = _parties(at + 1, stop, figure, phrases)
            if len(parties) == PAIR:
                return Owner(entity=parties[0][0], at=parties[0][1], counterpart=parties[1][0].name)
    return None


def counterpart_of(reading: Reading, figure: Figure, phrases: Phrases) -> str:
    """Return the other party of a measure: `exports to Angola`, `trade with China`."""
    if not any(m.partner for m in reading.measures):
        return ""
    stop = stop_of(reading, figure)
    for at in range(reading.cue[1], min(reading.cue[1] + AFTER, stop)):
        if figure.doc[at].pos_ in ("VERB", "AUX"):
            return ""
        if figure.words.has("partner", figure.doc[at]):
            parties = _parties(at + 1, min(at + 8, stop), figure, phrases)
            if parties:
                return parties[0][0].name
    return ""


def party_after(reading: Reading, figure: Figure, phrases: Phrases, owner: str) -> str:
    """Return the party named after the figure: `a loan of 3 billion dollars to Ghana`."""
    start = max(figure.after, min(reading.stop, figure.right))
    for at in range(start, min(start + 3, figure.right)):
        if figure.words.has("partner", figure.doc[at]):
            parties = _parties(at + 1, min(at + 4, figure.right), figure, phrases)
            return parties[0][0].name if parties and parties[0][0].name != owner else ""
    return ""
