"""What a publisher corrects: the passage, and which words of it tell what had been wrong."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, pairwise

from checker.judging.context import RuleContext
from checker.judging.figures import earliest_day
from checker.judging.folded_blocks import FIRST, blocks_holding
from checker.judging.rows import Row
from checker.model.document import Document, Segment, SegmentKind
from checker.model.edtf import interval
from checker.model.names import fold, folded_words
from checker.model.span import Span
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.time.tag import tag_times
from checker.vocabulary import Vocabulary

#: Where what had been said ends: the end of a clause that its words close.
CLAUSE_END = re.compile(r"[;.!?](?=\s|$)")
#: A word of a name.
NAME = re.compile(r"[^\W\d_]{3,}")
HEADINGS = (SegmentKind.HEADING, SegmentKind.HEADLINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """A passage that corrects what its publisher had said."""

    source_id: str
    span: Span  #: in `Document.text`
    words: str
    wrong: str  #: the words that tell what had been said
    rest: str  #: all others
    language: str


def corrections(document: Document, context: RuleContext) -> Iterator[Correction]:
    """Yield the corrections of a document: blocks, or blocks under a heading that says so."""
    if not _may_correct(document, context):
        return
    announced = False
    for segment in document.segments:
        phrases = _phrases(segment.language, context.vocabulary)
        if not phrases or segment.kind is SegmentKind.BOILERPLATE:
            continue
        opens = _opens(segment.reading, phrases)
        if segment.kind in HEADINGS:
            announced = opens
        elif opens or announced or _holds(phrases["within"], segment.reading):
            found = _correction(document, segment, phrases)
            if found is not None:
                yield found


def _may_correct(document: Document, context: RuleContext) -> bool:
    """Say whether any block of a document holds words that corrections are told by."""
    told = partial(_folded, context.vocabulary)
    opening = blocks_holding(partial(told, "opening"), document, context, FIRST)
    within = blocks_holding(partial(told, "within"), document, context)
    return any(True for _ in chain(opening, within))


def is_corrected(row: Row, found: Correction, context: RuleContext) -> bool:
    """Say whether a claim tells what a correction takes back.

    Its value stands among the words of what had been said and nowhere else in the passage, and its
    other names stand in the passage too.
    """
    if not _can_be_meant(row, found, context) or not _names_meant(row, found):
        return False
    return _tells(row, found.wrong, found.language, context) and not _tells(
        row, found.rest, found.language, context
    )


def _opens(reading: str, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Say whether a block begins with the word for a correction, alone or before a sign."""
    first = reading.lstrip("*[(_ ").lower()
    return any(
        first.startswith(word) and not first[len(word) : len(word) + 2].strip().isalnum()
        for word in phrases["opening"]
    )


def _holds(phrases: tuple[str, ...], reading: str) -> bool:
    """Say whether one of some phrases stands in a block."""
    words = f" {fold(reading)} "
    return any(f" {fold(phrase)} " in words for phrase in phrases)


def _correction(
    document: Document, segment: Segment, phrases: dict[str, tuple[str, ...]]
) -> Correction | None:
    """Return a correction with what it tells as wrong; None where it does not say."""
    reading = segment.reading
    lowered = reading.lower()
    cues = sorted(
        (found.end(), kind)
        for kind in ("wrong", "right")
        for phrase in phrases[kind]
        for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", lowered)
    )
    ends = [found.end() for found in CLAUSE_END.finditer(reading)]
    marks = sorted([*cues, *((end, "end") for end in ends), (len(reading), "end")])
    wrong = [Span(at, then) for (at, kind), (then, _) in pairwise(marks) if kind == "wrong"]
    if not wrong:
        return None
    inside = "".join(
        c if any(s.start <= at < s.end for s in wrong) else "\n" for at, c in enumerate(reading)
    )
    outside = "".join(
        "\n" if any(s.start <= at < s.end for s in wrong) else c for at, c in enumerate(reading)
    )
    return Correction(
        source_id=document.source.source_id,
        span=segment.span,
        words=reading,
        wrong=inside,
        rest=outside,
        language=segment.language,
    )


def _can_be_meant(row: Row, found: Correction, context: RuleContext) -> bool:
    """Say whether a claim is one of the publisher's own, and not younger than the correction."""
    if row.source_id == found.source_id:
        return not row.span.overlaps(found.span)
    publishers = [
        fold(context.documents[s].source.publisher) for s in (row.source_id, found.source_id)
    ]
    if not publishers[0] or publishers[0] != publishers[1]:
        return False
    told, then = (earliest_day(s, context) for s in (row.source_id, found.source_id))
    return told is None or (then is not None and told <= then)


def _names_meant(row: Row, found: Correction) -> bool:
    """Say whether the passage names what a claim is about, beside the value."""
    there = set(folded_words(found.words))
    value = set(folded_words(row.object))
    names = {fold(w) for w in NAME.findall(row.quote) if w[:1].isupper()} - value
    subject = {w for w in folded_words(row.subject) if w in there} - value
    about = names & there
    return bool(subject) or (bool(about) and len(about) * 2 >= len(names))


def _tells(row: Row, words: str, language: str, context: RuleContext) -> bool:
    """Say whether some words give the value of a claim."""
    vocabulary = context.vocabulary
    if row.value is not None:
        times = [t.span for t in tag_times(words, language, vocabulary)]
        told = tag_quantities(words, language, vocabulary, times)
        return any(m.quantity.value == row.value for m in told)
    if row.object_kind == "date":
        told_times = [t.edtf for t in tag_times(words, language, vocabulary) if t.edtf]
        return any(_is_part(row.valid.edtf, edtf) for edtf in told_times)
    named = folded_words(row.object)
    return bool(named) and f" {named[-1]} " in f" {fold(words)} "


def _is_part(one: str, other: str) -> bool:
    """Say whether one time lies in the other: a day in its year."""
    a, b = interval(one), interval(other)
    if None in (a.start, a.end, b.start, b.end):
        return False
    return a.may_overlap(b)


@cache
def _folded(vocabulary: Vocabulary, name: str, language: str) -> tuple[str, ...]:
    """Return the words of one sort by which a language tells corrections, folded."""
    return tuple(map(fold, _phrases(language, vocabulary).get(name, ())))


@cache
def _phrases(language: str, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the words by which a language tells corrections."""
    entry = vocabulary.pack("rules/corrections").get(language, {})
    return {name: tuple(entry[name]) for name in sorted(entry)}
