"""A full disk says so, whoever writes; what stood there stands, and nothing half lies beside it."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from reporting.outcomes import empty_outcome, outcome
from trust.test_nothing_outside import DECISION, decide, edit, laid, lay_out, report, take, withdraw

from checker import baseline, cli
from checker.errors import NotWritten
from checker.serve.desk import Desk, put
from checker.sources.write import write_text
from checker.store.store import Store
from checker.write_outcome import write_outcome

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def serve(project: Path) -> None:
    put(Desk(project=project, day=lambda: DECISION.decided_on), outcome())


def accept(project: Path) -> None:
    write_text(project / baseline.FILE, "{}", within=project)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in which something of each sort lies."""
    place = tmp_path / "project"
    (place / "seeds").mkdir(parents=True)
    (place / "seeds" / "manifest.csv").write_text("source_id,path,title\na,a.csv,\n")
    report(place)
    return place


@pytest.mark.parametrize("write", [report, serve, accept, take, edit, decide, lay_out])
def test_whoever_writes_says_that_the_disk_is_full(
    project: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], object]
) -> None:
    place = project.parent / "new" if write is lay_out else project
    before = laid(place)

    def full(_: int) -> None:
        raise FULL

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotWritten, match=os.strerror(errno.ENOSPC)) as raised:
        write(place)

    assert str(place) in str(raised.value)
    assert laid(place) == before


@pytest.mark.parametrize("good", [1, 4, 9])
def test_a_disk_that_fills_up_on_the_way_leaves_whole_files(
    project: Path, monkeypatch: pytest.MonkeyPatch, good: int
) -> None:
    before = laid(project)
    other = project.parent / "other"
    write_outcome(other, empty_outcome())
    left = [good]

    def filling(_: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise FULL

    monkeypatch.setattr(os, "fsync", filling)
    with pytest.raises(NotWritten):
        write_outcome(project, empty_outcome())

    after, new = laid(project), laid(other)
    assert sum(after[name] != before[name] for name in before) == good
    assert all(content in (before[name], new.get(name)) for name, content in after.items())


def test_a_document_whose_row_finds_no_room_is_not_left_behind(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = laid(project)
    left = [1]

    def filling(_: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise FULL

    monkeypatch.setattr(os, "fsync", filling)
    with pytest.raises(NotWritten):
        take(project)

    assert laid(project) == before


def test_a_decision_that_cannot_be_taken_away_says_so(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(project)

    def closed(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "unlink", closed)
    with pytest.raises(NotWritten, match=os.strerror(errno.EROFS)):
        withdraw(project)


def test_a_check_on_a_full_disk_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()

    def full(_: int) -> None:
        raise FULL

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(tmp_path), "--quiet", "--as-of", "2024-06-01"])

    (line,) = capsys.readouterr().err.splitlines()
    assert end.value.code == 2
    assert "cannot be written (No space left on device). Make room" in line


@pytest.mark.parametrize("where", ["fdopen", "mkstemp", "replace"])
def test_a_cache_on_a_full_disk_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FULL

    store = Store(tmp_path)
    store.write("key", DECISION)
    place = {"fdopen": os, "mkstemp": tempfile, "replace": Path}[where]
    monkeypatch.setattr(place, where, full)

    store.write("key", "other")
    store.write("new", "other")

    assert store.read("key", type(DECISION)) == DECISION
    assert store.read("new", str) is None
    assert not list(tmp_path.glob("*.part"))
