"""`checker add` and `checker accept`: what a new or corrected document brought."""

from pathlib import Path

import pytest
from commands import OLD, RIVAL, command
from sources.made_files import html, pdf

from checker.tables.claims_table import read_claims, rows

DAY = ("--as-of", "2026-08-01")


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


TOLD = "Iceland had a population of 380,000 in 2022. The ferry was late.\n"
PAGE = (
    "<nav><a href='/'>Jornal</a></nav><article><h1>Mais gente na ilha</h1>"
    "<p>A Islândia tinha 412 mil habitantes em 2022, diz o instituto.</p>"
    "</article>"
)
HEAD = '<meta property="article:published_time" content="2023-03-04T10:00:00Z">'
PAPER = [
    "The island in figures",
    "",
    "Iceland had a population of 530,000 in 2022, the paper says.",
]


@pytest.mark.model
def test_page_and_paper_are_held_against_a_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, in_project = tmp_path / "p", ("--project", str(tmp_path / "p"), *DAY)
    (project / "seeds").mkdir(parents=True)
    (project / "seeds" / "told.txt").write_text(TOLD)
    (tmp_path / "page.html").write_bytes(html(PAGE, head=HEAD, language="pt"))
    (tmp_path / "paper.pdf").write_bytes(pdf([PAPER]))

    code = command("add", str(tmp_path / "page.html"), str(tmp_path / "paper.pdf"), *in_project)

    out = capsys.readouterr().out
    assert code == 1
    assert "page: 1 claim, language pt, dated 2023-03-04 (the file's own metadata says" in out
    assert "ERROR NUM301 Sources give the population of Iceland as" in out
    assert all(figure in out for figure in ("380,000", "412,000", "530,000"))
    assert_quotes_stand_where_they_say(project)
    (project / "seeds" / "paper.pdf").unlink()
    assert command("check", *in_project) == 2
    assert [f.name for f in (project / "reports" / "text").iterdir()] == ["page.txt"]


def assert_quotes_stand_where_they_say(project: Path) -> None:
    """Hold each quote of the claims table against the file in which its positions count."""
    found = list(rows(read_claims(project / "claims" / "claims.csv")))
    assert {row["source_id"] for row in found} == {"told", "page", "paper"}
    for row in found:
        text = project / "reports" / "text" / f"{row['source_id']}.txt"
        if row["source_id"] == "told":
            text = project / "seeds" / "told.txt"
        assert text.read_text("utf-8")[row["start"] : row["end"]] == row["quote"]
