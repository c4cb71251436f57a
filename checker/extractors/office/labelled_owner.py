"""Whose the offices under labels are: what the headline names, listed or not, and nothing else."""

from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity, entity_of
from checker.model.document import SegmentKind
from checker.pipelines.passage import Name, NameKind, Passage

OPENING = "(["
#: Words of a headline that is no more than a name.
LONGEST = 12
#: What may stand in lower case within a name: `Ashmore and Cartier Islands`.
JOINING = ("CCONJ", "DET", "ADP", "PART")


def owner_of_labels(around: Discourse, passage: Passage) -> Entity | None:
    """Return what the lines of a document are about: what its headline names and nothing else."""
    section = around.sections.get(passage.segment.section)
    if section is not None and section.known:
        return section
    headline = next(
        (p for p in around.read.passages if p.segment.kind is SegmentKind.HEADLINE), None
    )
    return around.country_at(passage) if headline is None else _named_by(headline, passage, around)


def _named_by(headline: Passage, passage: Passage, around: Discourse) -> Entity | None:
    """Return what a headline names; None where it names several or what is not understood."""
    named = [n for n in headline.names if n.kind not in (NameKind.PERSON, NameKind.OFFICE)]
    opened = _aside(headline)
    before = [n for n in named if n.end <= opened]
    if not named:
        proper = all(t.pos_ == "PROPN" for t in headline.doc if t.is_alpha)
        return _as_written(headline) if proper else around.country_at(passage)
    if len(before) != 1:
        return _as_written(headline)
    meant = entity_of(before[0])
    places = around.vocabulary.family("places")
    aside = {places.get(n.entry, {}).get("country", meant.name) for n in named if n.end > opened}
    if aside <= {meant.name} or not meant.is_country:
        return meant
    return _of_the_aside(before[0], aside)


def _aside(headline: Passage) -> int:
    """Return where the first parenthesis opens that is no part of a name."""
    doc = headline.doc
    return next((t.i for t in doc if t.text in OPENING and not headline.name_at(t.i)), len(doc))


def _of_the_aside(name: Name, countries: set[str]) -> Entity | None:
    """Return the other country that shares a name, told by its city: `Guinea (Bissau)`."""
    if len(countries) != 1:
        return None
    country = next(iter(countries))
    shared = name.text in country.split()
    return Entity(name=country, kind=NameKind.PLACE, sort="country", known=True) if shared else None


def _as_written(headline: Passage) -> Entity | None:
    """Return a headline as the name of what no list has; None where it may be more than a name."""
    doc = headline.doc
    several = sum(n.sort == "country" for n in headline.names)
    titled = any(n.kind is NameKind.OFFICE for n in headline.names)
    if several or titled or len(doc) > LONGEST or not _is_name(headline):
        return None
    return Entity(name=doc.text, kind=NameKind.UNKNOWN)


def _is_name(headline: Passage) -> bool:
    """Say whether every word stands in capitals, joins two that do, or is part of a name."""
    words = [token for token in headline.doc if token.is_alpha]
    return bool(words) and all(
        t.text[0].isupper() or t.pos_ in JOINING or headline.name_at(t.i) for t in words
    )
