"""The noun that names a measure, before the figure or right after it, and the commodity with it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.words import NOMINAL, Measure, phrase_at

if TYPE_CHECKING:
    from checker.pipelines.run_of_tokens import Tokens

#: How far before a figure, in tokens, the noun that it measures may stand.
REACH = 22
#: How far after another figure a noun may stand that belongs to that one.
OWNED = 3
#: How far before `market` the share of it may be named.
SHARED = 6


def noun_after(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of a noun after the figure: `65 % of the votes`, `a 4 million budget`."""
    at = figure.after
    while at < min(figure.after + 3, figure.right) and (
        figure.doc[at].pos_ in ("ADP", "DET") and not figure.words.has("partner", figure.doc[at])
    ):
        at += 1
    for begin in (at, at + 1):
        end, phrase = phrase_at(figure.doc, begin, figure.right, figure.words.nouns)
        listed = figure.words.nouns.get(phrase, ())
        found = fits(listed, figure.dimension)
        whole = figure.dimension == "share" and any("money" in m.dimensions for m in listed)
        if whole and figure.words.has("of", figure.doc[figure.after]):
            return  # `91 % of GDP` says nothing of how GDP grows
        if found and figure.doc[end - 1].pos_ in NOMINAL:
            yield Reading(
                predicate=found[0].id,
                how=How.NOUN_AFTER,
                cue=(begin, end),
                measures=found,
                verb=figure.verb,
                stop=end,
                of=_goods(figure, begin, end, found[0]),
            )
            return


def noun_before(figure: Figure) -> Iterator[Reading]:
    """Yield the measure of the nearest noun before the figure that nothing parts from it."""
    doc, words = figure.doc, figure.words
    for at in range(figure.start - 1, max(figure.left, figure.start - REACH) - 1, -1):
        end, phrase = phrase_at(doc, at, figure.start, words.nouns)
        found = fits(words.nouns.get(phrase, ()), figure.dimension)
        if not found or doc[end - 1].pos_ not in NOMINAL:
            continue
        begin, phrase, found = _longest(figure, at, end, found)
        if (
            figure.is_between(end, figure.start)
            or not _linked(figure, end)
            or _belongs(figure, begin, end)
        ):
            return
        of = _goods(figure, begin, end, found[0])
        yield Reading(
            predicate=found[0].id,
            how=How.NOUN,
            share=_share(figure, begin),
            cue=(begin, end),
            measures=found,
            verb=figure.verb,
            of=of,
            stop=figure.end,
        )
        return


def _longest(
    figure: Figure, at: int, end: int, found: tuple[Measure, ...]
) -> tuple[int, str, tuple[Measure, ...]]:
    """Return the longest listed noun that ends at a token: `trade deficit`, not `deficit`."""
    nouns, best = figure.words.nouns, (at, "", found)
    for begin in range(at - 1, max(figure.left, at - 4) - 1, -1):
        reached, phrase = phrase_at(figure.doc, begin, end, nouns)
        longer = fits(nouns.get(phrase, ()), figure.dimension)
        if reached == end and longer:
            best = (begin, phrase, longer)
    return best


def _share(figure: Figure, noun: int) -> int:
    """Return the word of which a noun is the whole, -1 for none: `its share of the X market`."""
    doc = figure.doc
    for at in range(noun - 1, max(figure.left, noun - SHARED) - 1, -1):
        if figure.words.has("share", doc[at]):
            return at
        if doc[at].pos_ not in ("ADP", "DET", "ADJ", "NOUN", "PROPN"):
            return -1
    return -1


def _belongs(figure: Figure, noun: int, stop: int) -> bool:
    """Say whether a noun goes with a figure before it: `65 % of the votes, against 24 %`.

    One that `and` opens and `of` ties to its own figure does not: `and net profit of 4 million`.
    """
    tied = figure.words.has("of", figure.doc[stop]) and stop + 1 >= figure.lead
    for _, end in figure.others:
        inside = figure.left < end <= noun <= end + OWNED
        gap = figure.doc[end:noun]
        joined = any(t.pos_ == "CCONJ" for t in gap)
        anew = joined and (gap[-1].pos_ == "DET" or (tied and _opens(gap)))
        if inside and not anew and not any(is_verb(t) for t in gap):
            return True
    return False


def _opens(gap: "Tokens") -> bool:
    """Say whether nothing but qualities stands between `and` and what follows a stretch."""
    rest = reversed(gap)
    return next(t for t in rest if t.pos_ != "ADJ").pos_ == "CCONJ"


def _linked(figure: Figure, at: int) -> bool:
    """Say whether only linking verbs stand between a noun and the figure, one clause's worth."""
    verbs = [t for t in figure.doc[at : figure.start] if is_verb(t)]
    main = [t for t in verbs if t.pos_ == "VERB"]
    return len(main) <= 1 and all(figure.words.has("link", t) or t.pos_ == "AUX" for t in verbs)


def _goods(figure: Figure, begin: int, end: int, measure: Measure) -> str:
    """Return the commodity of a measure: anywhere near what is produced, beside what is sold."""
    if measure.commodity:
        return commodity(figure, begin - 2, figure.right)
    return commodity(figure, begin - 1, min(end + 3, figure.right)) if measure.goods else ""


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


def happening(figure: Figure) -> str:
    """Return the event without a name that the sentence tells of: `earthquake`; empty for none."""
    listed = frozenset(figure.words.happenings)
    sentence = figure.doc[figure.start].sent
    for at in range(sentence.start, sentence.end):
        end, phrase = phrase_at(figure.doc, at, sentence.end, listed)
        name = figure.passage.name_at(at)
        own = name is None or (not name.entry and (name.start, name.end) == (at, end))
        if phrase and own and figure.doc[end - 1].pos_ in NOMINAL:
            return figure.words.happenings[phrase]
    return ""
