"""Who holds which office of which body, since when and until when.

The office word is found first, with its body and status (`office_phrase`); then the person beside
it, in apposition, across a copula, after a verb of change or after `as` (`holding`). What verbs of
succession say is read by `succession`, and who left by `departure`.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.extractors.claiming import as_title, claim, cues_of, told_around, told_finitely
from checker.extractors.discourse import Discourse
from checker.extractors.extractor import Extractor
from checker.extractors.office.body import body_of_holding
from checker.extractors.office.headed import headed
from checker.extractors.office.holding import Holding, holdings
from checker.extractors.office.hypothetical import hypothetical
from checker.extractors.office.instead import instead_of
from checker.extractors.office.labelled import label_of
from checker.extractors.office.listing import listed
from checker.extractors.office.manner import manner
from checker.extractors.office.relative import related
from checker.extractors.office.tenure import tenure
from checker.extractors.office.vacant import pointed_back
from checker.model.claim import Claim, Modality, ObjectKind, Polarity, Tense
from checker.model.document import SegmentKind
from checker.pipelines.cues import Cues
from checker.pipelines.passage import Passage


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield a claim for each holder of each office named in the document."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        if label_of(passage) is not None:
            continue
        words = cues_of(passage, around.vocabulary)
        for phrase in around.offices_in(passage):
            for holding in holdings(phrase, passage, around, words):
                yield from _claims(holding, passage, around, words)
            for holding in hypothetical(phrase, passage, around, words):
                for found in _claims(holding, passage, around, words):
                    yield replace(found, modality=Modality.POSSIBLE)
    yield from related(around)
    yield from pointed_back(around)
    yield from instead_of(around)
    yield from headed(around)
    yield from listed(around)


def _claims(holding: Holding, passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claim of a holding, where it is known whose office it is."""
    phrase, holder = holding.phrase, holding.holder
    body = body_of_holding(holding, passage, around, words)
    if body is None:
        return
    at = holding.clause.verb.i if holding.clause else phrase.name.start
    told, clause = (told_around if holding.clause or holding.led else told_finitely)(
        passage, at, words
    )
    told = manner(told, holding.clause or clause, passage, around, words)
    if holding.ends:
        real = told.modality is not Modality.DENIED and told.polarity is not Polarity.NEGATED
        told = replace(as_title(told) if real else told, tense=Tense.PAST)
    wished = holding.led and told.modality is not Modality.ASSERTED
    told = told if holding.clause or wished else as_title(told)
    held = tenure(holding.clause or clause, holding, passage, around, words, told)
    tokens = [phrase.start, phrase.end - 1, holder.start, holder.end - 1]
    yield claim(
        around.read,
        passage,
        words,
        tokens=tokens,
        subject=body,
        predicate=phrase.office,
        object=holder.text,
        object_kind=ObjectKind.ENTITY,
        extractor=EXTRACTOR.id,
        told=held.told,
        valid=held.valid,
        qualifiers={"status": held.status, "to": phrase.to or None, "told": held.reversed},
    )


EXTRACTOR = Extractor(id="office", title="Holders of offices", extract=extract)
