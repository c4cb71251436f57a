"""What a reading comes to once its owner is known: the measure that fits, the event, the place."""

from dataclasses import replace

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import happening
from checker.extractors.quantity.reading import Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, located, suits
from checker.extractors.quantity.words import Measure, phrase_at

#: The happening that says nothing of which disease it is.
OUTBREAK = "outbreak"


def settled(reading: Reading, owner: Owner, figure: Figure, phrases: Phrases) -> Reading:
    """Return the reading with the measure that fits its owner: seats of a stadium or of a house."""
    narrow = _of_part(reading, figure)
    if narrow is not None:
        return replace(reading, predicate=narrow.id, measures=(narrow,))
    fitting = tuple(m for m in reading.measures if suits(owner.entity, (m,), phrases.around))
    if not fitting or fitting[0].id == reading.predicate:
        return reading
    if len(fitting) == len(reading.measures):
        return reading
    return replace(reading, predicate=fitting[0].id, measures=fitting)


def of_event(reading: Reading, figure: Figure, phrases: Phrases) -> Reading:
    """Return the reading with the unnamed event that it is of: deaths in a flood, of cholera."""
    if reading.of or not any("event" in m.owners for m in reading.measures):
        return reading
    told = happening(figure)
    return replace(reading, of=phrases.disease if told in ("", OUTBREAK) else told)


def struck_place(owner: Owner, reading: Reading, figure: Figure, phrases: Phrases) -> Owner:
    """Return the place where an unnamed outbreak strikes, whose figures sources share."""
    own = owner.entity.territory == phrases.around.read.document.source.source_id
    ill = reading.of and reading.of in figure.words.diseases.values()
    if not (own and ill and any("event" in m.owners for m in reading.measures)):
        return owner
    if figure.words.happenings.get(owner.entity.name.split()[-1].lower()) is None:
        return owner
    within = located(figure, phrases)
    country = phrases.around.country_at(figure.passage)
    return within or (replace(owner, entity=country, at=-1) if country is not None else owner)


def _of_part(reading: Reading, figure: Figure) -> Measure | None:
    """Return the measure of a part told before the figure: `its reservoir holds`."""
    for at in range(figure.left, figure.start):
        _, phrase = phrase_at(figure.doc, at, figure.start, figure.words.parts)
        for measure in figure.words.parts.get(phrase, ()):
            if measure.narrows == reading.predicate and figure.dimension in measure.dimensions:
                return measure
    return None
