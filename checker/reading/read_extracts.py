"""What each source of a project yields: kept from an earlier run, else read anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from checker.collecting import made_to_last
from checker.model.document import Source
from checker.model.extract import Extract
from checker.model.message import Value, say
from checker.model.outcome import Unread
from checker.reading.batches import size_of
from checker.reading.read_source import Desk
from checker.reading.read_sources import Read, Reader, read_sources
from checker.reading.reading import Reading
from checker.reading.reading_key import reading_key
from checker.store.store import Store

#: Told which step, how far it is and how far it goes.
Progress = Callable[[Value, int, int], None]
#: What all sources yield, by source_id, and those that cannot be read.
Extracts = tuple[list[Extract], list[Unread]]
#: To take so many bytes of text out of the store takes a process as long as to begin to read.
WORTH_A_PROCESS = 2_000_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Underway:
    """A reading of sources that has begun."""

    sources: Sequence[Source]
    keys: Mapping[str, str]  #: source_id -> under what its reading is kept
    held: Sequence[Source]  #: those of which something is kept
    read_anew: Callable[[Sequence[Source]], Iterator[Read]]
    coming: Iterator[Read]  #: what the others yield
    desk: Desk
    store: Store
    on_progress: Progress | None

    def extracts(self) -> Extracts:
        """Take what was kept, wait for what is read, and return what all sources yield."""
        extracts, spoilt = [], []
        with made_to_last():
            for source in self.held:
                kept = self.store.read(self.keys[source.source_id], Reading)
                if kept is not None and kept.holds_on(self.desk.as_of):
                    extracts.append(kept.extract)
                else:
                    spoilt.append(source)
        unread: dict[str, Unread] = {}
        for source, read in chain(self.coming, self.read_anew(spoilt) if spoilt else ()):
            if self.on_progress is not None:
                step = say("progress.reading", path=source.path)
                self.on_progress(step, len(extracts) + len(unread), len(self.sources))
            if isinstance(read, Unread):
                unread[source.source_id] = read
            else:
                extracts.append(read.extract)
        in_order = sorted(extracts, key=lambda e: e.document.source.source_id)
        return in_order, [unread[s.source_id] for s in self.sources if s.source_id in unread]


def begin_to_read(
    sources: Sequence[Source],
    desk: Desk,
    *,
    store: Store = Store(),
    jobs: int = 1,
    on_progress: Progress | None = None,
    reader: Reader | None = None,
) -> Underway:
    """Begin to read what the store does not hold: where other processes read, they read from now.

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
    held = [source for source in sources if store.holds(keys[source.source_id])]
    beside = sum(size_of(source, desk.project) for source in held) >= WORTH_A_PROCESS

    def read_anew(wanted: Sequence[Source]) -> Iterator[Read]:
        if reader is not None:
            return reader(wanted, desk)
        return read_sources(wanted, desk, jobs, store=store, beside=beside)

    known = {source.source_id for source in held}
    return Underway(
        sources=sources,
        keys=keys,
        held=held,
        read_anew=read_anew,
        coming=read_anew([source for source in sources if source.source_id not in known]),
        desk=desk,
        store=store,
        on_progress=on_progress,
    )
