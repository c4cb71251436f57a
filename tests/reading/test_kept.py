"""With and without what earlier runs have kept, a check writes the same bytes."""

import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from checker.rerun import check_again, write_again
from checker.store.store import ENDING, Store

pytestmark = pytest.mark.model

DAY = date(2026, 3, 1)
MANIFEST = """source_id,path,published_on,kind
almanac,almanac.txt,2024,reference
gazette,gazette.txt,2025-05-04,news
"""
TEXTS = {
    "almanac.txt": "Kari Nordby was prime minister of Norway throughout 2024. "
    "Norway had 5.5 million inhabitants in 2023.\n",
    "gazette.txt": "Prime Minister Ola Nordmann of Norway said in May 2024 that the bridge "
    "(2 km, 5 miles) will open in 2027.\n",
    "undated.txt": "The ferry company opened its office on Thursday (28). It was founded in "
    "2019.\n\nLast updated: 4 March 2026\n",
    "boletim.txt": "O primeiro-ministro da Noruega, Ola Nordmann, visitou Lisboa em maio "
    "de 2024.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with documents in two languages."""
    seeds = tmp_path / "project" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "manifest.csv").write_text(MANIFEST)
    for name, text in TEXTS.items():
        (seeds / name).write_text(text)
    return tmp_path / "project"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return an empty store."""
    return Store(tmp_path / "store")


def written(project: Path, store: Store, *, day: date = DAY, jobs: int = 1) -> dict[str, bytes]:
    """Return what a check writes."""
    for folder in ("claims", "reports"):
        shutil.rmtree(project / folder, ignore_errors=True)
    write_again(project, check_again(project, as_of=day, store=store, jobs=jobs), store)
    files = (path for path in sorted(project.rglob("*")) if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def test_store_changes_no_byte(folder: Path, store: Store) -> None:
    cold = written(folder, Store())
    assert written(folder, store) == cold
    assert written(folder, store) == cold
    for day in (DAY + timedelta(days=1), DAY - timedelta(days=200), date(2030, 1, 1)):
        assert written(folder, store, day=day) == written(folder, Store(), day=day)


def test_change_of_a_document_or_its_row_is_seen(folder: Path, store: Store) -> None:
    written(folder, store)
    gazette = folder / "seeds" / "gazette.txt"
    gazette.write_text(gazette.read_text().replace("2027", "2029"))
    assert written(folder, store) == written(folder, Store())
    manifest = folder / "seeds" / "manifest.csv"
    manifest.write_text(manifest.read_text().replace("2025-05-04", "2025-06-04"))
    assert written(folder, store) == written(folder, Store())
    (folder / "seeds" / "undated.txt").unlink()
    assert written(folder, store) == written(folder, Store())


def test_damaged_store_is_made_anew(folder: Path, store: Store) -> None:
    cold = written(folder, store)
    assert store.folder is not None
    for path in store.folder.glob(f"*{ENDING}"):
        path.write_bytes(path.read_bytes()[:-3])
    assert written(folder, store) == cold


def test_several_processes_read_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = written(folder, Store())
    (folder / "seeds" / "torn.pdf").write_bytes(b"%PDF-1.4")
    alone = written(folder, Store())
    assert alone != cold
    monkeypatch.setattr("checker.reading.read_sources.WORTH_A_PROCESS", 1)
    assert written(folder, Store(), jobs=2) == alone


def test_reports_that_were_touched_are_written_again(folder: Path, store: Store) -> None:
    written(folder, store)
    report = folder / "reports" / "report.json"
    whole = report.read_bytes()
    report.write_text("{}")
    write_again(folder, check_again(folder, as_of=DAY, store=store), store)
    assert report.read_bytes() == whole


def test_nothing_heavy_is_loaded_where_nothing_changed(folder: Path, store: Store) -> None:
    written(folder, store)
    script = f"""
import sys
from datetime import date
from pathlib import Path
from checker.rerun import check_again, write_again
from checker.store.store import Store
project, store = Path(sys.argv[1]), Store(Path(sys.argv[2]))
write_again(project, check_again(project, as_of=date{DAY.timetuple()[:3]}, store=store), store)
print([m for m in ("spacy", "pandas", "numpy", "yaml", "jinja2") if m in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(store.folder)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
