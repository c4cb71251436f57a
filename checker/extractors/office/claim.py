"""The claim of an office that words point back to, and the passages that such words stand in."""

from collections.abc import Iterable, Iterator

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.office.holding import Holding
from checker.extractors.office.labelled import label_of
from checker.extractors.office.phrase import OfficePhrase
from checker.extractors.office.told import Told
from checker.model.claim import Claim, ObjectKind
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.pipelines.grammar import Clause
from checker.pipelines.passage import Name, NameKind, Passage
from checker.pipelines.scopes import Telling


def running(around: Discourse) -> Iterator[Passage]:
    """Yield the passages of running text."""
    for passage in around.read.passages:
        heads = passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE)
        if not heads and label_of(passage) is None:
            yield passage


def office_claim(  # noqa: PLR0913 - the parts of a claim, all named
    passage: Passage,
    around: Discourse,
    *,
    tokens: Iterable[int],
    office: str,
    body: Entity,
    holder: Name,
    told: Telling,
    valid: Interval,
    status: str,
) -> Claim:
    """Return the claim that somebody holds an office."""
    return claim(
        around.read,
        passage,
        cues_of(passage, around.vocabulary),
        tokens=tokens,
        subject=body,
        predicate=office,
        object=holder.text,
        object_kind=ObjectKind.ENTITY,
        extractor="office",
        told=told,
        valid=valid,
        qualifiers={"status": status},
    )


def meant_holding(
    back: Told,
    at: int,
    holder: Name,
    passage: Passage,
    *,
    clause: Clause | None = None,
) -> Holding:
    """Return the holding of an office told before, meant again by the word at a token."""
    name = Name(
        start=at,
        end=at + 1,
        text=passage.doc[at].text,
        kind=NameKind.OFFICE,
        entry=back.office,
        sort="office",
    )
    phrase = OfficePhrase(
        name=name,
        office=back.office,
        start=at,
        end=at + 1,
        body=back.body,
        status="titular",
        begins=False,
    )
    return Holding(phrase=phrase, holder=holder, clause=clause)
