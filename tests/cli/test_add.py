"""`checker add` and `checker accept`: what a new or corrected document brought."""

from pathlib import Path

import pytest

from checker import cli

HEADER = "subject,predicate,object,valid_from,valid_until\n"
OLD = HEADER + "Oulu,mayor,Aino Laine,2019-01-01,2021-12-31\n"
RIVAL = HEADER + "Oulu,mayor,Eero Aalto,2020-01-01,2020-12-31\n"
DAY = ("--as-of", "2026-08-01")


def command(*arguments: str) -> int:
    """Run the command line in this process and return its exit code."""
    with pytest.raises(SystemExit) as end:
        cli.main(arguments)
    return int(end.value.code or 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with one dated table, and a rival of it beside the project."""
    (tmp_path / "rival.csv").write_text(RIVAL)
    (tmp_path / "old.csv").write_text(OLD)
    project = tmp_path / "p"
    in_project = ("--project", str(project), *DAY)
    assert command("add", str(tmp_path / "old.csv"), "--published", "2022-01-01", *in_project) == 0
    return project


def test_new_document_brings_a_conflict(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()

    code = command(
        *("add", str(folder.parent / "rival.csv"), "--published", "2021-02-03", "--id", "gazette"),
        *("--project", str(folder), *DAY),
    )

    out, err = capsys.readouterr()
    assert code == 1
    assert err == "Added seeds/rival.csv\n"
    lines = out.splitlines()
    assert lines[0].startswith("gazette: 1 claim, language und, dated 2021-02-03 (the manifest")
    assert lines[1] == "New: 1 finding"
    assert lines[2].startswith("  ERROR VAL101 ")
    assert lines[-1] == "Open in all: 1 error, 0 warnings, 0 notes"
    assert (folder / "reports" / "report.json").is_file()


def test_dry_run_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    code = command(
        *("add", str(folder.parent / "rival.csv"), "--published", "2021-02-03", "--dry-run"),
        *("--project", str(folder), *DAY),
    )

    assert code == 1
    assert "New: 1 finding" in capsys.readouterr().out
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_one_title_is_not_for_two_documents(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(folder.parent / name) for name in ("old.csv", "rival.csv")]

    assert command("add", *files, "--title", "Both", "--project", str(folder)) == 2
    assert "2 documents cannot share them" in capsys.readouterr().err


def test_corrected_document_is_accepted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    in_project = ("--project", str(folder), *DAY)
    command("add", str(folder.parent / "rival.csv"), "--published", "2021-02-03", *in_project)
    (folder / "seeds" / "rival.csv").write_text(RIVAL.replace("Eero Aalto", "Aino Laine"))
    capsys.readouterr()

    code = command("accept", "rival", *in_project)

    out = capsys.readouterr().out
    assert code == 0
    assert "Settled: 1 finding\n  ERROR VAL101" in out
    assert "0 claims as before, 1 no more, 1 new\n  - Oulu | mayor | Eero Aalto" in out
    assert "  + Oulu | mayor | Aino Laine" in out
    capsys.readouterr()
    assert command("accept", "seeds/rival.csv", *in_project) == 0
    assert "is as the manifest lists it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("source", "told"),
    [("olt", "Did you mean old?"), ("loose", "the manifest does not list it. `checker add ")],
)
def test_only_a_listed_source_is_accepted(
    folder: Path, capsys: pytest.CaptureFixture[str], source: str, told: str
) -> None:
    (folder / "seeds" / "loose.csv").write_text(RIVAL)

    assert command("accept", source, "--project", str(folder)) == 2
    assert told in capsys.readouterr().err
