"""A name where it stands: what reading finds, and what naming sums up for linking."""

from dataclasses import dataclass

from checker.model.span import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A name as one document writes it in one place."""

    text: str
    kind: str  #: person | place | demonym | organisation | thing | unknown
    sort: str  #: finer kind, empty where unknown
    entry: str  #: id in the vocabulary, empty where it has none
    span: Span  #: in `Document.text`
    language: str
