"""When a claim speaks, and whether it claims to speak of the present.

A source dated for its time (news) tells what holds on its day. A standing source (encyclopedia,
reference, table, brochure) or one without a date goes on saying in the present what may be over.
"""

from datetime import date

from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.document import OF_THEIR_TIME
from checker.model.edtf import interval
from checker.model.message import Message, say

#: How much of a title a message shows.
LONGEST_TITLE = 48


def source_name(source_id: str, context: RuleContext) -> Message:
    """Return how a message names a source: title, and date as far as it is known."""
    source = context.documents[source_id].source
    dating = context.datings[source_id]
    title = shortened(source.title or source_id)
    if dating.edtf:
        return say("source.dated", title=title, date=dating.edtf)
    if dating.not_before:
        return say("source.bounded", title=title, date=dating.not_before)
    return say("source.undated", title=title)


def shortened(title: str) -> str:
    """Return a title cut at a word, so that a message stays one line or two."""
    if len(title) <= LONGEST_TITLE:
        return title
    return title[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def is_undated(row: Row, context: RuleContext) -> bool:
    """Say whether the claim's source has no date."""
    return not context.datings[row.source_id].edtf


def tells_the_present(row: Row, context: RuleContext) -> bool:
    """Say whether a claim tells of the present without saying since or until when."""
    if row.status == "former" or row.tense in ("past", "future") or _is_mere_title(row):
        return False
    if row.valid.end is not None and not is_observation(row, context):
        return False
    return row.tense == "present" or is_observation(row, context) or row.valid.is_unknown


def _is_mere_title(row: Row) -> bool:
    """Say whether a holder is only called by a title, in words without a verb and a time.

    `The accession of King X` and `adviser to Minister X` do not say that X holds it now.
    """
    return row.extractor == "office" and row.tense == "none" and row.valid.is_unknown


def is_observation(row: Row, context: RuleContext) -> bool:
    """Say whether the claim's time is only the day on which its source was written."""
    dating = context.datings[row.source_id]
    return bool(dating.edtf) and row.valid.edtf == dating.edtf


def is_standing(row: Row, context: RuleContext) -> bool:
    """Say whether the claim's source goes on saying it: undated, or not of its time."""
    return is_undated(row, context) or (
        context.documents[row.source_id].source.kind not in OF_THEIR_TIME
    )


def spoken_from(row: Row, context: RuleContext) -> date | None:
    """Return the earliest day on which the claim can have been written."""
    dating = context.datings[row.source_id]
    known = dating.edtf or dating.not_before
    return interval(known).start if known else None


def known_at(row: Row, context: RuleContext) -> date | None:
    """Return the latest day that the claim surely speaks of: its start, or its source's day."""
    start = row.valid.start
    written = context.datings[row.source_id].edtf
    if row.status == "former":  # over by the day of the source: that is no day on which it held
        return start if row.valid.edtf == f"/{written}" else row.valid.end_earliest
    seen = interval(written).start if written else None
    if row.status == "left":  # who tells that somebody has left knows of no return
        return seen or row.valid.end
    if tells_the_present(row, context) and seen is not None:
        return seen if start is None else max(start, seen)
    return start
