"""The body that a text opens with, whose office a plain word means: a page on a federation."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.phrase import OfficePhrase
from checker.model.document import SegmentKind
from checker.pipelines.passage import Passage

#: A headline and the first paragraph.
OPENING = 2


def opening_body(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body that a text opens with, where it can have the office and the word is plain.

    A page on a federation of a country speaks of the president of the federation.
    """
    offices = around.vocabulary.pack("offices/offices")
    body, office = around.organisation, offices.get(phrase.office, {})
    fits = body is not None and (
        body.sort in office.get("sorts", ()) or body in around.bodies.get(phrase.office, ())
    )
    if body is None or not fits or not passage.doc[phrase.name.start].is_lower:
        return None
    opening = around.read.passages[:OPENING]
    return body if any(_opens_with(body, p, phrase, around) for p in opening) else None


def _opens_with(body: Entity, passage: Passage, phrase: OfficePhrase, around: Discourse) -> bool:
    """Say whether a headline names a body, or one sentence tells of it and of the office."""
    named = [n for n in passage.names if n.text == body.name]
    if passage.segment.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING):
        return bool(named)
    sentences = {passage.doc[n.start].sent.start for n in named}
    told = [p for p in around.offices_in(passage) if p.office == phrase.office]
    return any(passage.doc[p.name.start].sent.start in sentences for p in told)
