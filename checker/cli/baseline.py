"""`checker baseline`: record the open findings, so that a check can fail on new ones alone."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.checking import checked, print_unread
from checker.cli.codes import CLEAN, NOT_MADE
from checker.cli.options import AsOfOption, LangOption, ProjectOption, day_of
from checker.messages.speaker import speaker_in


def baseline(
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
    language: LangOption = "",
) -> None:
    """Record the open findings in `claims/baseline.json`, for `checker check --new-only`."""
    from checker.baseline import FILE, read, render
    from checker.sources.write import write_text

    outcome = checked(project, day_of(as_of), quiet=quiet, language=language)
    tell = speaker_in(outcome.language).say
    if outcome.unread:  # what such a source would bring could not be told from what is new
        print_unread(outcome)
        print(tell("command.baseline-not-written"), file=sys.stderr)
        raise typer.Exit(NOT_MADE)
    path = write_text(project / FILE, render(outcome), within=project)
    if not quiet:
        written = tell("command.baseline", path=FILE.as_posix(), count=len(read(path)))
        print(written, file=sys.stderr)
    raise typer.Exit(CLEAN)
