"""The shipped seeds: settled in writing, and failing as soon as that writing is gone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AS_OF = "2026-11-21"
OPEN, SETTLED = 1, 0

pytestmark = pytest.mark.model


def run(folder: Path, **environment: str) -> int:
    """Check a project in a process of its own; return the exit code."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "checker",
            "check",
            "--project",
            folder,
            "--as-of",
            AS_OF,
            "--quiet",
        ],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=300,
    ).returncode


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Return a copy of what editors keep in this project."""
    for part in ("seeds", "claims"):
        shutil.copytree(project / part, tmp_path / "copy" / part)
    return tmp_path / "copy"


def test_the_shipped_seeds_are_settled_and_their_table_is_fresh(project: Path, copy: Path) -> None:
    assert run(copy) == SETTLED
    shipped = (project / "claims" / "claims.csv").read_bytes()
    assert (copy / "claims" / "claims.csv").read_bytes() == shipped


def test_the_check_fails_once_a_decision_is_taken_away(copy: Path) -> None:
    next(iter(sorted((copy / "claims" / "decisions").glob("*.yaml")))).unlink()

    assert run(copy) == OPEN


def test_the_check_fails_once_a_conflicting_text_comes_in(copy: Path) -> None:
    (copy / "seeds" / "new.txt").write_text(
        "Bolivia's foreign minister, Ana Quispe Rojas, arrived in Lima on 3 December 2025.\n",
        "utf-8",
    )

    assert run(copy) == OPEN


def test_folders_hash_seeds_and_time_zones_change_no_byte(copy: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    shutil.copytree(copy, other)

    run(copy, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati")
    run(other, PYTHONHASHSEED="2", TZ="America/La_Paz", LC_ALL="C")

    for name in ("claims/claims.csv", "reports/report.json", "reports/report.html"):
        assert (copy / name).read_bytes() == (other / name).read_bytes()
