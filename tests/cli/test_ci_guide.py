"""The guide for CI: its commands exist, its samples run, its files are those that are written."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reporting.outcomes import outcome
from ruamel.yaml import YAML
from typer.main import get_command

from checker.cli import app
from checker.reporting import comment
from checker.reporting.catalogue import FORMATS, formats_named

#: Stands for a program that the samples call: notes the call, finds for `gh api` what a test says.
SHIM = """#!/bin/sh
echo "$(basename "$0") $*" >> calls.txt
[ "$1" = api ] && echo "$FOUND"
exit {}
"""


@pytest.fixture
def guide(project: Path) -> str:
    """Return the guide."""
    return (project / "docs" / "ci.md").read_text("utf-8")


def samples(guide: str) -> Iterator[dict[str, Any]]:
    """Yield each sample in YAML."""
    for block in re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL):
        yield YAML(typ="safe").load(block)


def test_commands_and_options_exist(guide: str) -> None:
    lines = re.findall(r"^\s*(?:- |run: )?checker (.+)$", guide, re.MULTILINE)

    assert len(lines) >= 5
    for line in lines:
        name, _, arguments = line.partition(" ")
        formats_named(parsed(name, arguments).get("formats") or [])


def test_every_format_is_told_with_its_file(guide: str) -> None:
    told = re.findall(r"^\| `reports/([^`]+)` \| `(\w+)` \|", guide, re.MULTILINE)

    assert sorted(told) == sorted((file, name) for name, (file, _) in FORMATS.items())
    named = set(re.findall(r"reports/(\w+\.\w+)", guide))
    assert named <= {file for file, _ in FORMATS.values()}


@pytest.mark.parametrize(
    ("found", "last"),
    [
        ("", "gh pr comment 7 --body-file reports/comment.md"),
        (
            "41",
            ("gh api --method PATCH repos/o/r/issues/comments/41 -F body=@reports/comment.md"),
        ),
    ],
)
def test_comment_of_the_workflow_is_renewed(
    guide: str, tmp_path: Path, found: str, last: str
) -> None:
    workflow = next(s for s in samples(guide) if "jobs" in s)
    steps = {step.get("name"): step for step in workflow["jobs"]["check"]["steps"]}
    world(tmp_path)

    assert shell(steps["Comment"]["run"], tmp_path, FOUND=found) == 0
    calls = (tmp_path / "calls.txt").read_text("utf-8").splitlines()
    assert calls[-1] == last
    assert comment.MARKER in steps["Comment"]["run"]
    assert (tmp_path / steps["Code scanning"]["with"]["sarif_file"]).is_file()


@pytest.mark.parametrize(
    ("inputs", "called"),
    [
        ({}, "--project . --fail-on warning --format github"),
        (
            {"fail-on": "error", "new-only": "true"},
            "--project . --fail-on error --format github --new-only",
        ),
    ],
)
def test_steps_of_the_action_run(
    project: Path, tmp_path: Path, inputs: dict[str, str], called: str
) -> None:
    action = YAML(typ="safe").load(project / "action.yml")
    steps = {step.get("name"): step for step in action["runs"]["steps"]}
    filled = {name: given["default"] for name, given in action["inputs"].items()} | inputs
    world(tmp_path)

    codes = {
        name: shell(steps[name]["run"], tmp_path, **environment(steps[name], filled))
        for name in ("Install", "Check", "Summary")
    }

    assert codes == {"Install": 0, "Check": 1, "Summary": 0}
    calls = (tmp_path / "calls.txt").read_text("utf-8").splitlines()
    assert calls == ["python -m pip install action", f"checker check {called}"]
    parsed("check", called)
    summary = (tmp_path / "step-summary.md").read_text("utf-8")
    assert summary.startswith("## Consistency check as of 2026-03-01")


def test_the_guide_gives_inputs_and_variables_that_there_are(guide: str, project: Path) -> None:
    action = YAML(typ="safe").load(project / "action.yml")
    (job,) = YAML(typ="safe").load(project / "ci" / "gitlab.yml").values()
    workflow, include = (next(s for s in samples(guide) if key in s) for key in ("jobs", "include"))
    used = [
        s for s in workflow["jobs"]["check"]["steps"] if "/standing-claims@" in s.get("uses", "")
    ]

    assert [set(step["with"]) <= set(action["inputs"]) for step in used] == [True]
    assert all(f"`{name}`" in guide for name in action["inputs"])
    assert set(include["consistency"]["variables"]) == set(job["variables"])
    assert (project / include["include"][0]["file"]).is_file()


def test_the_gitlab_job_runs_and_its_artifacts_are_written(project: Path, tmp_path: Path) -> None:
    (job,) = YAML(typ="safe").load(project / "ci" / "gitlab.yml").values()
    world(tmp_path)

    assert [shell(line, tmp_path, **job["variables"]) for line in job["script"]] == [0, 1]
    parsed("check", job["variables"]["CHECK_OPTIONS"])
    for file in job["artifacts"]["reports"].values():
        assert (tmp_path / file).is_file()


def environment(step: dict[str, Any], inputs: dict[str, str]) -> dict[str, str]:
    """Return the environment of a step of the action, with its inputs filled in."""
    known = {"github.action_path": "action"} | {f"inputs.{k}": v for k, v in inputs.items()}
    return {
        name: re.sub(r"\$\{\{ (\S+) \}\}", lambda m: known[m[1]], text)
        for name, text in step.get("env", {}).items()
    }


def parsed(name: str, arguments: str) -> dict[str, Any]:
    """Return the options of a command; those that it does not know are refused."""
    commands: dict[str, Any] = vars(get_command(app))["commands"]
    params: dict[str, Any] = commands[name].make_context(name, shlex.split(arguments)).params
    return params


def world(folder: Path) -> None:
    """Lay out a project after its check, and stand-ins for the programs that the samples call."""
    (folder / "reports").mkdir()
    for file, render in FORMATS.values():
        (folder / "reports" / file).write_text(render(outcome()), "utf-8")
    (folder / "bin").mkdir()
    for name, code in (("checker", 1), ("gh", 0), ("python", 0)):
        shim = folder / "bin" / name
        shim.write_text(SHIM.format(code), "utf-8")
        shim.chmod(0o755)


def shell(script: str, folder: Path, **environment: str) -> int:
    """Run a step as GitHub does, and return its exit code."""
    told = {
        "PATH": f"{folder / 'bin'}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "GITHUB_STEP_SUMMARY": str(folder / "step-summary.md"),
        "GITHUB_REPOSITORY": "o/r",
        "PR": "7",
        "FOUND": "",
    }
    done = subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env=told | environment,
        check=False,
    )
    return done.returncode
