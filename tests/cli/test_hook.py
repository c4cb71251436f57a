"""The hook before a commit: a conflict is stopped, all else passes, nothing costs needlessly."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from typer.main import get_command

from checker.cli import app
from checker.cli.hook import matters

#: The hook of a repository; it notes which heavy libraries are loaded once it is done.
HOOK = """#!{python}
import pathlib, sys
from checker.cli import main
try:
    main(["hook", "--as-of", "2024-07-01"])
finally:
    loaded = sorted({{"pandas", "spacy"}} & set(sys.modules))
    pathlib.Path("../loaded.txt").write_text(" ".join(loaded))
"""

MANIFEST = """source_id,path,language,published_on,kind
gazette,gazette.txt,en,2024-05-20,news
almanac,almanac.txt,en,2024-06-02,news
"""
GAZETTE = "In May 2024, Prime Minister Kari Nordmann of Norway opened the new harbour.\n"
ALMANAC = "Kari Nordmann has been prime minister of Norway since 2021.\n"


@pytest.mark.parametrize(
    ("file", "project", "told"),
    [
        ("seeds/gazette.txt", ".", True),
        ("seeds/manifest.csv", ".", True),
        ("seeds/deep/er/page.html", "", True),
        ("./seeds/../seeds/gazette.txt", ".", True),
        ("papers/seeds/gazette.txt", "papers", True),
        ("claims/decisions/one.yaml", ".", True),
        ("claims/vocabulary/en/words.yaml", ".", True),
        ("claims/rules/own.yml", ".", True),
        ("claims/decisions/README.md", ".", False),
        ("claims/claims.csv", ".", False),
        ("claims/baseline.json", ".", False),
        ("README.md", ".", False),
        ("seeds", ".", False),
        ("papers/seeds/gazette.txt", ".", False),
        ("seeds/gazette.txt", "papers", False),
        ("../seeds/gazette.txt", ".", False),
    ],
)
def test_files_that_a_check_reads(file: str, project: str, *, told: bool) -> None:
    assert matters(Path(file), Path(project)) is told


def test_the_hook_for_users_names_a_command(project: Path) -> None:
    (hook,) = YAML(typ="safe").load(project / ".pre-commit-hooks.yaml")

    program, command = hook["entry"].split()
    assert program == "checker"
    assert command in vars(get_command(app))["commands"]
    assert {"id", "name", "language", "files"} <= set(hook)
    assert hook["require_serial"] is True


class Repository:
    """A git repository with the hook installed."""

    def __init__(self, folder: Path, project: Path) -> None:
        """Lay out two documents that agree, and commit them."""
        self.folder = folder
        self.loaded = folder.parent / "loaded.txt"
        who = {f"GIT_{role}_{part}": "e@example.org" for role in ("AUTHOR", "COMMITTER")
               for part in ("NAME", "EMAIL")}  # fmt: skip
        plain = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        bare = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        self.environment = {**plain, **who, **bare, "PYTHONPATH": str(project)}
        (folder / "seeds").mkdir(parents=True)
        self.git("init", "-q")
        self.write("seeds/manifest.csv", MANIFEST)
        self.write("seeds/gazette.txt", GAZETTE)
        self.write("seeds/almanac.txt", ALMANAC)
        assert self.commit().returncode == 0
        hook = folder / ".git" / "hooks" / "pre-commit"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(HOOK.format(python=sys.executable), "utf-8")
        hook.chmod(0o755)

    def git(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run git in the repository."""
        program = shutil.which("git")
        assert program
        return subprocess.run(
            [program, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        (self.folder / name).write_text(text, "utf-8")
        self.git("add", name)

    def commit(self) -> "subprocess.CompletedProcess[str]":
        """Commit what is staged, as far as the hook lets it."""
        return self.git("commit", "-q", "-m", "an edit")


@pytest.fixture
def repository(tmp_path: Path, project: Path) -> Repository:
    """Return a repository with the hook installed."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    return Repository(tmp_path / "papers", project)


def test_a_commit_without_documents_loads_nothing_heavy(repository: Repository) -> None:
    repository.write("README.md", "What this is.\n")

    done = repository.commit()

    assert (done.returncode, done.stderr) == (0, "")
    assert repository.loaded.read_text() == ""


@pytest.mark.model
def test_an_innocent_edit_passes_and_a_conflict_is_stopped(repository: Repository) -> None:
    repository.write("seeds/gazette.txt", GAZETTE + "\nMany people came to see it.\n")
    innocent = repository.commit()
    before = repository.git("rev-parse", "HEAD").stdout

    repository.write("seeds/almanac.txt", ALMANAC.replace("Kari Nordmann", "Ola Hansen"))
    conflict = repository.commit()

    assert (innocent.returncode, innocent.stderr) == (0, "")
    assert repository.loaded.read_text() == "pandas spacy"
    assert conflict.returncode == 1
    assert repository.git("rev-parse", "HEAD").stdout == before
    said = conflict.stderr
    assert said.startswith("ERROR VAL101 The prime minister of Norway is Ola Hansen in")
    assert 'seeds/almanac.txt:1:1: "Ola Hansen has been prime minister of Norway"' in said
    assert 'seeds/gazette.txt:1:14: "Prime Minister Kari Nordmann"' in said
    assert "Stopped: 1 finding not there before." in said
    assert repository.git("status", "--porcelain").stdout == "M  seeds/almanac.txt\n"
