"""What each source of a project yields: kept from an earlier run, else read anew."""

from collections.abc import Callable, Sequence
from datetime import date

from checker.model.document import Source
from checker.model.extract import Extract
from checker.model.message import Value, say
from checker.model.outcome import Unread
from checker.reading.read_sources import Desk, Reader, read_sources
from checker.reading.reading import Reading
from checker.reading.reading_key import reading_key
from checker.store.store import Store

#: Told which step, how far it is and how far it goes.
Progress = Callable[[Value, int, int], None]


def read_extracts(
    sources: Sequence[Source],
    desk: Desk,
    *,
    store: Store = Store(),
    jobs: int = 1,
    on_progress: Progress | None = None,
    reader: Reader | None = None,
) -> tuple[list[Extract], list[Unread]]:
    """Return what each source yields, by source_id, and those that cannot be read.

    Args:
        sources: all sources of a run.
        desk: what reading needs besides.
        store: keeps what was read; what it holds is not read again.
        jobs: the most processes that may read at once; 0 for as many as there are cores.
        on_progress: told of each source that is read.
        reader: reads them elsewhere, in any order, and keeps by itself what it needs to.
    """
    store = store if reader is None else Store()
    keys = {source.source_id: reading_key(source, desk.vocabulary) for source in sources}
    kept = {s: reading for s, key in keys.items() if (reading := _kept(store, key, desk.as_of))}
    anew = [source for source in sources if source.source_id not in kept]
    extracts = [reading.extract for reading in kept.values()]
    unread: dict[str, Unread] = {}
    for source, read in reader(anew, desk) if reader else read_sources(anew, desk, jobs):
        if on_progress is not None:
            step = say("progress.reading", path=source.path)
            on_progress(step, len(extracts) + len(unread), len(sources))
        if isinstance(read, Unread):
            unread[source.source_id] = read
            continue
        extracts.append(read.extract)
        if read.extract.document.source.sha256 == source.sha256:  # not changed since it was found
            store.write(keys[source.source_id], read)
    return sorted(extracts, key=lambda e: e.document.source.source_id), [
        unread[source.source_id] for source in sources if source.source_id in unread
    ]


def _kept(store: Store, key: str, as_of: date) -> Reading | None:
    """Return what an earlier run has read, if a check for a day would read the same."""
    kept = store.read(key, Reading)
    return kept if kept is not None and kept.holds_on(as_of) else None
