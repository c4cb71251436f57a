"""The body that a text is about, where its sort can have an office: `the head coach is X`."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.phrase import OfficePhrase
from checker.pipelines.passage import Name, NameKind, Passage

#: Kinds of names that may be another body of the same sort.
RIVALS = (NameKind.ORGANISATION, NameKind.PLACE, NameKind.UNKNOWN, NameKind.DEMONYM)


def body_told_of(phrase: OfficePhrase, passage: Passage, around: Discourse) -> Entity | None:
    """Return the body of the text that an office without one belongs to; None where unsure.

    A sentence that names another body before the office may well mean that one's.
    """
    office = around.vocabulary.pack("offices/offices").get(phrase.office, {})
    at = (passage.segment.span.start, phrase.start)
    bodies = (_of(sort, at, around) for sort in office.get("sorts", ()))
    found = {body.name: body for body in bodies if body is not None}
    if len(found) != 1:
        return None
    body = next(iter(found.values()))
    sentence = passage.doc[phrase.name.start].sent
    for name in passage.names_in(sentence):
        if name.end > phrase.start or not _may_be_body(name, around):
            continue
        named = around.resolve(passage.doc[name.end - 1], passage)
        if named is not None and named.name != body.name:
            return None
    return body


def _may_be_body(name: Name, around: Discourse) -> bool:
    """Say whether a name can be a body's: one word alone is nobody's full name."""
    if name.kind is NameKind.PERSON:
        return " " not in name.text and name.text not in around.person_words
    return name.kind in RIVALS and not around.is_person(name)


def _of(sort: str, at: tuple[int, int], around: Discourse) -> Entity | None:
    """Return the one body of a sort: of all the text, named most, or alone in the lead before."""
    if sort in around.only:
        return around.only[sort]
    topic = around.organisation
    if topic is not None and topic.sort == sort:
        return topic
    opening = {
        body.name: body
        for start, token, body in around.things.get(sort, ())
        if start <= around.lead_end and (start, token) < at
    }
    return next(iter(opening.values())) if len(opening) == 1 else None
