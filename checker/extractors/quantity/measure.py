"""What a figure measures: the word for it beside the figure, before it, or in its verb.

The surest place wins: what is counted, the word right after the figure, the noun before it, the
verb. Words are looked for in text order, so that little hangs on how a sentence was parsed.
"""

from collections.abc import Iterator

from checker.extractors.quantity.acts import act_on, goods, is_people, noun_stop
from checker.extractors.quantity.counted import counted_by, people
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import commodity, noun_after, noun_before
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.verbs import by_verb, verb_before
from checker.extractors.quantity.words import phrase_at
from checker.model.quantity import Form
from checker.pipelines.passage import Name

#: How far after a figure that opens the sentence, or is hyphened, the name may start.
NEAR = 4


def reading_of(figure: Figure) -> Reading | None:
    """Return what a figure measures; None where its words do not say."""
    if figure.mention.form in (Form.ORDINAL, Form.PERCENTAGE_POINT):
        return None
    return next(_readings(figure), None)


def _readings(figure: Figure) -> Iterator[Reading]:
    """Yield readings, the surest first."""
    if figure.is_additional and figure.dimension != "share":
        return
    if figure.dimension == "count":
        yield from act_on(figure)
        yield from counted_by(figure)
        yield from people(figure)
        yield from noun_after(figure)
        if noun_stop(figure) > figure.noun and not is_people(figure):
            yield from goods(figure)
            return
    else:
        yield from _after(figure)
        yield from noun_after(figure)
    yield from noun_before(figure)
    yield from verb_before(figure, figure.end)
    if figure.verb < 0 and figure.verb_after >= 0:
        verb, words = figure.verb_after, figure.words
        passive = figure.doc[verb - 1].pos_ == "AUX"
        yield from by_verb(figure, verb, words.verbs, How.ACTED, figure.end) if passive else ()
    if figure.dimension not in ("count", "money", "share"):
        yield from _bare(figure)


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


def _bare(figure: Figure) -> Iterator[Reading]:
    """Yield the measures that a bare figure after a name can be: `X Bridge, 286 metres of`."""
    sort = _sort_beside(figure)
    for measure in figure.words.measures.values():
        if sort in measure.bare and figure.dimension in measure.dimensions:
            yield Reading(
                predicate=measure.id,
                how=How.BARE,
                cue=(figure.start, figure.end),
                measures=(measure,),
                stop=figure.end,
            )


def _sort_beside(figure: Figure) -> str:
    """Return of what sort the name is that a bare figure stands beside; empty for none."""
    doc, words, at = figure.doc, figure.words, figure.lead - 1
    hyphened = figure.after > figure.end and doc[figure.after - 1].text == "-"
    opening = at == figure.left and words.has("with", doc[at])
    if hyphened or opening:
        start = figure.after if hyphened else figure.after + 1
        opens = hyphened or (figure.after < figure.right and doc[figure.after].text == ",")
        near = range(start, min(start + NEAR, figure.right)) if opens else ()
        name = next((n for i in near if (n := figure.passage.name_at(i)) is not None), None)
        return _sort(figure, name)
    at -= int(at > figure.left and (words.has("with", doc[at]) or words.has("of", doc[at])))
    bracketed = is_bracketed(figure)
    parted = bracketed or (at > figure.left and doc[at].text == ",")
    name = figure.passage.name_at(at - 1) if parted else None
    closes = bracketed or (
        figure.after < figure.right
        and (words.has("of", doc[figure.after]) or doc[figure.after].text == ",")
    )
    return _sort(figure, name) if name is not None and name.end == at and closes else ""


def is_bracketed(figure: Figure) -> bool:
    """Say whether brackets hold nothing but the figure: `Mount X (2,914 m)`."""
    doc, at = figure.doc, figure.lead - 1
    closes = figure.after < len(doc) and doc[figure.after].text == ")"
    return at > 0 and doc[at].text == "(" and closes


def _sort(figure: Figure, name: Name | None) -> str:
    """Return the sort of a name: that of the vocabulary, else of the noun before or in it."""
    if name is None or name.sort:
        return name.sort if name is not None else ""
    sorts = {sort for measure in figure.words.measures.values() for sort in measure.bare}
    beside = figure.doc[max(name.start - 1, 0) : name.end]
    return next((t.lemma_.lower() for t in beside if t.lemma_.lower() in sorts), "")
