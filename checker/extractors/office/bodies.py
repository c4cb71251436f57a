"""Whose offices a document speaks of: where it says so once, it means the same further on."""

from collections.abc import Mapping
from dataclasses import replace

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.phrase import office_phrases
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
    place = around.place or _place_with_offices(told, around)
    return replace(around, offices=offices, bodies=told, place=place)


def _place_with_offices(
    bodies: Mapping[str, frozenset[Entity]], around: Discourse
) -> Entity | None:
    """Return the one place whose mayor or other local office a text tells of."""
    offices = around.vocabulary.pack("offices/offices")
    places = {
        body
        for office, found in bodies.items()
        if offices.get(office, {}).get("body") == ["place"]
        for body in found
    }
    return next(iter(places)) if len(places) == 1 else None
