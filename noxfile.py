"""Everything that is done to this project, one session each: `nox -s check`, `nox -s tests`, ..."""

import os
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["check", "tests", "lint", "types", "rooms", "docs"]

PROJECT = Path(__file__).parent
SHARED = PROJECT.parent / "shared"
#: Versions that are known to work together; `CHECKER_LOCKED=1 nox -s tests` takes no others.
LOCK = PROJECT / "ci" / "lock.txt"
LOCKED_GROUPS = ("test", "types", "rooms", "lint", "conformance")
#: Licences that a dependency may have; what is not named here is looked at by a person first.
LICENCES = (
    "0BSD",
    "Apache Software License",
    "Apache-2.0",
    "Apache-2.0 AND CNRI-Python",
    "Apache-2.0 OR BSD-2-Clause",
    "BSD License",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
    "ISC License (ISCL)",
    "MIT",
    "MIT License",
    "MIT OR Apache-2.0",
    "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",  # tld, through trafilatura: taken under MPL
    "MPL-2.0",
    "MPL-2.0 AND MIT",
    "Mozilla Public License 2.0 (MPL 2.0)",
    "PSF-2.0",
    "Python Software Foundation License",
)
# The same on any machine: no hash order, no threads that add in another order.
STEADY = {"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1"}


def _group(name: str) -> tuple[str, ...]:
    """Return the packages of a dependency group of `pyproject.toml`."""
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)


def _install(session: nox.Session, *groups: str) -> None:
    """Install the project with its extra and dependency groups; locked versions where asked."""
    locked = ("--constraint", str(LOCK)) if os.environ.get("CHECKER_LOCKED") else ()
    packages = (name for group in groups for name in _group(group))
    session.install("-e", ".[serve]", *packages, *locked)


@nox.session
def check(session: nox.Session) -> None:
    """Check this project's own seeds; further arguments go to `checker check`."""
    _install(session)
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
def browser(session: nox.Session) -> None:
    """Try the report and the live view in Chromium, which `CHECKER_CHROMIUM` or the path names."""
    _install(session, "browser")
    tests = ("tests/serve/test_browser.py", "tests/serve/test_hostile_browser.py")
    session.run("python", "-m", "pytest", *tests, *session.posargs)


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
def mutants(session: nox.Session) -> None:
    """Try small faults in the code on its tests; `-- --help` tells which and how many."""
    _install(session, "mutants")
    tests = {"PYTHONPATH": str(PROJECT / "tests")}
    session.run("python", "-m", "mutants", *session.posargs, env={**STEADY, **tests})


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests and tell which lines and branches they reach, room by room."""
    _install(session, "mutants")
    options = ("--branch", "--source=checker", "-m", "pytest")
    session.run("python", "-m", "coverage", "run", *options, *session.posargs, env=STEADY)
    session.run("python", "-m", "coverage", "report", "--skip-covered")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz readers and taggers, no part of CI: `-- --minutes 60 readers`, all for five without."""
    _install(session, "fuzz")
    tests = {"PYTHONPATH": str(PROJECT / "tests")}
    session.run("python", "-m", "fuzz", *session.posargs, env={**STEADY, **tests})


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed, by ratios in one run; `-- --help` tells what of, `-- --update` keeps it."""
    _install(session, "bench")
    session.install("-e", ".[dask]")
    tests = {"PYTHONPATH": str(PROJECT / "tests")}
    options = ("-o", "python_files=bench_*.py", "--benchmark-columns=median,min,rounds")
    session.run("python", "-m", "pytest", "-q", "tests/benchmarks", *options, env=STEADY)
    session.run("python", "-m", "benchmarks", *session.posargs, env={**STEADY, **tests})


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


@nox.session
def licences(session: nox.Session) -> None:
    """List the licences of what the program needs; fail on one that nobody has looked at."""
    _install(session)
    session.install("pip-licenses>=5.5,<6")
    allowed = ("--allow-only", ";".join(LICENCES))
    session.run("pip-licenses", "--order=license", "--format=markdown", *allowed)


@nox.session
def sbom(session: nox.Session) -> None:
    """Write what the program is made of to `build/sbom.json` (CycloneDX)."""
    _install(session)
    session.install("cyclonedx-bom>=7,<8")
    (PROJECT / "build").mkdir(exist_ok=True)
    told = ("--output-reproducible", "--of", "JSON", "-o", "build/sbom.json")
    session.run("cyclonedx-py", "environment", *told, "--pyproject", "pyproject.toml")


@nox.session
def lock(session: nox.Session) -> None:
    """Write the versions that the project is tested with to `ci/lock.txt`."""
    session.install("uv>=0.9")
    groups = (f"--group={name}" for name in LOCKED_GROUPS)
    options = (
        "--all-extras",
        "--universal",
        "--no-header",
        "--no-annotate",
        "--quiet",
        "-o",
        str(LOCK),
    )
    session.run("uv", "pip", "compile", "pyproject.toml", *groups, *session.posargs, *options)
