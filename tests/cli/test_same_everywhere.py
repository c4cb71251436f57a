"""A whole check gives the same bytes: any folder, file order, hash seed, locale and time zone."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from checker.reporting.catalogue import FORMATS

DOCUMENTS = {
    "manifest.csv": (
        "source_id,path,language,published_on,kind\n"
        "gazette,gazette.txt,en,2024-05-20,news\n"
        "almanac,a/almanac.txt,en,2024-06-02,news\n"
        "jornal,jornal.txt,pt,2024-06-05,news\n"
    ),
    "gazette.txt": "In May 2024, Prime Minister Kari Nordmann of Norway opened a harbour.\n",
    "a/almanac.txt": "Ola Hansen has been prime minister of Norway since 2021.\n",
    "jornal.txt": "A população da Estônia é de 1,3 milhão de habitantes.\n",
    "table.csv": "subject,predicate,object,valid_from\nEstonia,population,1.9 million,2024\n",
}

USUAL = {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
#: No UTF-8 anywhere, commas in figures where the locale is installed, and already tomorrow.
UNUSUAL = {
    "PYTHONHASHSEED": "4242",
    "LC_ALL": "pt_BR.ISO8859-1",
    "LANGUAGE": "pt",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONUTF8": "0",
    "TZ": "Pacific/Kiritimati",
}


def made(
    folder: Path, project: Path, names: Iterable[str], environment: Mapping[str, str]
) -> dict[str, bytes]:
    """Lay the documents out in an order, check them in a process, and return what was written."""
    for age, name in enumerate(names):
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(DOCUMENTS[name], "utf-8")
        os.utime(path, (1e9 + age, 1e9 + age))
    told = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", "--as-of", "2024-07-01"],
        cwd=folder,
        env={**told, "PYTHONPATH": str(project), **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    written = [*folder.glob("claims/**/*"), *folder.glob("reports/**/*")]
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in written if p.is_file()}
    return files | {"standard output": done.stdout}


@pytest.mark.model
def test_a_check_is_the_same_everywhere(tmp_path: Path, project: Path) -> None:
    here = made(tmp_path / "here", project, DOCUMENTS, USUAL)
    there = made(tmp_path / "th ere" / "déjà", project, reversed(DOCUMENTS), UNUSUAL)

    assert {f"reports/{file}" for file, _ in FORMATS.values()} <= set(here)
    assert b"VAL101" in here["standard output"]
    assert [name for name in sorted(here | there) if here.get(name) != there.get(name)] == []
