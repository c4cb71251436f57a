"""What the project depends on: bounded on both sides, and locked for CI."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

#: `name[extra]>=1,<2; marker`
WRITTEN = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?(?P<versions>[^;]*)")


def told(project: Path) -> dict[str, Any]:
    return tomllib.loads((project / "pyproject.toml").read_text("utf-8"))


def requirements(project: Path) -> list[str]:
    """Return what the program itself needs, extras among it."""
    about = told(project)["project"]
    extras = about.get("optional-dependencies", {}).values()
    return [*about["dependencies"], *(name for extra in extras for name in extra)]


def test_each_version_is_bounded_on_both_sides(project: Path) -> None:
    for requirement in requirements(project):
        found = WRITTEN.match(requirement)
        assert found
        versions = found["versions"]
        assert "==" in versions or (">=" in versions and "<" in versions), requirement


@pytest.mark.parametrize("group", ["test", "types", "lint", "rooms"])
def test_the_lock_names_what_is_asked_for(project: Path, group: str) -> None:
    lock = (project / "ci" / "lock.txt").read_text("utf-8")
    locked = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    asked = [r for r in told(project)["dependency-groups"][group] if isinstance(r, str)]

    for requirement in [*requirements(project), *asked]:
        found = WRITTEN.match(requirement)
        assert found
        assert re.sub("[-_.]+", "-", found["name"].lower()) in locked, requirement


def test_the_lock_names_no_host(project: Path) -> None:
    lock = (project / "ci" / "lock.txt").read_text("utf-8")

    assert "://" not in lock
    assert "--" not in lock
