"""Everything that is done to this project, one session each: `nox -s check`, `nox -s tests`, ..."""

from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["check", "tests", "lint", "types", "rooms", "docs"]

PROJECT = Path(__file__).parent
SHARED = PROJECT.parent / "shared"
# The same on any machine: no hash order, no threads that add in another order.
STEADY = {"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}


def _group(name: str) -> tuple[str, ...]:
    """Return the packages of a dependency group of `pyproject.toml`."""
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)


def _install(session: nox.Session, group: str) -> None:
    """Install the project, editable, and a dependency group."""
    session.install("-e", ".", *_group(group))


@nox.session
def check(session: nox.Session) -> None:
    """Check this project's own seeds; further arguments go to `checker check`."""
    session.install("-e", ".")
    session.run("checker", "check", *session.posargs, env=STEADY)
    session.log(f"The report is at {PROJECT / 'reports' / 'report.html'}")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests; further arguments go to pytest."""
    _install(session, "test")
    session.run("python", "-m", "pytest", *session.posargs, env=STEADY)


@nox.session
def lint(session: nox.Session) -> None:
    """Hold the code against ruff's rules and its format."""
    session.install(*_group("lint"))
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Hold the code against its types, strictly."""
    _install(session, "types")
    session.run("mypy")


@nox.session
def rooms(session: nox.Session) -> None:
    """Hold the imports against the rooms: upper ones know lower ones, never the reverse."""
    _install(session, "rooms")
    session.run("lint-imports")


@nox.session
def docs(session: nox.Session) -> None:
    """Check that the generated papers are fresh; `-- --update-docs` writes them anew."""
    _install(session, "test")
    session.run("python", "-m", "pytest", "-q", "tests/rooms/test_docs_fresh.py", *session.posargs)


@nox.session
def conformance(session: nox.Session) -> None:
    """Hold the reports against their standards, with a second reader of SARIF installed."""
    _install(session, "conformance")
    session.run("python", "-m", "pytest", "tests/reporting", *session.posargs, env=STEADY)


@nox.session
def evaluate(session: nox.Session) -> None:
    """Measure everything in one table; `-- --update` keeps the figures, `-- --help` tells more."""
    _install(session, "evaluate")
    tests = {"PYTHONPATH": str(PROJECT / "tests")}
    session.run("python", "-m", "evaluation", *session.posargs, env={**STEADY, **tests})


@nox.session
def faults(session: nox.Session) -> None:
    """Measure each rule by faults put into clean texts; `-- --update` keeps the figures."""
    _install(session, "test")
    tests = {"PYTHONPATH": str(PROJECT / "tests")}
    session.run("python", "-m", "faults", *session.posargs, env={**STEADY, **tests})


@nox.session
def bench(session: nox.Session) -> None:
    """Time the check against spaCy alone over the same text, in one run."""
    _install(session, "test")
    session.run("python", "tests/bench.py", *session.posargs, env=STEADY)


@nox.session
def train(session: nox.Session) -> None:
    """Train the Portuguese pipeline anew from a treebank; further arguments go to the script."""
    treebank = SHARED / "data" / "treebanks" / "pt_bosque"
    if not session.posargs and not treebank.is_dir():
        session.skip(f"there is no treebank at {treebank}; name one with `-- --treebank DIR`")
    session.install("-e", ".")
    session.run(
        "python", "-m", "checker.pipelines.training.train_portuguese", *session.posargs, env=STEADY
    )
