"""Ages told beside a person: `Anna Reith, 47, received`."""

from checker.extractors.entity import Entity
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.pipelines.passage import NameKind

#: Years that people live.
AGES = range(5, 116)


def aged(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return the age that a bare number between commas after a person tells."""
    doc, value = figure.doc, figure.mention.quantity.value
    if figure.dimension != "count" or value not in AGES or figure.end - figure.start != 1:
        return None
    inside = figure.start - 1 > 0 and figure.end < len(doc)
    if not inside or doc[figure.start - 1].text != "," or doc[figure.end].text != ",":
        return None
    measure = next((m for m in figure.words.measures.values() if m.of_people), None)
    owner = _person(figure.start - 2, figure, phrases)
    if owner is None or measure is None:
        return None
    reading = Reading(
        predicate=measure.id,
        how=How.BARE,
        cue=(figure.start, figure.end),
        measures=(measure,),
        stop=figure.end,
    )
    return reading, owner


def _person(at: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return the person whose name, or whose description, ends at a token: `the striker`."""
    name, noun = figure.passage.name_at(at), figure.doc[at]
    if name is None and noun.pos_ == "NOUN" and noun.dep_.startswith("nsubj"):
        entity = phrases.unnamed(at)
        return Owner(entity=entity, at=at, titled=True) if entity is not None else None
    if name is None or name.end != at + 1 or name.kind is not NameKind.PERSON:
        return None
    entity = phrases.entity_at(name.start) or Entity(name=name.text, kind=NameKind.PERSON)
    return Owner(entity=entity, at=name.start, titled=True)
