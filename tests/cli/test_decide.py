"""`checker decide`: what was decided on a finding becomes a file, never over another."""

import json
from pathlib import Path

import pytest
from commands import OLD, RIVAL, command

DAY = ("--as-of", "2026-08-01")
SAID = ("--reason", "The gazette took the deputy for the mayor.", "--by", "A. Editor")
ON = ("--on", "2026-08-01")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a project with one open conflict, checked."""
    seeds = tmp_path / "p" / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "rival.csv").write_text(RIVAL)
    (seeds / "old.csv").write_text(OLD)
    rows = "old,old.csv,2022-01-01\ngazette,rival.csv,2021-02-03\n"
    (seeds / "manifest.csv").write_text("source_id,path,published_on\n" + rows)
    assert command("check", "--project", str(seeds.parent), *DAY) == 1
    return seeds.parent


def conflict(folder: Path) -> str:
    """Return the fingerprint of the conflict in the last report."""
    findings = json.loads((folder / "reports" / "report.json").read_text("utf-8"))["findings"]
    return str(next(f["fingerprint"] for f in findings if f["rule_id"] == "VAL101"))


def test_decision_settles_the_check(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    of = conflict(folder)
    in_project = ("--project", str(folder))
    capsys.readouterr()

    code = command(
        *("decide", of[:6], "--verdict", "claim-stands", *SAID, *ON, *in_project),
        *("--until", "2027-08-01", "--note", "Asked them: no answer yet"),
    )

    out, err = capsys.readouterr()
    (file,) = (folder / "claims" / "decisions").iterdir()
    assert code == 0
    assert file.name == f"2026-08-01-mayor-oulu-{of[:6]}.yaml"
    assert err.startswith(f"Written: claims/decisions/{file.name}.")
    lines = out.splitlines()
    assert lines[0].startswith("ERROR VAL101 ")
    assert lines[-1] == f"claim-stands: {of} becomes settled, until 2027-08-01"
    assert "note: >-\n  Asked them: no answer yet\n" in file.read_text("utf-8")
    assert command("check", *in_project, *DAY) == 0
    assert command("check", *in_project, "--as-of", "2027-08-01") == 1
    file.unlink()
    assert command("check", *in_project, *DAY) == 1


def test_claim_that_stands_is_one_of_the_finding(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of = conflict(folder)
    decide = ("decide", of, "--project", str(folder), *SAID, *ON, "--verdict", "claim-stands")
    findings = json.loads((folder / "reports" / "report.json").read_text("utf-8"))["findings"]
    claims = [e["claim_id"] for f in findings if f["fingerprint"] == of for e in f["evidence"]]

    assert command(*decide, "--stands", "nothing") == 2
    assert claims[0] in capsys.readouterr().err
    assert command(*decide, "--stands", claims[0]) == 0

    (file,) = (folder / "claims" / "decisions").iterdir()
    assert claims[0] in file.read_text("utf-8")


def test_dry_run_prints_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    of = conflict(folder)
    capsys.readouterr()

    code = command(
        *("decide", of, "--project", str(folder), "--verdict", "deferred", *SAID, *ON, "--dry-run")
    )

    assert code == 0
    assert "verdict: deferred\nreason: >-\n  The gazette took" in capsys.readouterr().out
    assert not (folder / "claims" / "decisions").exists()


def test_decision_is_changed_only_when_asked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    decide = ("decide", conflict(folder), "--project", str(folder))
    assert command(*decide, "--verdict", "deferred", *SAID, *ON) == 0
    (file,) = (folder / "claims" / "decisions").iterdir()
    file.write_text("# Ask them in May.\n" + file.read_text("utf-8"), "utf-8")
    before = file.read_text("utf-8")

    assert command(*decide, "--verdict", "both-stand", *SAID) == 2
    assert f'{file.name}: decides on it already ("deferred", A. Editor' in capsys.readouterr().err
    assert file.read_text("utf-8") == before
    changing = ("--change", "--verdict", "both-stand", "--by", "B. Editor", "--on", "2026-09-01")
    assert command(*decide, *changing) == 0

    assert file.read_text("utf-8") == (
        before.replace("deferred", "both-stand")
        .replace("A. Editor", "B. Editor")
        .replace("decided_on: 2026-08-01", "decided_on: 2026-09-01")
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ffff0000", "--verdict", "deferred"), "names no finding of the last check"),
        (("", "--verdict", "deferred"), "too short to name one finding"),
        (("{of}",), "verdict, reason, by: are missing"),
        (("{of}", "--verdict", "defered", *SAID), "Did you mean deferred?"),
        (("{of}", "--verdict", "deferred", *SAID, "--until", "soon"), "until soon: is no cal"),
        (("{of}", "--verdict", "deferred", *SAID, "--until", "2020-01-01"), "is not later than"),
        (("{of}", "--verdict", "deferred", *SAID, "--on", "2020-13-01"), "--on 2020-13-01: is no"),
        (("{of}", "--verdict", "deferred", *SAID, "--change"), "nothing is decided on it yet"),
        (("{of}", "--verdict", "deferred", "--reason", " ", "--by", "A"), "reason: is missing"),
    ],
)
def test_faults_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    of = conflict(folder)

    code = command("decide", *(a.format(of=of) for a in arguments), "--project", str(folder))

    assert code == 2
    assert told in capsys.readouterr().err
    assert not (folder / "claims" / "decisions").exists()


def test_finding_about_a_decision_is_not_decided_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    of = conflict(folder)
    command("decide", of, "--project", str(folder), "--verdict", "deferred", *SAID, *ON)
    (folder / "seeds" / "rival.csv").write_text(OLD)
    command("check", "--project", str(folder), *DAY)
    findings = json.loads((folder / "reports" / "report.json").read_text("utf-8"))["findings"]
    unused = next(f["fingerprint"] for f in findings if f["rule_id"] == "DEC901")

    code = command("decide", unused, "--project", str(folder), "--verdict", "deferred", *SAID, *ON)

    assert code == 2
    assert "a finding about a decision" in capsys.readouterr().err
