"""What of an outcome is open, what is known, and what asks an editor for something."""

import pytest
from builders import decision, finding, outcome

from checker.model.decision import Standing, Verdict
from checker.model.finding import Severity
from checker.model.outcome import Outcome

OPEN, NEW, DEFERRED, SETTLED = "open", "new", "deferred", "settled"


def made(*, new_only: bool = False, known: frozenset[str] | None = None) -> Outcome:
    """Return an outcome with an open error, an open note, and two decided warnings."""
    return outcome(
        findings=(
            finding(fingerprint=OPEN, severity=Severity.ERROR),
            finding(fingerprint=DEFERRED),
            finding(fingerprint=SETTLED),
            finding(fingerprint=NEW, severity=Severity.NOTE),
        ),
        decisions=(
            decision(fingerprint=DEFERRED, verdict=Verdict.DEFERRED),
            decision(fingerprint=SETTLED, verdict=Verdict.CLAIM_STANDS),
        ),
        new_only=new_only,
        known=known,
    )


@pytest.mark.parametrize(
    ("standing", "those"),
    [
        (Standing.OPEN, [OPEN, NEW]),
        (Standing.ACKNOWLEDGED, [DEFERRED]),
        (Standing.SETTLED, [SETTLED]),
    ],
)
def test_a_finding_stands_as_its_ruling_says(standing: Standing, those: list[str]) -> None:
    assert [f.fingerprint for f in made().with_standing(standing)] == those


@pytest.mark.parametrize(
    ("threshold", "those"),
    [(Severity.NOTE, [OPEN, NEW]), (Severity.WARNING, [OPEN]), (Severity.ERROR, [OPEN])],
)
def test_open_findings_count_from_a_severity_on(threshold: Severity, those: list[str]) -> None:
    assert [f.fingerprint for f in made().open_at(threshold)] == those


@pytest.mark.parametrize(
    ("new_only", "known", "those"),
    [
        (False, None, [OPEN, NEW]),
        (False, frozenset({OPEN}), [OPEN, NEW]),
        (True, frozenset({OPEN, DEFERRED}), [NEW]),
        (True, None, [OPEN, NEW]),
    ],
)
def test_what_is_known_asks_for_nothing_where_only_new_ones_count(
    new_only: bool, known: frozenset[str] | None, those: list[str]
) -> None:
    held_against = made(new_only=new_only, known=known)

    assert [f.fingerprint for f in held_against.asking()] == those
    assert {f.fingerprint for f in held_against.findings if held_against.is_known(f)} == (
        known or frozenset()
    )
