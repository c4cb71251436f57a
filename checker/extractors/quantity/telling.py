"""How the clause of a figure is told: as plan, as what can be, as what a first verb says of all."""

from dataclasses import replace

from checker.extractors.claiming import told_around
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.same import Told
from checker.model.claim import Modality, Tense
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.scopes import Telling, telling

#: How far before it, in tokens, the word may stand by which something is able.
ABLE = 3
#: Dimensions of what something can do without having done it.
ABILITY = ("length", "mass", "volume", "speed", "area", "temperature")


def telling_of(told: Told, cues: Cues) -> Telling:
    """Return how the clause of the figure is told."""
    figure, verb = told.figure, told.reading.verb if told.reading.verb >= 0 else told.figure.verb
    if verb < 0 and not told.owner.titled:
        verb = figure.verb_within
    if told.owner.titled or told.aside:
        return Telling(tense=Tense.NONE)
    if verb >= 0:
        clause = clause_of_verb(figure.doc[verb])
        found = _as_able(_with_first(telling(clause, cues), verb, figure, cues), told)
        above = [up.i for up in clause.head.ancestors]
        inside = all(figure.left <= i < figure.right for i in above)
        if (
            not inside
            and found.modality in (Modality.PLANNED, Modality.DENIED)
            and found.tense is not Tense.FUTURE
        ):
            return replace(found, modality=Modality.ASSERTED)
        return found
    return told_around(told.figure.passage, told.figure.start, cues)[0]


def _with_first(found: Telling, verb: int, figure: Figure, cues: Cues) -> Telling:
    """Return the telling of a verb that leans on the one before it, where that one is a plan."""
    doc = figure.doc
    if found.modality is not Modality.ASSERTED or not _leans(verb, figure):
        return found
    for at in range(verb - 1, figure.left - 1, -1):
        above = telling(clause_of_verb(doc[at]), cues) if _is_bare(at, figure) else found
        if above.modality in (Modality.PLANNED, Modality.POSSIBLE):
            return replace(found, modality=above.modality, tense=above.tense)
    return found


def _is_bare(at: int, figure: Figure) -> bool:
    """Say whether a token is a verb in a form that does not say when."""
    token = figure.doc[at]
    inf = token.morph.get("VerbForm", []) == ["Inf"] and token.pos_ == "VERB"
    return inf and not any(c.dep_ in ("aux", "auxpass") and c.i >= at for c in token.children)


def _leans(verb: int, figure: Figure) -> bool:
    """Say whether a bare verb is joined to one before it by `and` or a comma."""
    before = figure.doc[verb - 1] if verb > figure.left else None
    return (
        before is not None
        and (before.pos_ == "CCONJ" or before.text == ",")
        and _is_bare(verb, figure)
    )


def _as_able(found: Telling, told: Told) -> Telling:
    """Return what something is able to as what it is: `can hold 310 million cubic metres`."""
    figure, measure = told.figure, told.reading.measure
    if found.modality is not Modality.POSSIBLE or figure.dimension not in ABILITY:
        return found
    verb = told.reading.verb if told.reading.verb >= 0 else figure.verb
    near = figure.doc[max(verb - ABLE, figure.left) : verb + 1]
    able = any(figure.words.has("able", t) for t in near)
    if not able or measure is None or "thing" not in measure.owners:
        return found
    return replace(found, modality=Modality.ASSERTED)
