"""How far a run is, shown to a person who looks on."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Told = Callable[[str, int, int], None]


@contextmanager
def progress(*, quiet: bool) -> Iterator[Told | None]:
    """Show how far the run is where a person looks on; say nothing in CI or in a pipe."""
    if quiet or os.environ.get("CI") or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("checking", total=None)

        def told(step: str, done: int, total: int) -> None:
            progress.update(task, description=escape(step), completed=done, total=total)

        yield told
