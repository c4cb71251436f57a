"""A fault of the program's own costs the document that it is met at, and no other."""

import sys
from datetime import date
from pathlib import Path

import pytest

from checker import cli
from checker.dating import date_table
from checker.errors import ComponentMissing
from checker.model.document import Document
from checker.pipelines import tagged as tagging
from checker.pipelines.time.tag import tag_times
from checker.reading import reading

ROWS = (
    "subject,predicate,object,valid_from,valid_until\nOulu,mayor,Aino Laine,2019-01-01,2021-12-31\n"
)
MISSING = ComponentMissing(where="a reader", what="is not installed", remedy="Install it")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of two tables."""
    (tmp_path / "seeds").mkdir()
    for name in ("good.csv", "odd.csv"):
        (tmp_path / "seeds" / name).write_text(ROWS)
    return tmp_path


def checked(
    project: Path,
    failing: Exception,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> tuple[object, str]:
    """Check while one of the tables meets an error; return the exit code and what was told."""

    def known(document: Document, as_of: date) -> object:
        if document.source.source_id == "odd":
            raise failing
        return date_table.date_table(document, as_of)

    monkeypatch.setattr(reading, "date_table", known)
    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(project), "--as-of", "2026-08-01", "--no-cache"])
    return end.value.code, capsys.readouterr().err


@pytest.mark.parametrize("failing", [KeyError("x"), RecursionError("deep"), MemoryError()])
def test_the_others_are_read(
    project: Path,
    failing: Exception,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, told = checked(project, failing, monkeypatch, capsys)

    (line,) = [line for line in told.splitlines() if line.startswith("seeds/odd.csv: ")]
    kind = type(failing).__name__
    assert f"the program failed at it: {kind} at checker/reading/reading.py:" in line
    assert "the program's fault" in line
    assert code == 2
    rows = (project / "claims" / "claims.csv").read_text().splitlines()
    assert {row.split(",")[1] for row in rows[1:]} == {"good"}


def test_a_part_that_is_missing_ends_the_check(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = checked(project, MISSING, monkeypatch, capsys)

    assert code == 2
    assert "a reader: is not installed. Install it" in told
    assert not (project / "claims" / "claims.csv").exists()


#: A kind of file, and the package that its reader is built on.
READERS = [("page.html", "trafilatura"), ("paper.pdf", "pypdf"), ("letter.docx", "defusedxml")]


@pytest.mark.parametrize(("name", "package"), READERS)
def test_a_reader_without_its_package_says_so(
    project: Path,
    name: str,
    package: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (project / "seeds" / name).write_bytes(b"x")
    module = f"checker.sources.{name.partition('.')[2]}_text"
    for loaded in [m for m in sys.modules if m == module or m.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, package, None)

    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(project), "--as-of", "2026-08-01", "--quiet"])

    said = capsys.readouterr().err
    assert end.value.code == 2
    assert said.startswith(f"seeds/{name}: what reads it is not installed ({package}")
    assert "Install the program again" in said
    assert "Traceback" not in said


@pytest.mark.model
def test_a_crash_of_the_time_tagger_costs_one_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "good.txt").write_text("Kari Nordmann is prime minister of Norway.\n")
    (tmp_path / "seeds" / "odd.txt").write_text("Ola Hansen is the president of Chile.\n")

    def tagged(text: str, *rest: object) -> object:
        if "Chile" in text:
            raise ZeroDivisionError
        return tag_times(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(tagging, "tag_times", tagged)
    tagging.MEMORY.forget()
    with pytest.raises(SystemExit) as end:
        cli.main(["check", "--project", str(tmp_path), "--as-of", "2026-08-01", "--quiet"])

    (line,) = capsys.readouterr().err.splitlines()
    assert end.value.code == 2
    assert line.startswith("seeds/odd.txt: the program failed at it: ZeroDivisionError")
    rows = (tmp_path / "claims" / "claims.csv").read_text().splitlines()[1:]
    assert {row.split(",")[1] for row in rows} == {"good"}
