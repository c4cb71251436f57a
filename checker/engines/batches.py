"""Share sources out: some to each task, so that what a lost worker takes with it is little."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model.document import Source

#: A batch is full at so many bytes: a few seconds of reading, against a few ms to hand it over.
FULL = 50_000
#: Or at so many sources, however short.
MOST = 64


def batches(sources: Sequence[Source], project: Path) -> Iterator[tuple[Source, ...]]:
    """Yield sources in their order, some at a time; one that is long stands alone."""
    batch: list[Source] = []
    size = 0
    for source in sources:
        path = project / "seeds" / source.path
        more = path.stat().st_size if path.is_file() else 0
        if batch and (size + more > FULL or len(batch) == MOST):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(source)
        size += more
    if batch:
        yield tuple(batch)
