"""Holders given under the label of their office: `head of government: Minister X (since ...)`.

The label is the office. What stands before the name is a title, and what is said after `represented
by` or in a note is of other people. Where the line does not show where a name begins, none is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.extractors.claiming import claim, cues_of
from checker.extractors.discourse import Discourse
from checker.extractors.entity import Entity
from checker.extractors.extractor import Extractor
from checker.extractors.office.labelled_name import LabelledName, name_in
from checker.extractors.office.labelled_owner import owner_of_labels
from checker.extractors.office.labels import label_words
from checker.extractors.timing import CALENDAR, interval_of, observed
from checker.model.claim import Claim, ObjectKind, Tense
from checker.model.document import SegmentKind
from checker.model.interval import Interval
from checker.model.time_mention import Bound
from checker.pipelines.cues import Cues
from checker.pipelines.passage import NameKind, Passage
from checker.pipelines.scopes import Telling

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

OPENING, CLOSING = "([", ")]"


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """An office that opens a line, and where what is told of it starts."""

    office: str
    start: int
    after: int  #: first token after the colon


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One holder of a line: tokens `[start, end)` before the parenthesis that may date it."""

    start: int
    end: int
    dated_end: int  #: where that parenthesis ends; `end` where there is none


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A holder under a label, and whose office it is."""

    label: Label
    item: Item
    named: LabelledName
    body: Entity
    joint: bool  #: one of several holders at a time


def extract(around: Discourse) -> Iterator[Claim]:
    """Yield the holders that lines with a label give."""
    for passage in around.read.passages:
        if passage.segment.kind in (SegmentKind.HEADING, SegmentKind.HEADLINE):
            continue
        label = label_of(passage)
        body = owner_of_labels(around, passage) if label is not None else None
        if label is None or body is None:
            continue
        words = cues_of(passage, around.vocabulary)
        read = [
            (item, named)
            for item in _items(label.after, passage, around)
            if (named := name_in(item.start, item.end, passage, around, words)) is not None
        ]
        for item, named in read:
            line = Line(label=label, item=item, named=named, body=body, joint=len(read) > 1)
            for found in _claims(line, passage, around, words):
                yield replace(found, attributed_to="")  # the line tells it, whoever says the rest


def _claims(line: Line, passage: Passage, around: Discourse, words: Cues) -> Iterator[Claim]:
    """Yield the claim of one holder; joint holders have a key of their own each."""
    label, item, named, body = line.label, line.item, line.named, line.body
    valid = _since(item, passage, around)
    offices = [label.office]
    known = around.vocabulary.pack("offices/offices").get(named.title, {})
    of_states = "country" in known.get("body", ["country"])
    if named.title not in ("", label.office) and of_states and body.sort == "country":
        offices.append(named.title)
    for office in offices:
        yield claim(
            around.read,
            passage,
            words,
            tokens=[label.start, named.start, max(item.dated_end, named.end) - 1],
            subject=body,
            predicate=office,
            object=named.text,
            object_kind=ObjectKind.ENTITY,
            extractor="office",
            told=Telling(tense=Tense.PRESENT),
            valid=observed(around.read) if valid.is_unknown else valid,
            qualifiers={"status": named.status, "of": named.text if line.joint else None},
        )


def _since(item: Item, passage: Passage, around: Discourse) -> Interval:
    """Return since when the holder holds the office, by what stands in the parenthesis."""
    for mention in passage.times:
        if mention.form not in CALENDAR or mention.bound is not Bound.SINCE:
            continue
        if item.end <= passage.tokens_of(mention.span)[0] < item.dated_end:
            return interval_of(mention, passage, around.read, Tense.PRESENT)
    return Interval()


def label_of(passage: Passage) -> Label | None:
    """Return the office with which a line begins, where a colon follows it."""
    doc = passage.doc
    name = passage.names[0] if passage.names else None
    if name is None or name.kind is not NameKind.OFFICE or name.end + 1 >= len(doc):
        return None
    opens = all(t.is_punct or t.pos_ == "DET" for t in doc[: name.start])
    if not opens or doc[name.end].text != ":" or "|" in name.entry:
        return None
    return Label(office=name.entry, start=name.start, after=name.end + 1)


def _items(start: int, passage: Passage, around: Discourse) -> Iterator[Item]:
    """Yield the holders of a line; after `represented by` and in notes there are none."""
    doc = passage.doc
    labels = label_words(around.vocabulary, passage.language)
    at, first = start, True
    while at < len(doc):
        stop = _stop(doc, at)
        item = _item(at, stop, passage)
        joined = at < stop and doc[at].pos_ == "CCONJ"
        opening = {t.lower_ for t in doc[at : min(at + 2, stop)]}
        if (first or joined) and item.start < item.end and not opening & labels.other:
            yield Item(start=at + joined, end=item.end, dated_end=item.dated_end)
        at, first = stop + 1, False


def _stop(doc: "Doc", at: int) -> int:
    """Return where an item ends: at the next semicolon outside parentheses."""
    depth = 0
    for token in doc[at:]:
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth <= 0 and token.text == ";":
            return int(token.i)
    return len(doc)


def _item(start: int, stop: int, passage: Passage) -> Item:
    """Return what stands before the parenthesis that holds a time, and where that one ends."""
    doc = passage.doc
    groups: list[tuple[int, int]] = []
    opened = -1
    for at in range(start, stop):
        if doc[at].text in OPENING and opened < 0:
            opened = at
        elif doc[at].text in CLOSING and opened >= 0:
            groups.append((opened, at + 1))
            opened = -1
    times = [passage.tokens_of(t.span)[0] for t in passage.times if t.form in CALENDAR]
    for first, last in groups:
        if any(first < t < last for t in times):
            return Item(start=start, end=first, dated_end=last)
    return Item(start=start, end=stop, dated_end=stop)


EXTRACTOR = Extractor(id="labelled", title="Holders under a label", extract=extract)
