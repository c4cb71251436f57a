"""A place that people only travel to, which does not say whose office it is."""

from checker.extractors.discourse import Discourse
from checker.extractors.office.words import office_words
from checker.pipelines.grammar import enclosing_clause
from checker.pipelines.passage import Name, Passage


def is_only_visited(country: str, around: Discourse) -> bool:
    """Say whether a text knows a country by cities alone, each one where somebody travels to."""
    places = around.vocabulary.family("places")
    visited = False
    for passage in around.read.passages:
        for name in passage.names:
            if name.entry == country:
                return False
            if name.sort == "city" and places.get(name.entry, {}).get("country") == country:
                if not _is_travelled_to(name, passage, around):
                    return False
                visited = True
    return visited


def _is_travelled_to(name: Name, passage: Passage, around: Discourse) -> bool:
    """Say whether a name is where somebody goes: `flew to Hanoi`, `arrived in Hanoi`."""
    offices = office_words(around.vocabulary, passage.language)
    before = passage.doc[name.start - 1] if name.start else None
    if before is not None and before.pos_ == "ADP" and before.lower_ in offices.to:
        return True
    clause = enclosing_clause(passage.doc[name.start : name.end].root)
    if clause is None or clause.verb.i >= name.start:
        return False
    return clause.verb.lemma_.lower() in offices.travel
