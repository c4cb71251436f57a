"""`checker check --against`: a git revision, a report or a baseline tells what is known."""

import subprocess
from pathlib import Path

import pytest

from checker import cli

BEFORE = "Oslo, 4 March 2024\n\nPrime Minister Kari Nordmann of Norway visited Bergen on Monday.\n"
RIVAL = "Oslo, 4 March 2024\n\nPrime Minister Ola Hansen of Norway opened a school on Monday.\n"
CLEAN = "Tartu, 5 May 2024\n\nThe museum in Tartu was opened in 1911.\n"

pytestmark = pytest.mark.model


def git(folder: Path, *arguments: str) -> None:
    named = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    command = ["git", "-C", str(folder), *named, *arguments]
    subprocess.run(command, check=True, capture_output=True)


def check(folder: Path, *arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        cli.main(
            ["check", "--project", str(folder), "--as-of", "2024-06-01", "--quiet", *arguments]
        )
    return int(end.value.code or 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project inside a repository, with a conflict that is committed."""
    folder = tmp_path / "desk" / "texts"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "one.txt").write_text(BEFORE, "utf-8")
    (folder / "seeds" / "two.txt").write_text(RIVAL, "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "two texts")
    return folder


def test_what_the_revision_had_is_known_and_what_came_since_fails(project: Path) -> None:
    assert check(project) == 1
    assert check(project, "--against", "HEAD") == 0

    (project / "seeds" / "three.txt").write_text(CLEAN, "utf-8")
    assert check(project, "--against", "HEAD", "--fail-on", "error") == 0

    (project / "seeds" / "four.txt").write_text(
        "Tartu, 6 May 2024\n\nThe museum in Tartu was opened in 1913.\n", "utf-8"
    )
    assert check(project, "--against", "HEAD", "--fail-on", "error") == 1


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:desk"])
def test_what_is_neither_file_nor_revision_is_one_line(
    project: Path, capsys: pytest.CaptureFixture[str], revision: str
) -> None:
    assert check(project, f"--against={revision}") == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert revision in line
    assert "git knows no such revision" in line


def test_a_revision_without_documents_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "rm", "-rq", "--cached", "seeds")
    git(project, "commit", "-qm", "none")

    assert check(project, "--against", "HEAD") == 2
    assert "has no folder `seeds/`" in capsys.readouterr().err
