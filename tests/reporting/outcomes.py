"""The outcome of a run over the small world, built by hand."""

from dataclasses import replace
from datetime import date

from reporting.world import (
    AS_OF,
    BRANDT,
    CLAIMS,
    DAMAGE,
    GUIDE_LENGTH,
    HABITANTES,
    LENGTH,
    OPENED,
    PEOPLE,
    PREFEITA,
    TEXTS,
    VOSS,
    document,
)

from checker.model.claim import Claim
from checker.model.decision import Decision, Ruling, Verdict
from checker.model.due import Due, DueKind
from checker.model.finding import Evidence, Finding, Kind, Role, Severity
from checker.model.outcome import Bucket, Dating, Outcome, RuleRun, Uncovered, Unread


def evidence(of: Claim, role: Role = Role.RIVAL, value: str = "") -> Evidence:
    """Return a claim as evidence."""
    return Evidence(
        source_id=of.source_id,
        span=of.span,
        quote=of.quote,
        role=role,
        claim_id=of.claim_id,
        value=value or of.object,
        valid_time=of.valid.edtf,
    )


def finding(fingerprint: str, **fields: object) -> Finding:
    """Return a finding; what is not named has a sane default."""
    values: dict[str, object] = {
        "rule_id": "VAL101",
        "rule": "single-value-conflict",
        "kind": Kind.CONFLICT,
        "verdict": "contradiction",
        "severity": Severity.ERROR,
        "message": "Something differs.",
        "subject": "Arden",
        "predicate": "mayor",
        "evidence": (),
        "inference": (),
        "suggestion": "",
        **fields,
    }
    values.setdefault("verdicts", (values["verdict"],))
    return Finding(fingerprint=fingerprint, **values)  # type: ignore[arg-type]


POPULATION_CONFLICT = finding(
    "aaaa111122223333",
    message='Population of Arden is 12,431 in "Arden opens its new bridge" (2024) and 13,9 mil '
    'in "Ponte de Arden completa um ano" (2024).',
    predicate="population",
    verdicts=("contradiction", "numeric-disagreement"),
    evidence=(evidence(PEOPLE), evidence(HABITANTES)),
    inference=("Both speak of 2024.", "13,900 is 11.8% more than 12,431; tolerance is 1%."),
    suggestion="Look up the census table of 2024.",
)
MAYOR_SUPERSEDED = finding(
    "bbbb111122223333",
    rule_id="STA201",
    rule="superseded-value",
    kind=Kind.STALENESS,
    verdict="superseded",
    severity=Severity.WARNING,
    message="The undated guide names Karl Voss as mayor of Arden; a later source Ilse Brandt.",
    evidence=(
        evidence(VOSS, Role.SUPERSEDED),
        evidence(BRANDT, Role.SUPERSEDING),
        evidence(PREFEITA, Role.CONTEXT),
    ),
    inference=("The guide has no date.",),
    suggestion="Date the guide.",
)
LENGTH_CONFLICT = finding(
    "cccc111122223333",
    severity=Severity.WARNING,
    verdict="undated-conflict",
    subject="Long Bridge",
    predicate="length",
    message="Length of the Long Bridge is 412 metres in one source and 398 metres in another.",
    evidence=(evidence(LENGTH), evidence(GUIDE_LENGTH)),
)
GARBLED = finding(
    "dddd111122223333",
    rule_id="TXT301",
    rule="garbled-text",
    kind=Kind.QUALITY,
    verdict="damaged",
    severity=Severity.WARNING,
    subject="guide",
    predicate="text",
    message="The guide has 1 garbled place.",
    evidence=(
        Evidence(source_id="guide", span=DAMAGE.span, quote=DAMAGE.quote, role=Role.CONTEXT),
    ),
)
NOTES = tuple(
    finding(
        f"eeee11112222333{n}",
        rule_id="VAL110",
        rule="name-variant",
        verdict="variant",
        severity=Severity.NOTE,
        subject=f"street {n}",
        message=f"Street {n} is spelled two ways.",
        evidence=(evidence(OPENED, Role.CONTEXT),),
    )
    for n in range(5)
)
FINDINGS = (POPULATION_CONFLICT, LENGTH_CONFLICT, MAYOR_SUPERSEDED, GARBLED, *NOTES)


