"""Date a document: from its manifest, from a date it writes on itself, from what it tells."""

from collections.abc import Sequence
from datetime import date

from checker.dating.dated import Dated, other_from
from checker.dating.dateline import Written, written_date
from checker.dating.evidence import bound_sentence, fit_sentences, written_sentence
from checker.dating.told import (
    TenseOf,
    TimesBySegment,
    Told,
    first_planned,
    last_period,
    latest_past,
    told_times,
)
from checker.dating.weekdays import YEARS_BACK, Fit, checks, fits
from checker.model.document import Document
from checker.model.edtf import interval
from checker.model.interval import DAY
from checker.model.message import say
from checker.model.outcome import Dating
from checker.vocabulary import Vocabulary

#: Weekdays are tried over no more years than this, however old the events of a text are.
LONGEST_BACK = 100

#: More candidates than this say nothing any more.
MOST_CANDIDATES = 12


def date_document(
    document: Document,
    times: TimesBySegment,
    tense_of: TenseOf | None,
    as_of: date,
    vocabulary: Vocabulary,
    *,
    file_date: str = "",
) -> Dating:
    """Return when a document was written, and how that is known; as `dated`."""
    return dated(document, times, tense_of, as_of, vocabulary, file_date=file_date).dating


def dated(
    document: Document,
    times: TimesBySegment,
    tense_of: TenseOf | None,
    as_of: date,
    vocabulary: Vocabulary,
    *,
    file_date: str = "",
) -> Dated:
    """Return when a document was written, how that is known, and until when it stays so.

    The first that speaks decides: the manifest; the file's own metadata; a date that the document
    writes on itself; a weekday with its number, which fits only some years. What is told as past
    gives the earliest date that it can have in any case.

    Args:
        document: the text and its manifest row.
        times: each segment with the times in its `reading`, in order.
        tense_of: says whether a time is told as past, present or future; None leaves it to words.
        as_of: no document is younger.
        vocabulary: the packs that `times` were read with.
        file_date: EDTF from the metadata of the file; empty where it has none.
    """
    source = document.source
    upper = _upper(source.retrieved_on, as_of)
    told = told_times(times, tense_of, vocabulary)
    past = latest_past(told, upper)
    not_before = _not_before(past)
    written = None if source.published_on else written_date(times, vocabulary)
    stated = _stated(source.published_on, written, file_date, not_before)
    return Dated(
        dating=stated or _inferred(told, past, upper, not_before),
        before=other_from(told, upper, as_of, is_inferred=stated is None),
    )


def _stated(
    published_on: str, written: Written | None, file_date: str, not_before: str
) -> Dating | None:
    """Return the date that the manifest, the document or its file states; None where none does."""
    if published_on:
        edtf, basis = published_on, "manifest"
        words = say("dating.manifest", date=published_on)
    elif written is not None:
        edtf, basis, words = written.edtf, "text", written_sentence(written)
    elif file_date:
        edtf, basis = file_date, "metadata"
        words = say("dating.metadata", date=file_date)
    else:
        return None
    return Dating(
        edtf=edtf,
        basis=basis,
        certain=basis != "metadata",
        not_before=not_before,
        evidence=(words,),
        candidates=(edtf,),
    )


def _upper(retrieved_on: str, as_of: date) -> date:
    """Return the last day on which the document can have been written."""
    end = interval(retrieved_on).end if retrieved_on else None
    return min(as_of, end - DAY) if end else as_of


def _not_before(past: Told | None) -> str:
    """Return the EDTF of the latest event told in the past."""
    if past is None:
        return ""
    edtf = past.mention.edtf
    start, _, end = edtf.partition("/")
    point = end if past.is_past and end not in ("", "..") else start
    return point.rstrip("~?%")


def _inferred(told: Sequence[Told], past: Told | None, upper: date, not_before: str) -> Dating:
    """Return what the weekdays give, else the bound alone."""
    known = last_period(not_before) if not_before else None
    farthest = date(max(1, upper.year - (LONGEST_BACK if known else YEARS_BACK)), 1, 1)
    lower = max(known[0], farthest) if known else farthest
    planned = first_planned(told, lower)
    last = min(upper, planned - DAY) if planned else upper
    found = fits(told, lower, last) or (fits(told, lower, upper) if planned else ())
    if found:
        return _fitted(told, found, past, not_before)
    evidence = [bound_sentence(past, not_before)] if past else [say("dating.no-past")]
    if checks(told):
        evidence.append(say("dating.none-fits", day=upper.isoformat()))
    return Dating(
        edtf="",
        basis="bound" if not_before else "unknown",
        certain=False,
        not_before=not_before,
        evidence=tuple(evidence),
    )


def _fitted(
    told: Sequence[Told], found: tuple[Fit, ...], past: Told | None, not_before: str
) -> Dating:
    """Return the earliest date that fits; without a lower bound none is preferred."""
    candidates = tuple(dict.fromkeys(fit.edtf for fit in found))
    chosen = candidates[0] if past is not None or len(candidates) == 1 else ""
    return Dating(
        edtf=chosen,
        basis="text",
        certain=len(candidates) == 1,
        not_before=max(not_before, found[0].named.isoformat()) if chosen else not_before,
        evidence=fit_sentences(told, found, past, not_before),
        candidates=candidates[:MOST_CANDIDATES],
    )
