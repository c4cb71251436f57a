"""`checker serve`: the report live, with what an editor does beside it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.checking import need_seeds
from checker.cli.extras import need
from checker.cli.kept import store
from checker.cli.options import AsOfOption, LangOption, ProjectOption, day_of

#: What the live view is built of, as Python imports it.
NEEDED = ("starlette", "uvicorn", "python_multipart")


def serve(
    project: ProjectOption = Path(),
    *,
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 for any that is free.")] = 8420,
    as_of: AsOfOption = "",
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address; open no browser.")
    ] = False,
    language: LangOption = "",
) -> None:
    """Work at the report in the browser: settle, add and edit; for this machine alone."""
    need("checker serve", NEEDED, extra="serve")
    need_seeds(project)
    from checker.messages.speaker import speaker_in
    from checker.serve.desk import Desk
    from checker.serve.server import serve as serve_desk
    from checker.settings import chosen_language

    day_of(as_of)
    say = speaker_in(chosen_language(project, language)).say
    desk = Desk(
        project=project, day=lambda: day_of(as_of), language=language, store=store(), jobs=0
    )

    def told(address: str) -> None:
        print(say("command.served", address=address), file=sys.stderr, flush=True)
        if not no_open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve_desk(desk, port=port, on_address=told)
    except KeyboardInterrupt:
        print(say("command.ended"), file=sys.stderr)
