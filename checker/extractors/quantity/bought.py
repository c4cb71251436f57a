"""For how much something changed hands: `bought the mill for 3 million euros`."""

from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.inverted import is_passive
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.extractors.quantity.unnamed import told

#: How far before the figure, in tokens, the verb may stand.
REACH = 12


def bought(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return the price of what a clause says was bought or sold; None where it says no such."""
    doc, words, verb, at = figure.doc, figure.words, figure.verb, figure.lead - 1
    if figure.dimension != "money" or not max(0, figure.start - REACH) <= verb < at:
        return None
    measures = words.trades.get(doc[verb].lemma_.lower(), ())
    if not measures or not words.has("exchange", doc[at]) or figure.is_between(verb, at):
        return None
    owner = _object(verb, at, figure, phrases)
    if owner is None:
        return None
    reading = Reading(
        predicate=measures[0].id,
        how=How.VERB,
        cue=(verb, verb + 1),
        measures=measures,
        verb=verb,
        stop=figure.end,
    )
    return reading, owner


def _object(verb: int, stop: int, figure: Figure, phrases: Phrases) -> Owner | None:
    """Return what was traded: the object before the price, the subject of a passive."""
    doc = figure.doc
    if any(is_verb(t) for t in doc[verb + 1 : stop]):
        return None
    if is_passive(figure, verb):
        entity = phrases.subject(verb, figure.left, stop)
        return Owner(entity=entity, at=-1) if entity is not None else None
    for at in range(verb + 1, stop):
        name = figure.passage.name_at(at)
        if name is not None:
            entity = phrases.entity_at(name.start)
            return Owner(entity=entity, at=at) if entity is not None else None
        last = at + 1 == len(doc) or doc[at + 1].pos_ != "NOUN"
        if doc[at].pos_ == "NOUN" and last:
            entity = phrases.unnamed(at) or told(at, phrases.passage, phrases.around, phrases.words)
            return Owner(entity=entity, at=at) if entity is not None else None
        if doc[at].pos_ == "ADP":
            return None
    return None
