"""What a figure measures: the word for it beside the figure, before it, or in its verb.

The surest place wins: what is counted, the word right after the figure, the noun before it, the
verb. Words are looked for in text order, so that little hangs on how a sentence was parsed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.extractors.quantity_figure import Figure, is_verb
from checker.extractors.quantity_words import NOMINAL, Measure, Phrases, phrase_at
from checker.model.quantity import Form

#: Words that may stand between a figure and what it counts.
GAP = ("ADJ", "ADP")
#: How far before a figure, in tokens, the noun that it measures may stand.
REACH = 22


class How(StrEnum):
    """Where the word for the measure stands."""

    COUNTED = "counted"  #: 31,204 inhabitants
    AFTER = "after"  #: 63 metres high
    NOUN = "noun"  #: a length of 286 metres
    NOUN_AFTER = "noun after"  #: 65 % of the votes
    VERB = "verb"  #: covers 412 km2
    ACTED = "acted"  #: 59,000 people live in the town
    ACT = "act"  #: expelled 725 doctors
    BARE = "bare"  #: the bridge, 286 metres of granite
    RANK = "rank"
    CHANGE = "change"
    SAME = "same"  #: the measure told before


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a figure measures, by which words."""

    predicate: str
    how: How
    cue: tuple[int, int]  #: tokens of the words that say so
    measures: tuple[Measure, ...] = ()  #: more than one where only the owner can tell
    verb: int = -1  #: the verb that binds the figure to its owner
    of: str = ""
    stop: int = 0  #: token after the last word of the figure's phrase

    @property
    def measure(self) -> Measure | None:
        """Return the measure, the first of those that it can be."""
        return self.measures[0] if self.measures else None


def reading_of(figure: Figure) -> Reading | None:
    """Return what a figure measures; None where its words do not say."""
    if figure.mention.form in (Form.ORDINAL, Form.PERCENTAGE_POINT):
        return None
    return next(_readings(figure), None)


def _readings(figure: Figure) -> Iterator[Reading]:
    """Yield readings, the surest first."""
    counted = figure.dimension == "count"
    if counted:
        yield from _counted(figure)
        yield from _people(figure)
    yield from _after(figure)
    yield from _noun_after(figure)
    if counted and _noun_stop(figure) > figure.after and not _is_people(figure):
        yield from _act(figure)
        return
    yield from _noun_before(figure)
    yield from _verb(figure, figure.words.verbs)


def fits(measures: Iterable[Measure], dimension: str) -> tuple[Measure, ...]:
    """Return the measures that a figure of a dimension can be of."""
    return tuple(m for m in measures if dimension in m.dimensions)


