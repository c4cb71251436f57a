"""Write the reports of an outcome while the editor goes on: its pages first, the newest alone.

Each file is written in one step, and no page is shown between the first and the last of a report,
so nobody sees half of one. An outcome that is overtaken by another is not written to its end.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition, Thread

from checker.errors import CheckerError
from checker.model.message import Message, say
from checker.model.outcome import Outcome
from checker.reporting.catalogue import FORMATS
from checker.sources.write import write_text
from checker.store.store import Store
from checker.write_outcome import write_pages

LOG = logging.getLogger(__name__)

#: The format of the pages that are looked at.
PAGES = "html"


#: What is to be written, where, what knows which pages lie there, and what is called when all do.
Job = tuple[Path, Outcome, Store, Callable[[], None]]


@dataclass(kw_only=True, slots=True)
class Writer:
    """What writes behind the answers of the live view, one outcome after the other."""

    changed: Condition = field(default_factory=Condition)
    waiting: Job | None = None  #: what is to be written next
    busy: bool = False  #: a thread is at it
    shown: bool = True  #: the pages that lie there are those of the newest outcome
    done: int = 0  #: reports written of the outcome that is being written
    error: CheckerError | Message | None = None  #: why the last one could not be written


def write_behind(
    writer: Writer, project: Path, outcome: Outcome, store: Store, on_pages: Callable[[], None]
) -> None:
    """Have the reports of an outcome written; what is not yet begun of an older one is left out.

    Args:
        writer: of a desk.
        project: the folder that holds `reports/`.
        outcome: the newest one.
        store: knows which pages of a large report lie there already.
        on_pages: called when its pages lie there, before any is shown.
    """
    with writer.changed:
        writer.waiting = (project, outcome, store, on_pages)
        writer.shown, writer.error = False, None
        if not writer.busy:
            writer.busy = True
            # No daemon: what was begun is written even where the person at the terminal ends it.
            Thread(target=_written, args=(writer,)).start()


def wait_for_pages(writer: Writer, seconds: float) -> bool:
    """Wait a little for the pages of the newest outcome; say whether they lie there."""
    with writer.changed:
        return writer.changed.wait_for(lambda: writer.shown, seconds)


def wait_for_end(writer: Writer) -> None:
    """Wait until nothing is being written."""
    with writer.changed:
        writer.changed.wait_for(lambda: not writer.busy)


def _written(writer: Writer) -> None:
    """Write what waits, until nothing does."""
    while (job := _next(writer)) is not None:
        error: CheckerError | Message | None = None
        try:
            _write(writer, *job)
        except CheckerError as err:
            error = err
        except Exception:
            LOG.exception("the reports could not be written")
            error = say("serving.program")
        with writer.changed:
            writer.error = error
            writer.shown = writer.waiting is None  # what cannot be written is told on the page
            writer.changed.notify_all()


def _next(writer: Writer) -> Job | None:
    """Return what waits and take it; where nothing does, the thread is over."""
    with writer.changed:
        job, writer.waiting, writer.done = writer.waiting, None, 0
        writer.busy = job is not None
        writer.changed.notify_all()
        return job


def _write(
    writer: Writer, project: Path, outcome: Outcome, store: Store, on_pages: Callable[[], None]
) -> None:
    """Write the reports of one outcome, unless another comes meanwhile."""
    for write, is_last_page in _steps(project, outcome, store):
        write()
        if is_last_page:
            on_pages()
        with writer.changed:
            if writer.waiting is not None:
                return
            writer.done += 1
            writer.shown = writer.shown or is_last_page
            writer.changed.notify_all()


def _steps(
    project: Path, outcome: Outcome, store: Store
) -> Iterator[tuple[Callable[[], object], bool]]:
    """Yield what writes each part of a report, and whether the pages are whole with it."""
    reports = project / "reports"

    def writing(name: str) -> Callable[[], object]:
        file, render = FORMATS[name]
        return lambda: write_text(reports / file, render(outcome), within=project)

    yield lambda: write_pages(project, outcome, store), False
    yield writing(PAGES), True
    for name in FORMATS:
        if name != PAGES:
            yield writing(name), False
