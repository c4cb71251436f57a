"""The coverage ledger: what became of every sentence, so that silence is never taken for a pass."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from checker.judging.claims import Claims
from checker.judging.context import RuleContext
from checker.judging.rows import Row
from checker.model.document import Document
from checker.model.extract import Extract, Sentence
from checker.model.outcome import UNCOVERED, Bucket, Uncovered


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """Where each sentence of a run ended; every sentence is in one bucket."""

    counts: Mapping[str, Mapping[Bucket, int]]  #: source_id -> bucket -> sentences
    uncovered: tuple[Uncovered, ...]  #: by source and position


def coverage(claims: Claims, extracts: Iterable[Extract], context: RuleContext) -> Ledger:
    """Return what became of the sentences of all sources."""
    compared: set[str] = set()
    by_source: dict[str, list[Row]] = {}
    for group in claims.groups():
        if len(group.rows) > 1:
            compared.update(row.claim_id for row in group.rows)
        for row in group.rows:
            by_source.setdefault(row.source_id, []).append(row)
    counts: dict[str, Mapping[Bucket, int]] = {}
    uncovered: dict[str, list[Uncovered]] = {}
    for extract in extracts:
        source_id, text = extract.document.source.source_id, extract.document.text
        sentences = sorted(extract.sentences, key=attrgetter("span.start", "span.end"))
        said = _claims_in(sentences, by_source.get(source_id, ()))
        ended = [
            _bucket(s, said.get(at, ()), compared, extract.document, context)
            for at, s in enumerate(sentences)
        ]
        tally = Counter(ended)
        counts[source_id] = {bucket: tally[bucket] for bucket in Bucket}
        uncovered[source_id] = [
            Uncovered(
                source_id=source_id, span=s.span, quote=text[s.span.start : s.span.end], bucket=b
            )
            for s, b in zip(sentences, ended, strict=True)
            if b in UNCOVERED
        ]
    return Ledger(
        counts=counts, uncovered=tuple(u for name in sorted(uncovered) for u in uncovered[name])
    )


def _claims_in(sentences: Sequence[Sentence], rows: Iterable[Row]) -> Mapping[int, list[Row]]:
    """Return the number of a sentence -> the claims that stand in it; those with none are left out.

    Args:
        sentences: in their order.
        rows: of claims, in any order.
    """
    starts = [s.span.start for s in sentences]
    ends = list(accumulate((s.span.end for s in sentences), max))  # of one or of one before it
    found: dict[int, list[Row]] = {}
    for row in rows:
        for at in range(bisect_right(ends, row.span.start), bisect_left(starts, row.span.end)):
            if sentences[at].span.overlaps(row.span):
                found.setdefault(at, []).append(row)
    return found


def _bucket(
    sentence: Sentence,
    rows: Sequence[Row],
    compared: set[str],
    document: Document,
    context: RuleContext,
) -> Bucket:
    """Return where a sentence ends."""
    if not sentence.running_text:
        return Bucket.HEADING
    if not sentence.readable:
        return Bucket.LANGUAGE_UNSUPPORTED
    if any(r.claim_id in compared for r in rows):
        return Bucket.COMPARED
    if rows:
        untimed = all(r.valid.is_unknown for r in rows)
        dated = bool(context.datings[document.source.source_id].edtf)
        return Bucket.UNDATED if untimed and not dated else Bucket.SINGLE_SOURCE
    damaged = document.damages and document.damages_in(sentence.span)
    return Bucket.DAMAGED if damaged else Bucket.NO_PREDICATE
