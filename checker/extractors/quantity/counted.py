"""What is counted: the noun with a figure, people of whom a verb tells."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.quantity.acts import english, is_people
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.inverted import acted_before, is_existential, is_passive
from checker.extractors.quantity.nouns import noun_before
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.verbs import by_verb, verb_before
from checker.extractors.quantity.words import Measure, phrase_at

#: Words that may stand between a figure and what it counts.
GAP = ("ADJ", "ADP")


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
    before = [] if found[0].names else list(acted_before(figure, end))
    if before:
        yield replace(before[0], of=_kind(figure, at, end, before[0]))
        return
    if how is How.ACTED:
        yield from _acted(figure, at, end)
        if not _is_told(figure, found):
            return
        how = How.TOLD
    elif is_existential(figure) or (is_passive(figure, figure.verb) and not _is_led(figure)):
        how = How.TOLD
    if not _holds(figure, found):
        return
    yield Reading(
        predicate=found[0].id,
        how=how,
        cue=(at, per_end),
        measures=found,
        verb=figure.verb if figure.verb >= 0 else figure.verb_after,
        of=english(figure, at, end) if found[0].names else "",
        stop=end,
    )


def _kind(figure: Figure, at: int, end: int, reading: Reading) -> str:
    """Return which of those counted by a measure are meant: soldiers among the dead."""
    own = figure.words.counted.get(figure.doc[at:end].text.lower(), ())
    return "" if reading.measures[0] in own else english(figure, at, end)


def _is_told(figure: Figure, found: tuple[Measure, ...]) -> bool:
    """Say whether a verb after the figure only tells of it: reported, live (of animals)."""
    verb, words = figure.verb_after, figure.words
    told = any(words.has(g, figure.doc[verb]) for g in ("confirm", "tell", "have"))
    lives = any(m.names for m in found) and "population" in {
        m.id for m in words.acted.get(figure.doc[verb].lemma_.lower(), ())
    }
    return lives or (told and is_passive(figure, verb))


def _acted(figure: Figure, at: int, end: int) -> Iterator[Reading]:
    """Yield the measure of what counted ones do or suffer: `14 soldiers were killed`."""
    acted = figure.words.acted
    for reading in by_verb(figure, figure.verb_after, acted, How.ACTED, end):
        of = _kind(figure, at, end, reading)
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


def _is_led(figure: Figure) -> bool:
    """Say whether a figure is what the subject has with it: `was elected with 9,400 votes`."""
    return figure.words.has("with", figure.doc[figure.lead - 1])


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


def people(figure: Figure) -> Iterator[Reading]:
    """Yield the measure that a verb gives to a number of people, or to one with no noun."""
    if not is_people(figure):
        yield from _became(figure)
        bare = figure.is_bare and figure.verb < 0 and is_passive(figure, figure.verb_after)
        if bare and figure.doc[figure.after].pos_ == "AUX":
            acted = figure.words.acted
            yield from by_verb(figure, figure.verb_after, acted, How.ACTED, figure.end)
        return
    stop = figure.noun + 1
    yield from acted_before(figure, stop)
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


def _became(figure: Figure) -> Iterator[Reading]:
    """Yield what befell people of whom only the number is told: `11 ficaram feridas`."""
    doc, at = figure.doc, figure.end
    if at + 1 >= figure.right or not figure.words.has("link", doc[at]):
        return
    for reading in _passive(figure, at + 1, figure.end):
        if reading.measures[0].unit == "person":
            yield replace(reading, verb=at)


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
