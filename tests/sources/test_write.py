"""A file is written whole or not at all, whatever happens to the run."""

import errno
import os
import random
import signal
import stat
import time
from pathlib import Path

import pytest
from reporting.outcomes import empty_outcome, outcome

from checker import cli
from checker.errors import NotWritten
from checker.model.outcome import Outcome
from checker.run import write_outcome
from checker.sources import write
from checker.sources.write import write_new, write_text


def contents(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder, unfinished files left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(write.UNFINISHED)
    }


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_a_full_disk_says_so_and_what_stood_there_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    target = write_text(tmp_path / "report.json", "before", within=tmp_path)

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten) as caught:
        write_text(target, "after", within=tmp_path)

    assert os.strerror(number) in str(caught.value)
    assert str(target) in str(caught.value)
    assert contents(tmp_path) == {"report.json": b"before"}
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_is_a_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "reports").write_text("not a folder")

    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(tmp_path), "--quiet", "--as-of", "2024-06-01"])

    (line,) = capsys.readouterr().err.splitlines()
    assert end.value.code == 2
    assert "cannot be written" in line


def test_what_a_killed_run_left_is_swept_and_what_a_run_beside_writes_is_not(
    tmp_path: Path,
) -> None:
    old, young = tmp_path / ".a.txt.old.part", tmp_path / ".a.txt.young.part"
    for path in (old, young):
        path.write_text("half")
    hours_ago = young.stat().st_mtime - 3 * write.LEFT
    os.utime(old, (hours_ago, hours_ago))

    write_text(tmp_path / "a.txt", "whole", within=tmp_path)

    assert sorted(p.name for p in tmp_path.iterdir()) == [young.name, "a.txt"]


def test_names_and_modes_are_those_of_usual_files(tmp_path: Path) -> None:
    path = write_text(tmp_path / "new" / "[odd] näme.txt", "é\r\n", within=tmp_path)

    assert path.read_bytes() == "é\r\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_is_never_put_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", no_links)

    write_new(tmp_path / "a.txt", b"first", within=tmp_path)
    with pytest.raises(FileExistsError) as caught:
        write_new(tmp_path / "a.txt", b"second", within=tmp_path)

    assert caught.value.filename == str(tmp_path / "a.txt")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"a.txt": b"first"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_a_hundred_killed_runs_leave_no_half_file(tmp_path: Path) -> None:
    one, other = outcome(), empty_outcome()
    wholes = []
    for number, made in enumerate((one, other)):
        folder = tmp_path / f"whole{number}"
        write_outcome(folder, made)
        wholes.append(contents(folder))
    project = tmp_path / "project"
    chance = random.Random(20260101)  # noqa: S311 - moments to kill at, no secrets

    for _ in range(100):
        child = os.fork()
        if child == 0:
            _write_for_ever(project, one, other)
        time.sleep(chance.uniform(0.0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for name, content in contents(project).items():
            assert content in (wholes[0].get(name), wholes[1].get(name)), name

    write_outcome(project, one)
    assert contents(project) == wholes[0]


def _write_for_ever(project: Path, one: Outcome, other: Outcome) -> None:
    """Write two outcomes in turn until the process is killed."""
    try:
        while True:
            write_outcome(project, one)
            write_outcome(project, other)
    finally:
        os._exit(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_two_runs_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    one = outcome()
    write_outcome(tmp_path / "whole", one)
    project = tmp_path / "project"

    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            for _ in range(10):
                write_outcome(project, one)
            os._exit(0)
        children.append(child)

    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert contents(project) == contents(tmp_path / "whole")
    assert not list(project.rglob(f"*{write.UNFINISHED}"))
