"""What is counted: the noun with a figure, people of whom a verb tells, things acted upon."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.quantity_figure import Figure
from checker.extractors.quantity_nouns import noun_before
from checker.extractors.quantity_reading import How, Reading, fits
from checker.extractors.quantity_verbs import by_verb, verb_before, verb_forms
from checker.extractors.quantity_words import Measure, phrase_at

#: Words that may stand between a figure and what it counts.
GAP = ("ADJ", "ADP")
#: How far, in tokens, a noun made of a verb may stand before its figure.
ACT_REACH = 5
#: How far before it the verb.
VERB_REACH = 2
#: Fewest things of no listed kind that are worth a claim: `has one chance` counts nothing.
FEWEST = 2


def counted_by(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of the noun that stands with the figure."""
    doc, words = figure.doc, figure.words
    for at in range(figure.after, min(figure.after + 4, figure.right)):
        end, phrase = phrase_at(doc, at, figure.right, words.counted)
        if phrase and (doc[end - 1].pos_ not in ("VERB", "AUX") or at == figure.after):
            yield from _counted(figure, at, end, words.counted[phrase])
            return
        if _is_compound(figure, at):
            continue
        if doc[at].pos_ not in GAP and doc[at].text != "-":
            return


def _is_compound(figure: Figure, at: int) -> bool:
    """Say whether a noun stands before the noun that it qualifies: `House seats`."""
    doc = figure.doc
    nominal = doc[at].pos_ in ("NOUN", "PROPN") and at + 1 < figure.right
    return nominal and doc[at].dep_ == "compound" and doc[at + 1].pos_ in ("NOUN", "PROPN")


def _counted(figure: Figure, at: int, end: int, found: tuple[Measure, ...]) -> Iterator[Reading]:
    """Yield the reading of a figure with a counted noun at the given tokens."""
    words = figure.words
    per_day = {m.id for listed in words.per.values() for m in listed}
    per_end = _per(figure, end)
    found = tuple(m for m in found if per_end > end or m.id not in per_day)
    if not found:
        return
    named = next(noun_before(figure), None)
    direct = named is not None and not figure.has_verb(named.cue[1])
    if named is not None and (direct or {m.id for m in named.measures} & {m.id for m in found}):
        yield named
        return
    how = _how(figure, end)
    if how is How.ACTED:
        yield from _acted(figure, at, end)
        return
    if not _holds(figure, found):
        return
    yield Reading(
        predicate=found[0].id,
        how=how,
        cue=(at, per_end),
        measures=found,
        verb=figure.verb if figure.verb >= 0 else figure.verb_after,
        of=figure.doc[at:end].text.lower() if found[0].names else "",
        stop=end,
    )


def _acted(figure: Figure, at: int, end: int) -> Iterator[Reading]:
    """Yield the measure of what counted ones do or suffer: `14 soldiers were killed`."""
    acted = figure.words.acted
    for reading in by_verb(figure, figure.verb_after, acted, How.ACTED, end):
        own = figure.words.counted.get(figure.doc[at:end].text.lower(), ())
        of = "" if reading.measures[0] in own else figure.doc[at:end].text.lower()
        yield replace(reading, of=of, cue=(at, max(end, _per(figure, end))))


def _holds(figure: Figure, found: tuple[Measure, ...]) -> bool:
    """Say whether the verb before a figure says that its subject has so many."""
    words, doc = figure.words, figure.doc
    if figure.verb < 0 or figure.is_attached or words.has("with", doc[figure.lead - 1]):
        return True
    if any(words.has("crowd", t) for t in doc[max(figure.lead - 2, figure.left) : figure.lead]):
        return True
    if any(words.has(g, doc[figure.verb]) for g in ("have", "link", "exceed", "tell")):
        return True
    ids = {m.id for m in found}
    stop = figure.end
    return any(
        ids & {m.id for m in r.measures}
        for r in by_verb(figure, figure.verb, words.verbs, How.VERB, stop)
    )


def _per(figure: Figure, at: int) -> int:
    """Return where `every day` ends, if it stands after a token, else `at`."""
    for i in range(at, figure.right):
        end, phrase = phrase_at(figure.doc, i, figure.right, figure.words.per)
        if phrase:
            return end
    return at


def _how(figure: Figure, end: int) -> How:
    """Say whether what is counted is had or does: `killed 12 people`, `12 people died`."""
    acts = figure.verb < 0 and figure.verb_after >= end and not figure.is_attached
    return How.ACTED if acts else How.COUNTED


def is_people(figure: Figure) -> bool:
    """Say whether the figure counts people of no kind."""
    at = figure.noun
    return at < figure.right and figure.words.has("people", figure.doc[at])


def people(figure: Figure) -> Iterator[Reading]:
    """Yield the measure that a verb gives to a number of people."""
    if not is_people(figure):
        return
    stop = figure.noun + 1
    yield from verb_before(figure, stop)
    verb = figure.verb_after
    if figure.verb < 0 and verb >= 0:
        yield from by_verb(figure, verb, figure.words.acted, How.ACTED, stop)
        yield from _passive(figure, verb, stop)
    for at in (figure.noun + 1, figure.noun + 2):
        end, phrase = phrase_at(figure.doc, at, figure.right, figure.words.counted)
        if phrase:
            yield from _counted(figure, at, end, figure.words.counted[phrase])
    if figure.verb >= 0:
        yield from (r for r in noun_before(figure) if r.measure and r.measure.unit == "person")


def _passive(figure: Figure, verb: int, stop: int) -> Iterator[Reading]:
    """Yield the measure of a passive: `12 people were injured`."""
    end, phrase = phrase_at(figure.doc, verb, figure.right, figure.words.counted)
    found = fits(figure.words.counted.get(phrase, ()), figure.dimension)
    if found:
        yield Reading(
            predicate=found[0].id,
            how=How.ACTED,
            cue=(verb, end),
            measures=found,
            verb=verb,
            stop=stop,
        )


def goods(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of things made or traded: `sold 3 million bicycles`."""
    stop = noun_stop(figure)
    for reading in verb_before(figure, stop):
        if reading.measures[0].goods and not is_people(figure):
            named = figure.words.commodities.get(figure.doc[figure.noun : stop].text.lower(), "")
            yield replace(reading, of=named or figure.doc[figure.noun : stop].text.lower())


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
    counted = doc[figure.noun : stop].text.lower()
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
