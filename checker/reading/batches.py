"""Share sources out among those who read: many at first, ever fewer towards the end."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.model.document import Source

#: A batch is full at so many bytes: neighbours are often editions of one page, and who has read
#: one remembers its paragraphs. A lost process takes some ten seconds of reading with it.
FULL = 250_000
#: Or at so many sources, however short.
MOST = 64
#: What is left is thought of as so many batches for each reader, so that all end at one time.
SHARES = 3


def batches(sources: Sequence[Source], project: Path, readers: int) -> Iterator[tuple[Source, ...]]:
    """Yield sources in their order, some at a time; one that is long stands alone.

    Args:
        sources: all that is to be read.
        project: the folder whose `seeds/` holds them.
        readers: how many read at once.
    """
    sizes = [size_of(source, project) for source in sources]
    left = sum(sizes)
    batch: list[Source] = []
    size = 0
    for source, more in zip(sources, sizes, strict=True):
        full = min(FULL, left // (SHARES * readers))
        if batch and (size + more > full or len(batch) == MOST):
            yield tuple(batch)
            left -= size
            batch, size = [], 0
        batch.append(source)
        size += more
    if batch:
        yield tuple(batch)


def size_of(source: Source, project: Path) -> int:
    """Return how many bytes a source has in a project; none where its file is gone."""
    path = project / "seeds" / source.path
    return path.stat().st_size if path.is_file() else 0
