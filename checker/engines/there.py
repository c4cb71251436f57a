"""What is done on a worker: read a batch of sources, and lay down what they yield."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from checker.engines.stage import Kept, write_part
from checker.errors import UsageError
from checker.model.document import Source
from checker.model.message import say
from checker.model.outcome import Unread
from checker.reading.read_source import Desk, read_source
from checker.reading.reading_key import reading_key
from checker.store.codec import packed
from checker.store.key import environment
from checker.vocabulary import Vocabulary, load_vocabulary

#: The trained pipelines are used by one thread at a time; further ones of a worker wait.
ONE_READS = Lock()


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What a worker needs besides the sources: a few short texts, no vocabulary and no document."""

    project: str
    stage: str  #: the folder to lay parts down in
    as_of: date
    words: str  #: the version of the vocabulary
    program: str  #: `store.key.environment` of who asks


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What became of a batch."""

    part: str  #: its name in the stage; empty where nothing could be read
    unread: tuple[tuple[str, Unread], ...]  #: source_id, and why it cannot be read


def read_there(order: Order, sources: tuple[Source, ...]) -> Done:
    """Read a batch of sources; what they yield is laid down, and only its name travels.

    Raises:
        UsageError: this worker is another program, or does not see the project or the stage.
    """
    _same(order)
    with ONE_READS:
        desk = Desk(
            project=Path(order.project),
            vocabulary=_vocabulary(order.project, order.words),
            as_of=order.as_of,
        )
        readings: list[Kept] = []
        unread: list[tuple[str, Unread]] = []
        for source in sources:
            read = read_source(source, desk)
            if isinstance(read, Unread):
                unread.append((source.source_id, read))
                continue
            seen = read.extract.document.source  # by its bytes, should they have changed since
            key = reading_key(seen, desk.vocabulary)
            readings.append(Kept(key, source.source_id, packed(read)))
        part = write_part(Path(order.stage), readings) if readings else ""
    return Done(part=part, unread=tuple(unread))


def _same(order: Order) -> None:
    """Refuse a worker that would read otherwise."""
    if environment() != order.program:
        raise UsageError(
            where=say("usage.worker"),
            what=say("usage.worker-versions"),
            remedy=say("usage.worker-versions-remedy"),
        )
    for folder in (str(Path(order.project) / "seeds"), order.stage):
        if not Path(folder).is_dir():
            raise UsageError(
                where=say("usage.worker"),
                what=say("usage.worker-folder", folder=folder),
                remedy=say("usage.worker-folder-remedy"),
            )


@lru_cache(maxsize=2)
def _vocabulary(project: str, version: str) -> Vocabulary:
    """Return the words of a project, loaded once."""
    vocabulary = load_vocabulary(Path(project) / "claims" / "vocabulary")
    if vocabulary.version != version:
        raise UsageError(
            where=f"{project}/claims/vocabulary",
            what=say("usage.vocabulary-changed"),
            remedy=say("usage.run-again"),
        )
    return vocabulary
