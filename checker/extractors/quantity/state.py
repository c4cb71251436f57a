"""Which country a word of the state speaks for: its economy, its ministry, its capital."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.extractors.quantity.words import MeasureWords
from checker.pipelines.passage import NameKind, Passage


def place_of(at: int, passage: Passage, around: Discourse, words: MeasureWords) -> Entity | None:
    """Return whose state a noun speaks of: `the Ghanaian economy`, `o governo da Bolívia`."""
    doc = passage.doc
    for near in (at + 1, at - 1, at - 2):
        name = passage.name_at(near) if 0 <= near < len(doc) else None
        if name is not None and name.kind in (NameKind.DEMONYM, NameKind.PLACE):
            return entity_of(name)
    if at + 1 < len(doc) and words.has("of", doc[at + 1]):
        for near in (at + 2, at + 3):
            name = passage.name_at(near) if near < len(doc) else None
            if name is not None:
                return entity_of(name) if name.kind is NameKind.PLACE else None
    topic = around.topic_at(passage)
    return around.country_at(passage) or (topic if topic and topic.is_country else None)


def country_of_capital(entity: Entity, around: Discourse) -> Entity:
    """Return the country where an entity is its capital, which stands for its government."""
    places = around.vocabulary.family("places")
    country = places.get(entity.name, {}).get("country", "") if entity.sort == "city" else ""
    if entity.name in places.get(country, {}).get("capital", ()):
        return Entity(name=country, kind=NameKind.PLACE, sort="country", known=True)
    return entity
