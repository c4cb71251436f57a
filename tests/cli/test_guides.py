"""The guides: every command in them exists with its options, and the editors' way can be walked."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from checker.cli import app

GUIDES = ("README.md", "docs/editors.md", "docs/serve.md", "docs/rules.md", "docs/ci.md")
#: Words of a command that need no value of their own to be parsed.
PLACEHOLDER = re.compile(r"`checker ([^`\n]+)`|^\s*checker (.+)$", re.MULTILINE)


def commands(project: Path, guide: str) -> list[str]:
    """Return what follows `checker` wherever a guide writes it."""
    text = (project / guide).read_text("utf-8")
    return [one or other for one, other in PLACEHOLDER.findall(text)]


@pytest.mark.parametrize("guide", GUIDES)
def test_commands_and_options_exist(project: Path, guide: str) -> None:
    found = commands(project, guide)

    assert found
    for line in found:
        words = shlex.split(line.split(" #")[0])
        command = get_command(app)
        while words and words[0] in getattr(command, "commands", {}):
            command = command.commands[words.pop(0)]  # type: ignore[attr-defined]
        assert command is not get_command(app) or words[0].startswith("-") or words[0].isupper(), (
            line
        )
        options = {name for parameter in command.params for name in parameter.opts}
        options |= {name for parameter in command.params for name in parameter.secondary_opts}
        named = [word.split("=")[0] for word in words if word.startswith("--")]
        assert set(named) <= options | {"--help", "--version"}, line


@pytest.mark.model
def test_the_editors_way_can_be_walked(project: Path, tmp_path: Path) -> None:
    text = (project / "docs" / "editors.md").read_text("utf-8")
    lines = [
        line.strip()
        for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        for line in filter(str.strip, block.splitlines())
    ]
    codes: dict[str, int] = {}
    here = tmp_path
    (tmp_path / "harbour.html").write_text(PAGE, "utf-8")

    for line in lines:
        if line.startswith("checker serve"):
            continue
        if line.startswith("checker diff"):
            shutil.copytree(here / "reports", tmp_path / "old" / "reports")
            line = line.replace(" desk", f" {here}").replace("old/", f"{tmp_path}/old/")  # noqa: PLW2901
        if line.startswith("checker decide"):
            line = line.replace("7c1f0a92", fingerprint(here))  # noqa: PLW2901
        if line.startswith("checker add"):
            line = line.replace("harbour.html", str(tmp_path / "harbour.html"))  # noqa: PLW2901
        codes[line.split()[1] + (" --new-only" if "--new-only" in line else "")] = run(line, here)
        if line.startswith("checker check --project desk"):
            here = tmp_path / "desk"

    assert codes == {
        "init": 0,
        "check": 1,
        "decide": 0,
        "baseline": 0,
        "check --new-only": 0,
        "add": 1,
        "diff": 0,
        "expiring": 0,
    }


PAGE = """<html lang="en"><head><title>Calder Ferries</title></head><body><article>
<h1>Calder Ferries</h1>
<p>Calder Ferries was founded in 1971, its new chairman told the Courier in a long interview about
the island, its people, its weather and its boats. The harbour is to be repaired soon, he said.</p>
<p>The MV Solway has a length of 96 metres. It sails from the island to the mainland three times a
day in summer and once a day in winter, when the sea allows it.</p></article></body></html>"""


def fingerprint(here: Path) -> str:
    """Return the fingerprint of a finding of the last check."""
    found: str = json.loads((here / "reports" / "report.json").read_bytes())["findings"][0][
        "fingerprint"
    ]
    return found[:8]


def run(line: str, here: Path) -> int:
    """Run a line of the guide in a folder."""
    words = shlex.split(line)
    assert words[0] == "checker"
    environment = {**os.environ, "CHECKER_CACHE": str(here.parent / "kept")}
    done = subprocess.run(
        [sys.executable, "-m", "checker", *words[1:]],
        cwd=here,
        env={**environment, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.returncode
