"""The body whose helm the holder of an office takes or leaves: `coach X left the helm of Y`."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.holding import Holding
from checker.extractors.office.owner import body_in_slot
from checker.extractors.office.words import office_words
from checker.pipelines.grammar import enclosing_clause, noun_modifiers
from checker.pipelines.passage import NameKind, Passage


def commanded(holding: Holding, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body whose helm the holder takes or leaves: `coach X left the helm of Rovers`."""
    phrase = holding.phrase
    bodies = around.vocabulary.pack("offices/offices").get(phrase.office, {}).get("body", ())
    clause = holding.clause or enclosing_clause(passage.doc[phrase.name.start])
    if clause is None or [*bodies] != ["organisation"]:
        return None
    at_head = office_words(around.vocabulary, passage.language).at_head
    for thing in clause.objects:
        for _, noun in noun_modifiers(thing) if thing.lemma_.lower() in at_head else ():
            body = body_in_slot(noun, passage, around)
            if body is not None and body.kind in (NameKind.ORGANISATION, NameKind.UNKNOWN):
                return body
    return None