def decision(of: Finding, verdict: Verdict, **fields: object) -> Decision:
    """Return a decision on a finding."""
    values: dict[str, object] = {
        "decision_id": f"2026-01-10-{of.fingerprint[:4]}",
        "path": f"claims/decisions/2026-01-10-{of.fingerprint[:4]}.yaml",
        "rule_id": of.rule_id,
        "reason": "One measures the span, the other the deck.",
        "decided_by": "A. Editor",
        "decided_on": date(2026, 1, 10),
        **fields,
    }
    return Decision(fingerprint=of.fingerprint, verdict=verdict, **values)  # type: ignore[arg-type]


RULES = (
    RuleRun(
        rule_id="STA201",
        name="superseded-value",
        title="A standing source says what a later one says otherwise",
        explanation="What it finds: ...\n\nHow to settle it: ...",
        kind="staleness",
        ran=True,
    ),
    RuleRun(
        rule_id="VAL101",
        name="single-value-conflict",
        title="Two values where one can be",
        explanation="What it finds: two values.",
        kind="conflict",
        ran=True,
    ),
    RuleRun(
        rule_id="VAL150",
        name="wrong-conversion",
        title="Two units that do not agree",
        explanation="",
        kind="conflict",
        ran=False,
        skipped_because="the component for units is not installed",
    ),
)

UNREAD = Unread(
    path="seeds/scan.pdf",
    what="the file holds no text, only pictures",
    remedy="Give the text as txt",
)
UNCOVERED = Uncovered(
    source_id="guide", span=DAMAGE.span, quote=DAMAGE.quote, bucket=Bucket.NO_PREDICATE
)


DUE = (
    Due(
        due_id=VOSS.claim_id,
        day=date(2027, 1, 1),
        kind=DueKind.TERM,
        what="Karl Voss as mayor of Arden",
        until="2026",
        source_id=VOSS.source_id,
        span=VOSS.span,
        quote=VOSS.quote,
        claim_id=VOSS.claim_id,
    ),
    Due(
        due_id="s-0123456789",
        day=date(2028, 7, 1),
        kind=DueKind.PLAN,
        what="what the guide tells",
        until="2028-06",
        source_id="guide",
        span=DAMAGE.span,
        quote=DAMAGE.quote,
    ),
)


def outcome(**fields: object) -> Outcome:
    """Return the outcome of the small world, with one finding acknowledged and one settled."""
    settled = decision(LENGTH_CONFLICT, Verdict.BOTH_STAND)
    deferred = decision(GARBLED, Verdict.DEFERRED, expires_on=date(2026, 12, 31))
    coverage = {
        source_id: {Bucket.COMPARED: 2, Bucket.NO_PREDICATE: 1, Bucket.HEADING: 1}
        for source_id in TEXTS
    }
    world = Outcome(
        as_of=AS_OF,
        documents=(document("folha"), document("gazette"), document("guide", (DAMAGE,))),
        datings={
            "folha": Dating(
                edtf="2025-05",
                basis="text",
                certain=False,
                evidence=('"completa um ano" after 12 May 2024.',),
                candidates=("2025-05",),
            ),
            "gazette": Dating(
                edtf="2024-05-12",
                basis="manifest",
                certain=True,
                evidence=("The manifest says 2024-05-12.",),
            ),
            "guide": Dating(edtf="", basis="bound", certain=True, not_before="2021"),
        },
        claims=CLAIMS,
        findings=FINDINGS,
        rulings={
            d.fingerprint: Ruling(fingerprint=d.fingerprint, standing=d.standing, decision=d)
            for d in (settled, deferred)
        },
        decisions=(settled, deferred),
        rules=RULES,
        coverage=coverage,
        unread=(UNREAD,),
        uncovered=(UNCOVERED,),
        due=DUE,
    )
    return replace(world, **fields)  # type: ignore[arg-type]


def empty_outcome() -> Outcome:
    """Return the outcome of a run over nothing."""
    return Outcome(
        as_of=AS_OF,
        documents=(),
        datings={},
        claims=(),
        findings=(),
        rulings={},
        decisions=(),
        rules=(),
        coverage={},
    )
