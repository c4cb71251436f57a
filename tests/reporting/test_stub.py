"""A stub, filled in and saved, is a decision; as it is, it is refused."""

from datetime import date
from pathlib import Path

import pytest
from reporting.outcomes import FINDINGS, POPULATION_CONFLICT, decision, finding

from checker.decisions.read import read_decisions
from checker.errors import DecisionInvalid
from checker.model.decision import Verdict
from checker.model.finding import Finding
from checker.reporting.stub import decision_stub, needs_stub, stub_path

AS_OF = date(2026, 3, 1)


def saved(project: Path, of: Finding, text: str) -> Path:
    """Return the project with the stub saved where it says that it belongs."""
    path = project / stub_path(of, AS_OF)
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return project


@pytest.mark.parametrize(
    "of", [*FINDINGS, finding("12345678"), finding("true", subject="\u6771\u4eac: #1")]
)
def test_filled_stub_is_a_decision(tmp_path: Path, of: Finding) -> None:
    text = decision_stub(of, AS_OF)
    text = text.replace("reason:", "reason: Seen.").replace("decided_by:", "decided_by: A. Editor")

    (made,) = read_decisions(saved(tmp_path, of, text))

    assert (made.fingerprint, made.rule_id, made.verdict) == (
        of.fingerprint,
        of.rule_id,
        Verdict.DEFERRED,
    )
    assert (made.reason, made.decided_by) == ("Seen.", "A. Editor")


def test_stub_as_it_is_gets_refused(tmp_path: Path) -> None:
    text = decision_stub(POPULATION_CONFLICT, AS_OF)

    with pytest.raises(DecisionInvalid, match='"decided_by" and "reason" missing or left empty'):
        read_decisions(saved(tmp_path, POPULATION_CONFLICT, text))


def test_stub_names_the_finding() -> None:
    assert decision_stub(POPULATION_CONFLICT, AS_OF).startswith(
        "id: 2026-03-01-population-arden-aaaa11\n"
        "finding: {rule: VAL101, fingerprint: aaaa111122223333}\n"
        "verdict: deferred"
    )


def test_findings_about_decisions_need_none() -> None:
    made = decision(POPULATION_CONFLICT, Verdict.DEFERRED)

    assert needs_stub(POPULATION_CONFLICT, (made,))
    assert not needs_stub(finding("ab", subject=made.path), (made,))
