"""The outcome as `reports/report.json`, for programs; the schema is shipped and versioned."""

from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice, repeat
from typing import Any

from msgspec import Struct

from checker.messages.speaker import speaker_in
from checker.model.decision import Decision
from checker.model.due import Due
from checker.model.finding import Evidence, Finding
from checker.model.outcome import Bucket, Dating, Outcome, Uncovered
from checker.model.reported import Reported
from checker.reporting.json_text import Lines, json_at, json_parts
from checker.reporting.places import Starts, line_column, places

#: Version of the shape, as in `checker/schemas/report.schema.json`.
SCHEMA_VERSION = 1

#: So many sentences are told at once.
TOGETHER = 100

#: A source that nothing dated.
UNDATED = Dating(edtf="", basis="unknown", certain=False)


def render(outcome: Outcome) -> str:
    """Return the report as JSON with sorted keys; positions are code points."""
    return "".join(parts(outcome))


def parts(outcome: Outcome) -> Iterator[str]:
    """Return the report part by part."""
    tell = speaker_in(outcome.language).tell
    report = {
        "schema_version": SCHEMA_VERSION,
        "as_of": outcome.as_of.isoformat(),
        "language": outcome.language,
        "made_with": asdict(outcome.made_with) if outcome.made_with else None,
        "sources": _sources(outcome),
        "rules": [
            {
                "id": rule.rule_id,
                "name": rule.name,
                "title": rule.title,
                "kind": rule.kind,
                "ran": rule.ran,
                "skipped_because": rule.skipped_because,
                "measured": asdict(rule.measured) if rule.measured else None,
            }
            for rule in outcome.rules
        ],
        "coverage": {
            source_id: {bucket.value: buckets.get(bucket, 0) for bucket in Bucket}
            for source_id, buckets in outcome.coverage.items()
        },
        "findings": [_finding(finding, outcome) for finding in outcome.findings],
        "decisions": [_decision(decision) for decision in outcome.decisions],
        "due": [_due(due) for due in outcome.due],
        "unread": [
            {"path": u.path, "what": tell(u.what), "remedy": tell(u.remedy)} for u in outcome.unread
        ],
    }
    told: dict[str, str | Lines] = {name: json_at(value, 1) for name, value in report.items()}
    return json_parts(told | {"uncovered": Lines("[]", _uncovered(outcome))})


def _sources(outcome: Outcome) -> list[dict[str, Any]]:
    """Return one entry per document, with what was read from it."""
    claims: dict[str, int] = {}
    for claim in outcome.claims:
        claims[claim.source_id] = claims.get(claim.source_id, 0) + 1
    return [
        _source(document, outcome.datings.get(document.source.source_id, UNDATED))
        | {"claims": claims.get(document.source.source_id, 0)}
        for document in outcome.documents
    ]


def _source(document: Reported, dating: Dating) -> dict[str, Any]:
    """Return what is known of a source; `language` is the one that was read, not the stated one."""
    source = document.source
    return {
        "source_id": source.source_id,
        "path": source.path,
        "sha256": source.sha256,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "language": document.language,
        "kind": source.kind.value,
        "published_on": source.published_on,
        "listed": source.listed,
        "dating": {
            "edtf": dating.edtf,
            "basis": dating.basis,
            "certain": dating.certain,
            "not_before": dating.not_before,
            "evidence": list(dating.evidence),
            "candidates": list(dating.candidates),
        },
        "segments": len(document.parts),
    }


def _uncovered(outcome: Outcome) -> Iterator[str]:
    """Yield the sentences that little or nothing came of; lines and columns count from one."""
    told = map(_sentence, outcome.uncovered, repeat(places(outcome).lines))
    while some := [*islice(told, TOGETHER)]:
        yield json_at(some, 1)[len("[\n") : -len("\n  ]")]


def _sentence(sentence: Uncovered, lines: Starts) -> "_Uncovered":
    """Return what is told of a sentence."""
    source_id, span = sentence.source_id, sentence.span
    line, column = line_column(lines[source_id], span.start)
    return _Uncovered(
        sentence.bucket, column, span.end, line, sentence.quote, source_id, span.start
    )


class _Uncovered(Struct, gc=False):
    """What is told of a sentence; of so many, none is a mapping or looked at as garbage."""

    bucket: Bucket
    column: int
    end: int
    line: int
    quote: str
    source_id: str
    start: int


def _finding(finding: Finding, outcome: Outcome) -> dict[str, Any]:
    """Return one finding; an expired decision is named although the finding is open again."""
    ruling = outcome.rulings.get(finding.fingerprint)
    decision = ruling.decision if ruling else None
    return {
        "fingerprint": finding.fingerprint,
        "rule_id": finding.rule_id,
        "rule": finding.rule,
        "kind": finding.kind.value,
        "verdict": finding.verdict,
        "verdicts": list(finding.verdicts),
        "severity": finding.severity.value,
        "message": finding.message,
        "subject": finding.subject,
        "predicate": finding.predicate,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "inference": list(finding.inference),
        "suggestion": finding.suggestion,
        "standing": outcome.standing(finding).value,
        "decision": _decision(decision) if decision else None,
    }


def _due(due: Due) -> dict[str, Any]:
    """Return what will lapse; `claim_id` is empty where no claim was read from the sentence."""
    return {
        "due_id": due.due_id,
        "day": due.day.isoformat(),
        "kind": due.kind.value,
        "what": due.what,
        "until": due.until,
        "claim_id": due.claim_id,
        "source_id": due.source_id,
        "start": due.span.start,
        "end": due.span.end,
        "quote": due.quote,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    """Return one evidence; `claim_id` is empty where the text itself is the evidence."""
    return {
        "claim_id": evidence.claim_id,
        "source_id": evidence.source_id,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "quote": evidence.quote,
        "role": evidence.role.value,
        "value": evidence.value,
        "valid_time": evidence.valid_time,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    """Return one decision as its file gives it."""
    return {
        "id": decision.decision_id,
        "path": decision.path,
        "rule_id": decision.rule_id,
        "fingerprint": decision.fingerprint,
        "verdict": decision.verdict.value,
        "standing_claim": decision.standing_claim,
        "reason": decision.reason,
        "decided_by": decision.decided_by,
        "decided_on": decision.decided_on.isoformat(),
        "expires_on": decision.expires_on.isoformat() if decision.expires_on else None,
    }
