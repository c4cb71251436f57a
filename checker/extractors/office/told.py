"""Which offices a document has told of by a place in it, for words that only point back."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.extractors.claiming import cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.body import body_of, body_of_holding
from checker.extractors.office.change import is_passive
from checker.extractors.office.heading import Heading, headings, office_headed
from checker.extractors.office.headship import HEAD
from checker.extractors.office.holding import Holding, holdings
from checker.extractors.office.phrase import OfficePhrase
from checker.model.document import SegmentKind
from checker.pipelines.passage import Name, NameKind, Passage

if TYPE_CHECKING:
    pass

#: Whose an office is, where the text does not say.
UNCLEAR = Entity(name="", kind=NameKind.UNKNOWN)
#: How many passages before its own an expression can point back to.
BACK = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """An office, whose it is, and who was said to hold it."""

    order: int  #: of the passage
    at: int  #: token of the office word
    office: str
    body: Entity
    holding: Holding | None  #: None where nobody is said to hold it

    @property
    def holder(self) -> Name | None:
        """Return who was said to hold it."""
        return self.holding.holder if self.holding is not None else None


@lru_cache(maxsize=2)
def _all_told(around: Discourse) -> dict[int, tuple[int, tuple[Told, ...]]]:
    """Return by the start of each passage its order and what it tells, in order."""
    found = {}
    for order, passage in enumerate(around.read.passages):
        heading = passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE)
        told = () if heading else tuple(sorted(_told(order, passage, around), key=_place))
        found[passage.segment.span.start] = (order, told)
    return found


def _place(told: Told) -> int:
    """Return where an office is told, by which they are sorted."""
    return told.at


def _told(order: int, passage: Passage, around: Discourse) -> Iterator[Told]:
    """Yield the offices of a passage."""
    words = cues_of(passage, around.vocabulary)
    for phrase in around.offices_in(passage):
        holding = next(iter(holdings(phrase, passage, around, words)), None)
        if holding is not None:
            body = body_of_holding(holding, passage, around, words)
        else:
            body = body_of(phrase, passage, around)
        yield Told(
            order=order,
            at=phrase.name.start,
            office=phrase.office,
            body=body or UNCLEAR,
            holding=holding,
        )
    for found in headings(passage, around, words):
        office = office_headed(found, around)
        if office and office != HEAD and not is_passive(found.clause):
            yield meant_of(found, office, order)


def meant_of(found: Heading, office: str, order: int) -> Told:
    """Return the office that somebody is told to hold by heading a body."""
    at = found.clause.verb.i
    name = Name(start=at, end=at + 1, text="", kind=NameKind.OFFICE, entry=office, sort="office")
    phrase = OfficePhrase(
        name=name,
        office=office,
        start=at,
        end=at + 1,
        body=found.body,
        status="titular",
        begins=False,
    )
    holding = Holding(phrase=phrase, holder=found.holder, clause=found.clause)
    return Told(order=order, at=at, office=office, body=found.body, holding=holding)


def told_in(passage: Passage, around: Discourse) -> tuple[Told, ...]:
    """Return what a passage tells."""
    told = _all_told(around)[passage.segment.span.start][1]
    return tuple(t for t in told if t.body is not UNCLEAR)


def told_before(passage: Passage, at: int, around: Discourse) -> Iterator[Told]:
    """Yield what was told before a token, the last first, as far back as words point.

    It ends at an office of which the text does not say whose it is.
    """
    table = _all_told(around)
    order, told = table[passage.segment.span.start]
    found = [t for t in reversed(told) if t.at < at]
    for back in range(1, min(BACK, order) + 1):
        before = around.read.passages[order - back]
        found += reversed(table[before.segment.span.start][1])
    for t in found:
        if t.body is UNCLEAR:
            return
        yield t


def surname(name: Name) -> str:
    """Return the last word of a name, by which a text names a person again."""
    return name.text.split()[-1]
