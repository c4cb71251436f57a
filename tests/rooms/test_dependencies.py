"""What the project depends on: bounded on both sides, and locked for CI."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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


def test_the_lock_holds_to_what_is_asked_for(project: Path) -> None:
    lines = (project / "ci" / "lock.txt").read_text("utf-8").splitlines()
    locked = [Requirement(line) for line in lines if "==" in line]
    asked = [Requirement(requirement) for requirement in requirements(project)]
    by_name = {canonicalize_name(requirement.name): requirement for requirement in asked}

    for lock in locked:
        (version,) = lock.specifier
        wanted = by_name.get(canonicalize_name(lock.name))
        assert wanted is None or wanted.specifier.contains(version.version), f"{wanted}: {lock}"


#: What asks that all it becomes part of be given away under the same terms.
COPYLEFT = re.compile(r"\b[AL]?GPL|General Public License", re.IGNORECASE)


def refused(licence: str) -> bool:
    """Say whether each way of taking a licence is copyleft (MPL asks for its own files alone)."""
    return all(COPYLEFT.search(way) for way in re.split(r"\s+OR\s+", licence))


@pytest.mark.parametrize(
    ("licence", "is_refused"),
    [
        *((name, True) for name in ("GPL-3.0-only", "AGPL-3.0-or-later", "GPLv2", "LGPL-2.1")),
        *((name, True) for name in ("GNU Affero General Public License v3", "MIT AND GPL-3.0")),
        ("GPL-2.0-only OR AGPL-3.0-only", True),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", False),
        *((name, False) for name in ("MIT", "MPL-2.0", "BSD License", "Apache-2.0")),
    ],
)
def test_copyleft_is_told(licence: str, *, is_refused: bool) -> None:
    assert refused(licence) is is_refused


def test_the_session_of_licences_allows_no_copyleft(project: Path) -> None:
    tree = ast.parse((project / "noxfile.py").read_text("utf-8"))
    (allowed,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LICENCES"
    ]

    assert [licence for licence in allowed if refused(licence)] == []
    assert "MIT" in allowed


def test_nothing_that_is_installed_for_the_program_is_copyleft(project: Path) -> None:
    found = dict(licences(requirements(project)))

    assert len(found) > 50
    assert {name: licence for name, licence in found.items() if refused(licence)} == {}


def licences(asked: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each package that is installed for some requirements, and its licence."""
    waiting = [Requirement(requirement) for requirement in asked]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        seen.add(name)
        try:
            about = dict(metadata.metadata(name).json)
        except metadata.PackageNotFoundError:  # of an extra that is not installed here
            continue
        classified = [c for c in about.get("classifier", []) if c.startswith("License ::")]
        named = str(about.get("license", "")).partition("\n")[0]
        yield name, str(about.get("license_expression", "")) or " OR ".join(classified) or named
        waiting += [Requirement(other) for other in metadata.requires(name) or []]
