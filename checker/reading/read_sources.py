"""Read sources anew, in this process or, where there is much to read, in several."""

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from checker.collecting import seldom_collected
from checker.errors import CheckerError, ComponentMissing, SourceUnreadable
from checker.model.document import Source
from checker.model.message import say
from checker.model.outcome import Unread
from checker.reading.reading import Reading, reading_of
from checker.sources.read import read_document
from checker.store.codec import packed, unpacked
from checker.vocabulary import Vocabulary

#: Where the program itself lies.
PACKAGE = Path(__file__).parents[1]
#: So many sources that stand side by side are read by one process: it remembers the paragraphs that
#: come again in editions of one page.
NEIGHBOURS = 8
#: A process more pays from so many bytes of text on: it loads the trained pipelines anew.
WORTH_A_PROCESS = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Desk:
    """What reading a source needs besides the source."""

    project: Path
    vocabulary: Vocabulary
    as_of: date


#: Yields what each source yields, or why it cannot be read, in any order.
Reader = Callable[[Sequence[Source], Desk], Iterator[tuple[Source, Reading | Unread]]]


def read_sources(
    sources: Sequence[Source], desk: Desk, jobs: int
) -> Iterator[tuple[Source, Reading | Unread]]:
    """Yield what each source yields, or why it cannot be read, in the order of the sources.

    Args:
        sources: the sources to read.
        desk: what reading needs besides.
        jobs: the most processes that may read at once; 0 for as many as there are cores.
    """
    several = _processes(sources, desk, jobs)
    if several < 2:  # noqa: PLR2004 - one process is this one
        for source in sources:
            yield source, read_source(source, desk)
        return
    with ProcessPoolExecutor(
        several, mp_context=get_context("spawn"), initializer=_sit_down, initargs=(desk,)
    ) as pool:
        together = min(NEIGHBOURS, -(-len(sources) // several))
        raws = pool.map(_read_there, sources, chunksize=together)
        for source, raw in zip(sources, raws, strict=True):
            read = raw if isinstance(raw, Unread) else unpacked(raw, Reading)
            yield source, read if read is not None else read_source(source, desk)


def read_source(source: Source, desk: Desk) -> Reading | Unread:
    """Return what one source yields, or why it cannot be read."""
    where = f"seeds/{source.path}"
    try:
        with seldom_collected():
            document = read_document(desk.project, source, desk.vocabulary)
            return reading_of(document, desk.vocabulary, desk.as_of)
    except SourceUnreadable as error:
        return Unread(path=where, what=error.what, remedy=error.remedy)
    except CheckerError:
        raise
    except ImportError as error:  # what a reader is built on: the other documents may need it too
        raise ComponentMissing(
            where=where,
            what=say("fault.reader-missing", name=str(error.name or error)),
            remedy=say("fault.reader-missing-remedy"),
        ) from error
    except Exception as error:  # noqa: BLE001 - a fault of ours costs this document, not the others
        return Unread(
            path=where,
            what=say("fault.program", kind=type(error).__name__, place=_place(error)),
            remedy=say("fault.program-remedy"),
        )


def _place(error: Exception) -> str:
    """Return the line of ours that led to an error, as it stands in a clone."""
    lines = [
        f"checker/{file.relative_to(PACKAGE).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if (file := Path(frame.filename)).is_relative_to(PACKAGE)
    ]
    return lines[-1]


def _processes(sources: Sequence[Source], desk: Desk, jobs: int) -> int:
    """Return how many processes are worth their start."""
    if jobs == 1 or len(sources) < 2:  # noqa: PLR2004 - there is nothing to share out
        return 1
    paths = (desk.project / "seeds" / source.path for source in sources)
    size = sum(path.stat().st_size for path in paths if path.is_file())
    return min(jobs or cores(), len(sources), 1 + size // WORTH_A_PROCESS)


def cores() -> int:
    """Return the cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


#: The desk of a process that only reads.
_DESK: list[Desk] = []


def _sit_down(desk: Desk) -> None:
    """Take the desk to which all sources of this process come."""
    _DESK.append(desk)


def _read_there(source: Source) -> bytes | Unread:
    """Read a source in a process of its own; what it yields travels as it is kept."""
    read = read_source(source, _DESK[-1])
    return read if isinstance(read, Unread) else packed(read)
