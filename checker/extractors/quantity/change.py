"""By how much a measure rose or fell: `a 45 % decrease in exports from 1998 levels`."""

from dataclasses import dataclass, replace

from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.nouns import commodity
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.words import NOMINAL, phrase_at
from checker.extractors.timing import CALENDAR, resolved
from checker.model.claim import Tense
from checker.model.quantity import Bound, Form
from checker.pipelines.passage import ReadDocument

#: How far before and after a figure the word of its direction may stand.
BEFORE, AFTER = 3, 2
YEAR_DIGITS = 4
#: What moves from one level to another: a verb, `down from`; a noun only tells by how much.
MOVING = ("VERB", "AUX", "ADV", "ADP")
#: Bounds that are told by words of direction.
COMPARED = (Bound.OVER, Bound.UNDER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A change: which way, of what, and against when."""

    reading: Reading
    sign: int
    same: bool  #: of the measure told before, not of one named beside the figure
    compared_with: str


def change_of(figure: Figure, last: Reading | None, read: ReadDocument) -> Change | None:
    """Return the change that a percentage tells; None where it tells a level."""
    points = figure.mention.form is Form.PERCENTAGE_POINT
    shares = figure.mention.form in (Form.PERCENT, Form.RANGE) and figure.dimension == "share"
    if not (points or shares):
        return None
    sign, at = _direction(figure)
    if not sign:
        return None
    reading = _named(figure, at)
    same = reading is None
    if same and _is_part(figure):
        return None
    if reading is None and last is not None:
        reading = replace(
            last, predicate=last.predicate, how=How.CHANGE, cue=(at, at + 1), stop=figure.end
        )
    if reading is None:
        return None
    growth = reading.measures and "share" in reading.measures[0].dimensions
    if points or (growth and "money" in reading.measures[0].dimensions):
        growth = False
    growth = growth and reading.predicate not in figure.words.levels
    name = reading.predicate if growth else f"change in {reading.predicate}"
    return Change(
        reading=replace(reading, predicate=name),
        sign=sign,
        same=same,
        compared_with=_compared(figure, read),
    )


def _is_part(figure: Figure) -> bool:
    """Say whether a share is of counted things: `will cut one in ten of its 5,800 jobs`."""
    doc, at = figure.doc, figure.after
    if at >= figure.right or not figure.words.has("of", doc[at]):
        return False
    rest = (t for t in doc[at + 1 : figure.right] if t.pos_ not in ("DET", "PRON", "NUM", "ADJ"))
    noun = next(rest, None)
    return noun is not None and noun.pos_ == "NOUN" and "Plur" in noun.morph.get("Number", [])


def _direction(figure: Figure) -> tuple[int, int]:
    """Return 1 for up, -1 for down, 0 for none, and the token that says so."""
    doc, words = figure.doc, figure.words
    compared = figure.mention.quantity.bound in COMPARED  # `more than` says no direction
    first = figure.start - 1 - 2 * compared
    before = range(first, max(figure.left, figure.start - BEFORE) - 1, -1)
    after = range(figure.after, min(figure.after + AFTER, figure.right))
    leads = figure.start > figure.left
    if leads and words.has("to", doc[figure.start - 1]):
        return 0, -1
    level = leads and words.has("start", doc[figure.start - 1])  # `fell from 9 % to 7 %`
    for at in (*before, *after):
        if doc[at].text == ",":
            if at < figure.start:
                continue
            break
        sign = words.has("up", doc[at]) - words.has("down", doc[at])
        if sign and level and at < figure.start and doc[at].pos_ in MOVING:
            return 0, -1
        if sign:
            return sign, at
    return 0, -1


def _named(figure: Figure, at: int) -> Reading | None:
    """Return the measure named beside a change: after `in`, or as the subject of its verb."""
    doc, words = figure.doc, figure.words
    limit = min(figure.end + 8, figure.right)
    breaks = (i for i in range(figure.end, limit) if doc[i].text == "," or doc[i].pos_ == "CCONJ")
    after = range(figure.end, next(breaks, limit))  # `fell 6 %, and unemployment` is of two things
    before = range(at - 1, max(figure.left, at - 12) - 1, -1)
    for i in (*after, *before):
        end, phrase = phrase_at(doc, i, figure.right, words.nouns)
        found = words.nouns.get(phrase, ())
        if (
            i == at
            or not found
            or doc[end - 1].pos_ not in NOMINAL
            or "rank" in found[0].dimensions
        ):
            continue
        if i < at and (figure.is_between(i, at) or any(t.text == "," for t in doc[i:at])):
            return None
        growing = tuple(m for m in found if "share" in m.dimensions)
        found = growing or found
        goods = commodity(figure, i - 2, min(end + 4, figure.right)) if found[0].commodity else ""
        sold = commodity(figure, i - 1, min(end + 3, figure.right)) if found[0].goods else ""
        return Reading(
            predicate=f"{goods} {found[0].id}".strip(),
            how=How.NOUN if i < at else How.NOUN_AFTER,
            cue=(i, end),
            measures=found,
            verb=figure.verb,
            of="" if goods else sold,
            stop=max(figure.end, end),
        )
    return None


def _compared(figure: Figure, read: ReadDocument) -> str:
    """Return the time with which a change compares, as EDTF; empty where none is told."""
    for mention in figure.passage.times:
        start, _ = figure.passage.tokens_of(mention.span)
        if mention.form in CALENDAR and figure.end <= start < figure.right:
            near = figure.doc[max(figure.end, start - 8) : start]
            if any(figure.words.has("versus_words", t) for t in near):
                return resolved(mention, figure.passage, read, Tense.PAST)
    for start, end in figure.others:
        text = figure.doc[start:end].text
        if figure.end <= start < figure.right and text.isdigit() and len(text) == YEAR_DIGITS:
            return text
    return ""
