"""How long a rule or a war lasted: `20 years of military rule`; terms and ages are none."""

from collections.abc import Iterator

from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.figure import Figure
from checker.extractors.quantity.reading import How, Reading
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner
from checker.extractors.quantity.words import MeasureWords, phrase_at
from checker.model.quantity import Bound, Form, Quantity, QuantityMention
from checker.model.time_mention import TimeForm, TimeMention
from checker.pipelines.passage import NameKind, Passage


def durations(passage: Passage, words: MeasureWords) -> Iterator[Figure]:
    """Yield the durations of a passage as figures."""
    yield from _of_form(TimeForm.DURATION, passage, words)


def ages(passage: Passage, words: MeasureWords) -> Iterator[Figure]:
    """Yield the ages of a passage as figures."""
    yield from _of_form(TimeForm.AGE, passage, words)


def _of_form(form: TimeForm, passage: Passage, words: MeasureWords) -> Iterator[Figure]:
    """Yield the times of a form that count something."""
    for mention in passage.times:
        if mention.form is form and mention.part.count:
            start, end = passage.tokens_of(mention.span)
            yield Figure(
                mention=_as_quantity(mention),
                passage=passage,
                words=words,
                dimension="time",
                start=start,
                end=end,
                others=(),
            )


def _as_quantity(mention: TimeMention) -> QuantityMention:
    """Return a duration as the quantity that it is."""
    bound = Bound.ABOUT if mention.approximate else Bound.EXACT
    return QuantityMention(
        span=mention.span,
        text=mention.text,
        quantity=Quantity(value=float(mention.part.count), unit=mention.part.unit, bound=bound),
        form=Form.MEASURE,
        number=mention.span,
        rule=mention.rule,
    )


def lasted(figure: Figure, phrases: Phrases) -> tuple[Reading, Owner] | None:
    """Return what lasted so long, and whose it was."""
    for end, phrase in _phrases(figure):
        measure = next((m for m in figure.words.adjectives.get(phrase, ()) if m.of_kind), None)
        if measure is None:
            continue
        place = _country_of(figure) or phrases.around.country_at(figure.passage)
        if place is None:
            return None
        reading = Reading(
            predicate=measure.id,
            how=How.AFTER,
            cue=(figure.end, end),
            measures=(measure,),
            verb=-1,
            of=figure.doc[figure.end + 1 : end].text.lower(),
            stop=end,
        )
        return reading, Owner(entity=place, at=-1, titled=True)
    return None


def _country_of(figure: Figure) -> Entity | None:
    """Return the one country that the sentence names."""
    sentence = figure.doc[figure.start].sent
    named = {
        n.entry: entity_of(n)
        for n in figure.passage.names_in(sentence)
        if n.kind in (NameKind.PLACE, NameKind.DEMONYM) and n.sort == "country"
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _phrases(figure: Figure) -> Iterator[tuple[int, str]]:
    """Yield the listed phrase right after the figure, a word of kind between let pass."""
    doc = figure.doc
    listed = frozenset(figure.words.adjectives)
    end, phrase = phrase_at(doc, figure.end, figure.right, listed)
    if phrase:
        yield end, phrase
