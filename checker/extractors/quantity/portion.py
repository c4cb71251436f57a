"""Parts of what was counted before: `98 people, 55 of them women`, `students, a fifth of whom`."""

from dataclasses import replace

from checker.extractors.quantity.acts import english, is_people, noun_stop
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.same import Told
from checker.extractors.quantity.surroundings import Owner

#: How far, in tokens, the word of the part may stand from its figure.
REACH = 3


def portion(figure: Figure, last: Told | None) -> tuple[Reading, Owner] | None:
    """Return what a part of the figure before counts or shares; None where it is none."""
    if last is None or last.figure.dimension != "count" or last.reading.how is How.RANK:
        return None
    weighed = _weighed(figure, last)
    if weighed is not None:
        return weighed, replace(last.owner, at=-1)
    one = figure.doc[figure.start].sent.start <= last.figure.start
    at = _word_of_part(figure, last) if one else -1
    if at < 0:
        return None
    of, stop = _those(figure, at)
    owner = replace(last.owner, at=-1)
    if figure.dimension == "count" and of:
        reading = replace(
            last.reading, how=How.SAME, of=of, told_as="", stop=stop, cue=(figure.start, stop)
        )
        return reading, owner
    verb = next((t for t in figure.doc[figure.after : figure.right] if is_verb(t)), None)
    if figure.dimension not in ("share", "count") or verb is None or verb.i > figure.after + REACH:
        return None
    counted = english(figure, last.figure.noun, noun_stop(last.figure))
    reading = Reading(
        predicate=figure.words.plain[figure.dimension].id,
        how=How.SAME,
        cue=(figure.start, figure.end),
        verb=verb.i,
        of=counted,
        told_as=said_of(figure, verb.i),
        stop=verb.i + 1,
    )
    return reading, owner


def _weighed(figure: Figure, last: Told) -> Reading | None:
    """Return the share that was just counted: `18,940 votes, or 51.7 per cent`."""
    doc, noun = figure.doc, last.figure.noun
    gap = doc[noun + 1 : figure.lead]
    if figure.dimension != "share" or not 0 < len(gap) <= REACH or gap.start > figure.lead:
        return None
    joined = gap[0].text in ("(", ",") or gap[0].pos_ == "CCONJ"
    found = fits(figure.words.nouns.get(doc[noun].lower_, ()), figure.dimension)
    if not joined or not found or any(t.is_punct or t.pos_ == "VERB" for t in gap[1:]):
        return None
    return Reading(
        predicate=found[0].id,
        how=How.COUNTED,
        cue=(noun, noun + 1),
        measures=found,
        verb=last.reading.verb,
        stop=figure.end,
    )


def said_of(figure: Figure, verb: int) -> str:
    """Return the words of a predicate: a verb, or a copula with what it says."""
    doc = figure.doc
    if doc[verb].pos_ != "AUX":
        return str(doc[verb].lower_)
    stop = verb + 1
    while stop < figure.right and not doc[stop].is_punct:
        stop += 1
    return str(doc[verb:stop].text.lower())


def _word_of_part(figure: Figure, last: Told) -> int:
    """Return the word that makes a figure a part: `of them`, `including`; -1 for none."""
    doc, words = figure.doc, figure.words
    between = doc[last.figure.end : figure.start]
    gap = between[max(len(between) - REACH, 0) :]
    before = [t.i for t in gap if words.has("partial", t) or words.has("including", t)]
    after = doc[figure.end : min(figure.end + 2, figure.right)]
    behind = [t.i for t in after if words.has("partial", t)]
    if any(
        is_verb(t) and not words.has("including", t) for t in doc[last.figure.end : figure.start]
    ):
        return -1
    return next(iter([*before, *behind]), -1)


def _those(figure: Figure, at: int) -> tuple[str, int]:
    """Return what the part is of, and where its words end; empty where no noun says so."""
    doc = figure.doc
    if at < figure.start and is_people(figure):
        return english(figure, figure.noun, figure.noun + 1), figure.noun + 1
    begin = at + 1 if at >= figure.end else figure.noun
    stop = begin
    while stop < figure.right and doc[stop].pos_ in ("NOUN", "ADJ"):
        stop += 1
    has_noun = any(t.pos_ == "NOUN" for t in doc[begin:stop])
    return (english(figure, begin, stop), stop) if has_noun else ("", figure.end)
