"""Which claims a publisher takes back in a passage that corrects what it had said."""

import re

from checker.judging.context import RuleContext
from checker.judging.figures import earliest_day
from checker.judging.rows import Row
from checker.model.edtf import interval
from checker.model.names import fold, folded_words
from checker.model.sightings import Correction
from checker.pipelines.quantities.tag import tag_quantities
from checker.pipelines.time.tag import tag_times

#: A word of a name.
NAME = re.compile(r"[^\W\d_]{3,}")


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
