"""A check on a cluster of two worker processes beside one that reads here: time, same bytes.

Once the cluster is left alone; once a worker is killed in the middle.
"""

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
from benchmarks.figure import Figure
from benchmarks.processes import check, ratio
from benchmarks.profiles import lay_out
from benchmarks.spent import Spent

WORKERS = 2
#: What the command line of a worker has, and that of nothing else which the check starts.
WORKER = "spawn_main"
#: Parts that lie in the stage when a worker is killed.
PARTS = 5


def of_cluster(folder: Path, number: int) -> Iterator[Figure]:
    """Yield how long a cluster takes beside as many processes here.

    Raises:
        RuntimeError: a byte differs, or no worker could be killed.
    """
    project = folder / "cluster"
    what = lay_out(project, number)
    alone = check(project, folder / "kept-alone", WORKERS)
    expected = written(project)
    for name, kill in (("", False), (", one of them killed in the middle", True)):
        stage = folder / f"stage{kill}"
        ours = on_cluster(project, stage, kill=kill)
        if written(project) != expected:
            raise RuntimeError(f"{WORKERS} workers{name} wrote other bytes")
        yield ratio(f"{WORKERS} workers{name}, to {WORKERS} processes: {what}", [ours], [alone])


def on_cluster(project: Path, stage: Path, *, kill: bool) -> Spent:
    """Return what a check on a cluster costs; nothing of earlier runs is used."""
    killed = threading.Event()
    if kill:
        threading.Thread(target=_kill_one, args=(stage, killed), daemon=True).start()
    options = ("--engine", "dask", "--stages", str(stage))
    spent = check(project, stage.with_name(f"{stage.name}-kept"), WORKERS, *options)
    if kill and not killed.is_set():
        raise RuntimeError("the run was over before a worker could be killed")
    return spent


def written(project: Path) -> dict[str, str]:
    """Return the checksum of each file that a check writes."""
    return {
        path.relative_to(project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in ("claims", "reports")
        for path in sorted((project / folder).rglob("*"))
        if path.is_file()
    }


def _kill_one(stage: Path, killed: threading.Event) -> None:
    """Kill a worker once some parts lie in the stage."""
    while len(list(stage.rglob("*.parquet"))) < PARTS:
        time.sleep(0.1)
    for process in psutil.Process(os.getpid()).children(recursive=True):
        if WORKER in " ".join(process.cmdline()):
            process.kill()
            killed.set()
            return