def _counted(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of the noun that stands with the figure."""
    doc, words = figure.doc, figure.words
    for at in range(figure.after, min(figure.after + 4, figure.right)):
        end, phrase = phrase_at(doc, at, figure.right, words.counted)
        if phrase and doc[end - 1].pos_ not in ("VERB", "AUX") or phrase and at == figure.after:
            per_end, per = next(_per(figure, end), (end, ""))
            found = tuple(m for m in words.counted[phrase] if per or m.id not in _per_day(figure))
            if found:
                yield Reading(
                    predicate=found[0].id,
                    how=_how_counted(figure, end),
                    cue=(at, per_end),
                    measures=found,
                    verb=_binding_verb(figure, end),
                    of=_of_counted(figure, found[0], at, end),
                    stop=end,
                )
            return
        if doc[at].pos_ not in GAP and doc[at].text not in ("-", "‑"):
            return


def _per_day(figure: Figure) -> frozenset[str]:
    """Return the measures that hold per day only."""
    return frozenset(m.id for found in figure.words.per.values() for m in found)


def _per(figure: Figure, at: int) -> Iterator[tuple[int, str]]:
    """Yield where `every day` ends, where it stands in the figure's stretch after a token."""
    for i in range(at, figure.right):
        end, phrase = phrase_at(figure.doc, i, figure.right, figure.words.per)
        if phrase:
            yield end, phrase


def _of_counted(figure: Figure, measure: Measure, at: int, end: int) -> str:
    """Return what is counted, where the measure leaves that open; else the words before its noun."""
    if measure.names:
        return figure.doc[at:end].text.lower()
    return ""


def _how_counted(figure: Figure, end: int) -> How:
    """Say whether what is counted has or does: `killed 12 people`, `12 people died`."""
    if figure.verb < 0 and figure.verb_after >= end and not _attached(figure):
        return How.ACTED
    return How.COUNTED


def _attached(figure: Figure) -> bool:
    """Say whether the figure hangs on a name before or after it: `X, with 63 beds,`."""
    doc, at = figure.doc, figure.lead - 1
    joined = figure.after > figure.end and doc[figure.after - 1].text == "-"
    return joined or (at >= figure.left and figure.words.has("with", doc[at]))


def _binding_verb(figure: Figure, end: int) -> int:
    """Return the verb whose subject or object the figure is."""
    if figure.verb >= 0:
        return figure.verb
    return figure.verb_after if figure.verb_after >= end else -1


def _is_people(figure: Figure) -> bool:
    """Say whether the figure counts people of no kind."""
    at = figure.after
    if at < figure.right and figure.words.has("of", figure.doc[at]):
        at += 1
    return at < figure.right and figure.words.has("people", figure.doc[at])


def _people(figure: Figure) -> Iterator[Reading]:
    """Yield the measure that a verb gives to a number of people."""
    if not _is_people(figure):
        return
    yield from _verb(figure, figure.words.verbs)
    stop = figure.after + 1
    verb = figure.verb_after
    if figure.verb < 0 and verb >= 0:
        yield from _by_verb(figure, verb, figure.words.acted, How.ACTED, stop)
        yield from _participle(figure, verb, stop)
    for at in (figure.after + 1, figure.after + 2):
        if at < figure.right:
            end, phrase = phrase_at(figure.doc, at, figure.right, figure.words.counted)
            if phrase:
                found = figure.words.counted[phrase]
                yield Reading(
                    predicate=found[0].id, how=How.COUNTED, cue=(at, end), measures=found,
                    verb=_binding_verb(figure, end), stop=end,
                )
    if figure.verb >= 0:
        yield from (r for r in _noun_before(figure) if r.measure and r.measure.unit == "person")


def _participle(figure: Figure, verb: int, stop: int) -> Iterator[Reading]:
    """Yield the measure of a passive: `12 people were injured`."""
    end, phrase = phrase_at(figure.doc, verb, figure.right, figure.words.counted)
    found = fits(figure.words.counted.get(phrase, ()), figure.dimension)
    if found:
        yield Reading(
            predicate=found[0].id, how=How.ACTED, cue=(verb, end), measures=found, verb=verb, stop=stop
        )


def _after(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of the word right after the figure: `63 metres high`."""
    end, phrase = phrase_at(figure.doc, figure.after, figure.right, figure.words.adjectives)
    found = fits(figure.words.adjectives.get(phrase, ()), figure.dimension)
    if found:
        yield Reading(
            predicate=found[0].id,
            how=How.AFTER,
            cue=(figure.after, end),
            measures=found,
            verb=figure.verb,
            of=commodity(figure, figure.left, figure.right) if found[0].commodity else "",
            stop=end,
        )


def _noun_after(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of a noun after the figure: `65 % of the votes`, `a 4 million budget`."""
    at = figure.after
    while at < min(figure.after + 3, figure.right) and (
        figure.doc[at].pos_ in ("ADP", "DET") and not figure.words.has("partner", figure.doc[at])
    ):
        at += 1
    for begin in (at, at + 1):
        end, phrase = phrase_at(figure.doc, begin, figure.right, figure.words.nouns)
        found = fits(figure.words.nouns.get(phrase, ()), figure.dimension)
        if found and figure.doc[end - 1].pos_ in NOMINAL:
            yield Reading(
                predicate=found[0].id, how=How.NOUN_AFTER, cue=(begin, end), measures=found,
                verb=figure.verb, stop=end,
                of=commodity(figure, begin - 1, figure.right) if found[0].commodity else "",
            )
            return


def _noun_before(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of the nearest noun before the figure that nothing parts from it."""
    doc, words = figure.doc, figure.words
    for at in range(figure.start - 1, max(figure.left, figure.start - REACH) - 1, -1):
        end, phrase = phrase_at(doc, at, figure.start, words.nouns)
        found = fits(words.nouns.get(phrase, ()), figure.dimension)
        if not found or doc[end - 1].pos_ not in NOMINAL:
            continue
        begin, phrase, found = _longest(figure, at, end, found)
        if figure.is_between(end, figure.start) or not _linked(figure, end):
            return
        of = commodity(figure, begin - 2, figure.right) if found[0].commodity else ""
        yield Reading(
            predicate=found[0].id, how=How.NOUN, cue=(begin, end), measures=found,
            verb=figure.verb, of=of, stop=figure.end,
        )
        return


def _longest(
    figure: Figure, at: int, end: int, found: tuple[Measure, ...]
) -> tuple[int, str, tuple[Measure, ...]]:
    """Return the longest listed noun that ends at a token: `trade deficit` rather than `deficit`."""
    nouns, best = figure.words.nouns, (at, "", found)
    for begin in range(at - 1, max(figure.left, at - 4) - 1, -1):
        reached, phrase = phrase_at(figure.doc, begin, end, nouns)
        longer = fits(nouns.get(phrase, ()), figure.dimension)
        if reached == end and longer:
            best = (begin, phrase, longer)
    return best


def _linked(figure: Figure, at: int) -> bool:
    """Say whether only linking verbs stand between a noun and the figure, one clause's worth."""
    verbs = [t for t in figure.doc[at : figure.start] if is_verb(t)]
    main = [t for t in verbs if t.pos_ == "VERB"]
    return len(main) <= 1 and all(figure.words.has("link", t) or t.pos_ == "AUX" for t in verbs)


def _verb(figure: Figure, verbs: Phrases) -> Iterator[Reading]:
    """Yield the measure of the verb before the figure, or of a participle that it follows."""
    if figure.verb >= 0 and not figure.is_between(figure.verb, figure.start):
        stop = figure.after + 1 if _is_people(figure) else figure.end
        yield from _by_verb(figure, figure.verb, verbs, How.VERB, stop)


def _by_verb(
    figure: Figure, verb: int, verbs: Phrases, how: How, stop: int
) -> Iterator[Reading]:
    """Yield the measure of a verb, alone or with a word after it."""
    doc = figure.doc
    lemma = doc[verb].lemma_.lower()
    near = [t for t in doc[verb + 1 : min(verb + 4, figure.right)] if t.i not in range(figure.start, figure.end)]
    forms = [f"{lemma} {w}" for t in near for w in (t.lower_, t.lemma_.lower())]
    forms += [f"{doc[verb].lower_} {t.lower_}" for t in near]
    forms += [f"{t.lower_} {doc[t.i + 1].lower_}" for t in near if t.i + 1 < len(doc)]
    for form in (*forms, lemma, doc[verb].lower_):
        found = fits(verbs.get(form, ()), figure.dimension)
        if found:
            yield Reading(
                predicate=found[0].id, how=how, cue=(verb, verb + 1), measures=found, verb=verb,
                of=commodity(figure, figure.end, figure.right) if found[0].commodity else "", stop=stop,
            )
            return


def _noun_stop(figure: Figure) -> int:
    """Return where the noun phrase counted by the figure ends; `after` where there is none."""
    at = figure.after
    while at < figure.right and figure.doc[at].pos_ in ("NOUN", "ADJ", "PROPN"):
        at += 1
    has_noun = any(t.pos_ == "NOUN" for t in figure.doc[figure.after : at])
    return at if has_noun else figure.after


def _act(figure: Figure) -> Iterator[Reading]:
    """Yield what was done to counted things that no measure names, or that something has them."""
    doc, words, stop = figure.doc, figure.words, _noun_stop(figure)
    noun = next(t for t in doc[figure.after : stop] if t.pos_ == "NOUN")
    counted = doc[figure.after : stop].text.lower()
    if words.has("thing_words", noun) or words.has("thing_words", doc[stop - 1]):
        return
    for at in range(figure.start - 1, max(figure.left, figure.start - 5) - 1, -1):
        act = words.act_nouns.get(doc[at].lower_, "")
        if act:
            yield Reading(
                predicate=act, how=How.ACT, cue=(at, at + 1), verb=-1, of=counted, stop=stop
            )
            return
    verb = figure.verb
    if verb < 0 or figure.lead - verb > 3 or figure.is_between(verb, figure.start):
        return
    act = words.acts.get(doc[verb].lemma_.lower(), "")
    if act:
        yield Reading(predicate=act, how=How.ACT, cue=(verb, verb + 1), verb=verb, of=counted, stop=stop)
    elif words.has("have", doc[verb]):
        yield Reading(
            predicate=counted, how=How.COUNTED, cue=(figure.after, stop), verb=verb, stop=stop
        )


def commodity(figure: Figure, start: int, stop: int) -> str:
    """Return the commodity named nearest to the figure between two tokens; empty where none is."""
    best: tuple[int, str] | None = None
    for at in range(max(start, figure.left), min(stop, len(figure.doc))):
        end, phrase = phrase_at(figure.doc, at, stop, frozenset(figure.words.commodities))
        if phrase and figure.doc[end - 1].pos_ in NOMINAL:
            distance = figure.start - at if at < figure.start else at - figure.end
            if best is None or distance < best[0]:
                best = (distance, figure.words.commodities[phrase])
    return best[1] if best else ""
