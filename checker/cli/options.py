"""Options that several commands have."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.codes import FailOn
from checker.errors import UsageError
from checker.model.message import say

ProjectOption = Annotated[
    Path, typer.Option("--project", metavar="DIR", help="Folder that holds `seeds/`.")
]

AsOfOption = Annotated[
    str, typer.Option(metavar="DATE", help="Day to check for, YYYY-MM-DD.", show_default="today")
]

LangOption = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="en|pt",
        help="Language of messages and reports.",
        show_default="the project's",
    ),
]

FailOnOption = Annotated[FailOn, typer.Option(help="Gravest severity left open.")]


def day_of(text: str, option: str = "--as-of") -> date:
    """Return the day that an option names, or today; the clock is asked here and nowhere else."""
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError as err:
        raise UsageError(
            where=f"{option} {text}",
            what=say("fault.no-day"),
            remedy=say("fault.write-day", example="2026-08-31"),
        ) from err
