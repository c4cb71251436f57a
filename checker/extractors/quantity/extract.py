"""Figures: whose measure, what is measured, how much, when and by whose account.

`quantity_measure` finds what a figure measures, `quantity_owner` whose measure it is,
`quantity_time` when it holds; a figure of which one of the first two is not known gives no claim.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.extractor import Extractor
from checker.extractors.quantity.aged import aged, of_age, of_years
from checker.extractors.quantity.bought import bought
from checker.extractors.quantity.change import change_of
from checker.extractors.quantity.claim import Extras, quantity_claim
from checker.extractors.quantity.companions import companions
from checker.extractors.quantity.disease import dated_by_its_data, disease_of
from checker.extractors.quantity.duration import ages, durations, lasted
from checker.extractors.quantity.figure import SCALED, Figure, figures, is_verb
from checker.extractors.quantity.guards import says_nothing
from checker.extractors.quantity.levels import levels
from checker.extractors.quantity.measure import reading_of
from checker.extractors.quantity.owner import owner_of
from checker.extractors.quantity.plain import plain_reading
from checker.extractors.quantity.portion import portion
from checker.extractors.quantity.rank import rank_of, ranked_owner
from checker.extractors.quantity.reading import How, Reading, fits
from checker.extractors.quantity.resort import resort
from checker.extractors.quantity.same import Told, same_as
from checker.extractors.quantity.settled import of_event, settled, struck_place
from checker.extractors.quantity.spoken_of import guess_withdrawn, spoken_of
from checker.extractors.quantity.subject import Phrases
from checker.extractors.quantity.surroundings import Owner, grounded, suits
from checker.extractors.quantity.words import measure_words, phrase_at
from checker.extractors.sheet.figures import gives_a_measure
from checker.model.claim import Claim
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage

#: Segments whose figures say nothing by themselves.
UNREAD = (SegmentKind.HEADING, SegmentKind.HEADLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What one figure was found to say."""

    reading: Reading
    owner: Owner
    extras: Extras = field(default_factory=Extras)


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each figure whose measure and owner are known.

    Lines of a fact sheet under the label of a measure are read as such, by their own extractor.
    """
    around = dated_by_its_data(grounded(around))
    disease = disease_of(around)
    for passage in around.read.passages:
        if passage.segment.kind not in UNREAD and not gives_a_measure(passage, around.vocabulary):
            yield from _of_passage(passage, around, disease)


def _of_passage(passage: Passage, around: Discourse, disease: str) -> Iterator[Claim]:
    """Yield the claims of one passage; a figure may lean on the one told before it."""
    words = measure_words(around.vocabulary, passage.language)
    cues = cues_of(passage, around.vocabulary)
    phrases = Phrases(passage=passage, around=around, words=words, disease=disease)
    yield from _durations(passage, phrases, cues)
    last: Told | None = None
    read = figures(passage, words, around.vocabulary)
    for figure in (part for whole in read for part in levels(whole)):
        if says_nothing(figure) and portion(figure, last) is None:
            continue
        found = _fitting(_found(figure, last, phrases, cues), around)
        if found is None:
            continue
        told = Told(
            figure=figure,
            reading=found.reading,
            owner=found.owner,
            unit=_unit(figure, found, last),
            aside=_is_aside(figure, found, last),
            before=_time_before(figure, found, last),
            census=last.census if last is not None else "",
        )
        made = quantity_claim(told, found.extras, phrases, cues, EXTRACTOR.id)
        yield made
        if not found.extras.is_change:
            last = replace(told, before=made.valid, census=made.qualifier("census"))


def _fitting(found: Found | None, around: Discourse) -> Found | None:
    """Return what was found if its owner can have such a measure, a guess at its kind withdrawn."""
    if found is None or suits(found.owner.entity, found.reading.measures, around):
        return found
    entity = guess_withdrawn(found.owner.entity) if found.reading.verb >= 0 else None
    return replace(found, owner=replace(found.owner, entity=entity)) if entity else None


def _durations(passage: Passage, phrases: Phrases, cues: Cues) -> Iterator[Claim]:
    """Yield how long what a passage tells of lasted, and how old its people are."""
    words = phrases.words
    spans = [
        (f, of_years(f, phrases) or lasted(f, phrases) or _timed(f, phrases, cues))
        for f in durations(passage, words)
    ]
    spans += [(f, of_age(f, phrases)) for f in ages(passage, words)]
    for figure, found in spans:
        if found is not None:
            told = Told(
                figure=figure, reading=found[0], owner=found[1], unit=figure.mention.quantity.unit
            )
            yield quantity_claim(told, Extras(), phrases, cues, EXTRACTOR.id)


def _timed(figure: Figure, phrases: Phrases, cues: Cues) -> tuple[Reading, Owner] | None:
    """Return what a duration measures, and whose it is: an age, the length of a trial."""
    reading = reading_of(figure)
    if reading is None or reading.measure is None or reading.measure.of_kind:
        return None
    owner = owner_of(reading, figure, phrases, cues) or resort(reading, figure, phrases)
    if owner is None or not suits(owner.entity, reading.measures, phrases.around):
        return None
    return reading, owner


def _is_aside(figure: Figure, found: Found, last: Told | None) -> bool:
    """Say whether a figure is told for comparison only: `9 million, against 7 million`."""
    if last is None or found.reading.how is not How.SAME or not _one_sentence(last.figure, figure):
        return False
    gap = figure.doc[last.figure.end : figure.start]
    return any(figure.words.has("versus", t) for t in gap)


def _time_before(figure: Figure, found: Found, last: Told | None) -> Interval | None:
    """Return when the figure before holds, where this one is of the same census or count."""
    if last is None or found.reading.how is not How.SAME or _is_aside(figure, found, last):
        return None
    return last.before


def _found(figure: Figure, last: Told | None, phrases: Phrases, cues: Cues) -> Found | None:
    """Return what a figure says: a rank, a change, a level, or more of what was told before."""
    rank = rank_of(figure, phrases)
    if rank is not None:
        owner = ranked_owner(rank, figure, phrases)
        extras = Extras(of=rank.among, where=rank.where)
        return Found(reading=rank.reading, owner=owner, extras=extras) if owner else None
    here = last if last is not None and _one_sentence(last.figure, figure) else None
    sure = aged(figure, phrases) or companions(figure, phrases) or portion(figure, here)
    sure = sure or of_years(figure, phrases) or bought(figure, phrases)
    if sure is not None:
        return Found(reading=sure[0], owner=sure[1])
    if here is not None and _shares_unit(figure, here):
        figure = replace(figure, dimension=here.figure.dimension)
    change = change_of(figure, here.reading if here else None, phrases.around.read)
    if change is not None:
        extras = Extras(sign=change.sign, compared_with=change.compared_with, is_change=True)
        if change.same and here is not None:
            return Found(reading=change.reading, owner=replace(here.owner, at=-1), extras=extras)
        owner = owner_of(change.reading, figure, phrases, cues) or resort(
            change.reading, figure, phrases
        )
        return Found(reading=change.reading, owner=owner, extras=extras) if owner else None
    reading = reading_of(figure) or _of_others(figure, here)
    if reading is None and last is not None:
        same = same_as(figure, last, phrases, cues)
        if same is not None:
            return Found(reading=same[0], owner=same[1])
    reading = reading or plain_reading(figure)
    if reading is not None:
        owner = (
            owner_of(reading, figure, phrases, cues)
            or _shared(reading, figure, here)
            or resort(reading, figure, phrases)
        )
        spoken = spoken_of(reading, figure, phrases) if owner is None else (reading, owner)
        if spoken is None:
            return None
        reading, owner = spoken
        reading = of_event(settled(reading, owner, figure, phrases), figure, phrases)
        return Found(reading=reading, owner=struck_place(owner, reading, figure, phrases))
    return None


def _of_others(figure: Figure, last: Told | None) -> Reading | None:
    """Return the measure of those beside the ones told before: `12 died, another 40 were hurt`."""
    if last is None or not figure.is_additional:
        return None
    reading = reading_of(replace(figure, is_whole=True))
    if reading is None or reading.measure is None or last.reading.measure is None:
        return None
    return reading if reading.measure != last.reading.measure else None


def _shares_unit(figure: Figure, last: Told) -> bool:
    """Say whether a bare figure has the unit told before it.

    `of $2 bn; the profit was 98 m`, `412 metres long and 18 wide`.
    """
    if figure.dimension != "count":
        return False
    if last.figure.dimension == "money":
        return figure.mention.quantity.value >= SCALED and figure.is_bare
    doc, listed = figure.doc, figure.words.adjectives
    end, phrase = phrase_at(doc, figure.after, figure.right, listed)
    sized = bool(phrase) and last.figure.dimension == "length"
    ends = end >= figure.right or doc[end].pos_ in ("PUNCT", "CCONJ", "ADP")
    return sized and ends and bool(fits(listed[phrase], "length"))


def _shared(reading: Reading, figure: Figure, last: Told | None) -> Owner | None:
    """Return the owner of the figure before, for a further measure of it: `; the profit was`.

    Joined to it without a verb of its own, any figure is: `142 metres high and 560 metres long`.
    """
    if last is None:
        return None
    between = range(last.figure.end, figure.start)
    if reading.how is not How.NOUN and any(is_verb(figure.doc[i]) for i in between):
        return None
    named = any(n.start in between for n in figure.passage.names)
    return None if named else replace(last.owner, at=-1)


def _one_sentence(a: Figure, b: Figure) -> bool:
    """Say whether two figures stand in one sentence."""
    return bool(a.doc[a.start].sent.start == b.doc[b.start].sent.start)


def _unit(figure: Figure, found: Found, last: Told | None) -> str:
    """Return the unit of a figure; one that names none takes that of its measure."""
    unit = figure.mention.quantity.unit
    if unit or found.extras.is_change:
        return unit or "percent"
    if last is not None and (found.reading.how.value == "same" or _shares_unit(figure, last)):
        return last.unit
    return found.reading.measures[0].unit if found.reading.measures else ""


EXTRACTOR = Extractor(id="quantity", title="Figures", extract=extract)
