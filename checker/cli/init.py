"""`checker init`: a new project of one's own."""

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[Path, typer.Argument(help="Folder of the new project.")] = Path(),
    *,
    example: Annotated[
        bool, typer.Option(help="With texts, a rule and a word to try it on.")
    ] = True,
) -> None:
    """Start a project: its folders, a page that says how to go on, and a worked example."""
    from checker.starter.starter import start

    for path in start(folder, example=example):
        print(path.as_posix())
    command = f"checker check --project {shlex.quote(str(folder))}"
    remedy = f"`{command}`" if example else f"put documents into {folder / 'seeds'}, then {command}"
    print(f"Next: {remedy}", file=sys.stderr)
