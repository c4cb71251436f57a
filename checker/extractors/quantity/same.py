"""Figures that name no measure of their own: series, `the number`, `a municipality had 58,910`."""

from dataclasses import dataclass, replace

from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.inverted import is_existential
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.model.interval import Interval
from checker.model.quantity import Form
from checker.pipelines.cues import Cues, verb_lemma

#: How far from the figure before it, in tokens, a figure of a series may stand.
REACH = 16
#: How far before the figure `the number` may stand.
WORD_REACH = 4
#: Most words between the name and the figure of a further owner: `and Serra Alta for 500`.
GAPPED = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A figure whose measure and owner are known."""

    figure: Figure
    reading: Reading
    owner: Owner
    unit: str
    aside: bool = False  #: stands beside another figure, outside what its clause tells
    before: Interval | None = None  #: when the figure before it holds, where this one says no time
    census: str = ""


def same_as(
    figure: Figure, last: Told, phrases: Phrases, cues: Cues
) -> tuple[Reading, Owner] | None:
    """Return measure and owner of a bare figure, from the figure told before it."""
    whole = figure.is_bare and not figure.is_additional and not _is_part(figure, last)
    if not whole or not _comparable(figure, last):
        return None
    reading = replace(
        last.reading,
        how=How.SAME,
        verb=figure.verb,
        stop=figure.end,
        cue=(figure.start, figure.end),
    )
    word = _number_word(figure)
    if word >= 0:
        if figure.is_between(last.figure.end, figure.start):
            return None
        told = figure.verb if verb_lemma(figure.doc[figure.verb]) in cues.report_verbs else -1
        return replace(reading, cue=(word, word + 1)), replace(last.owner, at=-1, told_by=told)
    here, there = figure.doc[figure.start].sent, figure.doc[last.figure.start].sent
    if there.end in (here.start, here.end) and _is_other_account(figure):
        return reading, replace(last.owner, at=-1, told_by=figure.verb)
    if here.start == there.start:
        owner = _in_series(figure, last, phrases)
        return (reading, owner) if owner else None
    if there.end != here.start or figure.verb < 0 or figure.mention.form is not Form.CARDINAL:
        return None
    if not (
        figure.words.has("have", figure.doc[figure.verb]) or figure.doc[figure.verb].pos_ == "AUX"
    ):
        return None
    entity = phrases.subject(figure.verb, figure.left, figure.start)
    return (reading, Owner(entity=entity, at=-1)) if entity else None


def _is_part(figure: Figure, last: Told) -> bool:
    """Say whether a figure is a part of the one before: `of whom 40`, `27 delas`."""
    doc = figure.doc
    within = doc[last.figure.end : figure.start] if last.figure.end <= figure.start else ()
    beside = (*within, *doc[figure.end : figure.end + 1])
    return any(figure.words.has("partial", t) for t in beside)


def _comparable(figure: Figure, last: Told) -> bool:
    """Say whether a figure can be of the same measure."""
    if figure.dimension == last.figure.dimension:
        return True
    return figure.dimension == "count" and last.figure.dimension == "money"


def _number_word(figure: Figure) -> int:
    """Return the token of `the number` before the figure, -1 where there is none."""
    if figure.verb < 0:
        return -1
    for at in range(figure.start - 1, figure.left, -1):
        if figure.words.has("figure", figure.doc[at]) and figure.doc[at].pos_ == "NOUN":
            return at if figure.start - at <= WORD_REACH else -1
    return -1


def _is_other_account(figure: Figure) -> bool:
    """Say whether somebody gives the figure before otherwise: `the union puts it at 300`."""
    doc, verb, words = figure.doc, figure.verb, figure.words
    if not 0 <= verb == figure.start - 3 or not words.has("link", doc[verb]):
        return False
    return words.has("it", doc[verb + 1]) and words.has("with", doc[verb + 2])


def _gapped(figure: Figure, last: Told, phrases: Phrases) -> tuple[bool, Owner | None]:
    """Return the owner that a series names anew, if one: `X had 32 per cent; Y had 9`."""
    doc, words = figure.doc, figure.words
    names = [n for n in figure.passage.names if last.figure.end <= n.start < figure.start]
    if len(names) != 1 or figure.is_between(last.figure.end, figure.start):
        return False, None
    name = names[0]
    rest = doc[name.end : figure.start]
    parted = doc[name.start - 1].text in (",", ";") or doc[name.start - 1].pos_ == "CCONJ"
    plain = all(
        t.pos_ in ("ADP", "ADV", "DET", "AUX", "PUNCT") or words.has("have", t) for t in rest
    )
    if not parted or not plain or not 0 < len(rest) <= GAPPED:
        return False, None
    entity = phrases.entity_at(name.start)
    if entity is None or (entity.known and entity.kind is not last.owner.entity.kind):
        return True, None
    return True, Owner(entity=replace(entity, kind=last.owner.entity.kind, sort=""), at=name.start)


def _is_placed(figure: Figure) -> bool:
    """Say whether a preposition tells for when or whom a figure is: `, 4,312 in 2011`."""
    at = figure.end
    return at >= figure.right or figure.doc[at].pos_ in ("ADP", "PUNCT", "CCONJ")


def _is_timed(figure: Figure) -> bool:
    """Say whether a time stands right behind a figure: `: 4,312 in 2011`."""
    passage = figure.passage
    starts = (passage.tokens_of(m.span)[0] for m in passage.times)
    return any(figure.end <= start <= figure.end + 1 for start in starts)


def _in_series(figure: Figure, last: Told, phrases: Phrases) -> Owner | None:
    """Return the owner of a further figure in one sentence: the same, or one named with it."""
    doc, words = figure.doc, figure.words
    gap = range(last.figure.end, figure.start)
    verbs = [i for i in gap if is_verb(doc[i]) and not words.has("versus", doc[i])]
    if figure.verb in verbs and is_existential(figure):
        return replace(last.owner, at=-1)
    if any(doc[i].text == ":" for i in gap) and not _is_timed(figure):
        return None  # `812 million: 402 million from pulp` tells of what it is made
    anew, owner = _gapped(figure, last, phrases)
    if anew:
        return owner
    if verbs:
        exceeding = words.has("exceed", doc[verbs[-1]]) and all(
            doc[i].pos_ != "NOUN" for i in range(verbs[-1], figure.start)
        )
        semicolon = any(doc[i].text == ";" for i in gap)
        return replace(last.owner, at=-1) if exceeding and semicolon else None
    acts = figure.after < figure.right and is_verb(doc[figure.after])
    if len(gap) > REACH or figure.mention.form is Form.ORDINAL or acts:
        return None  # `12 hospitals, and 3 are private` tells of three of them
    joined = any(words.has("versus", doc[i]) or doc[i].pos_ == "CCONJ" for i in gap)
    joined = joined or words.has("to", doc[figure.lead - 1])
    if not joined and not (any(doc[i].pos_ == "PUNCT" for i in gap) and _is_placed(figure)):
        return None
    if figure.end < figure.right and words.has("of", doc[figure.end]):
        entity = phrases.of_phrase(figure.end + 1, figure.right)[1]
        if entity is not None:
            return Owner(entity=entity, at=figure.end + 1)
    return replace(last.owner, at=-1)
