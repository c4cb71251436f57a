"""Nothing but the command line asks the clock, and nothing prints but the edges."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

#: What asks the clock, as the end of a call's dotted name.
CLOCK = ("date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time")

#: The edges: where the clock may be asked, and where printed; a folder ends with a slash.
MAY_ASK = {"checker/cli/"}
MAY_PRINT = {"checker/cli/", "checker/pipelines/training/train_portuguese.py"}


@pytest.mark.parametrize(("names", "edges"), [(CLOCK, MAY_ASK), (("print",), MAY_PRINT)])
def test_only_edges_call(project: Path, names: tuple[str, ...], edges: set[str]) -> None:
    found = [place for place in calls(project, names) if not place.startswith(tuple(edges))]

    assert found == []


def calls(project: Path, names: tuple[str, ...]) -> Iterator[str]:
    """Yield the place of each call whose dotted name ends with one of the names."""
    for path in sorted((project / "checker").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            if any(called == name or called.endswith(f".{name}") for name in names):
                yield f"{path.relative_to(project).as_posix()}:{node.lineno}: {called}"
