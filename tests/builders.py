"""Build the values that tests need: keyword-only, sane defaults, a test says what matters."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from checker.model.claim import Claim, ObjectKind, Qualifiers
from checker.model.decision import Decision, Ruling, Verdict
from checker.model.document import Document, Segment, SegmentKind, Source
from checker.model.finding import Evidence, Finding, Kind, Role, Severity
from checker.model.interval import Interval
from checker.model.mention import Mention
from checker.model.offsets import Offsets
from checker.model.outcome import Bucket, Outcome
from checker.model.reported import Reported
from checker.model.span import Span

AS_OF = date(2026, 8, 1)


def interval(
    edtf: str = "", *, start: date | None = None, end: date | None = None, open_end: bool = False
) -> Interval:
    """Return an interval whose ends are exact."""
    return Interval(
        edtf=edtf, start=start, start_latest=start, end_earliest=end, end=end, open_end=open_end
    )


def claim(
    *,
    subject: str = "Norway",
    predicate: str = "prime minister",
    object_: str = "Kari Nordmann",
    span: tuple[int, int] = (0, 10),
    qualifiers: Qualifiers = (),
    **others: Any,
) -> Claim:
    """Return a claim; `claim_id` tells its source, key and place unless one is given."""
    made = Claim(
        source_id="gazette",
        span=Span(*span),
        quote="x" * (span[1] - span[0]),
        language="en",
        subject=subject,
        predicate=predicate,
        object=object_,
        object_kind=ObjectKind.ENTITY,
        extractor="by-hand",
        qualifiers=qualifiers,
    )
    made = replace(made, **others)
    named = f"{made.source_id}-{subject}-{predicate}-{object_}-{span[0]}".replace(" ", "-").lower()
    return made if made.claim_id else replace(made, claim_id=named)


def source(*, source_id: str = "gazette", **others: Any) -> Source:
    """Return a source that the manifest lists."""
    return replace(Source(source_id=source_id, path=f"{source_id}.txt", sha256="0" * 64), **others)


def document(
    *, text: str = "The sea is calm.", source_id: str = "gazette", language: str = "en"
) -> Document:
    """Return a document whose lines are its paragraphs, with nothing repaired."""
    segments = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.rstrip("\r\n")
        segments.append(
            Segment(
                kind=SegmentKind.PARAGRAPH,
                span=Span(start, start + len(words)),
                reading=words,
                offsets=Offsets.straight(start, start + len(words)),
                language=language,
            )
        )
        start += len(line)
    return Document(
        source=source(source_id=source_id),
        text=text,
        segments=tuple(s for s in segments if s.reading),
        damages=(),
        language=language,
    )


def mentions(text: str, names: Iterable[tuple[str, str]]) -> tuple[Mention, ...]:
    """Return the names of a text with their kinds, in the order in which they stand there."""
    found, at = [], 0
    for name, kind in names:
        at = text.index(name, at)
        span = Span(at, at + len(name))
        found.append(Mention(text=name, kind=kind, sort="", entry="", span=span, language="en"))
        at = span.end
    return tuple(found)


def evidence(
    *, source_id: str = "gazette", span: tuple[int, int] = (0, 3), **others: Any
) -> Evidence:
    """Return an evidence; its role is `rival`."""
    made = Evidence(source_id=source_id, span=Span(*span), quote="The", role=Role.RIVAL)
    return replace(made, **others)


def finding(
    *, fingerprint: str = "f1a2b3", severity: Severity = Severity.WARNING, **others: Any
) -> Finding:
    """Return a finding with one evidence."""
    made = Finding(
        fingerprint=fingerprint,
        rule_id="VAL101",
        rule="single-value-conflict",
        kind=Kind.CONFLICT,
        verdict="contradiction",
        verdicts=("contradiction",),
        severity=severity,
        message="Two sources name two prime ministers of Norway.",
        subject="Norway",
        predicate="prime minister",
        evidence=(evidence(),),
        inference=(),
        suggestion="",
    )
    return replace(made, **others)


def decision(
    *, fingerprint: str = "f1a2b3", verdict: Verdict = Verdict.BOTH_STAND, **others: Any
) -> Decision:
    """Return a decision on a finding."""
    made = Decision(
        decision_id="2026-07-01-norway",
        path="claims/decisions/2026-07-01-norway.yaml",
        rule_id="VAL101",
        fingerprint=fingerprint,
        verdict=verdict,
        reason="One acted for the other.",
        decided_by="A. Editor",
        decided_on=date(2026, 7, 1),
    )
    return replace(made, **others)


def outcome(
    *, findings: tuple[Finding, ...] = (), decisions: tuple[Decision, ...] = (), **others: Any
) -> Outcome:
    """Return an outcome of one document; each decision rules on the finding that it names."""
    made = Outcome(
        as_of=AS_OF,
        documents=(Reported.of(document()),),
        datings={},
        claims=(),
        findings=findings,
        rulings={
            d.fingerprint: Ruling(fingerprint=d.fingerprint, standing=d.standing, decision=d)
            for d in decisions
        },
        decisions=decisions,
        rules=(),
        coverage={"gazette": {Bucket.NO_PREDICATE: 1}},
    )
    return replace(made, **others)
