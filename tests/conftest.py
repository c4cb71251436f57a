"""What three or more test files share: the fixed day, the project's folder, the update flag."""

from datetime import date
from pathlib import Path

import builders
import pytest
from hypothesis import settings

# The same examples in each run: a gate that fails by chance is no gate.
settings.register_profile("gate", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("gate")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one flag that rewrites generated papers and golden files."""
    parser.addoption("--update-docs", action="store_true", help="write generated papers anew")
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test find what another run has kept."""
    monkeypatch.setenv("CHECKER_CACHE", "")


@pytest.fixture
def as_of() -> date:
    """Return the day for which the tests check."""
    return builders.AS_OF


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    """Say whether generated papers are to be written anew."""
    return bool(request.config.getoption("--update-docs"))


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of this project."""
    return Path(__file__).resolve().parent.parent
