"""Missing and joined words of a document: gaps weighed together and shown as passages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model.document import Damage, DamageKind, Segment, SegmentKind
from checker.model.message import listing
from checker.model.offsets import Offsets
from checker.model.span import Span
from checker.sources.edits import Edit
from checker.sources.gaps import (
    BLANK_BEFORE,
    REASONS,
    WIDE_BLANK,
    Gap,
    find_gaps,
    find_joined,
    is_spaced,
)
from checker.sources.segment import view
from checker.sources.words import gap_words
from checker.vocabulary.vocabulary import Vocabulary

#: So many blanks before marks, and one in so many code points, show gaps where none is plain.
ENOUGH_FAINT = 4
FAINT_WITHIN = 1_500
#: For each plain gap so many faint ones are believed.
FAINT_PER_PLAIN = 2
#: Above this share of wide blanks among all blanks the lines of a text are stretched to a width.
MOST_WIDE = 0.02
#: Gaps no further apart than this, in code points, are one passage.
NEIGHBOURS = 30
#: A passage of many gaps is not much longer.
LONGEST_PASSAGE = 200
#: How many words a passage shows before and behind a gap.
WORDS_BEFORE, WORDS_BEHIND = 4, 2


@dataclass(frozen=True, slots=True)
class _Looked:
    """A segment, its words with all blanks, and the gaps in them."""

    segment: Segment
    words: str
    offsets: Offsets
    gaps: tuple[Gap, ...]
    joined: tuple[Gap, ...]


def find_missing(
    text: str, segments: Sequence[Segment], repairs: Sequence[Edit], vocabulary: Vocabulary
) -> Iterator[Damage]:
    """Yield the passages where words are missing or run together."""
    looked = _look(text, segments, repairs, vocabulary)
    keep_wide = not _is_stretched(looked)
    faint = _believes_faint(looked)
    for one in looked:
        kept = [
            gap
            for gap in one.gaps
            if (gap.plain or faint) and (keep_wide or "  " not in one.words[gap.start : gap.end])
        ]
        for group in _neighbours(one.words, kept):
            yield _damage(text, one, group, DamageKind.MISSING_WORDS)
        for gap in one.joined:
            yield _damage(text, one, [gap], DamageKind.JOINED_WORDS)


def _look(
    text: str, segments: Sequence[Segment], repairs: Sequence[Edit], vocabulary: Vocabulary
) -> list[_Looked]:
    """Return the segments that hold sentences, each with its gaps."""
    prose = [
        (segment, *view(text, segment, repairs))
        for segment in segments
        if segment.kind in (SegmentKind.PARAGRAPH, SegmentKind.LIST_ITEM)
    ]
    spaced = is_spaced([words for _, words, _ in prose])
    looked: list[_Looked] = []
    for segment, words, offsets in prose:
        known = gap_words(vocabulary, segment.language)
        if known is None or "|" in words or "\t" in words:
            continue
        gaps = tuple(find_gaps(words, known, spaced=spaced))
        looked.append(_Looked(segment, words, offsets, gaps, tuple(find_joined(words, known))))
    return looked


def _believes_faint(looked: Sequence[_Looked]) -> bool:
    """Say whether a document has gaps enough that what might be one is."""
    gaps = [gap for one in looked for gap in one.gaps]
    plain = sum(gap.plain for gap in gaps)
    blanks = sum(gap.reason == BLANK_BEFORE for gap in gaps if not gap.plain)
    long = sum(len(one.words) for one in looked)
    many = blanks >= ENOUGH_FAINT and blanks * FAINT_WITHIN >= long
    return many or FAINT_PER_PLAIN * plain >= len(gaps) - plain > 0


def _is_stretched(looked: Sequence[_Looked]) -> bool:
    """Say whether blanks are doubled to fill lines."""
    wide = sum(gap.reason == WIDE_BLANK for one in looked for gap in one.gaps)
    blanks = sum(one.words.count(" ") for one in looked)
    return wide > MOST_WIDE * blanks


def _neighbours(words: str, gaps: Sequence[Gap]) -> list[list[Gap]]:
    """Put gaps that stand close together in a sentence into groups."""
    groups: list[list[Gap]] = []
    last = 0
    for gap in gaps:
        apart = gap.start >= last and words[max(last - 1, 0)] in ".!?"
        near = gap.start - last <= NEIGHBOURS
        if groups and near and not apart and gap.start - groups[-1][0].start <= LONGEST_PASSAGE:
            groups[-1].append(gap)
        else:
            groups.append([gap])
        last = max(last, gap.end)
    return groups


def _damage(text: str, one: _Looked, group: Sequence[Gap], kind: DamageKind) -> Damage:
    """Return the damage of a group of gaps, with a few words around it."""
    start, end = group[0].start, max(gap.end for gap in group)
    if kind is DamageKind.MISSING_WORDS:
        start = _words_before(one.words, start)
        end = _words_behind(one.words, end)
    low, high = one.offsets[start], one.offsets[end]
    reasons = sorted({gap.reason for gap in group}, key=REASONS.index)
    return Damage(
        kind=kind, span=Span(low, high), quote=text[low:high], reason=listing(reasons, ";")
    )


def _words_before(words: str, at: int) -> int:
    """Return where a few words before a position begin, in the same sentence."""
    low = max(0, at - 80)
    found = list(re.finditer(r"\S+", words[low:at]))[-WORDS_BEFORE:]
    for index, word in reversed(list(enumerate(found))):
        if word[0][-1] in ".!?…" and low + word.end() < at:
            found = found[index + 1 :]
            break
    return low + found[0].start() if found else at


def _words_behind(words: str, at: int) -> int:
    """Return where a few words behind a position end, in the same sentence."""
    if words[at - 1] in ".!?…":
        return at
    end = at
    for word in list(re.finditer(r"\S+", words[at : at + 80]))[:WORDS_BEHIND]:
        end = at + word.end()
        if word[0][-1] in ".!?…,;":
            break
    return end
