"""Two checks of one project at once, with one cache between them, say what one alone says."""

import os
from datetime import date
from pathlib import Path

import pytest

from checker import run
from checker.rerun import check_again, write_again
from checker.store.store import Store
from checker.vocabulary import load_vocabulary

DAY = date(2026, 8, 1)
HEADER = "subject,predicate,object,valid_from,valid_until\n"


def check(project: Path, store: Store) -> None:
    write_again(project, check_again(project, as_of=DAY, store=store), store)


def written(project: Path) -> dict[str, bytes]:
    return {
        p.relative_to(project).as_posix(): p.read_bytes() for p in project.rglob("*") if p.is_file()
    }


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on this system")
def test_two_checks_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = load_vocabulary()  # parsed once for all of them
    monkeypatch.setattr(run, "load_vocabulary", lambda *_: words)
    alone, shared = tmp_path / "alone", tmp_path / "shared"
    for project in (alone, shared):
        (project / "seeds").mkdir(parents=True)
        for number in range(12):
            rows = f"Oulu,mayor,Aino Laine {number % 3},2019-01-01,2021-12-31\n"
            (project / "seeds" / f"{number}.csv").write_text(HEADER + rows)
    check(alone, Store())
    store = Store(tmp_path / "cache")

    for _ in range(3):
        children = []
        for _ in range(2):
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    check(shared, store)
                    code = 0
                finally:
                    os._exit(code)
            children.append(child)
        assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
        assert written(shared) == written(alone)
        assert not list((tmp_path / "cache").glob("*.part"))
