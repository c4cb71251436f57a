"""Read on two worker processes, a check writes the bytes that it writes alone."""

import os
import shutil
import signal
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from checker.errors import ClusterFailed, UsageError
from checker.model.message import Value
from checker.reading import batches
from checker.reading.read_extracts import Progress
from checker.reading.read_sources import Reader
from checker.rerun import check_again, write_again
from checker.store.store import Store

distributed = pytest.importorskip("distributed", reason="the extra [dask] is not installed")
pytest.importorskip("pyarrow", reason="the extra [dask] is not installed")

from checker.engines import dask, there  # noqa: E402 - needs what is looked for above

pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore:::distributed"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

DAY = date(2026, 3, 1)
WORLD = Path(__file__).parent.parent / "evaluation" / "worlds" / "nordic"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Return a scheduler with two workers, each a process of its own."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None
    ) as cluster:
        yield cluster


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the documents of a world, and one that cannot be read."""
    folder = tmp_path / "project"
    shutil.copytree(WORLD / "seeds", folder / "seeds")
    (folder / "seeds" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing follows")
    return folder


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send each source alone, so that both workers have several."""
    monkeypatch.setattr(batches, "MOST", 1)


def written(
    project: Path, reader: Reader | None = None, on_progress: Progress | None = None
) -> dict[str, bytes]:
    """Return what a check writes."""
    check = check_again(project, as_of=DAY, store=Store(), reader=reader, on_progress=on_progress)
    write_again(project, check, Store())
    files = (path for path in sorted(project.rglob("*")) if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def test_cluster_changes_no_byte_and_is_not_asked_twice(
    project: Path, tmp_path: Path, cluster: Any
) -> None:
    alone = written(project)
    at = partial(dask.Cluster, stage=tmp_path / "stages")
    assert written(project, dask.reader(at(scheduler=cluster.scheduler_address))) == alone
    seeds = [path for path in (project / "seeds").iterdir() if path.suffix == ".pdf"]
    for path in seeds:  # it would be read anew, as nothing is kept of what cannot be read
        path.unlink()
    assert written(project, dask.reader(at(scheduler="tcp://127.0.0.1:1"))) == written(project)


def test_worker_that_is_killed_changes_no_byte(project: Path, tmp_path: Path, cluster: Any) -> None:
    alone = written(project)
    killed: list[int] = []

    def kill(_step: Value, done: int, _total: int) -> None:
        if done == 2 and not killed:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    place = dask.Cluster(scheduler=cluster.scheduler_address, stage=tmp_path / "stages")
    assert written(project, dask.reader(place), on_progress=kill) == alone
    assert killed


def test_damaged_part_is_read_anew(project: Path, tmp_path: Path, cluster: Any) -> None:
    place = dask.Cluster(scheduler=cluster.scheduler_address, stage=tmp_path / "stages")
    alone = written(project, dask.reader(place))
    first, second, *_ = sorted((tmp_path / "stages").rglob("*.parquet"))
    first.write_bytes(first.read_bytes()[:100])
    second.write_bytes(second.read_bytes().replace(b"a", b"b"))
    assert written(project, dask.reader(place)) == alone


def test_no_scheduler_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "PATIENCE", 1)
    with pytest.raises(ClusterFailed, match="no scheduler"):
        written(project, dask.reader(dask.Cluster(scheduler="tcp://127.0.0.1:1")))


def test_other_program_is_refused(project: Path, tmp_path: Path) -> None:
    order = there.Order(
        project=str(project), stage=str(tmp_path), as_of=DAY, words="", program="another"
    )
    with pytest.raises(UsageError, match="another version of the program"):
        there.read_there(order, ())
