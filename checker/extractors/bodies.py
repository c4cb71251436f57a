"""Whose offices a document speaks of: where it says so once, it means the same further on."""

from dataclasses import replace

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office_phrase import office_phrases
from checker.pipelines.passage import NameKind


def with_bodies(around: Discourse) -> Discourse:
    """Return the discourse with its office phrases, and the bodies that they name, by office."""
    offices = {
        passage.segment.span.start: tuple(
            office_phrases(passage, around, cues_of(passage, around.vocabulary))
        )
        for passage in around.read.passages
    }
    bodies: dict[str, set[Entity]] = {}
    for phrases in offices.values():
        for phrase in phrases:
            if phrase.body is not None and phrase.body.kind is not NameKind.PERSON:
                bodies.setdefault(phrase.office, set()).add(phrase.body)
    told = {office: frozenset(found) for office, found in bodies.items()}
    return replace(around, offices=offices, bodies=told)
