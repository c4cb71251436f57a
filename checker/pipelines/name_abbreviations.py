"""Read what a text abbreviates: `the Board of Trade and Ports (BTP)` is one name of one body."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.pipelines.abbreviation import abbreviates, is_abbreviation, stands_for
from checker.pipelines.passage import Name, NameKind

if TYPE_CHECKING:
    from checker.pipelines.doc import Doc

#: How many words a name has at the most for each letter of its abbreviation.
WORDS_FOR_LETTER = 2
#: Kinds of names that are not abbreviated.
WHOLE = (NameKind.PERSON, NameKind.OFFICE, NameKind.DEMONYM)
#: How many tokens stand at the most between a name and what abbreviates it: `, or`.
BETWEEN = 2


def joined(doc: "Doc", names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names, those in one that an abbreviation in brackets shows to be one."""
    found = list(names)
    for short in names:
        if not is_abbreviation(short.text) or not _in_brackets(doc, short):
            continue
        start = _start_of_full(doc, short)
        parts = [n for n in found if start is not None and start <= n.start < short.start - 1]
        if start is None or not parts or (len(parts) == 1 and parts[0].start == start):
            continue
        head = parts[-1] if parts[-1].sort else parts[0]
        kind = NameKind.ORGANISATION if head.kind in WHOLE or head.entry else head.kind
        one = Name(
            start=start,
            end=short.start - 1,
            text=doc[start : short.start - 1].text,
            kind=kind,
            sort="" if head.entry or head.kind in WHOLE else head.sort,
        )
        found = [n for n in found if n not in parts]
        found.append(one)
    return tuple(sorted(found, key=lambda name: name.start))


def _in_brackets(doc: "Doc", name: Name) -> bool:
    """Say whether a name stands alone in brackets."""
    closed = name.end < len(doc) and doc[name.end].text == ")"
    return closed and name.start > 1 and doc[name.start - 1].text == "("


def _start_of_full(doc: "Doc", short: Name) -> int | None:
    """Return where the name begins whose initials stand in the brackets after it."""
    end = short.start - 1
    lowest = max(doc[end].sent.start, end - WORDS_FOR_LETTER * len(short.text))
    for start in range(end - 1, lowest - 1, -1):
        words = [t.text for t in doc[start:end]]
        if any(not t.is_alpha for t in doc[start:end]):
            return None
        if words[0][0].isupper() and abbreviates(short.text, words):
            return start
    return None


def abbreviated(doc: "Doc", names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each abbreviation that a text explains, with the name that it stands for."""
    for first, second in pairwise(names):
        if second.start - first.end > BETWEEN or doc[first.end].text not in ("(", ","):
            continue
        for short, full in ((second, first), (first, second)):
            if full.kind not in WHOLE and stands_for(short.text, full.text):
                yield short, full
                break


def as_full(short: Name, full: Name) -> Name:
    """Return an abbreviation as the kind of thing that its full name is."""
    return replace(short, kind=full.kind, entry=full.entry, sort=full.sort)
