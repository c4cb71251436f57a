"""`checker baseline`: record the open findings, so that a check can fail on new ones alone."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.checking import checked, print_unread
from checker.cli.codes import CLEAN, NOT_MADE
from checker.cli.options import AsOfOption, ProjectOption, day_of


def baseline(
    project: ProjectOption = Path(),
    *,
    as_of: AsOfOption = "",
    quiet: Annotated[bool, typer.Option("--quiet", help="Print errors only.")] = False,
) -> None:
    """Record the open findings in `claims/baseline.json`, for `checker check --new-only`."""
    from checker.baseline import FILE, read, render
    from checker.sources.write import write_text

    outcome = checked(project, day_of(as_of), quiet=quiet)
    if outcome.unread:  # what such a source would bring could not be told from what is new
        print_unread(outcome)
        print("The baseline was not written.", file=sys.stderr)
        raise typer.Exit(NOT_MADE)
    path = write_text(project / FILE, render(outcome), within=project)
    if not quiet:
        print(f"Written: {FILE.as_posix()}, {len(read(path))} open findings", file=sys.stderr)
    raise typer.Exit(CLEAN)
