"""Who belongs to which organisation: since when, until when, and in which role.

A phrase that tells a membership is found first (`membership_phrase`); then whose it is, by grammar
or by place (`membership_subject`), and the bodies listed after it (`membership_bodies`).
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.extractor import Extractor
from checker.extractors.membership.act import acted
from checker.extractors.membership.adherent import is_adherent
from checker.extractors.membership.claim import ID, membership_claim, served_claim
from checker.extractors.membership.collective import collective
from checker.extractors.membership.composition import composed
from checker.extractors.membership.echo import echoes
from checker.extractors.membership.field import Item, field_items
from checker.extractors.membership.fits import fits
from checker.extractors.membership.moved import moved
from checker.extractors.membership.name import Body
from checker.extractors.membership.own_time import held_of, own_time
from checker.extractors.membership.phrase import told_phrases
from checker.extractors.membership.reading import Reading, as_asked, read_phrase
from checker.extractors.membership.term import served_terms
from checker.extractors.membership.time import (
    began_late,
    mention_of,
    started_on,
    term_after,
    valid_of,
)
from checker.extractors.membership.words import PREDICATE, Words, membership_words
from checker.extractors.timing import observed
from checker.model.claim import Claim, ObjectKind, Polarity, Tense
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage
from checker.pipelines.scopes import Telling

NEAR = 4  #: how far after a body its time may stand


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each member and body of each phrase of membership in the document."""
    for passage in around.read.passages:
        if passage.segment.kind is SegmentKind.HEADING:
            continue
        cue = cues_of(passage, around.vocabulary)
        words = membership_words(around.vocabulary, passage.language)
        listed = list(field_items(passage, around, words))
        if listed:
            yield from _field_claims(listed, passage, around, cue)
            continue
        for served in served_terms(passage, around, words, cue):
            yield served_claim(served, passage, around, cue)
        for reading in _readings(passage, around, words, cue):
            yield from _claims(reading, passage, around, words, cue)


def _readings(passage: Passage, around: Discourse, words: Words, cue: Cues) -> Iterator[Reading]:
    """Yield what a passage tells of members: by phrases, by what bodies do, by nouns."""
    before: Reading | None = None
    readings: list[Reading] = list(moved(passage, around, words, cue))
    taken = {i for r in readings for i in range(r.told.start, r.end)}
    for told in told_phrases(passage, words, cue):
        if told.at in taken:
            continue
        if before is not None and before.end <= passage.doc[told.at].sent.start:
            before = None
        reading = read_phrase(told, before, passage, around, words, cue)
        if reading is not None:
            before = reading
            readings.append(reading)
    for found in (
        collective(passage, around, words, cue),
        composed(passage, around, words, cue),
        acted(readings, passage, around, words, cue),
    ):
        read = {reading.told.at for reading in readings}
        readings += [r for r in found if r.told.at not in read]
    readings += echoes(sorted(readings, key=lambda r: r.end), passage, around, words, cue)
    yield from (as_asked(reading, passage) for reading in readings)


def _claims(
    reading: Reading, passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Iterator[Claim]:
    """Yield the claims of one phrase: each member with each body, and the term told of them."""
    told = reading.told
    if told.state == "left" and reading.telling.polarity is Polarity.NEGATED:
        return
    term = term_after(reading.end, passage, around, words) if reading.bodies else None
    own_times = {end: own_time(end, passage) for _, _, end in reading.bearers}
    apart = any(own_times.values())
    for bearer, start, end in reading.bearers:
        for at, body in enumerate(reading.bodies):
            partisan = is_adherent((bearer, start, end), passage, words)
            if bearer.name == body.entity.name or not fits(bearer, body, told, partisan=partisan):
                continue
            own = mention_of(at, reading.bodies, told, reading.clause, passage, words)
            mention = reading.time or (None if reading.timeless or apart else own)
            valid = _valid(mention, body, reading, passage, around)
            alone = own_times[end] if apart else None
            if alone is not None:
                valid = held_of(alone, told, passage, around)
            began = began_late(mention, told, reading.telling, passage, around)
            if began is not None:
                plain = replace(reading.telling, polarity=Polarity.AFFIRMED)
                reading, valid = replace(reading, telling=plain), began
            if term is not None and (mention is None or valid.end is None):
                valid = term.valid
            tokens = [body.start, body.end - 1, *_time_tokens(mention, body, passage)]
            if at == 0:
                tokens += [*range(start, end), told.start, told.end - 1]
            yield membership_claim(reading, bearer, body, valid, tokens, passage, around, cue)
            if term is not None and (term.ends or term.years) and at == len(reading.bodies) - 1:
                tokens = [term.start, term.end - 1]
                yield membership_claim(
                    reading, bearer, body, term.valid, tokens, passage, around, cue, term
                )


def _time_tokens(mention: TimeMention | None, body: Body, passage: Passage) -> range:
    """Return the tokens of a time that stands right after its body."""
    if mention is None:
        return range(0)
    start, end = passage.tokens_of(mention.span)
    near = body.end <= start <= body.end + NEAR and end <= passage.doc[body.start].sent.end
    return range(start, end) if near else range(0)


def _valid(
    mention: TimeMention | None,
    body: Body,
    reading: Reading,
    passage: Passage,
    around: Discourse,
) -> Interval:
    """Return when a member belongs to a body."""
    if mention is not None and body.started:
        return started_on(mention, passage, around)
    return valid_of(mention, reading.told, reading.telling, passage, around)


def _field_claims(
    items: list[Item], passage: Passage, around: Discourse, cue: Cues
) -> Iterator[Claim]:
    """Yield the claims of a labelled field of bodies, of the country that the text is about."""
    country = around.country_at(passage)
    organisations = around.vocabulary.family("organisations")
    if country is None:
        return
    for item in items:
        first, last = passage.tokens_of(item.span)
        seat = organisations.get(item.name, {}).get("term", {}).get("role")
        yield claim(
            around.read,
            passage,
            cue,
            tokens=[first, last - 1],
            subject=country,
            predicate=PREDICATE,
            object=item.name,
            object_kind=ObjectKind.ENTITY,
            extractor=ID,
            told=Telling(tense=Tense.PRESENT),
            valid=observed(around.read),
            qualifiers={
                "status": item.status,
                "role": (seat if item.role == "elected" else item.role) or None,
            },
        )


EXTRACTOR = Extractor(id=ID, title="Members of organisations", extract=extract)
