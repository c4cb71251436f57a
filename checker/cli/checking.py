"""What commands share that make a check: the run, and its reports on the terminal."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from checker.cli.progress import progress
from checker.errors import UsageError
from checker.messages.chosen import chosen_language
from checker.model.outcome import Outcome


def checked(project: Path, day: date, *, quiet: bool = False, language: str = "") -> Outcome:
    """Return the outcome of a check; nothing is written. Without a language, the project's."""
    if not (project / "seeds").is_dir():
        raise UsageError(
            where=str(project),
            what="there is no folder `seeds/` in it",
            remedy="Make one, put documents into it, or name another folder with --project",
        )
    from checker.run import run_check

    told_in = chosen_language(project, language)
    with progress(quiet=quiet) as told:
        return run_check(project, as_of=day, on_progress=told, language=told_in)


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
    for unread in outcome.unread:
        print(f"{unread.path}: {unread.what}. {unread.remedy}", file=sys.stderr)
