"""`checker expiring`: what will lapse, and when."""

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.checking import checked
from checker.cli.options import AsOfOption, LangOption, ProjectOption, day_of


def expiring(
    project: ProjectOption = Path(),
    *,
    within: Annotated[
        str, typer.Option(metavar="SPAN", help="How far ahead: 90d, 12w, 6m, 1y; all where empty.")
    ] = "",
    as_of: AsOfOption = "",
    language: LangOption = "",
) -> None:
    """Print what will lapse and when: ends of terms, dates of plans, figures that grow old."""
    from checker.expiring import due_lines, last_day

    day = day_of(as_of)
    until = last_day(day, within)
    for line in due_lines(checked(project, day, language=language), until):
        print(line)
