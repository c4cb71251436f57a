"""Make the claim of a figure: its value, its bounds, its quote, its time and its teller."""

from dataclasses import dataclass, replace

from checker.extractors.claiming import claim
from checker.extractors.quantity.figure import Figure, is_verb
from checker.extractors.quantity.forecast import is_demanded, is_forecast
from checker.extractors.quantity.same import Told
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.telling import telling_of
from checker.extractors.quantity.time import When, when, year_before
from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense
from checker.model.interval import Interval
from checker.model.quantity import Bound, Form
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import NameKind
from checker.pipelines.scopes import Telling

#: Longest quote, in characters, that still shows an editor at a glance what is meant.
LONGEST = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Extras:
    """What ranks and changes add to a figure."""

    of: str = ""
    where: str = ""
    sign: int = 1
    compared_with: str = ""
    is_change: bool = False


def quantity_claim(
    told: Told, extras: Extras, phrases: Phrases, cues: Cues, extractor: str
) -> Claim:
    """Return the claim of a figure."""
    figure, reading, owner = told.figure, told.reading, told.owner
    around = phrases.around
    telling_ = telling_of(told, cues)
    bound, telling_ = _bound(figure, telling_)
    stop = max(reading.stop, reading.verb + 1)
    held = when(figure, stop, around.read, telling_)
    if figure.is_origin or (told.aside and 0 <= held.tokens[0] < figure.start):
        held = When(valid=Interval())
    if held.valid.is_unknown and told.before is not None:
        held = When(valid=told.before, census=told.census)
    if held.valid.is_unknown and telling_.tense is not Tense.PRESENT and _is_of_year(told):
        held = When(valid=year_before(figure))
    if telling_.is_plain and is_forecast(figure, reading.verb):
        telling_ = replace(telling_, modality=Modality.PLANNED)
    elif telling_.is_plain and is_demanded(figure, reading.verb):
        telling_ = replace(telling_, modality=Modality.POSSIBLE)
    value = figure.mention.quantity.value * extras.sign
    unit = told.unit
    made = claim(
        around.read,
        figure.passage,
        cues,
        tokens=_quoted(told, held),
        subject=owner.entity,
        predicate=_predicate(told),
        object=_object(value, unit, figure),
        object_kind=ObjectKind.QUANTITY,
        extractor=extractor,
        told=telling_,
        valid=held.valid,
        value=value,
        unit=unit,
        qualifiers=_qualifiers(told, extras, held, bound),
    )
    speaker = _teller(told)
    if not speaker and made.attributed_to and _owns(told):
        return replace(made, attributed_to="")
    return replace(made, attributed_to=speaker) if speaker else made


def _owns(told: Told) -> bool:
    """Say whether the verb that binds a figure has its owner as its subject: `X counts 40`."""
    verb, figure = told.reading.verb, told.figure
    if verb < 0 or verb >= figure.start or not figure.words.has("have", figure.doc[verb]):
        return False
    above = [t for t in figure.doc[figure.left : verb] if is_verb(t) and t.pos_ == "VERB"]
    return not above and told.owner.told_by < 0


def _is_of_year(told: Told) -> bool:
    """Say whether a figure is of a year that the text names once for several: accounts."""
    measure = told.reading.measure
    return (
        measure is not None
        and "organisation" in measure.owners
        and "money"
        in (
            told.figure.dimension,
            told.figure.mention.form.value,
        )
    )


def _predicate(told: Told) -> str:
    """Return the measure's name, its commodity before it."""
    measure = told.reading.measure
    if measure is not None and measure.commodity and told.reading.of:
        return f"{told.reading.of} {told.reading.predicate}"
    return told.reading.predicate


def _qualifiers(told: Told, extras: Extras, held: When, bound: Bound) -> dict[str, str | None]:
    """Return what separates and limits the figure."""
    mention, measure = told.figure.mention, told.reading.measure
    quantity = mention.quantity
    converted = mention.converted.quantity if mention.converted else None
    of = extras.of or ("" if measure is not None and measure.commodity else told.reading.of)
    return {
        "bound": None if bound is Bound.EXACT else bound.value,
        "census": held.census or None,
        "compared_with": extras.compared_with or None,
        "converted": f"{number(converted.value)} {converted.unit}" if converted else None,
        "counterpart": told.owner.counterpart or None,
        "high": None if quantity.high is None else number(quantity.high),
        "in": extras.where or None,
        "low": None if quantity.low is None else number(quantity.low),
        "of": of or None,
        "told_as": told.reading.told_as or None,
        "out_of": None if mention.out_of is None else number(mention.out_of),
    }


def number(value: float) -> str:
    """Return a figure as plain digits, the same in every language: `1250000000`, `2.6`."""
    rounded = round(value, 6)
    return str(int(rounded)) if rounded == int(rounded) else repr(rounded)


def _object(value: float, unit: str, figure: Figure) -> str:
    """Return the figure as text, the same in every language."""
    text = number(value)
    if figure.mention.out_of is not None and figure.mention.form is Form.ORDINAL:
        return f"{text} of {number(figure.mention.out_of)}"
    return f"{text} {unit}".strip()


def _bound(figure: Figure, told: Telling) -> tuple[Bound, Telling]:
    """Return the bound of a figure: what does not exceed it is at most that, and not denied."""
    bound = figure.mention.quantity.bound
    if figure.verb < 0 or not figure.words.has("exceed", figure.doc[figure.verb]):
        return bound, told
    if told.polarity is Polarity.NEGATED:
        return Bound.AT_MOST, replace(told, polarity=Polarity.AFFIRMED)
    return (Bound.OVER if bound is Bound.EXACT else bound), told


def _quoted(told: Told, held: When) -> list[int]:
    """Return the tokens that the quote runs over: figure and measure, owner and time where near."""
    figure, reading = told.figure, told.reading
    sentence = figure.doc[figure.start].sent
    chosen = [figure.start, figure.end - 1, max(figure.end, min(reading.stop, figure.right)) - 1]
    wished = [reading.cue[0], reading.cue[1] - 1]
    times = [held.tokens[0], held.tokens[1] - 1] if held.tokens[0] >= 0 else []
    spans = [wished, [told.owner.at], [reading.verb], times]
    for tokens in spans:
        kept = [t for t in tokens if sentence.start <= t < sentence.end]
        if kept and _length(figure, [*chosen, *kept]) <= LONGEST:
            chosen += kept
    return chosen


def _length(figure: Figure, tokens: list[int]) -> int:
    """Return the characters from the first to the last of some tokens."""
    return len(figure.passage.span_of(min(tokens), max(tokens) + 1))


def _teller(told: Told) -> str:
    """Return who gives the figure, where its verb is one of reporting."""
    verb = told.owner.told_by
    if verb < 0:
        return ""
    figure = told.figure
    subject = clause_of_verb(figure.doc[verb]).subject
    if subject is None or subject.i >= figure.start:
        return ""
    counts = figure.words.has("have", figure.doc[verb]) and subject.pos_ == "NOUN"
    for name in figure.passage.names:
        if (
            subject.left_edge.i <= name.start <= subject.right_edge.i
            and name.kind is not NameKind.OFFICE
        ):
            return name.text
    return "" if counts else str(figure.doc[subject.left_edge.i : subject.i + 1].text)
