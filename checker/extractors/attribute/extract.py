"""Plain facts of things: capital, head office, designer, founder, owner, birthplace, language."""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.attribute.clause import Fact, told_by_verbs
from checker.extractors.attribute.moved import told_by_moves
from checker.extractors.attribute.native import told_by_natives
from checker.extractors.attribute.noun import told_by_nouns
from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.event.told import is_bare_participle
from checker.extractors.extractor import Extractor
from checker.extractors.timing import clause_times, from_start, interval_of, observed
from checker.model.claim import Claim, Tense
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each attribute that the document tells of a named thing."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        cues = cues_of(passage, around.vocabulary)
        for fact in (
            *told_by_verbs(passage, around, cues),
            *told_by_nouns(passage, around, cues),
            *told_by_moves(passage, around, cues),
            *told_by_natives(passage, around, cues),
        ):
            yield _claim(fact, passage, around, cues)


def _claim(fact: Fact, passage: Passage, around: Discourse, cues: Cues) -> Claim:
    """Return the claim of an attribute."""
    sentence = passage.doc[fact.at].sent
    tokens = [fact.at, fact.value.start, fact.value.end - 1]
    if sentence.start <= fact.thing.start < sentence.end:
        tokens += [fact.thing.start, fact.thing.end - 1]
    return claim(
        around.read,
        passage,
        cues,
        tokens=tokens,
        subject=fact.thing.entity,
        predicate=fact.attribute.predicate,
        object=fact.value.text,
        object_kind=fact.value.kind,
        extractor=EXTRACTOR.id,
        told=replace(fact.told, tense=Tense.NONE) if _is_timeless(fact) else fact.told,
        valid=_valid(fact, passage, around),
    )


def _valid(fact: Fact, passage: Passage, around: Discourse) -> Interval:
    """Return when an attribute holds: what never changes has no time."""
    if fact.attribute.permanent:
        return Interval()
    if fact.clause is not None:
        times = clause_times(fact.clause, passage)
        if len(times) == 1 and fact.since:
            return from_start(interval_of(times[0], passage, around.read, fact.told.tense))
        if len(times) == 1:
            return interval_of(times[0], passage, around.read, fact.told.tense)
        if times or fact.told.tense is Tense.FUTURE:
            return Interval()
    past = (fact.told.tense is Tense.PAST or fact.since) and not _is_timeless(fact)
    return Interval() if past else observed(around.read)


def _is_timeless(fact: Fact) -> bool:
    """Say whether a participle tells a state with no tense: `X, based in Y,`."""
    return (
        not fact.attribute.permanent and fact.clause is not None and is_bare_participle(fact.clause)
    )


EXTRACTOR = Extractor(id="attribute", title="Plain facts of things", extract=extract)
