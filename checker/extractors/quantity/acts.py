"""Things made, traded or acted upon: `sold 3 million bicycles`, `expelled 725 doctors`."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import noun_before
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.verbs import by_verb, verb_before, verb_forms
from checker.extractors.quantity.words import phrase_at

#: How far, in tokens, a noun made of a verb may stand before its figure.
ACT_REACH = 5
#: How far before it the verb.
VERB_REACH = 2
#: Fewest things of no listed kind that are worth a claim: `has one chance` counts nothing.
FEWEST = 2


def is_people(figure: Figure) -> bool:
    """Say whether the figure counts people of no kind."""
    at = figure.noun
    return at < figure.right and figure.words.has("people", figure.doc[at])


def english(figure: Figure, at: int, end: int) -> str:
    """Return the name of what is counted, the same in every language where the packs know it."""
    said = figure.doc[at:end].text.lower()
    return figure.words.things.get(said, said)


def goods(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of things made or traded: `sold 3 million bicycles`."""
    stop = noun_stop(figure)
    for reading in verb_before(figure, stop):
        if reading.measures[0].goods and not is_people(figure):
            said = figure.doc[figure.noun : stop].text.lower()
            yield replace(reading, of=figure.words.commodities.get(said, said))


def noun_stop(figure: Figure) -> int:
    """Return where the noun phrase counted by the figure ends; `noun` where there is none."""
    at = figure.noun
    while at < figure.right and figure.doc[at].pos_ in ("NOUN", "ADJ", "PROPN"):
        at += 1
    has_noun = any(t.pos_ == "NOUN" for t in figure.doc[figure.noun : at])
    return at if has_noun else figure.noun


def act_on(figure: Figure) -> Iterator[Reading]:
    """Yield what was done to counted things: `expelled 725 doctors`, or that something has them."""
    doc, words, stop = figure.doc, figure.words, noun_stop(figure)
    if stop == figure.noun or is_people(figure) or doc[figure.after - 1].text == "-":
        return
    if any(words.has("thing_words", t) and t.pos_ == "NOUN" for t in doc[figure.noun : stop]):
        return
    stop = _with_complement(figure, stop)
    counted = english(figure, figure.noun, stop)
    for at in range(figure.start - 1, max(figure.left, figure.start - ACT_REACH) - 1, -1):
        act = words.act_nouns.get(doc[at].lower_, "")
        if act:
            yield Reading(predicate=act, how=How.ACT, cue=(at, at + 1), of=counted, stop=stop)
            return
    verb = figure.verb
    if verb < 0 or figure.lead - verb > VERB_REACH or figure.is_between(verb, figure.start):
        return
    forms = verb_forms(doc[verb], words.acts)
    act = next((words.acts[f] for f in forms if f in words.acts), "")
    listed = phrase_at(doc, figure.noun, stop, words.counted)[1]
    if act and not (listed and words.has("have", doc[verb])) and not _measured(figure, verb, stop):
        yield Reading(
            predicate=act, how=How.ACT, cue=(verb, verb + 1), verb=verb, of=counted, stop=stop
        )
    elif figure.mention.quantity.value < FEWEST:
        return
    elif words.has("have", doc[verb]) and not listed and next(noun_before(figure), None) is None:
        yield Reading(
            predicate=counted, how=How.COUNTED, cue=(figure.noun, stop), verb=verb, stop=stop
        )


def _measured(figure: Figure, verb: int, stop: int) -> bool:
    """Say whether a verb is one of a measure: `sold 3 million cars`."""
    return next(by_verb(figure, verb, figure.words.verbs, How.VERB, stop), None) is not None


def _with_complement(figure: Figure, stop: int) -> int:
    """Return where the phrase ends with its `of` complement: `plants of lithium`."""
    doc = figure.doc
    if (
        stop + 1 < figure.right
        and figure.words.has("of", doc[stop])
        and doc[stop + 1].pos_ == "NOUN"
    ):
        return stop + 2
    return stop
