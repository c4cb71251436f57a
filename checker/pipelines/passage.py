"""One segment as extractors see it: parsed, with its names, times and quantities."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from checker.model.document import Document, Segment
from checker.model.outcome import Dating
from checker.model.quantity import QuantityMention
from checker.model.span import Span
from checker.model.time_mention import TimeMention

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc, Token
    from checker.pipelines.run_of_tokens import Tokens


class NameKind(StrEnum):
    """What a name in the text stands for."""

    PERSON = "person"
    PLACE = "place"  #: country, territory, city, region
    DEMONYM = "demonym"  #: an adjective or noun that leads to a place
    ORGANISATION = "organisation"
    OFFICE = "office"  #: an office word, such as `prime minister`; not itself a name
    THING = "thing"  #: a facility, an event, a work: named, and neither person nor body
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """A mention of a name: tokens `[start, end)` of the passage's `doc`."""

    start: int
    end: int
    text: str
    kind: NameKind
    entry: str = ""  #: id of the vocabulary entry, empty where the vocabulary does not know it
    sort: str = ""  #: finer kind: country, city, company, bridge ...
    bare: str = ""  #: the name without its legal form, where it has one

    @property
    def core(self) -> str:
        """Return the name as people say it: `Orva` for `Orva AB`."""
        return self.bare or self.text


@dataclass(frozen=True, kw_only=True, eq=False)
class Passage:
    """One parsed segment; tokens count in `doc`, spans in `segment.reading`."""

    segment: Segment
    doc: "Doc"
    names: tuple[Name, ...]  #: in order, not overlapping
    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]

    @cached_property
    def language(self) -> str:
        """The two letters of the passage's language."""
        return self.segment.language

    def name_at(self, token: "Token | int") -> Name | None:
        """Return the name mention that holds a token."""
        return self._named.get(token if isinstance(token, int) else token.i)

    @cached_property
    def _named(self) -> dict[int, Name]:
        """Each token that a name holds -> the name."""
        return {at: name for name in self.names for at in range(name.start, name.end)}

    def names_in(self, tokens: "Tokens") -> tuple[Name, ...]:
        """Return the names that lie within a run of tokens."""
        return tuple(n for n in self.names if tokens.start <= n.start and n.end <= tokens.end)

    def times_in(self, span: Span) -> tuple[TimeMention, ...]:
        """Return the time expressions within a span of the reading."""
        return tuple(t for t in self.times if span.contains(t.span))

    def span_of(self, start: int, end: int) -> Span:
        """Return the span in the reading of the tokens `[start, end)`."""
        last = self.doc[end - 1]
        return Span(self.doc[start].idx, last.idx + len(last))

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Return the tokens `[start, end)` that a span of the reading touches."""
        start = _token_at(self.doc, span.start)
        end = _token_at(self.doc, max(span.start, span.end - 1)) + 1
        return start, end


@dataclass(frozen=True, kw_only=True, eq=False)
class ReadDocument:
    """A document with all its passages read and its date weighed."""

    document: Document
    passages: tuple[Passage, ...]  #: headline, paragraphs and list items, in order
    dating: Dating


def _token_at(doc: "Doc", position: int) -> int:
    """Return the index of the token that holds a position, or of the last one before it."""
    return max(0, bisect_right(doc.starts, position) - 1)
