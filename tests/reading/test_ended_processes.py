"""A process that is ended while it reads costs the document that it was at, and no other."""

import os
import signal
from datetime import date
from pathlib import Path

import pytest

from checker.model.document import Source
from checker.model.outcome import Unread
from checker.reading import read_sources as reading
from checker.reading.read_source import Desk, read_source
from checker.reading.reading import Reading
from checker.shared_out import can_fork
from checker.sources.find import find_sources
from checker.vocabulary import load_vocabulary

HERE = os.getpid()
TABLE = "subject,predicate,object,valid_from,valid_until\nOulu,mayor,{},2019-01-01,2021-12-31\n"
MEN = ("Aino Laine", "Eino Salo", "Onni Koski", "Toivo Aho", "Veikko Ranta")
ALL = {f"t{number}" for number in range(len(MEN))}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return what reading some tables needs."""
    (tmp_path / "seeds").mkdir()
    for number, man in enumerate(MEN):
        (tmp_path / "seeds" / f"t{number}.csv").write_text(TABLE.format(man))
    vocabulary = load_vocabulary(tmp_path / "vocabulary")
    return Desk(project=tmp_path, vocabulary=vocabulary, as_of=date(2026, 1, 1))


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
@pytest.mark.parametrize(
    "deadly", [{"t0"}, {"t2"}, {"t4"}, {"t1", "t3"}, {f"t{n}" for n in range(5)}]
)
def test_the_others_are_read(desk: Desk, deadly: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def read(source: Source, desk: Desk) -> Reading | Unread:
        if source.source_id in deadly and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_source(source, desk)

    monkeypatch.setattr(reading, "read_source", read)
    sources, _ = find_sources(desk.project)

    told = dict(reading.read_sources(sources, desk, 2, beside=True))

    assert len(told) == len(MEN)
    lost = {source.source_id: one for source, one in told.items() if isinstance(one, Unread)}
    assert lost.keys() == deadly
    assert all(one.path == f"seeds/{name}.csv" for name, one in lost.items())
    assert all(one.what == reading.ENDED for one in lost.values())


@pytest.mark.skipif(not can_fork(), reason="processes are not forked here")
def test_what_ends_one_process_by_chance_is_read_by_the_next(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = tmp_path / "once"

    def read(source: Source, desk: Desk) -> Reading | Unread:
        if source.source_id == "t1" and not once.exists():
            once.write_text("x")
            os.kill(os.getpid(), signal.SIGKILL)
        return read_source(source, desk)

    monkeypatch.setattr(reading, "read_source", read)
    sources, _ = find_sources(desk.project)

    told = dict(reading.read_sources(sources, desk, 2, beside=True))

    assert {type(one) for one in told.values()} == {Reading}
    assert len(told) == len(MEN)
