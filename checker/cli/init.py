"""`checker init`: a new project of one's own."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import LangOption
from checker.messages.speaker import speaker_in
from checker.settings import chosen_language


def init(
    folder: Annotated[Path, typer.Argument(help="Folder of the new project.")] = Path(),
    *,
    example: Annotated[
        bool, typer.Option(help="With texts, a rule and a word to try it on.")
    ] = True,
    language: LangOption = "",
) -> None:
    """Start a project: its folders, a page that says how to go on, and a worked example."""
    from checker.starter.starter import start

    for path in start(folder, example=example):
        print(path.as_posix())
    say = speaker_in(chosen_language(folder, language)).say
    command = f"checker check --project {shlex.quote(str(folder))}"
    remedy = (
        say("command.next-check", command=command)
        if example
        else say("command.next-documents", folder=str(folder / "seeds"), command=command)
    )
    print(say("command.next", remedy=remedy), file=sys.stderr)
