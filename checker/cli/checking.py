"""What commands share that make a check: the run, and its reports on the terminal."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.kept import NO_STORE, store
from checker.cli.progress import progress
from checker.errors import UsageError
from checker.messages.speaker import speaker_in
from checker.model.message import say
from checker.model.outcome import Outcome
from checker.reporting.visible import flat
from checker.settings import chosen_language
from checker.store.store import Store

if TYPE_CHECKING:
    from checker.reading.read_sources import Reader
    from checker.rerun import Checked


def checked(
    project: Path, day: date, *, quiet: bool = False, language: str = "", anew: bool = False
) -> Outcome:
    """Return the outcome of a check; nothing is written.

    Args:
        project: the folder to check.
        day: the day to check for.
        quiet: show no progress.
        language: of the messages; the project's own where empty.
        anew: take nothing from what earlier runs have kept.
    """
    from checker.rerun import keep

    kept = NO_STORE if anew else store()
    check = made(project, day, kept, quiet=quiet, language=language)
    keep(check, kept)
    return check.outcome


def made(  # noqa: PLR0913 - options of a run
    project: Path,
    day: date,
    store: Store,
    *,
    quiet: bool = False,
    language: str = "",
    jobs: int = 0,
    reader: "Reader | None" = None,
) -> "Checked":
    """Return a check, and by what it is known again."""
    need_seeds(project)
    from checker.rerun import check_again

    told_in = chosen_language(project, language)
    with progress(speaker_in(told_in), quiet=quiet) as told:
        return check_again(
            project,
            as_of=day,
            store=store,
            jobs=jobs,
            language=told_in,
            on_progress=told,
            reader=reader,
        )


def need_seeds(project: Path) -> None:
    """Refuse a folder that has no documents.

    Raises:
        UsageError: there is no `seeds/` in it.
    """
    if not (project / "seeds").is_dir():
        raise UsageError(
            where=str(project),
            what=say("usage.no-seeds"),
            remedy=say("usage.no-seeds-remedy"),
        )


def print_reports(outcome: Outcome, formats: Sequence[str]) -> None:
    """Print the reports that were asked for; all of them are in `reports/` besides."""
    from checker.reporting import text
    from checker.reporting.catalogue import FORMATS, SUMMARY

    for name in formats:
        if name == SUMMARY:
            colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
            print(text.render(outcome, colour=colour), end="")
        else:
            print(FORMATS[name][1](outcome), end="")


def print_unread(outcome: Outcome) -> None:
    """Print where, what and what to do for each source that could not be read."""
    tell = speaker_in(outcome.language).tell
    for unread in outcome.unread:
        told = f"{unread.path}: {tell(unread.what)}. {tell(unread.remedy)}"
        print(flat(told), file=sys.stderr)
