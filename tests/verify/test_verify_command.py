"""`checker verify` on a real check: proved, then one change at a time, each named."""

import json
from pathlib import Path

import pytest

from checker import cli

GAZETTE = "Oslo, 4 March 2024\n\nPrime Minister Kari Nordmann of Norway visited Bergen on Monday.\n"
ALMANAC = "Norway\n\nThe area of Norway is 385,207 square kilometres.\n"

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was checked."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "gazette.txt").write_text(GAZETTE, "utf-8")
    (folder / "seeds" / "almanac.txt").write_text(ALMANAC, "utf-8")
    assert command("check", folder, "--as-of", "2024-06-01", "--quiet", "--fail-on", "never") == 0
    return folder


def command(name: str, folder: Path, *arguments: str) -> int:
    with pytest.raises(SystemExit) as end:
        cli.main([name, "--project", str(folder), *arguments])
    return int(end.value.code or 0)


def test_the_report_of_a_check_is_proved(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = command("verify", checked)

    out, err = capsys.readouterr()
    assert (code, out) == (0, "")
    assert err.startswith("Proved: 2 sources, ")


def test_a_changed_verdict_is_named(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = json.loads((checked / "reports" / "report.json").read_text("utf-8"))
    first = report["findings"][0]
    first["verdict"] = "settled-by-hand"
    other = checked / "other.json"
    other.write_text(json.dumps(report), "utf-8")

    code = command("verify", checked, str(other))

    (line,) = capsys.readouterr().out.splitlines()
    assert code == 1
    assert line.startswith(f"finding {first['fingerprint']}, verdict: ")


def test_a_changed_value_of_a_claim_is_named(
    checked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = checked / "claims" / "claims.csv"
    stands = table.read_text("utf-8")
    table.write_text(stands.replace(",385207,", ",385208,"), "utf-8")

    code = command("verify", checked)
    table.write_text(stands, "utf-8")

    (line,) = capsys.readouterr().out.splitlines()
    assert code == 1
    assert ", value: claims/claims.csv says 385208.0, the check makes 385207.0" in line


def test_a_changed_character_of_a_seed_is_named(
    checked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = checked / "seeds" / "almanac.txt"
    seed.write_text(ALMANAC.replace("385", "386"), "utf-8")

    code = command("verify", checked)
    seed.write_text(ALMANAC, "utf-8")

    out = capsys.readouterr().out.splitlines()
    assert code == 1
    assert out[0].startswith("seeds/almanac.txt: its bytes are not those")
    assert not any("gazette" in line for line in out)


def test_no_report_is_no_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = command("verify", tmp_path)

    assert code == 2
    assert "is not there. Run `checker check`" in capsys.readouterr().err
