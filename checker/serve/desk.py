"""What the live view works on: the project, the outcome of the last check, and the work going on.

One thing is done at a time. A check runs in a thread of its own and says how far it is.
"""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock, Thread

from checker import baseline, rerun
from checker.brought import NOTHING, brought, report_of, told
from checker.decisions.apply import decided_anew
from checker.decisions.read import read_decisions
from checker.diff import Report
from checker.errors import CheckerError, UsageError
from checker.judging.reader import speaker_of
from checker.messages.speaker import ENGLISH
from checker.model.message import Message, Value, say
from checker.model.outcome import Outcome
from checker.reporting.catalogue import FORMATS
from checker.reporting.shelves import ENTRY, FOLDER
from checker.serve.writing import Writer, wait_for_end, write_behind
from checker.settings import chosen_language
from checker.store.store import Store
from checker.vocabulary import load_vocabulary
from checker.write_outcome import write_outcome

LOG = logging.getLogger(__name__)

BEGINNING = say("progress.beginning")


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far a check is."""

    step: Value = BEGINNING
    done: int = 0
    total: int = 0
    running: bool = True
    error: CheckerError | Message | None = None


@dataclass(kw_only=True, slots=True)
class Desk:
    """A project at which an editor works; what changes is changed by the functions below."""

    project: Path
    day: Callable[[], date]
    language: str = ""  #: that was asked for; the project's where empty
    store: Store = field(default_factory=Store)  #: of readings and pages; holds nothing by default
    jobs: int = 1  #: the most processes that may read at once; 0 for as many as there are cores
    outcome: Outcome | None = None
    report: Report = field(default_factory=lambda: NOTHING)  #: as `reports/report.json` has it
    pages: frozenset[str] = frozenset()  #: hashes of the pages that were written of it
    progress: Progress = field(default_factory=lambda: Progress(running=False))
    news: tuple[str, ...] = ()  #: what the last check brought, for people
    notice: str = ""  #: what was done last, until a page has said it
    editor: str = ""  #: who decided last, so that a name is typed once
    busy: Lock = field(default_factory=Lock)
    writer: Writer = field(default_factory=Writer)  #: of the reports, behind the answers


@contextmanager
def at_work(desk: Desk) -> Iterator[None]:
    """Do one thing that writes.

    Raises:
        UsageError: something else is being done.
    """
    if not desk.busy.acquire(blocking=False):
        raise UsageError(
            where="checker serve",
            what=say("serving.busy"),
            remedy=say("serving.wait"),
        )
    try:
        yield
    finally:
        desk.busy.release()


def check_again(desk: Desk, sources: Sequence[str] = ()) -> Thread:
    """Start a check; return its thread.

    Args:
        desk: where.
        sources: ids of sources that were added or corrected before; what they brought is told.

    Raises:
        UsageError: a check is running already.
    """
    if not desk.busy.acquire(blocking=False):
        raise UsageError(
            where="checker serve", what=say("serving.running"), remedy=say("serving.wait-end")
        )
    desk.progress = Progress()
    desk.news = ()
    thread = Thread(target=_checked, args=(desk, frozenset(sources)), daemon=True)
    thread.start()
    return thread


def _checked(desk: Desk, sources: frozenset[str]) -> None:
    """Make a check and write its reports; the desk is free again however that ends."""
    error: CheckerError | Message | None = None
    try:
        before, first = desk.report, desk.outcome is None
        check = rerun.check_again(
            desk.project,
            as_of=desk.day(),
            store=desk.store,
            jobs=desk.jobs,
            language=chosen_language(desk.project, desk.language),
            on_progress=_teller(desk),
        )
        outcome = check.outcome
        rerun.keep(check, desk.store)
        desk.progress = replace(desk.progress, step=say("progress.writing"))
        put(desk, outcome)
        if not first:
            new = sources or {s["source_id"] for s in desk.report["sources"]} - {
                s["source_id"] for s in before["sources"]
            }
            desk.news = tuple(told(brought(before, desk.report, new)))
    except CheckerError as err:
        error = err
    except Exception:
        LOG.exception("the check failed")
        error = say("serving.program")
    finally:
        desk.busy.release()
        desk.progress = replace(desk.progress, running=False, error=error)


def _teller(desk: Desk) -> Callable[[Value, int, int], None]:
    """Return what takes note of how far a check is."""

    def note(step: Value, done: int, total: int) -> None:
        desk.progress = Progress(step=step, done=done, total=total)

    return note


def put(desk: Desk, outcome: Outcome) -> None:
    """Write all of an outcome, and keep it."""
    wait_for_end(desk.writer)
    outcome = _beside_the_known(desk, outcome)
    write_outcome(desk.project, outcome, desk.store)
    desk.pages = pages_of(desk.project)
    desk.outcome, desk.report = outcome, report_of(outcome)


def put_behind(desk: Desk, outcome: Outcome) -> None:
    """Keep an outcome of the same claims, and have its reports written behind the answer."""
    outcome = _beside_the_known(desk, outcome)
    desk.outcome, desk.report = outcome, report_of(outcome)
    write_behind(desk.writer, desk.project, outcome, desk.store, partial(_take_pages, desk))


def _take_pages(desk: Desk) -> None:
    """Take the pages that were just written for the report's own."""
    desk.pages = pages_of(desk.project)


def _beside_the_known(desk: Desk, outcome: Outcome) -> Outcome:
    """Return an outcome with what the project's baseline has as known."""
    there = (desk.project / baseline.FILE).is_file()
    return replace(outcome, known=baseline.read_known(desk.project) if there else None)


def state_of(desk: Desk) -> Progress:
    """Return how far a check is, or the writing of the pages that wait to be shown."""
    writer = desk.writer
    if desk.progress.running or writer.shown:
        return desk.progress
    return Progress(step=say("progress.writing"), done=writer.done, total=len(FORMATS) + 1)


def pages_of(project: Path) -> frozenset[str]:
    """Return the hashes of the pages of a report that was just written."""
    reports = project / "reports"
    pages = [reports / ENTRY, *(reports / FOLDER).glob("*.html")]
    return frozenset(page_hash(page.read_bytes()) for page in pages)


def page_hash(page: bytes) -> str:
    """Return what a page is known by: one that somebody else laid there could press our buttons."""
    return hashlib.sha256(page).hexdigest()


def judge_again(desk: Desk) -> None:
    """Apply the decisions that lie in the project now; no document is read for it."""
    outcome = ready(desk)
    speaker = ENGLISH
    if outcome.language != ENGLISH.language:  # names of the vocabulary are for other languages
        vocabulary = load_vocabulary(desk.project / "claims" / "vocabulary")
        speaker = speaker_of(outcome.language, vocabulary)
    put_behind(desk, decided_anew(outcome, read_decisions(desk.project), speaker))


def ready(desk: Desk) -> Outcome:
    """Return the outcome of the last check.

    Raises:
        UsageError: none has been made.
    """
    if desk.outcome is None:
        raise UsageError(
            where="checker serve", what=say("usage.no-check-yet"), remedy=say("serving.run-it")
        )
    return desk.outcome
