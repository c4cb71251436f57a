"""The coverage ledger: what became of every sentence, so that silence is never taken for a pass."""

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

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
    uncovered: list[Uncovered] = []
    for extract in extracts:
        source_id = extract.document.source.source_id
        ended = [
            (s, _bucket(s, rows, compared, extract.document, context))
            for s, rows in _with_claims(extract.sentences, by_source.get(source_id, ()))
        ]
        tally = Counter(bucket for _, bucket in ended)
        counts[source_id] = {bucket: tally[bucket] for bucket in Bucket}
        uncovered += [
            Uncovered(
                source_id=source_id, span=s.span, quote=extract.document.quote(s.span), bucket=b
            )
            for s, b in ended
            if b in UNCOVERED
        ]
    return Ledger(
        counts=counts,
        uncovered=tuple(sorted(uncovered, key=lambda u: (u.source_id, u.span.start, u.span.end))),
    )


def _with_claims(
    sentences: Iterable[Sentence], rows: Iterable[Row]
) -> Iterator[tuple[Sentence, list[Row]]]:
    """Yield the sentences in order, each with the claims that stand in it: by sort and sweep."""
    coming = deque(sorted(rows, key=lambda r: r.span.start))
    begun: list[Row] = []
    for sentence in sorted(sentences, key=lambda s: s.span.start):
        while coming and coming[0].span.start < sentence.span.end:
            begun.append(coming.popleft())
        begun = [r for r in begun if r.span.end > sentence.span.start]
        yield sentence, [r for r in begun if r.span.overlaps(sentence.span)]


def _bucket(
    sentence: Sentence,
    rows: list[Row],
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
    return Bucket.DAMAGED if document.damages_in(sentence.span) else Bucket.NO_PREDICATE
