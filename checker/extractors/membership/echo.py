"""Who did the same as somebody else: `X joined Y in 2004, as did Z`, `Z followed suit in 2007`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import told_around
from checker.extractors.discourse import Discourse
from checker.extractors.membership.forms import is_form_of
from checker.extractors.membership.listed import Bearers, members_from
from checker.extractors.membership.phrase import Told
from checker.extractors.membership.reading import Reading
from checker.extractors.membership.subject import subjects
from checker.extractors.membership.words import Words, follow
from checker.extractors.timing import CALENDAR
from checker.model.claim import Polarity
from checker.model.time_mention import TimeMention
from checker.pipelines.cues import Cues
from checker.pipelines.grammar import clause_of_verb
from checker.pipelines.passage import Passage

if TYPE_CHECKING:
    from checker.pipelines.doc import Token

#: How many tokens after a membership its echo may stand.
REACH = 40
#: How many words may stand between an echo and its time.
NEAR = 4


def echoes(
    readings: Sequence[Reading], passage: Passage, around: Discourse, words: Words, cue: Cues
) -> Iterator[Reading]:
    """Yield for each membership told what others are said to have done alike after it."""
    for at, reading in enumerate(readings):
        if reading.telling.polarity is Polarity.NEGATED:
            continue
        later = [r.told.at for r in readings[at + 1 :] if r.told.at > reading.end]
        doc = passage.doc
        limit = min([*later, reading.end + REACH, len(doc)])
        for token in doc[reading.end : limit]:
            if reading.told.start <= token.i < reading.told.end:
                continue
            yield from _named_after(token, reading, passage, around, words)
            yield from _named_before(token, reading, passage, around, words, cue)


def _named_after(
    token: "Token", reading: Reading, passage: Passage, around: Discourse, words: Words
) -> Iterator[Reading]:
    """Yield the echo that names follow: `as did Y`, `followed by Y in 2007`."""
    if token.sent.start > reading.end:
        return
    for phrase in words.alike:
        end = _end(token, phrase.first, phrase.rest)
        found = members_from(end, passage, around, articles=True) if end is not None else []
        same = found and all(
            entity.kind is reading.bearers[0][0].kind
            and entity.is_country == reading.bearers[0][0].is_country
            for entity, _, _ in found
        )
        if not same or end is None:
            continue
        last = max(stop for _, _, stop in found)
        own = _time_near(last, passage)
        shared = reading.time or _time_near(reading.end, passage, stop=token.i)
        dated = [body for body in reading.bodies if body.time is not None]
        if len(dated) > 1:  # `joined X in 1982 and Y in 1986, together with Z`
            reading = replace(reading, bodies=reading.bodies[-1:])
            shared = dated[-1].time
        yield _alike(reading, found, token.i, last, own or (shared if not phrase.ordinal else None))
        return


def _named_before(
    token: "Token",
    reading: Reading,
    passage: Passage,
    around: Discourse,
    words: Words,
    cue: Cues,
) -> Iterator[Reading]:
    """Yield the echo that its subject stands before: `Y followed suit in 2007`."""
    if token.pos_ not in ("VERB", "AUX", "NOUN", "PROPN"):
        return
    for phrase in words.likewise:
        end = _end(token, phrase.first, phrase.rest)
        if end is None:
            continue
        clause = clause_of_verb(token)
        found = subjects(clause, token.i, passage, around)
        mine = {entity.name for entity, _, _ in reading.bearers}
        if not found or any(entity.name in mine for entity, _, _ in found):
            return
        telling = told_around(passage, token.i, cue)[0]
        alike = _alike(reading, found, token.i, end, _time_near(end, passage))
        yield replace(alike, telling=telling, clause=clause)
        return


def _end(token: "Token", first: str, rest: tuple[frozenset[str], ...]) -> int | None:
    """Return where a phrase that starts at a token ends."""
    if token.lower_ != first and not (rest and is_form_of(token, first)):
        return None
    return follow(token.doc, token.i + 1, rest, frozenset())


def _alike(
    reading: Reading, found: Bearers, start: int, end: int, time: TimeMention | None
) -> Reading:
    """Return a reading of the same membership, of others."""
    told = Told(
        state=reading.told.state, start=start, at=start, end=end, verb=reading.told.verb,
        role=reading.told.role, begins=reading.told.begins, former=reading.told.former,
        personal=reading.told.personal,
    )  # fmt: skip
    told = replace(told, verb=start if reading.told.verb is not None else None)
    bodies = [replace(body, start=start, end=end, time=None) for body in reading.bodies]
    return replace(
        reading, told=told, bearers=found, bodies=bodies, end=end, time=time, clause=None
    )


def _time_near(at: int, passage: Passage, stop: int | None = None) -> TimeMention | None:
    """Return the calendar time that stands within a few words of a token, before another."""
    for mention in passage.times:
        start = passage.tokens_of(mention.span)[0]
        near = at <= start <= at + NEAR if stop is None else at <= start < stop
        if mention.form in CALENDAR and near:
            between = passage.doc[at:start]
            return None if any(t.pos_ == "VERB" for t in between) else mention
    return None
