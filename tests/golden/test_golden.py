"""One small world, all outputs: what the whole flow says of it, word for word.

`pytest --update-golden` writes the expected files anew; read their difference like code.
"""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from checker.model.claim import Claim
from checker.model.finding import Evidence
from checker.model.outcome import Outcome
from checker.reporting import text
from checker.run import run_check
from checker.write_outcome import write_outcome

WORLD = Path(__file__).parent / "harbour"
AS_OF = date(2026, 1, 1)

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """Return a copy of the world after a check, and what the check found."""
    project = tmp_path_factory.mktemp("harbour")
    shutil.copytree(WORLD / "seeds", project / "seeds")
    outcome = run_check(project, as_of=AS_OF)
    write_outcome(project, outcome)
    return project, outcome


def test_the_table_of_claims_is_as_expected(
    checked: tuple[Path, Outcome], request: pytest.FixtureRequest
) -> None:
    table = (checked[0] / "claims" / "claims.csv").read_bytes().decode()

    _compare(table, "claims.csv", request)


def test_the_report_is_as_expected(
    checked: tuple[Path, Outcome], request: pytest.FixtureRequest
) -> None:
    report = json.loads((checked[0] / "reports" / "report.json").read_bytes())
    report["made_with"] = None  # the versions differ with each change of the code

    told = json.dumps(report, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    _compare(told, "report.json", request)


def test_the_terminal_says_what_is_expected(
    checked: tuple[Path, Outcome], request: pytest.FixtureRequest
) -> None:
    _compare(text.render(checked[1]), "report.txt", request)


def test_every_quote_is_true_to_its_file(checked: tuple[Path, Outcome]) -> None:
    project, outcome = checked
    texts = {
        d.source.source_id: (project / "seeds" / d.source.path).read_bytes().decode()
        for d in outcome.documents
    }
    told: list[Claim | Evidence] = [*outcome.claims]
    told.extend(e for f in outcome.findings for e in f.evidence)

    assert told
    for piece in told:
        assert texts[piece.source_id][piece.span.start : piece.span.end] == piece.quote


def test_the_faults_planted_in_the_world_are_found(checked: tuple[Path, Outcome]) -> None:
    found = {(f.rule_id, f.subject) for f in checked[1].findings}

    assert {("TIM201", "Salvarra"), ("VAL103", "Orva Bridge")} <= found


def _compare(got: str, name: str, request: pytest.FixtureRequest) -> None:
    """Hold a text against the expected file, or write that file anew where asked."""
    expected = WORLD / "expected" / name
    if request.config.getoption("--update-golden"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_bytes(got.encode())
    assert got == expected.read_bytes().decode()
