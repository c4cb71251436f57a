"""What a terminal, or the log of a build, is given: words of sources are shown and not obeyed."""

import json
from pathlib import Path

import pytest

from checker import cli
from checker.reporting.visible import HIDDEN

#: Turns red, rings, hides what follows, turns round, begins a line with a build's command.
TRICK = (
    "\x1b[31mred\x07\x9b8m\u202egnp\u200b\u2028x\r\n::error file=x::taken over\n::stop-commands::y"
)
DAY = ("--as-of", "2026-08-01")
DECISION = """\
id: 2026-08-01-oulu
finding: {{rule: VAL101, fingerprint: {fingerprint}}}
verdict: both-stand
reason: "seen \\u202e\\n::error::taken over"
decided_by: "A. Editor\\u200b"
decided_on: 2026-08-01
"""


def row(holder: str, start: str, end: str) -> dict[str, str]:
    times = {"valid_from": start, "valid_until": end}
    return {
        "subject": f"Oulu {TRICK}",
        "predicate": "mayor",
        "object": f"{holder} {TRICK}",
        **times,
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checked project whose documents, manifest and decision try it all."""
    project = tmp_path_factory.mktemp("terminal")
    seeds = project / "seeds"
    seeds.mkdir()
    (seeds / "a.json").write_text(json.dumps([row("Aino", "2019-01-01", "2027-12-31")]), "utf-8")
    (seeds / "b.json").write_text(json.dumps([row("Eero", "2020-01-01", "2020-12-31")]), "utf-8")
    (seeds / "c\x1b[31m\n::error::d.txt").write_text("Calm.", "utf-8")
    (seeds / "broken.json").write_text(json.dumps([{f"subject{TRICK}": TRICK}]), "utf-8")
    (seeds / "manifest.csv").write_text(
        "source_id,path,title,published_on,publisher,note\n"
        f'a,a.json,"T {TRICK}",2022-01-01,"P {TRICK}","N {TRICK}"\n'
        "b,b.json,,2021-01-01,,\n",
        "utf-8",
        newline="",
    )
    return project


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command; return all that it printed."""
    with pytest.raises(SystemExit):
        cli.main(arguments)
    said = capsys.readouterr()
    return said.out + said.err


def test_no_command_lets_a_source_steer_the_terminal(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ("--project", str(project))
    said = {"check": run(capsys, "check", *here, *DAY)}
    report = json.loads((project / "reports" / "report.json").read_text("utf-8"))
    (conflict,) = [f for f in report["findings"] if f["rule_id"] == "VAL101"]
    claim = next(e["claim_id"] for e in conflict["evidence"] if e["claim_id"])
    earlier = project.parent / f"{project.name}-earlier.json"
    earlier.write_text(json.dumps(report | {"findings": [], "sources": []}), "utf-8")
    decided = ("--verdict", "both-stand", "--reason", TRICK, "--by", TRICK, "--on", "2026-08-01")

    for name, *arguments in (
        ("claims", *here),
        ("claims", "--uncovered", *here),
        ("claims", "--subject", TRICK, *here),
        ("explain", conflict["fingerprint"], *here),
        ("explain", claim, *here),
        ("explain", TRICK, *here),
        ("expiring", *here, *DAY),
        ("diff", str(earlier), str(project)),
        ("verify", *here),
        ("decide", conflict["fingerprint"], "--dry-run", *decided, *here),
        ("accept", "a", *here, *DAY),
        ("accept", TRICK, *here),
        ("add", str(project / "seeds" / "broken.json"), "--id", TRICK, *here, *DAY),
    ):
        said[f"{name} {arguments[0]!r}"] = run(capsys, name, *arguments)
    folder = project / "claims" / "decisions"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "one.yaml").write_text(DECISION.format(fingerprint=conflict["fingerprint"]), "utf-8")
    said["check decided"] = run(capsys, "check", *here, *DAY)
    said["explain decided"] = run(capsys, "explain", conflict["fingerprint"], *here)

    for name, text in said.items():
        assert "fault of its own" not in text, name
        assert not HIDDEN.search(text), (name, HIDDEN.findall(text))
        assert not [line for line in text.splitlines() if line.startswith("::")], name
