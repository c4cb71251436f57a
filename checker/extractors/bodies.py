"""Whose offices a document speaks of: where it says so once, it means the same further on."""

from dataclasses import replace

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office_phrase import office_phrases
from checker.pipelines.passage import NameKind


def with_bodies(around: Discourse) -> Discourse:
    """Return the discourse with the bodies that its office phrases name, by office."""
    bodies: dict[str, set[Entity]] = {}
    for passage in around.read.passages:
        words = cues_of(passage, around.vocabulary)
        for phrase in office_phrases(passage, around, words):
            if phrase.body is not None and phrase.body.kind is not NameKind.PERSON:
                bodies.setdefault(phrase.office, set()).add(phrase.body)
    return replace(around, bodies={office: frozenset(found) for office, found in bodies.items()})
