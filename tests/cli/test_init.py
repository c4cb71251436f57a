"""`checker init`: a project that works at once, and never over another."""

import csv
import hashlib
import json
from pathlib import Path

import pytest
from commands import command

from checker.starter.starter import start


def test_the_manifest_lists_what_is_there(tmp_path: Path) -> None:
    start(tmp_path, example=True)

    seeds = tmp_path / "seeds"
    listed = csv.DictReader((seeds / "manifest.csv").read_text("utf-8").splitlines())
    hashes = {r["path"]: r["sha256"] for r in listed}
    assert hashes == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in seeds.iterdir()
        if path.name != "manifest.csv"
    }


def test_without_the_example_only_the_frame_is_laid_out(tmp_path: Path) -> None:
    assert command("init", str(tmp_path / "desk"), "--no-example") == 0

    files = sorted(p.name for p in (tmp_path / "desk").rglob("*") if p.is_file())
    folders = {p.name for p in (tmp_path / "desk").rglob("*") if p.is_dir()}
    assert files == [".gitignore", "README.md"]
    assert folders == {"claims", "decisions", "rules", "seeds", "vocabulary"}


def test_nothing_is_written_over_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "README.md").write_text("mine", "utf-8")

    assert command("init", str(tmp_path)) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert "README.md: is there already" in line
    assert [p.name for p in tmp_path.iterdir()] == ["README.md"]
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"


@pytest.mark.model
def test_the_example_shows_what_its_page_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command("init", str(tmp_path))
    assert command("check", "--project", str(tmp_path), "--as-of", "2026-01-01", "--quiet") == 1

    report = json.loads((tmp_path / "reports" / "report.json").read_bytes())
    found = {(f["severity"], f["rule_id"]) for f in report["findings"]}
    assert found == {
        ("error", "VAL101"),
        ("error", "VAL103"),
        ("warning", "NUM302"),
        ("warning", "FER001"),
    }
    assert command("rules", "test", "--project", str(tmp_path)) == 0
    capsys.readouterr()

    claim = report["findings"][0]["evidence"][0]["claim_id"]
    assert command("explain", claim, "--project", str(tmp_path)) == 0
    told = capsys.readouterr().out
    assert "chief executive" in told
    assert f"error VAL101 ({report['findings'][0]['fingerprint']})" in told
