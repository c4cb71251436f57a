"""How far a run is, shown to a person who looks on."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from checker.messages.speaker import Speaker
from checker.model.message import Value

Told = Callable[[Value, int, int], None]


@contextmanager
def progress(speaker: Speaker, *, quiet: bool) -> Iterator[Told | None]:
    """Show how far the run is where a person looks on; say nothing in CI or in a pipe."""
    if quiet or os.environ.get("CI") or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(speaker.say("progress.checking"), total=None)

        def told(step: Value, done: int, total: int) -> None:
            words = escape(speaker.tell(step))
            progress.update(task, description=words, completed=done, total=total)

        yield told
