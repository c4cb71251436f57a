"""The reading of a stretch of text: edits laid over it, and the way back from each code point."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.offsets import Offsets

#: Blanks that read as one: several in a row, or any that is no plain space.
BLANKS = re.compile(r"\s*[^\S \xa0\u202f\u2009]\s*|\s{2,}")
#: Marks that show nothing: zero width, direction, byte order, soft hyphen.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")


@dataclass(frozen=True, order=True, slots=True)
class Edit:
    """A stretch of the text on disk and what is read in its place."""

    start: int
    end: int
    replacement: str


def edits_within(edits: Sequence[Edit], start: int, end: int) -> Sequence[Edit]:
    """Return those of the sorted edits that lie wholly in `[start, end)`."""
    first = bisect_left(edits, start, key=lambda e: e.start)
    last = bisect_left(edits, end, key=lambda e: e.start)
    while last > first and edits[last - 1].end > end:
        last -= 1
    return edits[first:last]


def blank_edits(text: str, start: int, end: int, *, keep_doubles: bool = False) -> list[Edit]:
    """Return edits that read blanks and unseen marks as people do.

    Args:
        text: of the document.
        start: first code point to look at.
        end: code point after the last.
        keep_doubles: leave several blanks in a line as they are; they may show a gap.
    """
    piece = text[start:end]
    edits: list[Edit] = []
    if not piece.isascii():
        edits += (Edit(m.start(), m.end(), "") for m in UNSEEN.finditer(text, start, end))
    if piece == " ".join(piece.split()):  # one plain space between words, as nearly everywhere
        return edits
    edits.extend(
        Edit(m.start(), m.end(), " ")
        for m in BLANKS.finditer(text, start, end)
        if not (keep_doubles and m[0].strip(" \xa0") == "")
    )
    return edits


def without_overlaps(*layers: Iterable[Edit]) -> list[Edit]:
    """Merge layers of edits in order; where two overlap, that of the earlier layer stands."""
    ranked = sorted(
        (edit.start, rank, edit.end, edit) for rank, layer in enumerate(layers) for edit in layer
    )
    merged: list[tuple[int, Edit]] = []
    for _, rank, _, edit in ranked:
        if merged and edit.start < merged[-1][1].end:
            if rank < merged[-1][0]:
                merged[-1] = (rank, edit)
            continue
        merged.append((rank, edit))
    return [edit for _, edit in merged]


def read_with(text: str, start: int, end: int, edits: Iterable[Edit]) -> tuple[str, Offsets]:
    """Return the reading of `[start, end)` and its offsets.

    A replacement leads to the start of what it replaces, the code point after it to the end.
    """
    pieces: list[str] = []
    places = [(0, start)]
    at, long = start, 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.replacement)
        long += edit.start - at
        places.extend((long + i, edit.start) for i in range(len(edit.replacement)))
        long += len(edit.replacement)
        at = edit.end
        places.append((long, at))
    pieces.append(text[at:end])
    return "".join(pieces), Offsets.of(places, long + end - at)
