"""With how many others something was done: `abstained, along with 34 other nations`."""

from collections.abc import Iterator

from checker.extractors.quantity.acts import english, is_people, noun_stop
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.owner_noun import main_subject
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.extractors.quantity.words import Measure, phrase_at

#: Words of the longest phrase that names companions.
LONGEST = 4
#: What can act beside what acts.
ACTING = ("country", "place", "organisation")


def companions(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return with how many others its subject did what a clause tells; None where none are."""
    if figure.dimension != "count" or not figure.is_additional:
        return None
    led = next(_led(figure), None)
    noun = next((i for i in _nouns(figure) if _acts(figure, i, phrases)), -1)
    if led is None or noun < 0:
        return None
    start, measure = led
    opening = start == figure.left
    owner = main_subject(figure, phrases) if opening else _subject(start, figure, phrases)
    if owner is None:
        return None
    reading = Reading(
        predicate=measure.id,
        how=How.COUNTED,
        cue=(start, noun + 1),
        measures=(measure,),
        verb=-1 if opening else figure.verb,
        of=english(figure, noun, noun + 1),
        told_as="" if opening else figure.doc[figure.verb].lower_,
        stop=noun + 1,
    )
    return reading, owner


def _led(figure: Figure) -> Iterator[tuple[int, Measure]]:
    """Yield where a phrase starts that leads the figure as one of companions, and its measure."""
    listed = figure.words.companions
    for start in range(max(figure.left, figure.lead - LONGEST), figure.start):
        end, phrase = phrase_at(figure.doc, start, figure.start, listed)
        if phrase and end >= figure.lead:
            yield start, listed[phrase][0]


def _nouns(figure: Figure) -> Iterator[int]:
    """Yield the nouns that the figure counts."""
    stop = noun_stop(figure)
    yield from (i for i in range(figure.noun, stop) if figure.doc[i].pos_ == "NOUN")


def _acts(figure: Figure, at: int, phrases: Phrases) -> bool:
    """Say whether a noun is of what can act: nations, firms, people."""
    told = phrases.around.description(figure.doc[at], figure.passage.language)
    counted = figure.words.counted.get(figure.doc[at].lower_, ())
    person = any(m.unit == "person" for m in counted)
    return is_people(figure) or person or (told is not None and told.of in ACTING)


def _subject(start: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return who did it, where a verb before the phrase says what."""
    verb = figure.verb
    if not 0 <= verb < start or not is_verb(figure.doc[verb]):
        return None
    entity = phrases.subject(verb, figure.left, start)
    return Owner(entity=entity, at=-1) if entity is not None else None
