"""`checker serve`: the report live, with what an editor does beside it."""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.kept import store
from checker.cli.options import AsOfOption, LangOption, ProjectOption, day_of
from checker.errors import ComponentMissing, UsageError

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
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise ComponentMissing(
            where="checker serve",
            what=f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} not installed",
            remedy='Install the extra: python -m pip install "standing-claims[serve]"',
        )
    if not (project / "seeds").is_dir():
        raise UsageError(
            where=str(project),
            what="there is no folder `seeds/` in it",
            remedy="Make one, or name another folder with --project",
        )
    from checker.serve.desk import Desk
    from checker.serve.server import serve as serve_desk
    from checker.settings import chosen_language

    day_of(as_of)
    chosen_language(project, language)
    desk = Desk(
        project=project, day=lambda: day_of(as_of), language=language, store=store(), jobs=0
    )

    def told(address: str) -> None:
        print(f"The report is at {address}\nCtrl+C ends it.", file=sys.stderr, flush=True)
        if not no_open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve_desk(desk, port=port, on_address=told)
    except KeyboardInterrupt:
        print("Ended.", file=sys.stderr)
