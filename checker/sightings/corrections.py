"""What a publisher corrects: the passage, and which words of it tell what had been wrong."""

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain, pairwise

from checker.model.document import Segment, SegmentKind
from checker.model.names import fold, holds
from checker.model.sightings import Correction
from checker.model.span import Span
from checker.sightings.folded_blocks import FIRST, FoldedBlocks
from checker.vocabulary import Vocabulary

#: Where what had been said ends: the end of a clause that its words close.
CLAUSE_END = re.compile(r"[;.!?](?=\s|$)")
HEADINGS = (SegmentKind.HEADING, SegmentKind.HEADLINE)


def corrections(blocks: FoldedBlocks, vocabulary: Vocabulary) -> Iterator[Correction]:
    """Yield the corrections of a document: blocks, or blocks under a heading that says so."""
    if not _may_correct(blocks, vocabulary):
        return
    announced = False
    for segment in blocks.document.segments:
        phrases = _phrases(segment.language, vocabulary)
        if not phrases or segment.kind is SegmentKind.BOILERPLATE:
            continue
        within = _folded(vocabulary, "within", segment.language)
        opens = _opens(segment.reading, phrases)
        if segment.kind in HEADINGS:
            announced = opens
        elif opens or announced or holds(within, segment.reading):
            found = _correction(blocks.document.source.source_id, segment, phrases)
            if found is not None:
                yield found


def _may_correct(blocks: FoldedBlocks, vocabulary: Vocabulary) -> bool:
    """Say whether any block of a document holds words that corrections are told by."""
    told = partial(_folded, vocabulary)
    opening = blocks.holding(partial(told, "opening"), FIRST)
    within = blocks.holding(partial(told, "within"))
    return any(True for _ in chain(opening, within))


def _opens(reading: str, phrases: dict[str, tuple[str, ...]]) -> bool:
    """Say whether a block begins with the word for a correction, alone or before a sign."""
    first = reading.lstrip("*[(_ ").lower()
    return any(
        first.startswith(word) and not first[len(word) : len(word) + 2].strip().isalnum()
        for word in phrases["opening"]
    )


def _correction(
    source_id: str, segment: Segment, phrases: dict[str, tuple[str, ...]]
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
        source_id=source_id,
        span=segment.span,
        words=reading,
        wrong=inside,
        rest=outside,
        language=segment.language,
    )


@cache
def _folded(vocabulary: Vocabulary, name: str, language: str) -> tuple[str, ...]:
    """Return the words of one sort by which a language tells corrections, folded."""
    return tuple(map(fold, _phrases(language, vocabulary).get(name, ())))


@cache
def _phrases(language: str, vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """Return the words by which a language tells corrections."""
    entry = vocabulary.pack("rules/corrections").get(language, {})
    return {name: tuple(entry[name]) for name in sorted(entry)}
