"""Ages told beside a person: `Anna Reith, 47, received`, `Ana Reis, de 47 anos, recebeu`."""

from checker.extractors.entity import entity_of
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.pipelines.passage import NameKind

#: Years that people live.
AGES = range(5, 116)


def aged(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return the age that a bare number between commas after a person tells."""
    doc, before = figure.doc, figure.start - 1
    bare = figure.dimension == "count" and figure.end - figure.start == 1
    if not bare or figure.mention.quantity.value not in AGES:
        return None
    if before < 1 or figure.end >= len(doc):
        return None
    if doc[before].text != "," or doc[figure.end].text != ",":
        return None
    return _told(_person(before - 1, figure, phrases) or _noun(before - 1, phrases), figure)


def of_age(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return whose age it is that says it is one: `X, aged 47`, `the 47-year-old X`."""
    before = figure.start - 1
    before -= int(before > 0 and figure.doc[before].text == ",")
    name = figure.passage.name_at(figure.end) if figure.end < len(figure.doc) else None
    after = _person(name.end - 1, figure, phrases) if name is not None else None
    return _told(_person(before, figure, phrases) or after, figure)


def _told(owner: Owner | None, figure: Figure) -> tuple[Reading, Owner] | None:
    """Return the reading of a figure as the age of a person."""
    measure = next((m for m in figure.words.measures.values() if m.of_people), None)
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
    """Return the person whose name ends at a token."""
    name = figure.passage.name_at(at) if at >= 0 else None
    if name is None or name.end != at + 1 or name.kind is not NameKind.PERSON:
        return None
    entity = phrases.entity_at(name.start) or entity_of(name)
    return Owner(entity=entity, at=name.start, titled=True)


def _noun(at: int, phrases: Phrases) -> Owner | None:
    """Return who a noun describes that is the subject of its clause: `the striker`."""
    noun = phrases.passage.doc[at]
    named = phrases.passage.name_at(at) is not None
    if named or noun.pos_ != "NOUN" or not noun.dep_.startswith("nsubj"):
        return None
    entity = phrases.unnamed(at)
    return Owner(entity=entity, at=at, titled=True) if entity is not None else None
