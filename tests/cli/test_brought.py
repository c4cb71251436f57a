"""What became of findings between two reports."""

from typing import Any

import pytest

from checker.brought import brought, claim_changes, told


def finding(fingerprint: str, predicate: str = "mayor", *roles: tuple[str, str]) -> dict[str, Any]:
    """Return a finding on Oulu; roles are those of its evidences, each with its source."""
    return {
        "fingerprint": fingerprint,
        "rule_id": "VAL101",
        "severity": "warning",
        "message": f"Finding {fingerprint}.",
        "subject": "Oulu",
        "predicate": predicate,
        "standing": "open",
        "evidence": [{"role": role, "source_id": s, "quote": f"words of {s}"} for role, s in roles],
    }


def report(*findings: dict[str, Any]) -> dict[str, Any]:
    """Return a report of the two sources `old` and `new`."""
    dating = {"edtf": "", "evidence": []}
    sources = [
        {"source_id": name, "claims": 1, "language": "en", "dating": dating}
        for name in ("new", "old")
    ]
    return {"findings": list(findings), "sources": sources}


ONE, OTHER = finding("a1"), finding("b2")
REPLACING = finding("c3", "mayor", ("superseding", "new"), ("superseded", "old"))
JOINED = finding("a1", "mayor", ("rival", "old"), ("rival", "new"))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (report(), report(ONE), ["New: 1 finding", "  WARNING VAL101 Finding a1. (a1)"]),
        (report(ONE), report(), ["Settled: 1 finding", "  WARNING VAL101 Finding a1. (a1)"]),
        (report(ONE), report(OTHER), ["Changed: 1 finding", "  WARNING VAL101 Finding b2. (b2)"]),
        (
            report(ONE, finding("d4", "size")),
            report(finding("d4", "size"), REPLACING),
            [
                "Changed: 1 finding",
                "  WARNING VAL101 Finding c3. (c3)",
                "Superseded: 1 statement of other sources",
                '  old: "words of old" (c3)',
            ],
        ),
        (
            report(ONE),
            report(JOINED),
            ["Joined: 1 finding that stood already", "No finding came or went."],
        ),
    ],
)
def test_findings_are_told_by_what_became_of_them(
    before: dict[str, Any], after: dict[str, Any], expected: list[str]
) -> None:
    lines = list(told(brought(before, after, {"new"})))

    assert lines[0] == "new: 1 claim, language en, undated"
    assert lines[1:-1] == expected
    assert lines[-1].startswith("Open in all: 0 errors, ")


def test_claims_that_changed_are_told() -> None:
    row = {"subject": "Oulu", "predicate": "mayor", "valid_time": "", "quote": "the\nmayor"}
    before = [{**row, "claim_id": "c-1", "object": "Aino"}, {**row, "claim_id": "c-2"}]
    after = [{**row, "claim_id": "c-3", "object": "Eero"}, {**row, "claim_id": "c-2"}]

    assert list(claim_changes(before, after)) == [
        "1 claim as before, 1 no more, 1 new",
        '  - Oulu | mayor | Aino  "the mayor"',
        '  + Oulu | mayor | Eero  "the mayor"',
    ]
