"""Read on a Dask cluster: batches of sources go out, parts of a stage come to be, and are read.

The scheduler holds names only: which sources a task has, and the name of the part that it wrote.
A batch whose worker dies is given to another one; what lies in the stage is never read again.
"""

import logging
import math
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from distributed import Client, LocalCluster, as_completed
from distributed.scheduler import KilledWorker

from checker.engines.stage import keys_of, parts, readings_of, stage_of
from checker.engines.there import Done, Order, read_there
from checker.errors import ClusterFailed
from checker.model.document import Source
from checker.model.message import say
from checker.model.outcome import Unread
from checker.reading.batches import batches
from checker.reading.read_source import Desk
from checker.reading.read_sources import Reader
from checker.reading.reading import Reading
from checker.reading.reading_key import reading_key
from checker.store.codec import unpacked
from checker.store.key import environment

#: Batches that are out at once, for each thread of the cluster: one at work, others at hand.
AHEAD = 3
#: Times that a batch is tried again where it failed of itself, as when a disk does not answer.
RETRIES = 2
#: Seconds to wait for a scheduler, and for the first worker.
PATIENCE = 60

Read = tuple[Source, Reading | Unread]


@dataclass(frozen=True, kw_only=True, slots=True)
class Cluster:
    """Where to read, and what is kept of it."""

    scheduler: str = ""  #: its address; empty for one that is started here
    stage: Path | None = None  #: a folder that all machines see; None: one of this run alone
    workers: int = 0  #: processes, where they are started here; 0 for as many as there are cores


def reader(cluster: Cluster) -> Reader:
    """Return what reads sources on a cluster."""
    return partial(_read, cluster)


def _read(cluster: Cluster, sources: Sequence[Source], desk: Desk) -> Iterator[Read]:
    """Yield what each source yields: first what the stage has, then what workers lay down."""
    with ExitStack() as stack:
        above = cluster.stage or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        stage = stage_of(above, desk.project)
        wanted = {reading_key(source, desk.vocabulary): source for source in sources}
        left = dict(wanted)
        for key, reading in _staged(stage, wanted, desk):
            if key in left:
                yield left.pop(key), reading
        if not left:
            return
        order = Order(
            project=str(desk.project.resolve()),
            stage=str(stage.resolve()),
            as_of=desk.as_of,
            words=desk.vocabulary.version,
            program=environment(),
        )
        client = stack.enter_context(_client(cluster))
        for batch, done in _done(client, order, list(left.values())):
            yield from _collected(batch, done, stage)


def _staged(stage: Path, wanted: dict[str, Source], desk: Desk) -> Iterator[tuple[str, Reading]]:
    """Yield what earlier runs have laid down and a check for this day would read the same.

    Parts that hold nothing of these sources, as they are now, are removed.
    """
    for part in parts(stage):
        if wanted.keys().isdisjoint(keys_of(part)):
            part.unlink(missing_ok=True)
            continue
        for kept in readings_of(part):
            reading = unpacked(kept.reading, Reading) if kept.key in wanted else None
            if reading is not None and reading.holds_on(desk.as_of):
                yield kept.key, reading


def _done(
    client: Client, order: Order, sources: Sequence[Source]
) -> Iterator[tuple[tuple[Source, ...], Done]]:
    """Yield each batch that has been read; so many are out as the cluster has hands for."""
    waiting = batches(sources, Path(order.project), _hands(client))
    out: dict[str, tuple[Source, ...]] = {}
    coming = as_completed()

    def send(batch: tuple[Source, ...]) -> None:
        future = client.submit(read_there, order, batch, pure=False, retries=RETRIES)
        out[future.key] = batch
        coming.add(future)

    def fill() -> None:
        while len(out) < AHEAD * _hands(client) and (batch := next(waiting, None)):
            send(batch)

    fill()
    for future in coming:
        batch = out.pop(future.key)
        try:
            done: Done = future.result()
        except KilledWorker as err:
            for alone in _halves(batch, err):
                send(alone)
            continue
        fill()
        yield batch, done


def _hands(client: Client) -> int:
    """Return how many sources the cluster can read at once."""
    return sum(client.nthreads().values()) or 1


def _halves(batch: tuple[Source, ...], err: Exception) -> tuple[tuple[Source, ...], ...]:
    """Return the halves of a batch that killed several workers, to find the source that does."""
    if len(batch) > 1:
        middle = math.ceil(len(batch) / 2)
        return batch[:middle], batch[middle:]
    raise ClusterFailed(
        where=f"seeds/{batch[0].path}",
        what=say("usage.workers-died"),
        remedy=say("usage.workers-died-remedy"),
    ) from err


def _collected(batch: tuple[Source, ...], done: Done, stage: Path) -> Iterator[Read]:
    """Yield what a batch yields, out of the part that was laid down."""
    left = {source.source_id: source for source in batch}
    for name, unread in done.unread:
        yield left.pop(name), unread
    for kept in readings_of(stage / done.part) if done.part else ():
        reading = unpacked(kept.reading, Reading)
        if reading is not None:
            yield left.pop(kept.source_id), reading
    if left:
        raise ClusterFailed(
            where=str(stage / done.part),
            what=say("usage.readings-gone", count=len(left)),
            remedy=say("usage.readings-gone-remedy"),
        )


@contextmanager
def _client(cluster: Cluster) -> Iterator[Client]:
    """Yield a line to the cluster; one that is started here ends with it."""
    with ExitStack() as stack:
        address: Any = cluster.scheduler
        if not address:
            several = {"n_workers": cluster.workers} if cluster.workers else {}
            address = stack.enter_context(
                LocalCluster(
                    threads_per_worker=1,
                    dashboard_address=None,
                    silence_logs=logging.ERROR,
                    **several,
                )
            )
        try:
            client = stack.enter_context(Client(address, timeout=PATIENCE))
            client.wait_for_workers(1, timeout=PATIENCE)
        except (OSError, TimeoutError, ValueError) as err:
            raise ClusterFailed(
                where=cluster.scheduler or say("usage.cluster-here"),
                what=say("usage.no-scheduler", reason=str(err)),
                remedy=say("usage.no-scheduler-remedy"),
            ) from err
        yield client
