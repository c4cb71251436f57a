"""A file is written whole or not at all, whatever happens to the run."""

import errno
import os
import random
import signal
import stat
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import IO, Any, Self

import pytest
from reporting.outcomes import empty_outcome, outcome

from checker import cli
from checker.decisions.read import read_decisions
from checker.decisions.write import seen, write_decision
from checker.errors import NotWritten
from checker.model.decision import Decision, Verdict
from checker.sources import write
from checker.sources.manifest import read_rows
from checker.sources.manifest_edit import set_cell
from checker.sources.write import write_new, write_text
from checker.store.store import Store
from checker.write_outcome import write_outcome


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
    wholes = []
    for number in range(2):
        folder = tmp_path / f"whole{number}"
        lay(folder)
        write_all(folder, number)
        wholes.append(contents(folder))
    project = tmp_path / "project"
    lay(project)
    points = [_points(tmp_path / "counted", writer) for writer in WRITERS]
    chance = random.Random(20260101)  # noqa: S311 - points to kill at, no secrets

    reached: set[str] = set()
    for number in range(100):
        before = contents(project)
        one = number % len(WRITERS)
        at = chance.randrange(points[one] + 3)
        child = os.fork()
        if child == 0:
            _write_and_die(project, WRITERS[one], number % 2, at)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL
        after = contents(project)
        reached |= {name for name in after if after[name] != before.get(name)}
        for name, content in after.items():
            assert content in (wholes[0].get(name), wholes[1].get(name), MANIFEST.encode()), name
        assert len(read_decisions(project)) < 2
        assert Store(project / "cache").read("key", Decision) in (None, *DECISIONS)
        assert len(read_rows(project)) == 1

    assert reached >= {"claims/baseline.json", "claims/claims.csv", "reports/report.json"}
    assert reached >= {DECISIONS[0].path, "seeds/manifest.csv", "cache/key.kept"}
    write_all(project, 0)
    assert contents(project) == wholes[0]


MANIFEST = "source_id,path,title\na,a.csv,\n"
DECISIONS = tuple(
    Decision(
        decision_id="2026-08-14-oulu",
        path="claims/decisions/2026-08-14-oulu.yaml",
        rule_id="VAL101",
        fingerprint="1234e567",
        verdict=Verdict.BOTH_STAND,
        reason=reason,
        decided_by="A. Editor",
        decided_on=date(2026, 8, 14),
    )
    for reason in ("They differ.", " ".join(["Both are right."] * 200))
)


def lay(project: Path) -> None:
    """Lay out a project with one source in its manifest."""
    (project / "seeds").mkdir(parents=True)
    (project / "seeds" / "manifest.csv").write_text(MANIFEST)


def run(project: Path, number: int) -> None:
    write_outcome(project, (outcome(), empty_outcome())[number])


def decide(project: Path, number: int) -> None:
    decision = DECISIONS[number]
    write_decision(project, decision, known=seen(project, decision.path))


def edit(project: Path, number: int) -> None:
    set_cell(project, "a", "title", ("Old", "New " * 2000)[number])


def accept(project: Path, number: int) -> None:
    write_text(project / "claims" / "baseline.json", "12"[number] * 20_000, within=project)


def keep(project: Path, number: int) -> None:
    Store(project / "cache").write("key", DECISIONS[number])


#: Each writes its own, in one of two ways: a run, an editor by command or browser, the cache.
WRITERS = (run, decide, edit, accept, keep)


def write_all(project: Path, number: int) -> None:
    for writer in WRITERS:
        writer(project, number)


#: Each call of these is a point at which a process may end.
STEPS = (
    (tempfile, "mkstemp"), (os, "fsync"), (os, "utime"),
    (Path, "chmod"), (Path, "replace"), (Path, "hardlink_to"), (Path, "unlink"),
)  # fmt: skip


class Halting:
    """A file that is written in two halves, with a point between them."""

    def __init__(self, file: IO[Any], point: Callable[[], None]) -> None:
        """Write to a file."""
        self.file, self.point = file, point
        self.flush, self.fileno = file.flush, file.fileno

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.file.close()

    def write(self, content: bytes) -> None:
        self.file.write(content[: len(content) // 2])
        self.file.flush()
        self.point()
        self.file.write(content[len(content) // 2 :])


def pointed(patch: pytest.MonkeyPatch, point: Callable[[], None]) -> None:
    """Have a function called at each point."""

    def stepped(real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            point()
            return real(*given, **named)

        return step

    for place, name in STEPS:
        patch.setattr(place, name, stepped(getattr(place, name)))
    opened = os.fdopen
    patch.setattr(os, "fdopen", lambda *given: Halting(opened(*given), point))


def _points(project: Path, writer: Callable[[Path, int], None]) -> int:
    """Return at how many points a writer may end; it writes over what it has written before."""
    if not project.exists():
        lay(project)
    writer(project, 1)
    seen_points: list[None] = []
    with pytest.MonkeyPatch.context() as patch:
        pointed(patch, lambda: seen_points.append(None))
        writer(project, 0)
    return len(seen_points)


def _write_and_die(
    project: Path, writer: Callable[[Path, int], None], number: int, points: int
) -> None:
    """Write, and be killed at a point; what needs fewer points begins again."""
    left = [points]

    def point() -> None:
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        pointed(pytest.MonkeyPatch(), point)
        while True:
            writer(project, number)
            writer(project, 1 - number)
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
