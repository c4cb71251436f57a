"""Read sources anew, in this process or, where there is much to read, in several."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from checker.model.document import Source
from checker.model.message import say
from checker.model.outcome import Unread
from checker.reading.batches import batches, size_of
from checker.reading.read_source import Desk, read_source
from checker.reading.reading import Reading
from checker.reading.reading_key import reading_key
from checker.shared_out import can_fork, processes
from checker.store.codec import packed, unpacked
from checker.store.store import Store

#: A process more pays from so many bytes of text on: it loads the trained pipelines anew.
WORTH_A_PROCESS = 100_000
#: Of a source whose process was ended.
ENDED, ENDED_REMEDY = say("fault.reading-ended"), say("fault.reading-ended-remedy")

#: A source, with what it yields or why it cannot be read.
Read = tuple[Source, Reading | Unread]
#: Some sources, and what a process is to tell of them.
Handed = tuple[Sequence[Source], "Future[list[bytes | Unread]]"]
#: Yields what each source yields, or why it cannot be read, in any order.
Reader = Callable[[Sequence[Source], Desk], Iterator[Read]]


def read_sources(
    sources: Sequence[Source],
    desk: Desk,
    jobs: int,
    *,
    store: Store = Store(),
    beside: bool = False,
) -> Iterator[Read]:
    """Begin to read; return what then yields each source in order, and has kept it.

    Args:
        sources: the sources to read.
        desk: what reading needs besides.
        jobs: the most processes that may read at once; 0 for as many as there are cores.
        store: keeps what was read.
        beside: this process has enough else to do meanwhile that another is worth its start.
    """
    several = _processes(sources, desk, jobs, beside=beside)
    if not several:
        return _read_here(sources, desk, store)
    pool = _pool(several, desk, store)
    shares = batches(sources, desk.project, several)
    return _read_there(pool, _handed(shares, pool), desk, store)


def _pool(several: int, desk: Desk, store: Store) -> ProcessPoolExecutor:
    """Return so many processes that read."""
    begun = get_context("fork" if can_fork() else "spawn")  # a fork has all that is loaded here
    return ProcessPoolExecutor(
        several, mp_context=begun, initializer=_sit_down, initargs=(desk, store)
    )


def _handed(shares: Iterable[Sequence[Source]], pool: ProcessPoolExecutor) -> list[Handed]:
    """Hand shares of the sources to processes; they begin."""
    return [(share, pool.submit(_share_there, share)) for share in shares]


def _read_here(sources: Sequence[Source], desk: Desk, store: Store) -> Iterator[Read]:
    """Read in this process, one source when it is asked for."""
    for source in sources:
        read = read_source(source, desk)
        if isinstance(read, Reading):
            store.write(_key(read, desk), read)
        yield source, read


def _read_there(
    pool: ProcessPoolExecutor, handed: Sequence[Handed], desk: Desk, store: Store
) -> Iterator[Read]:
    """Yield what other processes read, as it comes; what cannot travel is read here."""
    left: list[Source] = []  # by a process that was ended, or by one that stopped with it
    try:
        for share, future in handed:
            try:
                yield from _told(share, future.result(), desk)
            except BrokenProcessPool:
                left.extend(share)
    finally:
        pool.shutdown(cancel_futures=True)
    if left:
        yield from _read_one_by_one(left, desk, store)


def _read_one_by_one(sources: Sequence[Source], desk: Desk, store: Store) -> Iterator[Read]:
    """Yield what one process reads, and another one wherever it is ended: one source is lost then.

    The system ends a process for want of memory, a fault in a library for no reason that is told.
    """
    left = list(sources)
    while left:
        pool, read = _pool(1, desk, store), 0
        try:
            for share, future in _handed([[source] for source in left], pool):
                yield from _told(share, future.result(), desk)
                read += 1
        except BrokenProcessPool:
            path = f"seeds/{left[read].path}"
            yield left[read], Unread(path=path, what=ENDED, remedy=ENDED_REMEDY)
            read += 1
        finally:
            pool.shutdown(cancel_futures=True)
        left = left[read:]


def _told(share: Sequence[Source], told: Sequence[bytes | Unread], desk: Desk) -> Iterator[Read]:
    """Yield what a process has told of each source."""
    for source, raw in zip(share, told, strict=True):
        read = raw if isinstance(raw, Unread) else unpacked(raw, Reading)
        yield source, read if read is not None else read_source(source, desk)


def _key(reading: Reading, desk: Desk) -> str:
    """Return under which key a reading is kept: of the bytes that were read, should they be new."""
    return reading_key(reading.extract.document.source, desk.vocabulary)


def _processes(sources: Sequence[Source], desk: Desk, jobs: int, *, beside: bool) -> int:
    """Return how many processes are worth their start; none where this one does it alone."""
    most = processes(jobs)
    if most == 1 or not sources:
        return 0
    size = sum(size_of(source, desk.project) for source in sources)
    worth = min(most, len(sources), 1 + size // WORTH_A_PROCESS)
    return worth if worth > 1 or beside else 0


#: The desk and the store of a process that only reads.
_DESK: list[tuple[Desk, Store]] = []


def _sit_down(desk: Desk, store: Store) -> None:
    """Take the desk to which all sources of this process come."""
    _DESK.append((desk, store))


def _share_there(sources: Sequence[Source]) -> list[bytes | Unread]:
    """Read some sources in a process of its own; what they yield travels as it is kept."""
    desk, store = _DESK[-1]
    told: list[bytes | Unread] = []
    for source in sources:
        read = read_source(source, desk)
        if isinstance(read, Unread):
            told.append(read)
            continue
        try:
            raw = packed(read)
        except ValueError:
            raw = b""
        if raw:
            store.lay(_key(read, desk), raw)
        told.append(raw)
    return told
