"""The coverage ledger: what became of every sentence, so that silence is never taken for a pass."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from checker.model.document import Document
from checker.model.extract import Extract, Sentence
from checker.model.outcome import Bucket
from checker.rules.keys import Row, groups
from checker.rules.rule import RuleContext

if TYPE_CHECKING:
    import pandas as pd


def coverage(
    claims: "pd.DataFrame", extracts: Iterable[Extract], context: RuleContext
) -> Mapping[str, Mapping[Bucket, int]]:
    """Return source_id -> bucket -> number of sentences; every sentence is in one bucket."""
    compared: set[str] = set()
    by_source: dict[str, list[Row]] = {}
    for group in groups(claims, context):
        if len(group.rows) > 1:
            compared.update(row.claim_id for row in group.rows)
        for row in group.rows:
            by_source.setdefault(row.source_id, []).append(row)
    ledger = {}
    for extract in extracts:
        source_id = extract.document.source.source_id
        rows = sorted(by_source.get(source_id, ()), key=lambda r: r.span)
        counts = Counter(
            _bucket(s, _within(s, rows), compared, extract.document, context)
            for s in extract.sentences
        )
        ledger[source_id] = {bucket: counts[bucket] for bucket in Bucket}
    return ledger


def _within(sentence: Sentence, rows: list[Row]) -> list[Row]:
    """Return the claims that stand in a sentence."""
    return [r for r in rows if r.span.overlaps(sentence.span)]


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
